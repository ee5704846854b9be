package dev.tunewise.app;

import dev.tunewise.document.DocumentState;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.TypedText;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.Dialogs.Recover;
import dev.tunewise.ui.dialog.Dialogs.Recovered;
import dev.tunewise.wording.RecoveryText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Keeps a copy of unsaved work on the disk, at most two seconds behind whatever else goes on, says
 * if that is impossible, and offers what a crash left behind.
 */
final class Recovery {
  private static final String AGAIN = "Recover…";

  private final RecoveryStore store;
  private final Path former;
  private final ScenarioDocument document;
  private final Supplier<Optional<FileStamp>> stamp;
  private final UnaryOperator<Scenario> presetOf;
  private final Background background;
  private final CopyThread thread;
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final Numbers numbers = Numbers.local();
  private List<TypedText> typed = List.of();

  /**
   * Follows a document.
   *
   * @param stamp of the content of the document's file as this program knows it
   * @param presetOf finds the preset that a scenario started from
   */
  Recovery(
      ProgramFolders folders,
      ScenarioDocument document,
      Supplier<Optional<FileStamp>> stamp,
      UnaryOperator<Scenario> presetOf,
      Background background) {
    store = new RecoveryStore(folders.recovery());
    former = folders.formerRecovery();
    this.document = document;
    this.stamp = stamp;
    this.presetOf = presetOf;
    this.background = background;
    thread = new CopyThread(store, reason -> background.answer(() -> show(reason)));
    document.stateProperty().subscribe((before, now) -> changed());
  }

  /** Why there is no copy of the unsaved work; empty while there is one or nothing is unsaved. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Keeps what is typed but not part of the scenario yet. */
  void keepTyped(List<TypedText> texts) {
    typed = texts;
    changed();
  }

  /** Shows recovered work, and then does something; does nothing if the user decides otherwise. */
  interface Shower {
    void show(Copy copy, Runnable then);
  }

  /** Brings the folder of copies in order, and offers the work that crashes left behind. */
  void offerAtStart(Dialogs dialogs, Shower shower, FileHost host) {
    background.run(() -> store.takeOver(former));
    background.run(store::removeLeftLocks);
    offer(dialogs, shower, host, "");
  }

  /** Offers the work that crashes left behind, also what was put off. */
  void offer(Dialogs dialogs, Shower shower, FileHost host) {
    offer(dialogs, shower, host, RecoveryText.NOTHING);
  }

  private void offer(Dialogs dialogs, Shower shower, FileHost host, String ifNothing) {
    background.run(
        this::left,
        left -> {
          if (!left.isEmpty()) {
            ask(new ArrayList<>(left), dialogs, shower, host);
          } else if (!ifNothing.isEmpty()) {
            host.say(ifNothing);
          }
        },
        e -> {});
  }

  /** What is worth an offer; copies of what stands in their files just so are removed. */
  private List<LeftCopy> left() {
    List<LeftCopy> left = new ArrayList<>();
    for (Copy copy : store.list()) {
      LeftCopy found = LeftCopy.of(copy, presetOf);
      if (found.isInItsFile()) {
        store.discard(copy);
      } else {
        left.add(found);
      }
    }
    return left;
  }

  /** Finds what crashes left behind and is not yet recovered. */
  void find(Consumer<List<Copy>> told) {
    background.run(store::list, told, e -> told.accept(List.of()));
  }

  /** The document holds what a crash left behind: this program's own copy takes its place. */
  void tookOver(Copy copy) {
    thread.keepInsteadOf(copy, work());
  }

  /** Removes the copy of this program: nothing is unsaved any more, or no longer wanted. */
  void close() {
    thread.close();
  }

  private void changed() {
    Optional<UnsavedWork> work = work();
    if (work.isEmpty()) {
      obstacle.set("");
    }
    thread.keep(work);
  }

  /** Empty if nothing would be lost. */
  private Optional<UnsavedWork> work() {
    DocumentState now = document.stateProperty().get();
    return now.dirty() || !typed.isEmpty()
        ? Optional.of(
            new UnsavedWork(
                now.scenario(), now.path(), stamp.get().map(FileStamp::text), now.history(), typed))
        : Optional.empty();
  }

  /** What came of a copy that was begun before the work was saved is of no interest any more. */
  private void show(String reason) {
    obstacle.set(work().isPresent() ? reason : "");
  }

  /** All at once, the newest first, until one is taken or the rest is put off. */
  private void ask(List<LeftCopy> left, Dialogs dialogs, Shower shower, FileHost host) {
    while (!left.isEmpty()) {
      Recovered answer = dialogs.askToRecover(left.stream().map(LeftCopy::work).toList());
      if (answer.what() == Recover.LATER) {
        return;
      }
      Copy copy = left.remove(answer.which()).copy();
      if (answer.what() == Recover.RECOVER) {
        int others = left.size();
        shower.show(
            copy,
            () -> {
              tookOver(copy);
              if (others > 0) {
                host.offer(RecoveryText.others(others, numbers), AGAIN, host::offerRecovery);
              }
            });
        return;
      }
      background.run(() -> store.discard(copy));
    }
  }
}
