package dev.tunewise.ui.service;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the open scenario; immutable, so that no view sees parts that do not belong
 * together.
 *
 * @param uncertainty of the outcome; for some moments after an edit that of the outcome before, so
 *     that bands do not flicker during a drag, though never one of another horizon or of a scenario
 *     that is another one. Null if there is none yet or it is not to be shown
 * @param thresholds values at which the recommendation changes, likewise
 * @param numbers how its reader wants numbers and months to be written
 */
public record Results(
    Outcome outcome,
    @Nullable Uncertainty uncertainty,
    @Nullable Thresholds thresholds,
    Numbers numbers) {
  /** More parameters than an edit changes at once: prices of a model are the most. */
  private static final int MOST_EDITED = 8;

  /** With numbers as the user of this computer writes them. */
  public Results(
      Outcome outcome, @Nullable Uncertainty uncertainty, @Nullable Thresholds thresholds) {
    this(outcome, uncertainty, thresholds, Numbers.local());
  }

  /** What charts and words are made from: equal where only thresholds have become known. */
  public Results withoutThresholds() {
    return withThresholds(null);
  }

  /** The outcome alone. */
  Results withoutUncertainty() {
    return new Results(outcome, null, null, numbers);
  }

  Results withUncertainty(Uncertainty newUncertainty) {
    return new Results(outcome, newUncertainty, thresholds, numbers);
  }

  Results withThresholds(@Nullable Thresholds newThresholds) {
    return new Results(outcome, uncertainty, newThresholds, numbers);
  }

  /** The thresholds, if they are those of this outcome and not of one before. */
  public Optional<Thresholds> ownThresholds() {
    return Optional.ofNullable(thresholds).filter(known -> known.areOf(outcome.scenario()));
  }

  /** Those of the next outcome, with what may stay on show until more is known of it. */
  Results followedBy(Outcome next) {
    Scenario before = outcome.scenario();
    Scenario now = next.scenario();
    return new Results(
        next,
        sharesUncertainty(before, now) ? uncertainty : null,
        isAnother(before, now) ? null : thresholds,
        numbers);
  }

  /** The same with months as dates or by number. */
  Results withMonthsAsDates(boolean asDates) {
    return new Results(outcome, uncertainty, thresholds, numbers.withMonthsAsDates(asDates));
  }

  /** Whether what is known of a scenario may stay on show for the next one. */
  static boolean sharesUncertainty(Scenario before, Scenario now) {
    return before.horizonMonths() == now.horizonMonths() && !isAnother(before, now);
  }

  private static boolean isAnother(Scenario before, Scenario now) {
    return Arrays.stream(Parameter.values())
            .filter(parameter -> before.get(parameter) != now.get(parameter))
            .count()
        > MOST_EDITED;
  }
}
