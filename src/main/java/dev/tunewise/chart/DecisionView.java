package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.BreakEven;
import java.util.Optional;

/**
 * What map and tornado show.
 *
 * @param across parameter along the map's x axis; another one than {@code up}
 * @param pair that the tornado compares; empty for the one the recommendation decides
 */
public record DecisionView(
    Parameter across, Parameter up, Optional<BreakEven.Pair> pair, TornadoData.Measure measure) {
  /** What is shown if nothing was chosen. */
  public static final DecisionView DEFAULT =
      new DecisionView(MapChart.X, MapChart.Y, Optional.empty(), TornadoData.Measure.MONEY);

  public DecisionView {
    if (across == up) {
      throw new IllegalArgumentException("a map needs two parameters, was twice " + up.path());
    }
  }
}
