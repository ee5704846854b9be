package dev.tunewise.simulation.search;

import dev.tunewise.model.Scenario;
import java.util.List;

/**
 * What moving one parameter alone would change in a scenario.
 *
 * @param fits whether a strategy fits today; if none does, the values are those that make one fit
 * @param values of each parameter nearest first on each side, in table order
 */
public record Thresholds(Scenario scenario, boolean fits, List<Threshold> values) {
  public Thresholds {
    values = List.copyOf(values);
  }
}
