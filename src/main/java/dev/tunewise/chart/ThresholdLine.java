package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.ThresholdText;
import java.util.Comparator;
import java.util.List;

/**
 * One change of mind: how far a parameter must move for another strategy to take over, or for one
 * to fit where none does.
 *
 * @param distance share of the slider's track between today's value and the flip
 * @param change today's value and the one that flips, such as {@code 1M → 412k}
 * @param spoken all of it in words, for those who do not see the list
 */
public record ThresholdLine(
    Threshold flip, double distance, String name, String change, String spoken) {
  /** All of them, the nearest first. */
  public static List<ThresholdLine> of(Thresholds thresholds, Numbers numbers) {
    return of(thresholds.scenario(), thresholds.values(), numbers);
  }

  /** Some of a scenario, the nearest first. */
  public static List<ThresholdLine> of(Scenario scenario, List<Threshold> flips, Numbers numbers) {
    return flips.stream()
        .map(flip -> of(scenario, flip, numbers))
        .sorted(Comparator.comparingDouble(ThresholdLine::distance))
        .toList();
  }

  private static ThresholdLine of(Scenario scenario, Threshold flip, Numbers numbers) {
    Parameter parameter = flip.parameter();
    double today = scenario.get(parameter);
    String currency = scenario.currency();
    ChartAxis track = ParameterAxis.of(parameter, today, currency, numbers);
    double distance =
        Math.abs(share(track, parameter, flip.value()) - share(track, parameter, today));
    return new ThresholdLine(
        flip,
        distance,
        ParameterText.name(parameter),
        ThresholdText.change(scenario, flip, numbers),
        ThresholdText.spoken(scenario, flip, numbers));
  }

  /** What makes a strategy fit with the smallest move, as a sentence without its stop. */
  public static String wayOut(Thresholds fits, Numbers numbers) {
    return of(fits, numbers).stream()
        .findFirst()
        .map(nearest -> ThresholdText.sentence(fits.scenario(), nearest.flip(), numbers))
        .orElse(ThresholdText.NO_WAY_OUT);
  }

  /** No limit lies where the track ends, with all that is beyond it. */
  private static double share(ChartAxis track, Parameter parameter, double value) {
    return parameter.isNoLimit(value) ? 1 : Math.min(1, track.share(value));
  }

  public Strategy strategy() {
    return flip.strategy();
  }

  /** Who takes over or fits, in short: a strategy that misses the target does neither. */
  public String taker() {
    return ChoiceText.brief(flip.choice());
  }
}
