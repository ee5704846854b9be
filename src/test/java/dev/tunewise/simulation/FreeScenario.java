package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Unit;

/**
 * Totals in closed form: all is free, nothing waits or is trained anew, and an hour of work costs
 * 1.
 */
public final class FreeScenario {
  public static final Scenario FREE = free();

  private FreeScenario() {}

  private static Scenario free() {
    Scenario scenario = Scenario.DEFAULT;
    for (Parameter parameter : Parameter.values()) {
      boolean costs = parameter.unit().isMoney() || parameter.unit() == Unit.HOURS;
      boolean waits = parameter.unit() == Unit.DAYS;
      if ((costs || waits) && parameter.min() == 0) {
        scenario = scenario.with(parameter, 0);
      }
    }
    return scenario
        .with(Parameter.HOURLY_RATE, 1)
        .with(Parameter.MONTHLY_GROWTH, 0)
        .with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 0)
        .with(Parameter.HORIZON_MONTHS, 24);
  }
}
