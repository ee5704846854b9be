package dev.tunewise.simulation.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.statistics.RandomStream;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class FactorSamplerTest {
  private static final int DRAWS = 40_000;

  private static final AccuracyFactors ONE =
      new AccuracyFactors(0.2, 0.6, 0.3, 1.5, 5, 4, 1.0, 1.1, 0.9, 0.06);
  private static final AccuracyFactors OTHER =
      new AccuracyFactors(0.35, 0.38, 0.05, 2.5, 7, 6, 1.0, 1.1, 0.9, 0.2);

  /** Both in turns, as draws do whose own ranges move the centers. */
  private static final AccuracyFactors[] SAMPLES = samples();

  private static AccuracyFactors[] samples() {
    FactorSampler sampler = sampler(3);
    AccuracyFactors[] samples = new AccuracyFactors[2 * DRAWS];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sampler.sample(i % 2 == 0 ? ONE : OTHER);
    }
    return samples;
  }

  private static FactorSampler sampler(long seed) {
    RandomStream stream = new RandomStream(seed);
    stream.start(0, RandomStream.FACTORS);
    return new FactorSampler(stream);
  }

  private static void assertMoments(
      double mean, double deviation, int first, ToDoubleFunction<AccuracyFactors> number) {
    double sum = 0;
    double squares = 0;
    for (int i = first; i < SAMPLES.length; i += 2) {
      double value = number.applyAsDouble(SAMPLES[i]);
      sum += value / DRAWS;
      squares += (value - mean) * (value - mean) / DRAWS;
    }
    assertEquals(mean, sum, 4 * deviation / Math.sqrt(DRAWS));
    assertEquals(deviation, Math.sqrt(squares), 0.04 * deviation);
  }

  private static double beta(double mean, double concentration) {
    return Math.sqrt(mean * (1 - mean) / (concentration + 1));
  }

  @Test
  void shares_areBeta_aroundTheirCenters() {
    assertMoments(0.2, beta(0.2, 8), 0, AccuracyFactors::promptShare);
    assertMoments(0.6, beta(0.6, 6), 0, AccuracyFactors::tuningShare);
    assertMoments(0.3, beta(0.3, 8), 0, AccuracyFactors::retrievalShare);
    assertMoments(0.35, beta(0.35, 8), 1, AccuracyFactors::promptShare);
    assertMoments(0.38, beta(0.38, 6), 1, AccuracyFactors::tuningShare);
    assertMoments(0.05, beta(0.05, 8), 1, AccuracyFactors::retrievalShare);
  }

  @Test
  void halves_areLogNormal_aroundTheirCenters() {
    assertMoments(1.5, 0.9, 0, AccuracyFactors::logHalfShots);
    assertMoments(5, 1.3, 0, AccuracyFactors::logHalfTuning);
    assertMoments(4, 1.4, 0, AccuracyFactors::logHalfHybrid);
    assertMoments(2.5, 0.9, 1, AccuracyFactors::logHalfShots);
  }

  @Test
  void steepness_isLogNormal_aroundItsCenter() {
    assertMoments(0, 0.30, 0, f -> Math.log(f.promptSteepness() / 1.0));
    assertMoments(0, 0.35, 0, f -> Math.log(f.tuningSteepness() / 1.1));
    assertMoments(0, 0.40, 0, f -> Math.log(f.hybridSteepness() / 0.9));
  }

  @Test
  void overfitting_isExponential_withItsCenterAsMean() {
    assertMoments(0.06, 0.06, 0, AccuracyFactors::overfitting);
    assertMoments(0.2, 0.2, 1, AccuracyFactors::overfitting);
  }

  /** Z and Z′ are common to both tuned strategies, and no others are. */
  @Test
  void tunedStrategies_moveTogether_andApartFromPrompting() {
    double[] products = new double[3];
    for (int i = 0; i < SAMPLES.length; i += 2) {
      AccuracyFactors f = SAMPLES[i];
      double half = (f.logHalfTuning() - 5) / 1.3;
      double steep = Math.log(f.tuningSteepness() / 1.1) / 0.35;
      assertEquals(half, (f.logHalfHybrid() - 4) / 1.4, 1e-12);
      assertEquals(steep, Math.log(f.hybridSteepness() / 0.9) / 0.40, 1e-12);
      products[0] += half * steep / DRAWS;
      products[1] += half * (f.logHalfShots() - 1.5) / 0.9 / DRAWS;
      products[2] += steep * Math.log(f.promptSteepness()) / 0.30 / DRAWS;
    }
    for (double correlation : products) {
      assertEquals(0, correlation, 0.02);
    }
  }

  @Test
  void sample_dependsOnTheStreamAlone() {
    assertEquals(sampler(3).sample(ONE), SAMPLES[0]);
    FactorSampler used = sampler(4);
    used.sample(OTHER);
    AccuracyFactors next = used.sample(ONE);
    FactorSampler fresh = sampler(4);
    fresh.sample(OTHER);
    assertEquals(next, fresh.sample(ONE));
  }
}
