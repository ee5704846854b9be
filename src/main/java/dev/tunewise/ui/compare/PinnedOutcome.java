package dev.tunewise.ui.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The outcome of the pinned baseline, worked out once, when it is pinned: at once where its curves
 * are known, which they are of a state that was just on show; else in the background.
 */
public final class PinnedOutcome {
  private final ObjectProperty<Lineup> lineup;
  private final Executor worker;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Optional<Scenario> wanted = Optional.empty();

  private PinnedOutcome(ObjectProperty<Lineup> lineup, Executor worker, Executor fx) {
    this.lineup = lineup;
    this.worker = worker;
    this.fx = fx;
  }

  /** Empty inside while nothing is pinned, and until it is worked out. */
  public static ReadOnlyObjectProperty<Optional<Outcome>> of(ObjectProperty<Lineup> lineup) {
    Executor threads = task -> Thread.ofPlatform().daemon().name("pinned-baseline").start(task);
    return of(lineup, threads, Platform::runLater);
  }

  /**
   * The same with executors of its own.
   *
   * @param worker for what takes long
   * @param fx runs on the FX thread
   */
  static ReadOnlyObjectProperty<Optional<Outcome>> of(
      ObjectProperty<Lineup> lineup, Executor worker, Executor fx) {
    PinnedOutcome pinned = new PinnedOutcome(lineup, worker, fx);
    lineup.subscribe(now -> pinned.show(now.pinned()));
    return pinned.outcome.getReadOnlyProperty();
  }

  private void show(Optional<Scenario> now) {
    if (now.equals(wanted)) {
      return;
    }
    wanted = now;
    if (now.isEmpty() || Calibration.isKnown(now.get())) {
      outcome.set(now.map(new Simulator()::simulate));
      return;
    }
    outcome.set(Optional.empty());
    worker.execute(
        () -> {
          Outcome found = new Simulator().simulate(now.get());
          fx.execute(() -> answer(now.get(), found));
        });
  }

  /** Another one may be pinned by now. */
  private void answer(Scenario scenario, Outcome found) {
    if (lineup.get().pinned().equals(Optional.of(scenario))) {
      outcome.set(Optional.of(found));
    }
  }
}
