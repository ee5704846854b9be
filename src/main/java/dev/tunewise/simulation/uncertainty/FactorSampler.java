package dev.tunewise.simulation.uncertainty;

import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.statistics.Exponential;
import dev.tunewise.statistics.RandomStream;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Draws the uncertain factors of the accuracy curves around their central values: shares of error
 * from beta distributions, half-gain counts and steepness log-normal (one pair of normals for
 * prompting, one for the tuned strategies), the overfitting penalty exponential.
 *
 * <p>The samplers for normal, exponential and gamma numbers use {@code Math}, not {@link
 * StrictMath}, for logarithms and exponentials. That is safe: they decide there whether to reject a
 * number, and only a number within 10⁻¹⁵ of the limit could be treated otherwise elsewhere. The one
 * number made of them, a gamma with a shape below 1 (retrieval's share of the error, if less than a
 * twelfth of the errors lack knowledge), can differ in its last digit between machines, far below
 * the tenth digit up to which results are promised to agree.
 */
final class FactorSampler {
  private static final double PROMPT_CONCENTRATION = 8;
  private static final double TUNING_CONCENTRATION = 6;
  private static final double RETRIEVAL_CONCENTRATION = 8;

  private final SharedStateContinuousSampler normal;
  private final SharedStateContinuousSampler exponential;
  private final BetaSampler promptShare;
  private final BetaSampler tuningShare;
  private final BetaSampler retrievalShare;

  FactorSampler(RandomStream stream) {
    normal = ZigguratSampler.NormalizedGaussian.of(stream);
    exponential = ZigguratSampler.Exponential.of(stream);
    promptShare = new BetaSampler(stream, PROMPT_CONCENTRATION);
    tuningShare = new BetaSampler(stream, TUNING_CONCENTRATION);
    retrievalShare = new BetaSampler(stream, RETRIEVAL_CONCENTRATION);
  }

  AccuracyFactors sample(AccuracyFactors central) {
    double promptHalf = normal.sample();
    double tuningHalf = normal.sample();
    double promptSteep = normal.sample();
    double tuningSteep = normal.sample();
    return new AccuracyFactors(
        promptShare.sample(central.promptShare()),
        tuningShare.sample(central.tuningShare()),
        retrievalShare.sample(central.retrievalShare()),
        central.logHalfShots() + 0.9 * promptHalf,
        central.logHalfTuning() + 1.3 * tuningHalf,
        central.logHalfHybrid() + 1.4 * tuningHalf,
        central.promptSteepness() * Exponential.of(0.30 * promptSteep),
        central.tuningSteepness() * Exponential.of(0.35 * tuningSteep),
        central.hybridSteepness() * Exponential.of(0.40 * tuningSteep),
        central.overfitting() * exponential.sample());
  }

  /** Beta(mean · concentration, (1 − mean) · concentration) as a ratio of gammas. */
  private static final class BetaSampler {
    private final RandomStream stream;
    private final double concentration;
    private double mean = Double.NaN;
    private SharedStateContinuousSampler alpha;
    private SharedStateContinuousSampler beta;

    BetaSampler(RandomStream stream, double concentration) {
      this.stream = stream;
      this.concentration = concentration;
      alpha = gamma(concentration / 2);
      beta = gamma(concentration / 2);
    }

    private SharedStateContinuousSampler gamma(double shape) {
      return AhrensDieterMarsagliaTsangGammaSampler.of(stream, shape, 1);
    }

    double sample(double newMean) {
      if (newMean != mean) {
        mean = newMean;
        alpha = gamma(mean * concentration);
        beta = gamma((1 - mean) * concentration);
      }
      double a = alpha.sample();
      return a / (a + beta.sample());
    }
  }
}
