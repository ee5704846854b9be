package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.RandomStream;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Draws curves from a strategy's {@link CurvePrior}. */
final class PriorSampler {
  /** Keeps the largest gain below 1, whose logit has no number. */
  private static final double MOST = 1 - 0x1p-53;

  private final CurvePrior prior;
  private final RandomStream stream;
  private final SharedStateContinuousSampler normal;
  private final SharedStateContinuousSampler startAlpha;
  private final SharedStateContinuousSampler startBeta;
  private final SharedStateContinuousSampler flatGain;

  private PriorSampler(CurvePrior prior, RandomStream stream) {
    this.prior = prior;
    this.stream = stream;
    normal = ZigguratSampler.NormalizedGaussian.of(stream);
    startAlpha = gamma(prior.startAlpha());
    startBeta = gamma(prior.startBeta());
    flatGain = gamma(1.5);
  }

  /** So many curves; the same ones for the same strategy and seed. */
  static CurveDraws draw(Strategy strategy, int count, long seed) {
    RandomStream stream = new RandomStream(seed);
    stream.start(strategy.ordinal(), RandomStream.PRIOR);
    PriorSampler sampler = new PriorSampler(CurvePrior.of(strategy), stream);
    CurveDraws draws = new CurveDraws(count);
    for (int i = 0; i < count; i++) {
      sampler.next(draws, i);
    }
    return draws;
  }

  private SharedStateContinuousSampler gamma(double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(stream, shape, 1);
  }

  private void next(CurveDraws draws, int i) {
    draws.start[i] = beta(startAlpha, startBeta);
    draws.gain[i] = stream.nextLong() < 0 ? steepGain() : beta(flatGain, flatGain);
    draws.logHalf[i] = prior.logHalfMean() + prior.logHalfDeviation() * normal.sample();
    draws.steepness[i] =
        StrictMath.exp(prior.logSteepnessMean() + prior.logSteepnessDeviation() * normal.sample());
    draws.spread[i] = StrictMath.exp(CurvePrior.LOG_SPREAD_DEVIATION * normal.sample());
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
