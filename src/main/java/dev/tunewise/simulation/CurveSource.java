package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.CurveFit;
import java.util.function.DoubleUnaryOperator;

/** Which of the possible accuracy curves a run works with: by default the central ones. */
public interface CurveSource {
  CurveSource CENTRAL = new CurveSource() {};

  /** What the generic curves rest on, given its central values. */
  default AccuracyFactors factors(AccuracyFactors central) {
    return central;
  }

  /** A curve of a fit: accuracy 0…1 over examples (a real number ≥ 0). */
  default DoubleUnaryOperator fitted(Strategy strategy, CurveFit fit) {
    return fit::median;
  }
}
