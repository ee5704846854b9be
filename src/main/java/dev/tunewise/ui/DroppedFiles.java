package dev.tunewise.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;

/** What a file dropped on the main window does, by its kind and by what is shown. */
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
        new FileDrop.Target(FileDialogs.EVALUATIONS.extensions(), this::evaluations),
        new FileDrop.Target(
            FileDialogs.TRAINING_FILE.extensions(), file -> window.trainingFiles().open(file)),
        new FileDrop.Target(
            FileDialogs.PRICE_LIST.extensions(), file -> window.pickers().importList(file)));
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
