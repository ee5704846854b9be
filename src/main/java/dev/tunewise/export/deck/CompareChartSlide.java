package dev.tunewise.export.deck;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.wording.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The curves of all scenarios on one chart, with where each ends or stands in words. */
final class CompareChartSlide {
  private static final int ABREAST = 2;

  private CompareChartSlide() {}

  static Slide of(ComparisonFrame frame, ScenarioLines chart) {
    FigureTable figures = frame.figures();
    FigureTable.Row row = figures.rows().get(chart.metric().ordinal());
    List<String> said = new ArrayList<>();
    for (int i = 0; i < frame.names().size(); i++) {
      String strategy = figures.strategies().get(i).label().toLowerCase(Locale.ROOT);
      String aside = chart.lines().get(i).aside();
      said.add(
          frame.names().get(i)
              + ": "
              + strategy
              + ", "
              + ComparisonFrame.text(row.cells().get(i))
              + (aside.isEmpty() ? "" : ", " + aside));
    }
    List<Block> blocks = List.of(new Figure(chart), new Points("", said, ABREAST));
    return frame.slide(
        chart.title(), chart.subtitle(), List.of(new Column(1, blocks)), List.of(chart.summary()));
  }
}
