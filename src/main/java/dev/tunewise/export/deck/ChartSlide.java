package dev.tunewise.export.deck;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Mark;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Slide.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One chart of the window with what it points out in words. */
final class ChartSlide {
  private static final int ABREAST = 2;

  private ChartSlide() {}

  static Slide of(SlideFrame frame) {
    ChartKind kind =
        switch (frame.kind()) {
          case ACCURACY -> ChartKind.ACCURACY;
          case VOLUME -> ChartKind.VOLUME;
          default -> ChartKind.COST;
        };
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
    if (chart.kind() == ChartKind.ACCURACY) {
      remarks.add(values(chart));
    }
    Stream.of(Mark.Point.class, Mark.Odds.class, Mark.Note.class)
        .flatMap(kind -> chart.marks(kind))
        .map(Mark::sentence)
        .forEach(remarks::add);
    return remarks;
  }

  private static String values(ChartData chart) {
    String now =
        chart
            .marks(Mark.Guide.class)
            .filter(Mark.Guide::strong)
            .map(Mark::text)
            .findFirst()
            .orElse("");
    List<String> values =
        chart.marks(Mark.Value.class).map(Mark::sentence).filter(s -> !s.isEmpty()).toList();
    return now + ": " + String.join(", ", values);
  }
}
