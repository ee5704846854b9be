package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;

/**
 * Accuracies beside the target of a scenario, which they never seem to reach or miss by rounding;
 * nor does one that is less than all seem to be all.
 */
public final class AccuracyText {
  private final double target;
  private final Apart brief;
  private final Apart tabular;

  public AccuracyText(Scenario scenario, Numbers numbers) {
    target = scenario.get(Parameter.TARGET_ACCURACY);
    brief = new Apart(0, 1, numbers::percent);
    // A target that is not written in full is no measure for further digits.
    boolean isFull = Math.abs(Math.rint(1000 * target) - 1000 * target) < Tolerance.EPSILON;
    tabular =
        new Apart(
            1, isFull ? 2 : 1, (fraction, decimals) -> numbers.percent(fraction, 1, decimals));
  }

  /** Such as {@code 85 %}, or {@code 87.8 %} beside a target of 88 %. */
  public String of(double accuracy) {
    return brief.beside(accuracy, target, 1);
  }

  /** With one decimal at least, for columns: {@code 85.0 %}. */
  public String tabular(double accuracy) {
    return tabular.beside(accuracy, target, 1);
  }

  /** The target itself. */
  public String target() {
    return brief.bound(target);
  }
}
