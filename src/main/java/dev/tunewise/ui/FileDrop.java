package dev.tunewise.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped onto the window, each kind to where it belongs. */
final class FileDrop {
  /**
   * What happens to a kind of file.
   *
   * @param extensions without dot, in lower case; empty for any file
   * @param open takes all files of the kind, one at least
   */
  record Target(List<String> extensions, Consumer<List<Path>> open) {
    Target {
      extensions = List.copyOf(extensions);
    }

    /** One that takes the first file alone. */
    static Target ofOne(List<String> extensions, Consumer<Path> open) {
      return new Target(extensions, files -> open.accept(files.getFirst()));
    }

    boolean accepts(File file) {
      String name = file.getName().toLowerCase(Locale.ROOT);
      return (extensions.isEmpty() && !file.isDirectory())
          || extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
    }
  }

  private FileDrop() {}

  static void install(Scene scene, List<Target> kinds) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (action(event.getDragboard().getFiles(), kinds).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Runnable> action = action(event.getDragboard().getFiles(), kinds);
          // A dialog must not keep the program that the file came from waiting.
          action.ifPresent(Platform::runLater);
          event.setDropCompleted(action.isPresent());
          event.consume();
        });
  }

  /** What to do with the first of the files that a target accepts, and others of its kind. */
  static Optional<Runnable> action(List<File> files, List<Target> targets) {
    for (File file : files) {
      for (Target target : targets) {
        if (target.accepts(file)) {
          List<Path> alike = files.stream().filter(target::accepts).map(File::toPath).toList();
          return Optional.of(() -> target.open().accept(alike));
        }
      }
    }
    return Optional.empty();
  }
}
