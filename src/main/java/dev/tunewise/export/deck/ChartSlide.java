package dev.tunewise.export.deck;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Mark;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Slide.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One chart of the window with what it points out in words. */
final class ChartSlide {
  private static final int ABREAST = 2;

  private ChartSlide() {}

  static Slide of(SlideFrame frame, ChartKind kind) {
    ChartData chart = kind.data(frame.outcome(), frame.uncertainty(), frame.numbers());
    List<Block> blocks = new ArrayList<>(List.of(new Figure(chart)));
    List<String> remarks = remarks(chart);
    if (!remarks.isEmpty()) {
      blocks.add(new Points("", remarks, ABREAST));
    }
    return frame.slide(
        chart.title(), chart.subtitle(), List.of(new Column(1, blocks)), List.of(chart.summary()));
  }

  /** What the marks say that a native chart has no room for. */
  private static List<String> remarks(ChartData chart) {
    List<String> remarks = new ArrayList<>();
    values(chart).ifPresent(remarks::add);
    Stream.of(Mark.Point.class, Mark.Odds.class, Mark.Note.class)
        .flatMap(kind -> chart.marks(kind))
        .map(Mark::sentence)
        .forEach(remarks::add);
    return remarks;
  }

  /** Where the scenario stands, and the values there if the chart says them. */
  private static Optional<String> values(ChartData chart) {
    List<String> values =
        chart.marks(Mark.Value.class).map(Mark::sentence).filter(s -> !s.isEmpty()).toList();
    return values.isEmpty()
        ? Optional.empty()
        : chart
            .marks(Mark.Guide.class)
            .filter(Mark.Guide::strong)
            .map(now -> now.text() + ": " + String.join(", ", values))
            .findFirst();
  }
}
