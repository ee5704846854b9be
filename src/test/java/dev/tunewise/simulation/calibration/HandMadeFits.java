package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.RandomStream;
import java.util.List;

/** Fits of a few curves with known numbers. */
final class HandMadeFits {
  private HandMadeFits() {}

  /**
   * A curve from {@code start} to {@code end}.
   *
   * @param half examples for half of the gain
   */
  record Curve(double weight, double start, double end, double half, double steepness) {
    /** Accuracy without doubt. */
    double at(double examples) {
      double hill = examples == 0 ? 0 : 1 / (1 + Math.pow(half / examples, steepness));
      return start + (end - start) * hill;
    }
  }

  static CurveDraws draws(Curve... curves) {
    CurveDraws draws = new CurveDraws(curves.length);
    for (int i = 0; i < curves.length; i++) {
      Curve curve = curves[i];
      draws.start[i] = curve.start();
      draws.gain[i] = (curve.end() - curve.start()) / (1 - curve.start()) / 0.995;
      draws.logHalf[i] = Math.log(curve.half());
      draws.steepness[i] = curve.steepness();
      draws.spread[i] = 1;
    }
    return draws;
  }

  static double[] weights(Curve... curves) {
    return List.of(curves).stream().mapToDouble(Curve::weight).toArray();
  }

  static RandomStream random() {
    RandomStream random = new RandomStream(11);
    random.start(0, RandomStream.DISCREPANCY);
    return random;
  }

  /** Measured up to so many examples; where from says nothing of the curves. */
  static CurveFit fit(double mostExamples, Curve... curves) {
    List<Measurement> rows =
        List.of(
            new Measurement(Strategy.FINE_TUNING, 0, 1, 2),
            new Measurement(Strategy.FINE_TUNING, mostExamples, 1, 2));
    return new CurveFit(Strategy.FINE_TUNING, rows, draws(curves), weights(curves), random());
  }
}
