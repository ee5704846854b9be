package dev.tunewise.chart;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Small pieces of text that several charts share. */
final class Wording {
  private Wording() {}

  /** Whether there is an uncertainty with the outcome's months: the last one may be of others. */
  static boolean isOf(@Nullable Uncertainty uncertainty, Outcome outcome) {
    int months = outcome.scenario().horizonMonths();
    return uncertainty != null
        && uncertainty.of(Strategy.PROMPTING).cumulativeCost().p50().size() == months + 1;
  }

  /** What the bands and thin lines are, for the end of a subtitle; empty without any. */
  static String bands(@Nullable Uncertainty uncertainty, Numbers numbers) {
    return uncertainty == null
        ? ""
        : "; bands: " + numbers.percent(0.8) + " of draws, thin: median";
  }
}
