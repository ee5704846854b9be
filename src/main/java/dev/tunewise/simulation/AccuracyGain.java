package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.statistics.Tolerance;

/**
 * What a strategy adds to the base model, beside what teams usually see: 15 to 40 points from
 * fine-tuning on specialized tasks, 5 to 15 from prompting.
 *
 * @param points as a fraction
 */
public record AccuracyGain(double points, double usualLow, double usualHigh) {
  public static AccuracyGain of(Outcome outcome, Strategy strategy) {
    double base = Calibration.baseAccuracy(outcome.scenario());
    double points = outcome.of(strategy).accuracy() - base;
    return strategy.isTuned()
        ? new AccuracyGain(points, 0.15, 0.40)
        : new AccuracyGain(points, 0.05, 0.15);
  }

  public boolean isUsual() {
    return !isSmall() && Tolerance.reaches(usualHigh, points);
  }

  public boolean isSmall() {
    return !Tolerance.reaches(points, usualLow);
  }

  /** The usual range in points, such as {@code 15–40}. */
  String usual() {
    return Math.round(100 * usualLow) + "–" + Math.round(100 * usualHigh);
  }

  /** How it compares with the usual gain, such as {@code below the usual 15–40}. */
  public String rating() {
    return isUsual()
        ? "usual: " + usual()
        : (isSmall() ? "below" : "above") + " the usual " + usual();
  }
}
