package dev.tunewise.ui;

import dev.tunewise.file.OtherFile;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/** What a file that is dropped on the main window or opened does, by its kind and what is shown. */
final class DroppedFiles {
  private final MainWindow window;

  DroppedFiles(MainWindow window) {
    this.window = window;
  }

  void install(Scene scene) {
    FileDrop.install(scene, targets());
  }

  /** Each kind of file with what it does. */
  List<FileDrop.Target> targets() {
    return List.of(
        new FileDrop.Target(FileDialogs.SCENARIO_OR_PICTURE.extensions(), this::scenario),
        new FileDrop.Target(FileDialogs.EVALUATIONS.extensions(), this::openOther),
        new FileDrop.Target(FileDialogs.TRAINING_FILE.extensions(), this::openOther),
        new FileDrop.Target(
            FileDialogs.PRICE_LIST.extensions(), file -> window.pickers().importList(file)));
  }

  /** Opens a file that by its name is no scenario where it belongs; false for all others. */
  boolean openOther(Path file) {
    Optional<OtherFile> kind = OtherFile.of(file);
    kind.ifPresent(
        other -> {
          switch (other) {
            case TRAINING -> window.trainingFiles().open(file);
            case EVALUATIONS -> evaluations(file);
          }
        });
    return kind.isPresent();
  }

  /** A scenario goes beside the others where they are compared. */
  private void scenario(Path file) {
    if (window.views().comparesProperty().get()) {
      window.withWorkspace(w -> w.comparison().add(file));
    } else {
      window.parts().commands().open(file);
    }
  }

  private void evaluations(Path file) {
    window.views().evaluatesProperty().set(true);
    window.withWorkspace(w -> w.evaluations().read(file));
  }
}
