package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How likely a strategy meets the target with one ranged parameter known to be at an end. The draws
 * are those of the scenario, with that parameter held, so what differs is its doing and no chance.
 */
final class TargetChances {
  /** So many draws between looks at whether to go on. */
  private static final int STRETCH = 500;

  private final Scenario scenario;
  private final Strategy strategy;
  private final BooleanSupplier canceled;
  private final DrawWorker worker;

  private TargetChances(Scenario scenario, Strategy strategy, BooleanSupplier canceled) {
    this.scenario = scenario;
    this.strategy = strategy;
    this.canceled = canceled;
    worker = new DrawWorker(scenario, 1);
  }

  /** One per range; empty if {@code canceled} turns true meanwhile. */
  static Optional<List<Swing>> of(Scenario scenario, Strategy strategy, BooleanSupplier canceled) {
    List<Swing> swings = new TargetChances(scenario, strategy, canceled).swings();
    return canceled.getAsBoolean() ? Optional.empty() : Optional.of(swings);
  }

  private List<Swing> swings() {
    double base = chance();
    List<Swing> swings = new ArrayList<>();
    for (Map.Entry<Parameter, Range> entry : Calibration.ranges(scenario).entrySet()) {
      Parameter parameter = entry.getKey();
      boolean moves = moves(parameter);
      double low = moves ? chance(parameter, entry.getValue().low()) : base;
      double high = moves ? chance(parameter, entry.getValue().high()) : base;
      swings.add(Swing.of(parameter, low, high, base));
    }
    return swings;
  }

  private boolean moves(Parameter parameter) {
    return parameter == Parameter.TARGET_ACCURACY || parameter.affects(strategy.accuracy());
  }

  private double chance(Parameter parameter, double value) {
    worker.hold(parameter, RangeSampler.usable(parameter, scenario.get(parameter), value));
    return chance();
  }

  private double chance() {
    int met = 0;
    for (int draw = 0; draw < scenario.draws(); draw++) {
      if (draw % STRETCH == 0 && canceled.getAsBoolean()) {
        return 0;
      }
      worker.run(draw, 0);
      met += worker.modelRun().meetsTarget(strategy) ? 1 : 0;
    }
    return (double) met / scenario.draws();
  }
}
