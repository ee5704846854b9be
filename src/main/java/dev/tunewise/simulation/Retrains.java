package dev.tunewise.simulation;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When the model of a strategy is trained anew, on schedule or because the old one retires.
 *
 * @param months 1…H, ascending
 */
public record Retrains(Strategy strategy, List<Integer> months) {
  public Retrains {
    months = List.copyOf(months);
  }

  /** The retrains of a scenario within its horizon; without months where there are none. */
  public static Retrains of(Scenario scenario, Strategy strategy) {
    boolean[] retrained =
        ServingSchedule.of(new ModelRun(scenario).in, strategy).retrains(scenario.horizonMonths());
    return new Retrains(
        strategy,
        IntStream.rangeClosed(1, scenario.horizonMonths())
            .filter(month -> retrained[month])
            .boxed()
            .toList());
  }
}
