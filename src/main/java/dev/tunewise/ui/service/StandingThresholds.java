package dev.tunewise.ui.service;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Thresholds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds that are true of what is shown. Where the newest are not known yet, those of a
 * parameter stand while it alone moves and passes none of them: they are about all else fixed.
 */
public final class StandingThresholds {
  /** The last ones that were known; null without any. */
  private @Nullable Thresholds known;

  /**
   * What stands now.
   *
   * @param shown what follows what was given before
   */
  public List<Threshold> after(Results shown) {
    Thresholds found = shown.thresholds();
    if (found != null || shown.uncertainty() == null || shown.failed()) {
      known = found;
    }
    Thresholds last = known;
    if (last == null) {
      return List.of();
    }
    Scenario now = shown.outcome().scenario();
    return found != null
        ? found.values()
        : last.values().stream().filter(each -> stands(each, last.scenario(), now)).toList();
  }

  private static boolean stands(Threshold threshold, Scenario before, Scenario now) {
    double value = now.get(threshold.parameter());
    Scenario moved = before.with(threshold.parameter(), value);
    boolean alone = Results.calculated(moved).equals(Results.calculated(now));
    return alone && threshold.rising() == threshold.value() > value;
  }
}
