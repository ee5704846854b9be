package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.DISTINCT_TOPICS;
import static dev.tunewise.model.Parameter.FINE_TUNING_HALF_EXAMPLES;
import static dev.tunewise.model.Parameter.FINE_TUNING_OVERFITTING_PENALTY;
import static dev.tunewise.model.Parameter.HYBRID_HALF_EXAMPLES;
import static dev.tunewise.model.Parameter.KNOWLEDGE_SHARE;
import static dev.tunewise.model.Parameter.PROMPTING_HALF_SHOTS;
import static dev.tunewise.model.Parameter.SPECIALIZATION;

import dev.tunewise.model.Strategy;

/**
 * What the accuracy curves rest on beyond the scenario's own numbers, and what is uncertain even
 * without ranges: shares of the remaining error that a technique removes, examples that bring half
 * of a gain, steepness of the curves. Central values by default.
 *
 * <p>Grounded in 146 published learning curves: Hill curves fit them best, and tuning removes a
 * share of the remaining error (median 64 %).
 *
 * @param promptShare f_P: share of the error that few-shot examples can remove
 * @param tuningShare f_F: share that tuning can remove
 * @param retrievalShare f_R: share that retrieval removes
 * @param logHalfShots ln κ_P, κ_P the shots for half of the gain; many topics need more
 * @param logHalfTuning ln κ_F, κ_F the examples for half of the gain of fine-tuning
 * @param logHalfHybrid ln κ_Y, the same for hybrid
 * @param overfitting δ: accuracy lost to overfitting on a handful of examples
 */
public record AccuracyFactors(
    double promptShare,
    double tuningShare,
    double retrievalShare,
    double logHalfShots,
    double logHalfTuning,
    double logHalfHybrid,
    double promptSteepness,
    double tuningSteepness,
    double hybridSteepness,
    double overfitting) {

  static AccuracyFactors central(Inputs in) {
    double specialization = in.get(SPECIALIZATION);
    double topics = in.get(DISTINCT_TOPICS);
    return new AccuracyFactors(
        0.35 - 0.20 * specialization,
        0.38 + 0.32 * specialization,
        retrievalShare(in),
        in.log(Math.max(in.get(PROMPTING_HALF_SHOTS), 0.8 * topics)),
        in.log(halfTuning(in)),
        in.log(Math.max(in.get(HYBRID_HALF_EXAMPLES), 1.4 * topics)),
        1.0,
        1.1,
        0.9,
        in.get(FINE_TUNING_OVERFITTING_PENALTY));
  }

  /** ln κ of a strategy. */
  double logHalf(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> logHalfShots;
      case FINE_TUNING -> logHalfTuning;
      case HYBRID -> logHalfHybrid;
    };
  }

  /** d of a strategy. */
  double steepness(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> promptSteepness;
      case FINE_TUNING -> tuningSteepness;
      case HYBRID -> hybridSteepness;
    };
  }

  /** f_R in its center. */
  static double retrievalShare(Inputs in) {
    return 0.10 + 0.30 * in.get(KNOWLEDGE_SHARE);
  }

  /** κ_F in its center: examples for half of the gain of fine-tuning. */
  static double halfTuning(Inputs in) {
    return Math.max(in.get(FINE_TUNING_HALF_EXAMPLES), 3.5 * in.get(DISTINCT_TOPICS));
  }
}
