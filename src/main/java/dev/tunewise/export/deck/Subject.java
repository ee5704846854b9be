package dev.tunewise.export.deck;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import org.jspecify.annotations.Nullable;

/**
 * What a deck is about.
 *
 * @param uncertainty of the outcome; null if it is not to be told
 */
public record Subject(Outcome outcome, @Nullable Uncertainty uncertainty) {
  public Scenario scenario() {
    return outcome.scenario();
  }
}
