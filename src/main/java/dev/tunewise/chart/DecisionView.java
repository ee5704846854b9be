package dev.tunewise.chart;

import dev.tunewise.model.Parameter;

/**
 * What map and tornado show.
 *
 * @param across parameter along the map's x axis; another one than {@code up}
 * @param tornado what the tornado measures
 */
public record DecisionView(Parameter across, Parameter up, TornadoQuestion tornado) {
  /** What is shown if nothing was chosen. */
  public static final DecisionView DEFAULT =
      new DecisionView(MapChart.X, MapChart.Y, TornadoQuestion.DEFAULT);

  public DecisionView {
    if (across == up) {
      throw new IllegalArgumentException("a map needs two parameters, was twice " + up.path());
    }
  }
}
