package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.ACCURACY_CEILING;
import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Exponential;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The generic accuracy curves. With base accuracy b, ceiling c = max(ceiling, b), h = c − b,
 * labeled examples N, learned examples n = N + stacked, shots k = min(shots, N) and Hill(n; κ, d) =
 * 1 / (1 + (κ/n)^d):
 *
 * <ul>
 *   <li>prompting: c − (c − [b + h f_P Hill(k; κ_P, d_P)]) (1 − ρ_P f_R)
 *   <li>fine-tuning: b + h f_F Hill(n; κ_F, d_F) − δ (e^(−n/50) − e^(−n/5))
 *   <li>hybrid: c − (c − [b + h f_F Hill(n; κ_Y, d_Y)]) (1 − f_P (½ + ½ Hill(k; κ_P, d_P))) (1 −
 *       ρ_Y f_R)
 * </ul>
 *
 * each clamped to [0, c]; ρ is 1 where the strategy uses retrieval, else 0. Powers are written
 * exp(d (ln κ − ln n)), and only {@link StrictMath} and {@link Exponential} are used, so that every
 * machine gives the same numbers.
 */
final class AccuracyModel implements AccuracyCurves {
  private final Inputs in;
  final AccuracyFactors factors;

  /** b. */
  final double base;

  /** c. */
  final double ceiling;

  /** h. */
  final double headroom;

  /** 1 − ρ_P f_R: share of the error that retrieval leaves. */
  final double promptingMiss;

  /** 1 − ρ_Y f_R. */
  final double hybridMiss;

  private final double stackedExamples;
  private final double promptingShots;
  private final double hybridShots;
  private @Nullable ExampleGrid grid;

  AccuracyModel(Inputs in, AccuracyFactors factors) {
    this.in = in;
    this.factors = factors;
    base = in.get(BASE_ACCURACY);
    ceiling = Math.max(in.get(ACCURACY_CEILING), base);
    headroom = ceiling - base;
    stackedExamples = in.get(STACKED_EXAMPLES);
    promptingShots = in.get(PROMPTING_SHOTS);
    hybridShots = in.get(HYBRID_SHOTS);
    CallTokens tokens = new CallTokens(in);
    promptingMiss = tokens.usesRetrieval(Strategy.PROMPTING) ? 1 - factors.retrievalShare() : 1;
    hybridMiss = tokens.usesRetrieval(Strategy.HYBRID) ? 1 - factors.retrievalShare() : 1;
  }

  /** Whether all points of the grid stand for these examples, in training and in prompts. */
  boolean sees(double stacked, double shots, double shotsOfHybrid) {
    return stackedExamples == stacked && promptingShots == shots && hybridShots == shotsOfHybrid;
  }

  /** Grid point from which on more examples change nothing for a prompt. */
  private int flatPrompting() {
    return ExampleGrid.firstAtLeast(promptingShots);
  }

  /** The same for the prompt of the hybrid. */
  private int flatHybridPrompt() {
    return ExampleGrid.firstAtLeast(hybridShots);
  }

  @Override
  public double at(Strategy strategy, double labeledExamples) {
    double learned = labeledExamples + stackedExamples;
    return switch (strategy) {
      case PROMPTING -> prompting(labeledExamples);
      case FINE_TUNING -> fineTuning(in.log(learned), in.overfittingShape(learned));
      case HYBRID -> hybrid(in.log(learned), hybridPromptMiss(labeledExamples));
    };
  }

  @Override
  public double floor(Strategy strategy, double labeledExamples) {
    return switch (strategy) {
      case PROMPTING -> at(strategy, labeledExamples); // a prompt does not drift
      case FINE_TUNING -> base;
      case HYBRID -> hybridOf(0, hybridPromptMiss(labeledExamples));
    };
  }

  /** As {@link CurveColumns} does for many draws at a time, in loops of its own. */
  @Override
  public void onGrid(Strategy strategy, double[] accuracies) {
    switch (strategy) {
      case PROMPTING -> promptingOnGrid(accuracies);
      case FINE_TUNING -> fineTuningOnGrid(accuracies);
      case HYBRID -> hybridOnGrid(accuracies);
    }
  }

  /** The examples that the tuned model has learned from at each grid point. */
  private ExampleGrid grid() {
    ExampleGrid known = grid;
    if (known == null) {
      known = ExampleGrid.of(stackedExamples);
      grid = known;
    }
    return known;
  }

  private void promptingOnGrid(double[] accuracies) {
    int flat = flatPrompting();
    ExampleGrid.of(0).odds(factors.logHalfShots(), factors.promptSteepness(), accuracies, flat);
    for (int i = 0; i < flat; i++) {
      accuracies[i] = promptingOf(1 / (1 + accuracies[i]));
    }
    // More examples than the prompt holds change nothing.
    double last = prompting(ExampleGrid.EXAMPLES.get(flat));
    Arrays.fill(accuracies, flat, accuracies.length, last);
  }

  private void fineTuningOnGrid(double[] accuracies) {
    ExampleGrid grid = grid();
    grid.odds(factors.logHalfTuning(), factors.tuningSteepness(), accuracies, accuracies.length);
    double share = headroom * factors.tuningShare();
    double penalty = factors.overfitting();
    for (int i = 0; i < accuracies.length; i++) {
      double gain = share / (1 + accuracies[i]);
      accuracies[i] = fineTuningOf(base, ceiling, gain, penalty * grid.overfitting(i));
    }
  }

  private void hybridOnGrid(double[] accuracies) {
    ExampleGrid grid = grid();
    grid.odds(factors.logHalfHybrid(), factors.hybridSteepness(), accuracies, accuracies.length);
    int flat = flatHybridPrompt();
    double miss = hybridPromptMiss(hybridShots);
    for (int i = 0; i < accuracies.length; i++) {
      double promptMiss = i < flat ? hybridPromptMiss(ExampleGrid.EXAMPLES.get(i)) : miss;
      accuracies[i] = hybridOf(factors.tuningShare() / (1 + accuracies[i]), promptMiss);
    }
  }

  private double prompting(double labeledExamples) {
    return promptingOf(promptHill(Math.min(promptingShots, labeledExamples)));
  }

  private double promptingOf(double hill) {
    double gain = factors.promptShare() * hill;
    return promptingOf(base, ceiling, headroom * gain, promptingMiss);
  }

  /** What examples in the prompt gain, and what retrieval then takes off the rest. */
  static double promptingOf(double base, double ceiling, double gain, double retrievalMiss) {
    return clamp(ceiling - (ceiling - (base + gain)) * retrievalMiss, ceiling);
  }

  private double fineTuning(double logLearned, double overfittingShape) {
    double hill = hill(logLearned, factors.logHalfTuning(), factors.tuningSteepness());
    double gain = headroom * factors.tuningShare() * hill;
    return fineTuningOf(base, ceiling, gain, factors.overfitting() * overfittingShape);
  }

  /** What tuning gains, less the overfitting on a handful of examples. */
  static double fineTuningOf(double base, double ceiling, double gain, double penalty) {
    return clamp(base + gain - penalty, ceiling);
  }

  private double hybrid(double logLearned, double promptMiss) {
    double hill = hill(logLearned, factors.logHalfHybrid(), factors.hybridSteepness());
    return hybridOf(factors.tuningShare() * hill, promptMiss);
  }

  private double hybridOf(double tuningGain, double promptMiss) {
    return hybridOf(base, ceiling, headroom * tuningGain, promptMiss, hybridMiss);
  }

  /** What tuning gains, and what the prompt and retrieval then take off the rest. */
  static double hybridOf(
      double base, double ceiling, double gain, double promptMiss, double retrievalMiss) {
    return clamp(ceiling - (ceiling - (base + gain)) * promptMiss * retrievalMiss, ceiling);
  }

  /** Share of the error that the hybrid's prompt leaves: 1 − f_P (½ + ½ Hill(k; κ_P, d_P)). */
  private double hybridPromptMiss(double labeledExamples) {
    double hill = promptHill(Math.min(hybridShots, labeledExamples));
    return hybridPromptMiss(factors.promptShare(), hill);
  }

  /** The same of a prompt whose shots have so much of their effect. */
  static double hybridPromptMiss(double promptShare, double hill) {
    return 1 - promptShare * (0.5 + 0.5 * hill);
  }

  private double promptHill(double shots) {
    return shots == 0 ? 0 : hill(in.log(shots), factors.logHalfShots(), factors.promptSteepness());
  }

  /** Hill(n; κ, d) from logarithms; ln 0 = −∞ gives 0. */
  private static double hill(double logCount, double logHalf, double steepness) {
    return 1 / (1 + Exponential.of(steepness * (logHalf - logCount)));
  }

  private static double clamp(double accuracy, double ceiling) {
    return Math.max(0, Math.min(ceiling, accuracy));
  }
}
