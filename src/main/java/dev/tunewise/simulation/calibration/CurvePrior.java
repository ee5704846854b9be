package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.RandomStream;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * What is known of a learning curve before anything is measured, shaped after published curves: a₀
 * + (a∞ − a₀) Hill(n; κ, d) with
 *
 * <ul>
 *   <li>a₀ ~ Beta, where the curve starts;
 *   <li>φ ~ ½ Beta(6, 1) + ½ Beta(1.5, 1.5), a∞ = a₀ + (1 − a₀) 0.995 φ, where it ends;
 *   <li>ln κ and ln d normal, the examples for half of the gain and the steepness;
 *   <li>ς ~ exp N(0, 0.35), how much runs scatter beyond the luck of the evaluation.
 * </ul>
 *
 * @param startAlpha first shape of a₀'s beta distribution; {@code startBeta} the second
 */
record CurvePrior(
    double startAlpha,
    double startBeta,
    double logHalfMean,
    double logHalfDeviation,
    double logSteepnessMean,
    double logSteepnessDeviation) {

  static final double LOG_SPREAD_DEVIATION = 0.35;

  private static final CurvePrior PROMPTING =
      new CurvePrior(2, 3, StrictMath.log(50), 1.3, 0.1, 0.3);
  private static final CurvePrior FINE_TUNING =
      new CurvePrior(1.3, 2, StrictMath.log(120), 1.6, -0.05, 0.5);
  private static final CurvePrior HYBRID =
      new CurvePrior(1.3, 2, StrictMath.log(120), 1.6, -0.2, 0.55);

  static CurvePrior of(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> PROMPTING;
      case FINE_TUNING -> FINE_TUNING;
      case HYBRID -> HYBRID;
    };
  }

  /**
   * Logarithm of the density in the coordinates (logit a₀, logit φ, ln κ, ln d, ln ς), constants
   * included.
   */
  double logDensity(double[] point) {
    return logBetaOfLogit(point[0], startAlpha, startBeta)
        + logGain(point[1])
        + logNormal(point[2], logHalfMean, logHalfDeviation)
        + logNormal(point[3], logSteepnessMean, logSteepnessDeviation)
        + logNormal(point[4], 0, LOG_SPREAD_DEVIATION);
  }

  private static double logGain(double logit) {
    double one = logBetaOfLogit(logit, 6, 1);
    double other = logBetaOfLogit(logit, 1.5, 1.5);
    return Logs.sum(one, other) + StrictMath.log(0.5);
  }

  /** x^α (1 − x)^β / B(α, β): the beta density times the derivative x (1 − x) of the logistic. */
  private static double logBetaOfLogit(double logit, double alpha, double beta) {
    double logX = -Logs.onePlusExp(-logit);
    double logRest = -Logs.onePlusExp(logit);
    return alpha * logX + beta * logRest - logBeta(alpha, beta);
  }

  /** ln B(α, β) of the shapes that occur here, in closed form. */
  private static double logBeta(double alpha, double beta) {
    if (beta == 1) {
      return -StrictMath.log(alpha);
    } else if (beta == 2) {
      return -StrictMath.log(alpha * (alpha + 1));
    } else if (beta == 3) {
      return StrictMath.log(2 / (alpha * (alpha + 1) * (alpha + 2)));
    } else if (alpha == 1.5 && beta == 1.5) {
      return StrictMath.log(StrictMath.PI / 8);
    }
    throw new IllegalArgumentException("no closed form of B(" + alpha + ", " + beta + ")");
  }

  private static double logNormal(double x, double mean, double deviation) {
    double z = (x - mean) / deviation;
    return -0.5 * z * z - StrictMath.log(deviation) - 0.5 * StrictMath.log(2 * StrictMath.PI);
  }

  /** So many curves; the same ones for the same strategy and seed. */
  static CurveDraws draw(Strategy strategy, int count, long seed) {
    RandomStream stream = new RandomStream(seed);
    stream.start(strategy.ordinal(), RandomStream.PRIOR);
    Sampler sampler = new Sampler(of(strategy), stream);
    CurveDraws draws = new CurveDraws(count);
    for (int i = 0; i < count; i++) {
      sampler.next(draws, i);
    }
    return draws;
  }

  private static final class Sampler {
    /** Keeps the largest gain below 1, whose logit has no number. */
    private static final double MOST = 1 - 0x1p-53;

    private final CurvePrior prior;
    private final RandomStream stream;
    private final SharedStateContinuousSampler normal;
    private final SharedStateContinuousSampler startAlpha;
    private final SharedStateContinuousSampler startBeta;
    private final SharedStateContinuousSampler flatGain;

    Sampler(CurvePrior prior, RandomStream stream) {
      this.prior = prior;
      this.stream = stream;
      normal = ZigguratSampler.NormalizedGaussian.of(stream);
      startAlpha = gamma(prior.startAlpha());
      startBeta = gamma(prior.startBeta());
      flatGain = gamma(1.5);
    }

    private SharedStateContinuousSampler gamma(double shape) {
      return AhrensDieterMarsagliaTsangGammaSampler.of(stream, shape, 1);
    }

    void next(CurveDraws draws, int i) {
      draws.start[i] = beta(startAlpha, startBeta);
      draws.gain[i] = stream.nextLong() < 0 ? steepGain() : beta(flatGain, flatGain);
      draws.logHalf[i] = prior.logHalfMean() + prior.logHalfDeviation() * normal.sample();
      draws.steepness[i] =
          StrictMath.exp(
              prior.logSteepnessMean() + prior.logSteepnessDeviation() * normal.sample());
      draws.spread[i] = StrictMath.exp(LOG_SPREAD_DEVIATION * normal.sample());
    }

    /** Beta(6, 1): its distribution function is x⁶. */
    private double steepGain() {
      return Math.min(MOST, StrictMath.exp(StrictMath.log(1 - stream.nextDouble()) / 6));
    }

    private static double beta(
        SharedStateContinuousSampler alpha, SharedStateContinuousSampler beta) {
      double a = alpha.sample();
      return Math.min(MOST, Math.max(Double.MIN_NORMAL, a / (a + beta.sample())));
    }
  }
}
