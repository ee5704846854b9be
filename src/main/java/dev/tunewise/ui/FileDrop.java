package dev.tunewise.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped onto the window. */
final class FileDrop {
  private FileDrop() {}

  /**
   * Takes files from now on.
   *
   * @param open takes those that are dropped together, one at least
   */
  static void install(Scene scene, Consumer<List<Path>> open) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getGestureSource() == null // else it comes from this very window
              && action(event.getDragboard().getFiles(), open).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Runnable> action = action(event.getDragboard().getFiles(), open);
          // A dialog must not keep the program that the file came from waiting.
          action.ifPresent(Platform::runLater);
          event.setDropCompleted(action.isPresent());
          event.consume();
        });
  }

  /** What to do with the files; folders are not taken. */
  static Optional<Runnable> action(List<File> files, Consumer<List<Path>> open) {
    List<Path> taken =
        files.stream().filter(Predicate.not(File::isDirectory)).map(File::toPath).toList();
    return taken.isEmpty() ? Optional.empty() : Optional.of(() -> open.accept(taken));
  }
}
