package dev.tunewise.ui;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Simulates the open scenario whenever it changes: the only way from a document to what views show.
 * The central run takes microseconds and is done at once; a run that takes longer, such as one over
 * many draws, belongs on a thread of its own, where the latest request wins.
 */
public final class OutcomeService {
  private final Simulator simulator = new Simulator();
  private final ReadOnlyObjectWrapper<Outcome> outcome;

  public OutcomeService(ScenarioDocument document) {
    outcome = new ReadOnlyObjectWrapper<>(simulator.simulate(document.scenario()));
    document.scenarioProperty().subscribe(this::update);
  }

  /** The outcome of the scenario as it is now. */
  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  private void update(Scenario scenario) {
    if (!scenario.equals(outcome.get().scenario())) {
      outcome.set(simulator.simulate(scenario));
    }
  }
}
