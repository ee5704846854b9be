package dev.tunewise.export.deck;

import dev.tunewise.chart.DeckChart.Basis;
import dev.tunewise.export.Caption;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.LinkText;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the numbers of one scenario or several rest on: what differs from the preset, ranges,
 * prices, seed and version. Several have the preset of the first.
 */
final class AssumptionsSlide {
  private static final int LONGEST_NOTE = 400;
  private static final int LONGEST_SOURCE = 60;
  private static final int MOST_EXAMPLES = 8;

  private final List<Scenario> scenarios;
  private final Scenario scenario;
  private final Scenario preset;
  private final List<Parameter> shown;
  private final List<String> names;
  private final Numbers numbers;

  private AssumptionsSlide(List<Scenario> scenarios, List<String> names, Numbers numbers) {
    this.scenarios = scenarios;
    this.names = names;
    this.numbers = numbers;
    scenario = scenarios.getFirst();
    preset = Presets.originOf(scenario, Presets.all());
    shown = Stream.of(Parameter.values()).filter(this::isShown).toList();
  }

  static Slide of(SlideFrame frame) {
    return new AssumptionsSlide(List.of(frame.scenario()), List.of(), frame.numbers()).slide(frame);
  }

  static Slide of(ComparisonFrame frame) {
    List<Scenario> scenarios =
        frame.comparison().sides().stream().map(s -> s.outcome().scenario()).toList();
    return new AssumptionsSlide(scenarios, frame.names(), frame.numbers()).slide(frame);
  }

  private boolean isShown(Parameter parameter) {
    return scenarios.stream()
        .anyMatch(
            s ->
                differs(s, parameter)
                    || s.range(parameter) != null
                    || !Sources.of(s, parameter).isEmpty());
  }

  private boolean differs(Scenario one, Parameter parameter) {
    return one.get(parameter) != preset.get(parameter);
  }

  private Slide slide(SlideFrame frame) {
    long changed = shown.stream().filter(parameter -> differs(scenario, parameter)).count();
    String than = "the preset " + Caption.name(preset);
    String title =
        switch ((int) changed) {
          case 0 ->
              scenario.priceChanges().equals(preset.priceChanges())
                  ? "All values are as in " + than
                  : "Only price changes differ from " + than;
          case 1 -> "1 assumption differs from " + than;
          default -> changed + " assumptions differ from " + than;
        };
    int ranges = scenario.ranges().size();
    String subtitle = "Of " + Parameter.values().length + " parameters; " + ranged(ranges);
    List<Column> columns =
        shown.isEmpty()
            ? List.of(
                new Column(0.35, inShort("Cost", Basis.COSTS)),
                new Column(0.31, withWhose(inShort("Accuracy", Basis.ACCURACY))),
                new Column(0.34, facts()))
            : List.of(new Column(0.62, withWhose(List.of(table()))), new Column(0.38, facts()));
    return frame.slide(title, subtitle, columns, notes());
  }

  private static String ranged(int ranges) {
    return switch (ranges) {
      case 0 -> "none has a range";
      case 1 -> "1 has a range, all others are fixed";
      default -> ranges + " have a range, all others are fixed";
    };
  }

  private Table table() {
    boolean ranges = !scenario.ranges().isEmpty();
    List<Cell> head =
        new ArrayList<>(List.of(new Cell("Here", true, true, null), Cell.number("Preset")));
    boolean origins = shown.stream().anyMatch(this::tellsOrigin);
    if (ranges) {
      head.add(Cell.number("Range, low to high"));
    }
    return table(
        head,
        parameter -> {
          List<Cell> cells = new ArrayList<>();
          cells.add(new Cell(value(parameter, scenario, scenario), true, true, null));
          cells.add(Cell.number(value(parameter, preset, scenario)));
          if (ranges) {
            cells.add(Cell.number(range(parameter, scenario)));
          }
          return cells;
        },
        origins ? "Source" : "",
        this::origin);
  }

  /** That it is an example alone says no more than what stands below on whose the numbers are. */
  private boolean tellsOrigin(Parameter parameter) {
    return !Sources.of(scenario, parameter).isEmpty()
        || !ExampleValues.isExample(parameter, scenario);
  }

  private String origin(Parameter parameter) {
    return Caption.line(OwnText.origin(parameter, scenario), LONGEST_SOURCE);
  }

  private Table compareTable() {
    List<Cell> head = new ArrayList<>(List.of(Cell.number("Preset")));
    names.forEach(name -> head.add(Cell.number(name)));
    return table(
        head,
        parameter -> {
          List<Cell> cells =
              new ArrayList<>(List.of(Cell.number(value(parameter, preset, preset))));
          for (Scenario each : scenarios) {
            String range = range(parameter, each);
            String text =
                value(parameter, each, each) + (range.isEmpty() ? "" : " (" + range + ")");
            cells.add(new Cell(text, differs(each, parameter), true, null));
          }
          return cells;
        },
        "",
        parameter -> "");
  }

  /**
   * A row per parameter: its name, other cells, its unit.
   *
   * @param last heading of a last column of words; empty for none
   */
  private Table table(
      List<Cell> head,
      Function<Parameter, List<Cell>> cells,
      String last,
      Function<Parameter, String> words) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("Assumption", head, "Unit"));
    shown.forEach(
        p ->
            rows.add(
                row(ParameterText.name(p), cells.apply(p), p.unit().label(scenario.currency()))));
    if (!last.isEmpty()) {
      rows.getFirst().add(Cell.words(last));
      for (int i = 0; i < shown.size(); i++) {
        rows.get(i + 1).add(Cell.words(words.apply(shown.get(i))));
      }
    }
    return Table.filled("", rows.removeFirst(), rows);
  }

  private static List<Cell> row(String name, List<Cell> cells, String unit) {
    List<Cell> row = new ArrayList<>(List.of(Cell.words(name)));
    row.addAll(cells);
    row.add(Cell.words(unit));
    return row;
  }

  /** The value in the currency of a scenario. */
  private String value(Parameter parameter, Scenario of, Scenario in) {
    return ParameterText.value(parameter, of.get(parameter), in.currency(), numbers);
  }

  private String range(Parameter parameter, Scenario in) {
    Range range = in.range(parameter);
    return range == null ? "" : ParameterText.range(parameter, range, in.currency(), numbers);
  }

  /** What matters most, where nothing differs. */
  private List<Block> inShort(String heading, Basis basis) {
    List<String> said =
        Caption.assumptions(scenario, basis, numbers).stream().map(Words::capitalized).toList();
    return List.of(new Points(heading, said, 1));
  }

  /** Blocks that leave room below, and there whose the numbers are. */
  private List<Block> withWhose(List<Block> blocks) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(new Points("Whose numbers", whose(), 1));
    return all;
  }

  private List<Block> facts() {
    List<Block> facts = new ArrayList<>();
    List<String> prices = Caption.prices(scenario);
    facts.add(
        new Points(
            "Where prices come from",
            prices.isEmpty() ? List.of("The scenario does not say.") : prices,
            1));
    List<String> speeds =
        OwnText.speeds(scenario).stream().map(text -> Caption.line(text, LONGEST_NOTE)).toList();
    if (!speeds.isEmpty()) {
      facts.add(new Points("Where speeds come from", speeds, 1));
    }
    if (!scenario.links().isEmpty()) {
      facts.add(
          new Points("Ranges that move together", new LinkText(scenario, numbers).lines(), 1));
    }
    if (!scenario.priceChanges().isEmpty()) {
      facts.add(
          new Points(
              "Price changes", scenario.priceChanges().stream().map(this::change).toList(), 1));
    }
    facts.add(
        new Points(
            "How it was computed",
            List.of(
                numbers.count(scenario.draws()) + " runs, seed " + scenario.seed(),
                "Tunewise " + ProgramVersion.TEXT),
            1));
    String notes = Caption.line(Presets.ownNotes(scenario, preset), LONGEST_NOTE);
    if (!notes.isEmpty()) {
      facts.add(new Points("Notes", List.of(notes), 1));
    }
    return facts;
  }

  /** How many are the team's own, and which are not: as many as a slide has room for. */
  private List<String> whose() {
    ExampleValues values = ExampleValues.of(scenario);
    List<String> lines = new ArrayList<>(List.of(OwnText.theTeams(values, numbers)));
    List<Parameter> examples = values.examples();
    if (!examples.isEmpty()) {
      int more = examples.size() - MOST_EXAMPLES;
      lines.add(
          named(examples.stream().limit(MOST_EXAMPLES).toList())
              + (more > 0 ? ", and " + numbers.count(more) + " more" : ""));
    }
    return lines;
  }

  private String named(List<Parameter> examples) {
    MonthNames months = MonthNames.of(scenario, numbers);
    return examples.stream()
        .map(
            p ->
                ParameterText.inSentence(p)
                    + " "
                    + ParameterText.measured(p, scenario.get(p), scenario.currency(), months))
        .collect(Collectors.joining(", ", "Example values: ", ""));
  }

  /** The scenario's notes, and what a slide has no room for. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>(Presets.ownNotes(scenario, preset).lines().toList());
    List<Parameter> examples = ExampleValues.of(scenario).examples();
    if (examples.size() > MOST_EXAMPLES) {
      notes.add(named(examples) + ".");
    }
    return notes;
  }

  private String change(PriceChange change) {
    String note = Caption.line(change.note(), LONGEST_NOTE);
    return "%s: %s × %s%s"
        .formatted(
            Words.capitalized(MonthNames.of(scenario, numbers).event(change.month())),
            change.model().label(),
            numbers.exact(change.factor()),
            note.isEmpty() ? "" : " (" + note + ")");
  }

  private Slide slide(ComparisonFrame frame) {
    List<Block> blocks = new ArrayList<>();
    if (!shown.isEmpty()) {
      blocks.add(compareTable());
    }
    blocks.add(compareFacts());
    String name = Caption.name(preset);
    return frame.slide(
        shown.isEmpty() ? "All values are as in the preset " + name : "What the scenarios rest on",
        "All else is as in the preset "
            + name
            + ", of "
            + Parameter.values().length
            + " parameters",
        List.of(new Column(1, blocks)),
        compareNotes());
  }

  private Points compareFacts() {
    List<String> facts = new ArrayList<>();
    boolean alike =
        scenarios.stream()
                .map(s -> List.of(Caption.prices(s), s.priceChanges(), s.links(), s.seed()))
                .distinct()
                .count()
            == 1;
    for (int i = 0; i < (alike ? 1 : scenarios.size()); i++) {
      List<String> prices = Caption.prices(scenarios.get(i));
      int changes = scenarios.get(i).priceChanges().size();
      facts.add(
          (alike ? "All" : names.get(i))
              + ": "
              + (prices.isEmpty() ? "prices without a source" : String.join("; ", prices))
              + (changes == 0 ? "" : "; " + Words.count(changes, "dated price change"))
              + links(scenarios.get(i))
              + (alike
                  ? ""
                  : "; "
                      + Words.uncapitalized(
                          OwnText.theTeams(ExampleValues.of(scenarios.get(i)), numbers)))
              + "; seed "
              + scenarios.get(i).seed());
    }
    return new Points("Where prices come from, Tunewise " + ProgramVersion.TEXT, facts, 1);
  }

  private String links(Scenario one) {
    List<String> lines = new LinkText(one, numbers).lines();
    return lines.isEmpty() ? "" : "; ranges that move together: " + String.join(", ", lines);
  }

  private List<String> compareNotes() {
    List<String> notes = new ArrayList<>();
    List<Scenario> presets = Presets.all();
    for (int i = 0; i < scenarios.size(); i++) {
      Scenario origin = Presets.originOf(scenarios.get(i), presets);
      String text = Presets.ownNotes(scenarios.get(i), origin);
      if (!text.isBlank()) {
        notes.add(names.get(i) + ": " + text);
      }
    }
    return notes;
  }
}
