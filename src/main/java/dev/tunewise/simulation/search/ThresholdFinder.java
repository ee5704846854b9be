package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.search.Threshold.Change;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds the values at which a parameter alone would change the recommendation, or, where none fits
 * today, at which a strategy would fit: a scan over the slider's range at even steps of its scale,
 * then a bisection of each change.
 */
public final class ThresholdFinder {
  /** How exact a value is, by the slider's end: far finer than any slider shows. */
  private static final double RESOLUTION = 1e-11;

  /** Significant digits of a round value, at least and at most. */
  private static final int FEWEST_DIGITS = 3;

  private static final int MOST_DIGITS = 6;

  /** A round value leads at most so much farther than the exact one. */
  private static final double DETOUR = 0.1;

  private final Scenario scenario;
  private final ModelRun modelRun;
  private final boolean noneFits;

  public ThresholdFinder(Scenario scenario) {
    this.scenario = scenario;
    modelRun = new ModelRun(scenario);
    noneFits = !modelRun.choice().fits();
  }

  /** All thresholds of all parameters, in table order. */
  public static Thresholds all(Scenario scenario) {
    return all(scenario, () -> false).orElseThrow();
  }

  /** As above; empty if {@code canceled} turns true meanwhile. */
  public static Optional<Thresholds> all(Scenario scenario, BooleanSupplier canceled) {
    ThresholdFinder finder = new ThresholdFinder(scenario);
    List<Threshold> thresholds = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      if (canceled.getAsBoolean()) {
        return Optional.empty();
      }
      thresholds.addAll(finder.of(parameter));
    }
    return Optional.of(new Thresholds(scenario, !finder.noneFits, thresholds));
  }

  /**
   * The thresholds of one parameter inside its slider's range, nearest first on each side; where 0
   * stands for no limit, 0 lies above all others and the way there beyond the slider counts too.
   * Where none fits today, the first value on each side at which a strategy fits; of several that
   * fit from the same value on, the one to choose there.
   */
  public List<Threshold> of(Parameter parameter) {
    return onBothSides(parameter, noneFits ? this::fits : this::changes);
  }

  /**
   * Where another strategy is recommended, or none any more, or one where none was, along the whole
   * slider: the borders straight around today's point on a strategy map.
   */
  public List<Threshold> changes(Parameter parameter) {
    return onBothSides(parameter, this::changes);
  }

  /** Finds thresholds on one side of today's value. */
  private interface Walk {
    void find(Side side, List<Threshold> found);
  }

  private List<Threshold> onBothSides(Parameter parameter, Walk walk) {
    double[] grid = ParameterGrid.ranked(parameter);
    double today = scenario.get(parameter);
    List<Threshold> found = new ArrayList<>();
    walk.find(new Side(parameter, today, grid, true), found);
    walk.find(new Side(parameter, today, grid, false), found);
    modelRun.set(parameter, today);
    return found;
  }

  private void changes(Side side, List<Threshold> found) {
    double before = side.today;
    Choice current = side.at(before);
    for (double value : side.values()) {
      while (!side.at(value).isSameAdviceAs(current)) {
        Choice left = current;
        double first = side.first(before, value, () -> !modelRun.choice().isSameAdviceAs(left));
        Choice taken = side.at(first);
        before = side.whole(first, () -> modelRun.choice().isSameAdviceAs(taken));
        current = side.at(before);
        found.add(side.threshold(before, current.strategy(), change(current)));
      }
      before = value;
    }
  }

  private Change change(Choice choice) {
    return !choice.fits() ? Change.NONE_FITS : noneFits ? Change.FITS : Change.TAKES_OVER;
  }

  private void fits(Side side, List<Threshold> found) {
    Set<Strategy> unfit = EnumSet.allOf(Strategy.class);
    double before = side.today;
    for (double value : side.values()) {
      List<Threshold> here = new ArrayList<>();
      for (Strategy strategy : List.copyOf(unfit)) {
        side.run(value);
        if (modelRun.isViable(strategy)) {
          unfit.remove(strategy);
          here.add(side.threshold(side.fits(before, value, strategy), strategy, Change.FITS));
        }
      }
      here.sort(side::compare);
      for (Threshold threshold : here) {
        if (found.isEmpty() || found.getLast().value() != threshold.value()) {
          found.add(threshold);
        }
      }
      if (unfit.isEmpty()) {
        return;
      }
      before = value;
    }
  }

  /** One direction from today's value of a parameter. */
  private final class Side {
    private final Parameter parameter;
    private final double today;
    private final double[] grid;
    private final boolean rising;

    Side(Parameter parameter, double today, double[] grid, boolean rising) {
      this.parameter = parameter;
      this.today = today;
      this.grid = grid;
      this.rising = rising;
    }

    /** The values to try, nearest first. */
    double[] values() {
      double[] beyond =
          Arrays.stream(grid)
              .filter(value -> rising ? rank(value) > rank(today) : rank(value) < rank(today))
              .toArray();
      return rising ? beyond : reversed(beyond);
    }

    private static double[] reversed(double[] values) {
      double[] reversed = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        reversed[i] = values[values.length - 1 - i];
      }
      return reversed;
    }

    Choice at(double value) {
      run(value);
      return modelRun.choice();
    }

    private void run(double value) {
      modelRun.set(parameter, value);
      modelRun.run();
    }

    private boolean holds(double value, BooleanSupplier condition) {
      run(value);
      return condition.getAsBoolean();
    }

    /** The end of a change between two values at which a condition holds that did not before. */
    double first(double before, double after, BooleanSupplier condition) {
      if (parameter.isNoLimit(before) || parameter.isNoLimit(after)) {
        return after;
      }
      double resolution = RESOLUTION * parameter.sliderMax();
      return ParameterGrid.bisection(parameter)
          .narrow(
              before,
              after,
              value -> holds(value, condition),
              (same, changed) -> Math.abs(changed - same) <= resolution)
          .behind();
    }

    /** Nobody sets 49.9999 examples: the first whole number that gives the same answer. */
    double whole(double value, BooleanSupplier same) {
      double nearer = rising ? Math.floor(value) : Math.ceil(value);
      double farther = rising ? Math.ceil(value) : Math.floor(value);
      boolean counted = parameter.unit().isCount();
      if (counted && isLegal(nearer, same)) {
        return nearer;
      }
      return counted && isLegal(farther, same) ? farther : value;
    }

    private boolean isLegal(double value, BooleanSupplier same) {
      return parameter.problem(value) == null && holds(value, same);
    }

    /** The value to set so that a strategy fits that does between these two. */
    double fits(double before, double after, Strategy strategy) {
      BooleanSupplier fits = () -> modelRun.isViable(strategy);
      return round(whole(first(before, after, fits), fits), fits);
    }

    /**
     * What is told can be set as it is told: a round value near by, on the far side, at which the
     * same holds.
     */
    private double round(double exact, BooleanSupplier same) {
      double farthest = DETOUR * Math.abs(rank(today) - rank(exact));
      for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
        double round = rounded(exact, digits);
        if (round == exact || parameter.isNoLimit(exact)) {
          return exact;
        }
        if (Math.abs(round - exact) <= farthest && isLegal(round, same)) {
          return round;
        }
      }
      return exact;
    }

    /** Shares have two decimals less in percent. */
    private double rounded(double value, int digits) {
      RoundingMode mode = rising ? RoundingMode.CEILING : RoundingMode.FLOOR;
      BigDecimal decimal = BigDecimal.valueOf(value);
      return parameter.unit().isShare()
          ? decimal.setScale(digits, mode).doubleValue()
          : decimal.round(new MathContext(digits, mode)).doubleValue();
    }

    Threshold threshold(double value, Strategy strategy, Change change) {
      return new Threshold(parameter, value, strategy, change, rising);
    }

    /** Nearest first; of those that fit from the same value on, the recommended one. */
    int compare(Threshold one, Threshold other) {
      if (one.value() == other.value()) {
        Strategy taken = at(one.value()).strategy();
        return Boolean.compare(other.strategy() == taken, one.strategy() == taken);
      }
      int order = Double.compare(rank(one.value()), rank(other.value()));
      return rising ? order : -order;
    }

    private double rank(double value) {
      return ParameterGrid.rank(parameter, value);
    }
  }
}
