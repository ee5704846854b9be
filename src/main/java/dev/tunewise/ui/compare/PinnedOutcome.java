package dev.tunewise.ui.compare;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The outcome of the pinned baseline: worked out once, when it is pinned. */
public final class PinnedOutcome {
  private PinnedOutcome() {}

  /** Empty inside while nothing is pinned. */
  public static ReadOnlyObjectProperty<Optional<Outcome>> of(ObjectProperty<Lineup> lineup) {
    ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
        new ReadOnlyObjectWrapper<>(Optional.empty());
    // Fits of a state that was just on show are known, so that this takes microseconds.
    lineup.subscribe(
        now -> {
          if (!now.pinned().equals(outcome.get().map(Outcome::scenario))) {
            outcome.set(now.pinned().map(new Simulator()::simulate));
          }
        });
    return outcome.getReadOnlyProperty();
  }
}
