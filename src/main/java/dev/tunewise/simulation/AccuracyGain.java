package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Tolerance;

/**
 * What a strategy adds to the base model, beside what teams usually see: 15 to 40 points from
 * fine-tuning on specialized tasks, 5 to 15 from prompting.
 *
 * @param points as a fraction, −1…1
 */
public record AccuracyGain(double points, double usualLow, double usualHigh) {
  static AccuracyGain of(Strategy strategy, double points) {
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
}
