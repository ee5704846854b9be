package dev.tunewise.ui.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.ui.service.LatestTask;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The outcome of the pinned baseline, calculated once, when it is pinned: at once where its curves
 * are known, which they are of a state that was just on show; else in the background.
 */
public final class PinnedOutcome {
  private final LatestTask simulation;
  private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Optional<Scenario> wanted = Optional.empty();

  private PinnedOutcome(LatestTask simulation) {
    this.simulation = simulation;
  }

  /** Empty inside while nothing is pinned, and until it is calculated. */
  public static ReadOnlyObjectProperty<Optional<Outcome>> of(ObjectProperty<Lineup> lineup) {
    return of(lineup, new LatestTask("pinned-baseline"));
  }

  static ReadOnlyObjectProperty<Optional<Outcome>> of(
      ObjectProperty<Lineup> lineup, LatestTask simulation) {
    PinnedOutcome pinned = new PinnedOutcome(simulation);
    lineup.subscribe(now -> pinned.show(now.pinned()));
    return pinned.outcome.getReadOnlyProperty();
  }

  private void show(Optional<Scenario> now) {
    if (now.equals(wanted)) {
      return;
    }
    wanted = now;
    simulation.cancel();
    outcome.set(Optional.empty()); // also where what follows fails: never the one before
    if (now.isPresent() && Calibration.isKnown(now.get())) {
      outcome.set(Optional.of(new Simulator().simulate(now.get())));
    } else if (now.isPresent()) {
      simulation.request(
          () -> new Simulator().simulate(now.get()),
          found -> outcome.set(Optional.of(found)),
          fault -> {});
    }
  }
}
