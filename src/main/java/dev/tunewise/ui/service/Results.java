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
 * @param failed whether what is missing of these could not be calculated, and will not follow
 * @param numbers how its reader wants numbers and months to be written
 */
public record Results(
    Outcome outcome,
    @Nullable Uncertainty uncertainty,
    @Nullable Thresholds thresholds,
    boolean failed,
    Numbers numbers) {
  /** With numbers as the user of this computer writes them. */
  public Results(
      Outcome outcome, @Nullable Uncertainty uncertainty, @Nullable Thresholds thresholds) {
    this(outcome, uncertainty, thresholds, Numbers.local());
  }

  /** With nothing that failed. */
  public Results(
      Outcome outcome,
      @Nullable Uncertainty uncertainty,
      @Nullable Thresholds thresholds,
      Numbers numbers) {
    this(outcome, uncertainty, thresholds, false, numbers);
  }

  /** What charts and words are made from: equal where only thresholds have become known. */
  public Results withoutThresholds() {
    return new Results(outcome, uncertainty, null, failed, numbers);
  }

  /** The outcome alone. */
  Results withoutUncertainty() {
    return new Results(outcome, null, null, numbers);
  }

  /** With what was found out about a scenario, unless that is another one than the outcome's. */
  Results withUncertainty(Scenario whose, Uncertainty found) {
    return isOf(whose) ? new Results(outcome, found, thresholds, failed, numbers) : this;
  }

  /** With what was found out about a scenario, unless that is another one than the outcome's. */
  Results withThresholds(Scenario whose, Thresholds found) {
    return isOf(whose) ? new Results(outcome, uncertainty, found, false, numbers) : this;
  }

  /** With the knowledge that the rest will not follow, unless it is that of another scenario. */
  Results withFailure(Scenario whose) {
    return isOf(whose) ? new Results(outcome, uncertainty, thresholds, true, numbers) : this;
  }

  /** The thresholds, once they are known. */
  public Optional<Thresholds> ownThresholds() {
    return Optional.ofNullable(thresholds);
  }

  /** Those of the next outcome; what is known stays where only words changed. */
  Results followedBy(Outcome next) {
    boolean same = isOf(next.scenario());
    return new Results(
        next, same ? uncertainty : null, same ? thresholds : null, same && failed, numbers);
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
    return new Results(
        outcome, uncertainty, thresholds, failed, numbers.withMonthsAsDates(asDates));
  }
}
