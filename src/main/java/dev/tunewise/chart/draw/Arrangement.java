package dev.tunewise.chart.draw;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is told in the plot of a line chart and what below it.
 *
 * @param below what has no free place in the plot
 * @param guideRows rows of labels above the plot
 * @param quiet whether there is room for lines and rings alone: sentences wait for the mouse
 */
record Arrangement(Set<Told> below, int guideRows, boolean quiet) {
  static final Arrangement QUIET = new Arrangement(Set.of(), 0, true);

  Arrangement {
    below = below.isEmpty() ? Set.of() : EnumSet.copyOf(below);
  }

  boolean isBelow(Told told) {
    return below.contains(told);
  }
}
