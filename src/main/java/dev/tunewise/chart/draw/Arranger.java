package dev.tunewise.chart.draw;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** Finds out what a line chart can tell in its plot, and what it must tell below. */
final class Arranger {
  /** Each round tells more below the plot, so that there are few. */
  private static final int MOST_ROUNDS = 4;

  /** In a plot narrower or lower than this (at scale 1), sentences would hide the lines. */
  private static final double SMALLEST_WIDTH = 340;

  private static final double SMALLEST_HEIGHT = 170;

  /** A chart narrower or lower than this has no room for sentences, neither in it nor below. */
  private static final double QUIET_WIDTH = 240;

  private static final double QUIET_HEIGHT = 190;

  private final ChartData data;
  private final ChartTheme theme;

  Arranger(ChartData data, ChartTheme theme) {
    this.data = data;
    this.theme = theme;
  }

  /**
   * The first arrangement in which everything has a place.
   *
   * @param width of the whole chart, in the units of the theme's scale, as is the height
   * @param area where the axes span in a chart that is arranged so
   */
  Arrangement find(double width, double height, Function<Arrangement, Rectangle2D> area) {
    if (width < theme.px(QUIET_WIDTH) || height < theme.px(QUIET_HEIGHT)) {
      return Arrangement.QUIET;
    }
    Arrangement arrangement = new Arrangement(Set.of(), has(Mark.Guide.class) ? 1 : 0, false);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Arrangement next = fitting(arrangement, area.apply(arrangement));
      if (next.equals(arrangement) || next.quiet()) {
        return next;
      }
      arrangement = next;
    }
    return arrangement;
  }

  private boolean has(Class<? extends Mark> kind) {
    return data.marks(kind).findAny().isPresent();
  }

  /** With what has no place in a plot told below. */
  private Arrangement fitting(Arrangement arrangement, Rectangle2D area) {
    PlotSpace space = new PlotSpace(data, area);
    Set<Told> below = EnumSet.noneOf(Told.class);
    below.addAll(arrangement.below());
    boolean small =
        area.getWidth() < theme.px(SMALLEST_WIDTH) || area.getHeight() < theme.px(SMALLEST_HEIGHT);
    if (small && has(Mark.Point.class)) {
      below.add(Told.POINTS);
    }
    GuideLabels guides = new GuideLabels(theme, space, arrangement.isBelow(Told.GUIDES));
    if (!guides.isComplete()) {
      below.add(Told.GUIDES);
    }
    Arrangement tried = new Arrangement(below, guides.rows(), false);
    Set<Told> missing = new LabelLayer(theme, space, 0, tried).missing();
    if (tried.isBelow(Told.POINTS) && missing.contains(Told.POINTS)) {
      return Arrangement.QUIET; // not even their numbers have room
    }
    below.addAll(missing);
    return new Arrangement(below, guides.rows(), false);
  }
}
