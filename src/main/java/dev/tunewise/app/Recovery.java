package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.RecoveryStore.Origin;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;

/**
 * Keeps a copy of unsaved work on the disk, at most a second behind, says if that is impossible,
 * and offers what a crash left behind.
 */
final class Recovery {
  private static final Duration DELAY = Duration.seconds(1);

  /** Room on the disk is not made within a second. */
  private static final Duration UNTIL_NEXT_TRY = Duration.seconds(10);

  private final RecoveryStore store;
  private final Path former;
  private final ScenarioDocument document;
  private final Supplier<Optional<Origin>> origin;
  private final Background background;
  private final PauseTransition delay = new PauseTransition(DELAY);
  private final PauseTransition untilNextTry = new PauseTransition(UNTIL_NEXT_TRY);
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private boolean copied;
  private boolean closed;

  /**
   * Keeps copies of a document.
   *
   * @param origin the file that its scenario belongs to, and what is known of it
   */
  Recovery(
      ProgramFolders folders,
      ScenarioDocument document,
      Supplier<Optional<Origin>> origin,
      Background background) {
    this.origin = origin;
    store = new RecoveryStore(folders.recovery());
    former = folders.formerRecovery();
    this.document = document;
    this.background = background;
    delay.setOnFinished(event -> update());
    untilNextTry.setOnFinished(event -> update());
    document.scenarioProperty().subscribe(scenario -> changed());
    document.dirtyProperty().subscribe(this::dirtyChanged);
  }

  /** Why there is no copy of the unsaved work; empty while there is one or nothing is unsaved. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /**
   * Offers the work that crashes left behind.
   *
   * @param recover shows it
   */
  void offer(Dialogs dialogs, Consumer<Copy> recover) {
    background.run(() -> store.takeOver(former));
    background.run(store::removeLeftLocks);
    background.run(store::list, copies -> offer(copies, dialogs, recover), e -> {});
  }

  /** Finds what crashes left behind and is not yet recovered. */
  void find(Consumer<List<Copy>> told) {
    background.run(store::list, told, e -> told.accept(List.of()));
  }

  /** Removes the copy of this program: nothing is unsaved any more, or no longer wanted. */
  void close() {
    closed = true;
    delay.stop();
    untilNextTry.stop();
    background.run(store::close);
  }

  private void dirtyChanged(boolean dirty) {
    if (!dirty) {
      obstacle.set("");
    }
    changed();
  }

  /** A running delay is not put off, so that a long drag is copied too. */
  private void changed() {
    if (delay.getStatus() != PauseTransition.Status.RUNNING) {
      delay.playFromStart();
    }
  }

  private void update() {
    if (document.isDirty()) {
      Scenario scenario = document.scenario();
      Optional<Origin> from = origin.get();
      copied = true;
      background.run(
          () -> {
            store.save(scenario, from);
            return true;
          },
          done -> obstacle.set(""),
          this::notCopied);
    } else if (copied) {
      copied = false;
      background.run(store::clear);
    }
  }

  /** A full disk must not stop the work. The next change tries again, and so does time. */
  private void notCopied(Exception reason) {
    if (document.isDirty() && !closed) {
      obstacle.set(WriteException.why(reason));
      untilNextTry.playFromStart();
    }
  }

  /** One after the other, the newest first, until one is taken or put off. */
  private void offer(List<Copy> copies, Dialogs dialogs, Consumer<Copy> recover) {
    for (Copy copy : copies) {
      switch (dialogs.askToRecover(copy.scenario().name(), copy.saved())) {
        case RECOVER -> {
          recover.accept(copy);
          update();
          background.run(() -> store.discard(copy)); // after this program's own copy of it
          return;
        }
        case DISCARD -> background.run(() -> store.discard(copy));
        case LATER -> {
          return;
        }
      }
    }
  }
}
