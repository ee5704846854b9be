package dev.tunewise.chart.draw;

import dev.tunewise.chart.Mark;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The labels of values that stand above each other: the highest above its point and the lowest
 * below, so that none is taken for its neighbor's.
 */
final class ValueLabels {
  private final ChartTheme theme;
  private final PlotSpace space;
  private final LabelPlaces places;

  ValueLabels(ChartTheme theme, PlotSpace space, LabelPlaces places) {
    this.theme = theme;
    this.space = space;
    this.places = places;
  }

  /** The labels that found room, which is taken from now on. */
  List<LabelPlacer.Place> place(LabelPlacer placer) {
    List<Mark.Value> values =
        space
            .data()
            .marks(Mark.Value.class)
            .filter(value -> !value.text().isEmpty())
            .sorted(Comparator.comparingDouble(Mark.Value::y).reversed())
            .toList();
    List<LabelPlacer.Place> placed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean above = i == 0;
      boolean below = i == values.size() - 1;
      place(placer, values.get(i), above || !below, below || !above).ifPresent(placed::add);
    }
    return placed;
  }

  private Optional<LabelPlacer.Place> place(
      LabelPlacer placer, Mark.Value value, boolean above, boolean below) {
    Color color = theme.palette().text(value.strategy());
    TextBlock text = TextBlock.of(value.text(), theme.strongLabel(), color);
    double level = space.y(value.y()) - text.height() / 2;
    double off = text.height() / 2;
    List<Point2D> near = places.around(value.x(), value.y(), text, 2);
    List<Point2D> best =
        near.stream()
            .filter(
                at -> (above && at.getY() <= level - off) || (below && at.getY() >= level + off))
            .toList();
    return placer
        .place(text, best)
        .or(() -> placer.place(text, near))
        .or(() -> placer.place(text, places.around(value.x(), value.y(), text, 3)));
  }
}
