package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileFailure;
import dev.tunewise.file.RecoveryStore;
import dev.tunewise.file.RecoveryStore.Copy;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Keeps a copy of unsaved work on the disk, at most a second behind, and offers what a crash left
 * behind.
 */
final class Recovery {
  private static final Duration DELAY = Duration.seconds(1);

  private final RecoveryStore store;
  private final ScenarioDocument document;
  private final Background background;
  private final PauseTransition delay = new PauseTransition(DELAY);
  private boolean copied;

  Recovery(Path folder, ScenarioDocument document, Background background) {
    store = new RecoveryStore(folder.resolve("recovery"));
    this.document = document;
    this.background = background;
    delay.setOnFinished(event -> update());
    document.scenarioProperty().subscribe(scenario -> changed());
    document.dirtyProperty().subscribe(dirty -> changed());
  }

  /**
   * Offers the work that crashes left behind.
   *
   * @param recover shows it
   */
  void offer(Dialogs dialogs, Consumer<Copy> recover) {
    background.run(store::list, copies -> offer(copies, dialogs, recover), e -> {});
  }

  /** Removes the copy of this program: nothing is unsaved any more, or no longer wanted. */
  void close() {
    delay.stop();
    inBackground(store::close);
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
      Optional<Path> file = document.path();
      copied = true;
      // A full disk must not stop the work; the next change tries again.
      inBackground(() -> store.save(scenario, file));
    } else if (copied) {
      copied = false;
      inBackground(store::clear);
    }
  }

  /** One after the other, the newest first, until one is taken or put off. */
  private void offer(List<Copy> copies, Dialogs dialogs, Consumer<Copy> recover) {
    for (Copy copy : copies) {
      switch (dialogs.askToRecover(copy.scenario().name(), copy.saved())) {
        case RECOVER -> {
          recover.accept(copy);
          update();
          inBackground(() -> store.discard(copy)); // after this program's own copy of it
          return;
        }
        case DISCARD -> inBackground(() -> store.discard(copy));
        case LATER -> {
          return;
        }
      }
    }
  }

  private void inBackground(Work work) {
    background.run(
        () -> {
          work.run();
          return true;
        },
        done -> {},
        failed -> {});
  }

  /** What may fail. */
  private interface Work {
    void run() throws FileFailure;
  }
}
