package dev.tunewise.export.deck;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Remarks;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.model.PlanEvent;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.EventText;
import dev.tunewise.wording.FigureTable;
import dev.tunewise.wording.MonthNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One chart with what it points out in words. */
final class ChartSlide {
  private ChartSlide() {}

  static Slide of(SlideFrame frame, ChartKind kind) {
    ChartContent chart = kind.content(frame.outcome(), frame.uncertainty(), frame.numbers());
    return frame.slide(
        chart.title(),
        chart.subtitle(),
        columns(chart, remarks(frame, chart)),
        List.of(chart.summary()));
  }

  /** The curves of all scenarios, with where each ends or stands. */
  static Slide of(ComparisonFrame frame, ScenarioLines chart) {
    FigureTable figures = frame.figures();
    FigureTable.Row row = figures.of(chart.metric());
    List<String> said = new ArrayList<>();
    int noneFits = 0;
    for (int i = 0; i < frame.names().size(); i++) {
      String strategy = Words.uncapitalized(figures.labels().get(i));
      String aside = chart.lines().get(i).aside();
      boolean fits = frame.comparison().takenOf(frame.comparison().sides().get(i)).fits();
      // First where none fits: there may be no room for all.
      said.add(
          fits ? said.size() : noneFits++,
          frame.names().get(i)
              + ": "
              + strategy
              + ", "
              + ComparisonFrame.text(row.cells().get(i))
              + (aside.isEmpty() ? "" : ", " + aside));
    }
    List<String> notes = new ArrayList<>(List.of(chart.summary()));
    notes.addAll(said);
    return frame.slide(chart.title(), chart.subtitle(), columns(chart, said), notes);
  }

  private static List<Column> columns(ChartContent chart, List<String> said) {
    List<Block> blocks = new ArrayList<>(List.of(new Figure(chart)));
    if (!said.isEmpty()) {
      blocks.add(new Remarks(said));
    }
    return List.of(new Column(1, blocks));
  }

  /** What is not written on a native chart. */
  private static List<String> remarks(SlideFrame frame, ChartContent chart) {
    return chart instanceof ChartData lines ? remarks(frame, lines) : List.of();
  }

  /** What the marks say. First what stands nowhere else: there may be no room for all. */
  private static List<String> remarks(SlideFrame frame, ChartData chart) {
    List<String> remarks = new ArrayList<>();
    chart.marks(Mark.Paid.class).map(Mark.Paid::sentence).forEach(remarks::add);
    if (chart.marks(Mark.Event.class).findAny().isPresent()) {
      remarks.add(events(frame.scenario(), frame.numbers()));
    }
    chart.valuesNow().ifPresent(remarks::add);
    Stream.of(Mark.Odds.class, Mark.Spread.class, Mark.Retrains.class, Mark.Note.class)
        .flatMap(kind -> chart.marks(kind))
        .map(Mark::sentence)
        .forEach(remarks::add);
    return remarks;
  }

  private static String events(Scenario scenario, Numbers numbers) {
    return EventText.summary(PlanEvent.of(scenario), MonthNames.of(scenario, numbers), numbers);
  }
}
