package dev.tunewise.export.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.chart.draw.TextBlock;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.DeckBuilder;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.page.Page.Placed;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the slides of all presets lie on their pages. */
class PagesOfPresetsTest {
  /** With ranges, and where none fits, the slides are others. */
  static Stream<Scenario> scenarios() {
    return Presets.all().stream()
        .flatMap(
            preset ->
                Stream.of(
                    preset,
                    ranged(preset).withName(preset.name() + ", ranged"),
                    preset
                        .with(Parameter.LATENCY_BUDGET_MILLIS, 1)
                        .withName(preset.name() + ", too slow")))
        .map(scenario -> scenario.withSampling(200, 42));
  }

  private static Scenario ranged(Scenario scenario) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    for (Parameter parameter :
        List.of(
            Parameter.MONTHLY_CALLS,
            Parameter.INPUT_TOKENS,
            Parameter.OUTPUT_TOKENS,
            Parameter.COST_PER_ERROR,
            Parameter.PROMPTING_INPUT_PRICE,
            Parameter.FINE_TUNING_INPUT_PRICE,
            Parameter.FINE_TUNING_LABEL_COST,
            Parameter.FINE_TUNING_SETUP_HOURS,
            Parameter.HOURLY_RATE)) {
      double value = scenario.get(parameter);
      if (value > 0) {
        ranges.put(parameter, new Range(0.7 * value, 1.4 * value));
      }
    }
    return scenario.withRanges(ranges);
  }

  private static List<Page> pages(Scenario scenario) {
    Outcome outcome = Outcomes.of(scenario);
    Subject subject = new Subject(outcome, new MonteCarlo().run(scenario));
    Deck deck =
        new DeckBuilder(DecisionView.DEFAULT, Outcomes.NUMBERS, LocalDate.of(2026, 11, 26))
            .build(List.of(subject), SlideKind.all());
    return new PageLayout(Frame.WIDE).pages(deck.slides());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void charts_takeMostOfTheirSlide_andEachSlideIsOnePage(Scenario scenario) {
    for (Page page : pages(scenario)) {
      assertFalse(page.title().contains(" of 2)"), page.title());
      for (Placed part : page.parts()) {
        if (part.block() instanceof Figure(ChartContent chart)) {
          double share =
              part.box().width()
                  * part.box().height()
                  / page.frame().width()
                  / page.frame().height();
          assertTrue(share >= 0.599, () -> chart.title() + " takes " + share);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noWord_isBroken(Scenario scenario) {
    for (Page page : pages(scenario)) {
      for (Placed part : page.parts()) {
        if (part.block() instanceof Table table) {
          TableGrid grid = TableGrid.of(table, part.size(), part.box().width());
          List<List<Cell>> rows = new ArrayList<>(List.of(table.head()));
          rows.addAll(table.rows());
          for (List<Cell> row : rows) {
            for (int c = 0; c < row.size(); c++) {
              double room = grid.widths().get(c) - 2 * TableGrid.PAD_X * part.size();
              assertWhole(row.get(c).text(), part.size(), row.get(c).strong(), room);
            }
          }
          assertEquals(
              part.box().width(),
              grid.widths().stream().mapToDouble(Double::doubleValue).sum(),
              1e-6);
        }
      }
      assertWhole(page.title(), page.titleSize(), true, page.frame().title().width());
    }
  }

  /** Signs on the axis say nothing by themselves. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void signsOnTheAxis_areExplained(Scenario plain) {
    Scenario scenario =
        plain
            .with(Parameter.PROMPTING_RETIREMENT_MONTH, 9)
            .with(Parameter.FINE_TUNING_RETIREMENT_MONTH, 14)
            .withPriceChanges(
                List.of(
                    new PriceChange(6, ServedModel.PROMPTING, 0.6, ""),
                    new PriceChange(12, ServedModel.FINE_TUNING, 2, "")));
    String expected =
        "Prompted model: token prices × 0.6 in month 6, retired in month 9; tuned model: token"
            + " prices × 2 in month 12, retired in month 14";
    assertTrue(
        pages(scenario).stream().flatMap(page -> texts(page).stream()).anyMatch(expected::equals));
  }

  private static void assertWhole(String text, double size, boolean bold, double room) {
    TextBlock drawn = TextMeasure.block(text, size, bold, Color.BLACK, room);
    assertEquals(
        Arrays.asList(text.split("[ \n]")),
        Arrays.asList(String.join(" ", drawn.lines()).split(" ")),
        () -> "in " + room);
  }

  @Test
  void counts_agreeWithTheirNouns() {
    for (int count : new int[] {0, 1, 2}) {
      Scenario scenario = Scenario.DEFAULT.withSampling(200, 42);
      for (Parameter parameter : Parameter.values()) {
        boolean fits = count >= parameter.min() && count <= parameter.max();
        boolean counts = !parameter.unit().isShare() && !parameter.unit().isMoney();
        scenario = fits && counts ? scenario.with(parameter, count) : scenario;
      }
      Pattern wrong =
          Pattern.compile(
              "(?<![\\d.,])1 (months|calls|examples|tokens|topics|runs|changes|hours|days|labels"
                  + "|ranges|draws)\\b|(?<![\\d.,])[02] (month|call|example|token|topic|run"
                  + "|change|hour|day|label|range|draw)\\b");
      for (Page page : pages(scenario)) {
        for (String text : texts(page)) {
          assertFalse(wrong.matcher(text).find(), text);
        }
      }
    }
  }

  private static List<String> texts(Page page) {
    List<String> texts = new ArrayList<>(List.of(page.title(), page.slide().subtitle()));
    texts.addAll(page.slide().notes());
    texts.addAll(page.slide().footer());
    for (Placed part : page.parts()) {
      switch (part.block()) {
        case Points points -> texts.addAll(points.sentences());
        case Table table ->
            table.rows().forEach(row -> row.forEach(cell -> texts.add(cell.text())));
        case Figure figure -> texts.add(figure.chart().summary());
        default -> {}
      }
    }
    return texts;
  }
}
