package dev.tunewise.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Opens a scenario file that is dropped onto the window. */
final class FileDrop {
  private FileDrop() {}

  static void install(Scene scene, Consumer<Path> open) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (scenarioFile(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Path> file = scenarioFile(event.getDragboard());
          // A dialog must not keep the program that the file came from waiting.
          file.ifPresent(path -> Platform.runLater(() -> open.accept(path)));
          event.setDropCompleted(file.isPresent());
          event.consume();
        });
  }

  /** The first scenario among the files dragged. */
  static Optional<Path> scenarioFile(Dragboard dragboard) {
    return dragboard.getFiles().stream().filter(FileDrop::isScenario).findFirst().map(File::toPath);
  }

  private static boolean isScenario(File file) {
    return file.getName().toLowerCase(Locale.ROOT).endsWith(".tunewise");
  }
}
