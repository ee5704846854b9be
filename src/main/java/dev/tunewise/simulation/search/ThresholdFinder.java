package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ModelRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds the values at which a parameter alone would change the recommendation: a scan over the
 * slider's range at even steps of its scale, then a bisection of each change.
 */
public final class ThresholdFinder {
  /** How exact a value is, by the slider's end: far finer than any slider shows. */
  private static final double RESOLUTION = 1e-11;

  private final Scenario scenario;
  private final ModelRun modelRun;

  public ThresholdFinder(Scenario scenario) {
    this.scenario = scenario;
    modelRun = new ModelRun(scenario);
  }

  /**
   * All thresholds of all parameters, in table order; empty if {@code canceled} turns true
   * meanwhile.
   */
  public static List<Threshold> all(Scenario scenario, BooleanSupplier canceled) {
    ThresholdFinder finder = new ThresholdFinder(scenario);
    List<Threshold> thresholds = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      if (canceled.getAsBoolean()) {
        return List.of();
      }
      thresholds.addAll(finder.of(parameter));
    }
    return thresholds;
  }

  /**
   * The thresholds of one parameter inside its slider's range, nearest first on each side; where 0
   * stands for no limit, 0 lies above all others and the way there beyond the slider counts too.
   */
  public List<Threshold> of(Parameter parameter) {
    double[] grid = ParameterGrid.ranked(parameter);
    double today = scenario.get(parameter);
    List<Threshold> thresholds = new ArrayList<>();
    walk(parameter, grid, today, true, thresholds);
    walk(parameter, grid, today, false, thresholds);
    modelRun.set(parameter, today);
    return thresholds;
  }

  private void walk(
      Parameter parameter,
      double[] grid,
      double today,
      boolean rising,
      List<Threshold> thresholds) {
    double rank = ParameterGrid.rank(parameter, today);
    double before = today;
    Strategy current = at(parameter, today);
    for (int step = 0; step < grid.length; step++) {
      double value = rising ? grid[step] : grid[grid.length - 1 - step];
      double tried = ParameterGrid.rank(parameter, value);
      if (rising ? tried <= rank : tried >= rank) {
        continue;
      }
      Strategy next = at(parameter, value);
      while (next != current) {
        before = settled(parameter, firstChange(parameter, before, value, current), rising);
        current = at(parameter, before);
        thresholds.add(
            new Threshold(parameter, before, current, modelRun.isViable(current), rising));
      }
      before = value;
    }
  }

  /** The end of [before, after] at which the recommendation is no longer {@code current}. */
  private double firstChange(Parameter parameter, double before, double after, Strategy current) {
    if (parameter.isNoLimit(before) || parameter.isNoLimit(after)) {
      return after;
    }
    double resolution = RESOLUTION * parameter.sliderMax();
    return ParameterGrid.bisection(parameter)
        .narrow(
            before,
            after,
            value -> at(parameter, value) != current,
            (same, changed) -> Math.abs(changed - same) <= resolution)
        .behind();
  }

  /** Nobody sets 49.9999 examples: the first whole number that gives the same answer. */
  private double settled(Parameter parameter, double value, boolean rising) {
    double nearer = rising ? Math.floor(value) : Math.ceil(value);
    double farther = rising ? Math.ceil(value) : Math.floor(value);
    boolean counted = parameter.unit().isCount();
    if (counted && gives(parameter, nearer, at(parameter, value))) {
      return nearer;
    }
    return counted && gives(parameter, farther, at(parameter, value)) ? farther : value;
  }

  private boolean gives(Parameter parameter, double value, Strategy strategy) {
    return parameter.problem(value) == null && at(parameter, value) == strategy;
  }

  private Strategy at(Parameter parameter, double value) {
    modelRun.set(parameter, value);
    modelRun.run();
    return modelRun.recommended();
  }
}
