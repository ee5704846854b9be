package dev.tunewise.ui;

import dev.tunewise.file.OtherFile;
import dev.tunewise.ui.dataset.TrainingFiles;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.ModelPickers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file that is dropped on the main window or opened does, by its kind and what is shown.
 *
 * @param commands open what is a scenario
 */
record DroppedFiles(
    WindowActions actions, Commands commands, ModelPickers pickers, TrainingFiles trainingFiles) {
  List<FileDrop.Target> targets() {
    return List.of(
        new FileDrop.Target(FileDialogs.SCENARIO_OR_EXPORT.extensions(), this::scenario),
        new FileDrop.Target(FileDialogs.EVALUATIONS.extensions(), this::openOther),
        new FileDrop.Target(FileDialogs.TRAINING_FILE.extensions(), this::openOther),
        new FileDrop.Target(FileDialogs.PRICE_LIST.extensions(), pickers::importList));
  }

  /** Opens a file that by its name is no scenario where it belongs; false for all others. */
  boolean openOther(Path file) {
    Optional<OtherFile> kind = OtherFile.of(file);
    kind.ifPresent(
        other -> {
          switch (other) {
            case TRAINING -> trainingFiles.open(file);
            case EVALUATIONS -> actions.readEvaluations(file);
          }
        });
    return kind.isPresent();
  }

  /** A scenario goes beside the others where they are compared. */
  private void scenario(Path file) {
    if (actions.isComparing()) {
      actions.compareWith(file);
    } else {
      commands.open(file);
    }
  }
}
