package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The generic accuracy curves of many draws that see the same examples, kept as what they rest on.
 * A point of a curve is calculated for all draws when it is asked for, in loops that the compiler
 * turns into vector instructions, into one column that stays in the processor's cache: to write all
 * curves out and read them again takes longer than to calculate them. The formulas are those of
 * {@link AccuracyModel#onGrid}, and a test holds both together. Draws may be kept from several
 * threads, and afterwards stretches calculated by several.
 */
public final class CurveColumns {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  /** Where draws differ in one of them, the points of their curves have little in common. */
  private static final Set<Parameter> SEEN =
      Collections.unmodifiableSet(EnumSet.of(STACKED_EXAMPLES, PROMPTING_SHOTS, HYBRID_SHOTS));

  private static final List<Stretch> STRETCHES = stretchesOfAll();

  private final double stackedExamples;
  private final double promptingShots;
  private final double hybridShots;
  private final ExampleGrid grid;

  private final double[] base;
  private final double[] ceiling;
  private final double[] headroom;
  private final double[] promptShare;
  private final double[] tuningShare;
  private final double[] overfitting;

  /** Share of the error that retrieval leaves, for prompting and hybrid. */
  private final double[] promptingMiss;

  private final double[] hybridMiss;

  /** By strategy. */
  private final double[][] logHalf = new double[Strategy.values().length][];

  private final double[][] steepness = new double[Strategy.values().length][];

  /** By strategy, what odds are multiplied by from point to point. */
  private final double[][] ratio = new double[Strategy.values().length][];

  private CurveColumns(Scenario scenario, int draws, IntFunction<double[]> arrays) {
    stackedExamples = scenario.get(STACKED_EXAMPLES);
    promptingShots = scenario.get(PROMPTING_SHOTS);
    hybridShots = scenario.get(HYBRID_SHOTS);
    grid = ExampleGrid.of(stackedExamples);
    base = arrays.apply(draws);
    ceiling = arrays.apply(draws);
    headroom = arrays.apply(draws);
    promptShare = arrays.apply(draws);
    tuningShare = arrays.apply(draws);
    overfitting = arrays.apply(draws);
    promptingMiss = arrays.apply(draws);
    hybridMiss = arrays.apply(draws);
    for (int s = 0; s < logHalf.length; s++) {
      logHalf[s] = arrays.apply(draws);
      steepness[s] = arrays.apply(draws);
      ratio[s] = arrays.apply(draws);
    }
  }

  /**
   * Room for so many draws of a scenario.
   *
   * @param arrays gives arrays of so many numbers, or more
   * @return empty where draws see other examples, or take fitted curves
   */
  public static Optional<CurveColumns> of(
      Scenario scenario, int draws, IntFunction<double[]> arrays) {
    boolean seeTheSame = Collections.disjoint(Calibration.ranges(scenario).keySet(), SEEN);
    return seeTheSame && Calibration.fitted(scenario).isEmpty()
        ? Optional.of(new CurveColumns(scenario, draws, arrays))
        : Optional.empty();
  }

  /** Keeps the curves of a draw. */
  void keep(int draw, AccuracyCurves curves) {
    if (!(curves instanceof AccuracyModel model)
        || !model.sees(stackedExamples, promptingShots, hybridShots)) {
      throw new IllegalStateException("the curves of draw " + draw + " have nothing in common");
    }
    AccuracyFactors factors = model.factors;
    base[draw] = model.base;
    ceiling[draw] = model.ceiling;
    headroom[draw] = model.headroom;
    promptShare[draw] = factors.promptShare();
    tuningShare[draw] = factors.tuningShare();
    overfitting[draw] = factors.overfitting();
    promptingMiss[draw] = model.promptingMiss;
    hybridMiss[draw] = model.hybridMiss;
    for (Strategy strategy : Strategy.values()) {
      int s = strategy.ordinal();
      logHalf[s][draw] = factors.logHalf(strategy);
      steepness[s][draw] = factors.steepness(strategy);
      ratio[s][draw] = gridOf(strategy).ratio(factors.steepness(strategy));
    }
  }

  /** A prompt does not see what an earlier fine-tune has learned from. */
  private ExampleGrid gridOf(Strategy strategy) {
    return strategy == Strategy.PROMPTING ? ExampleGrid.of(0) : grid;
  }

  /**
   * Points of a strategy's curves in a row, which can be calculated without those before them.
   *
   * @param to the point after the last one
   */
  public record Stretch(Strategy strategy, int from, int to) {}

  /** All points of all strategies. */
  public static List<Stretch> stretches() {
    return STRETCHES;
  }

  private static List<Stretch> stretchesOfAll() {
    List<Stretch> stretches = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      int from = 0;
      for (int p = 1; p <= POINTS; p++) {
        if (p == POINTS || ExampleGrid.startsDecade(p)) {
          stretches.add(new Stretch(strategy, from, p));
          from = p;
        }
      }
    }
    return List.copyOf(stretches);
  }

  /** Columns that one stretch after the other is calculated in. Not thread-safe. */
  public static final class Room {
    /** (κ/n)^d at a point, by draw. */
    private final double[] odds;

    /** Share of the error that the hybrid's prompt leaves at a point. */
    private final double[] promptMiss;

    private final double[] accuracies;

    /** For so many draws. */
    public Room(int draws) {
      odds = new double[draws];
      promptMiss = new double[draws];
      accuracies = new double[draws];
    }
  }

  /** What is done with the accuracies of a point. */
  @FunctionalInterface
  public interface PointTask {
    /**
     * Takes a point.
     *
     * @param accuracies by draw, good until this returns
     */
    void take(int point, double[] accuracies);
  }

  /**
   * Calculates the points of a stretch that are wanted.
   *
   * @param draws how many have been kept, from 0 on
   */
  public void calculate(
      Stretch stretch, int draws, IntPredicate wanted, Room room, PointTask task) {
    Strategy strategy = stretch.strategy();
    for (int p = stretch.from(); p < stretch.to(); p++) {
      odds(strategy, p, draws, room.odds);
      if (strategy == Strategy.HYBRID && (p == stretch.from() || hybridShots > examples(p - 1))) {
        promptMiss(p, draws, room.promptMiss);
      }
      if (wanted.test(p)) {
        switch (strategy) {
          case PROMPTING -> prompting(draws, room);
          case FINE_TUNING -> fineTuning(draws, grid.overfitting(p), room);
          case HYBRID -> hybrid(draws, room);
        }
        task.take(p, room.accuracies);
      }
    }
  }

  private static double examples(int point) {
    return ExampleGrid.EXAMPLES.get(point);
  }

  private void odds(Strategy strategy, int p, int draws, double[] odds) {
    int s = strategy.ordinal();
    if (strategy == Strategy.PROMPTING && examples(p) >= promptingShots) {
      // More examples than the prompt holds change nothing.
      oddsOf(promptingShots, draws, odds);
    } else {
      gridOf(strategy).odds(p, draws, logHalf[s], steepness[s], ratio[s], odds);
    }
  }

  /** The odds of prompting's curve at so many shots. */
  private void oddsOf(double shots, int draws, double[] odds) {
    int s = Strategy.PROMPTING.ordinal();
    ExampleGrid.odds(StrictMath.log(shots), draws, logHalf[s], steepness[s], odds);
  }

  private void promptMiss(int p, int draws, double[] miss) {
    oddsOf(Math.min(hybridShots, examples(p)), draws, miss);
    for (int i = 0; i < draws; i++) {
      miss[i] = AccuracyModel.hybridPromptMiss(promptShare[i], 1 / (1 + miss[i]));
    }
  }

  private void prompting(int draws, Room room) {
    double[] odds = room.odds;
    double[] accuracies = room.accuracies;
    for (int i = 0; i < draws; i++) {
      double gain = headroom[i] * (promptShare[i] * (1 / (1 + odds[i])));
      accuracies[i] = AccuracyModel.promptingOf(base[i], ceiling[i], gain, promptingMiss[i]);
    }
  }

  private void fineTuning(int draws, double shape, Room room) {
    double[] odds = room.odds;
    double[] accuracies = room.accuracies;
    for (int i = 0; i < draws; i++) {
      double gain = headroom[i] * tuningShare[i] / (1 + odds[i]);
      accuracies[i] = AccuracyModel.fineTuningOf(base[i], ceiling[i], gain, overfitting[i] * shape);
    }
  }

  private void hybrid(int draws, Room room) {
    double[] odds = room.odds;
    double[] accuracies = room.accuracies;
    double[] promptMiss = room.promptMiss;
    for (int i = 0; i < draws; i++) {
      double gain = headroom[i] * (tuningShare[i] / (1 + odds[i]));
      accuracies[i] =
          AccuracyModel.hybridOf(base[i], ceiling[i], gain, promptMiss[i], hybridMiss[i]);
    }
  }
}
