package dev.tunewise.ui.service;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the open scenario; immutable, so that no view sees parts that do not belong
 * together.
 *
 * @param uncertainty of this very outcome; null if it is not known yet or not to be shown
 * @param thresholds of this very outcome, at which the recommendation changes; likewise
 * @param numbers how its reader wants numbers and months to be written
 */
public record Results(
    Outcome outcome,
    @Nullable Uncertainty uncertainty,
    @Nullable Thresholds thresholds,
    Numbers numbers) {
  /** With numbers as the user of this computer writes them. */
  public Results(
      Outcome outcome, @Nullable Uncertainty uncertainty, @Nullable Thresholds thresholds) {
    this(outcome, uncertainty, thresholds, Numbers.local());
  }

  /** What charts and words are made from: equal where only thresholds have become known. */
  public Results withoutThresholds() {
    return new Results(outcome, uncertainty, null, numbers);
  }

  /** The outcome alone. */
  Results withoutUncertainty() {
    return new Results(outcome, null, null, numbers);
  }

  /** With what was found out about a scenario, unless that is another one than the outcome's. */
  Results withUncertainty(Scenario whose, Uncertainty found) {
    return isOf(whose) ? new Results(outcome, found, thresholds, numbers) : this;
  }

  /** With what was found out about a scenario, unless that is another one than the outcome's. */
  Results withThresholds(Scenario whose, Thresholds found) {
    return isOf(whose) ? new Results(outcome, uncertainty, found, numbers) : this;
  }

  /** The thresholds, once they are known. */
  public Optional<Thresholds> ownThresholds() {
    return Optional.ofNullable(thresholds);
  }

  /** Those of the next outcome; what is known stays where only words changed. */
  Results followedBy(Outcome next) {
    boolean same = isOf(next.scenario());
    return new Results(next, same ? uncertainty : null, same ? thresholds : null, numbers);
  }

  /** Whether this is what comes of a scenario, too. */
  boolean isOf(Scenario scenario) {
    return calculated(scenario).equals(calculated(outcome.scenario()));
  }

  /** All of a scenario that results depend on: its words changed nothing. */
  static Scenario calculated(Scenario scenario) {
    return scenario.withName("").withNotes("").withSources(Map.of()).withOwn(Set.of());
  }

  /** The same with months as dates or by number. */
  Results withMonthsAsDates(boolean asDates) {
    return new Results(outcome, uncertainty, thresholds, numbers.withMonthsAsDates(asDates));
  }
}
