package dev.tunewise.ui;

import dev.tunewise.file.OtherFile;
import dev.tunewise.ui.dataset.TrainingFiles;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.usage.UsageFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a file that is dropped on the main window or opened does: by its kind, by what is in it
 * where the name does not tell that, and by what is shown.
 */
final class DroppedFiles {
  private final WindowActions actions;
  private final Commands commands;
  private final ModelPickers pickers;
  private final TrainingFiles trainingFiles;
  private final UsageFiles usageFiles;
  private final LatestTask looking = new LatestTask("file content");

  /**
   * Files of a window.
   *
   * @param commands open what is a scenario
   */
  DroppedFiles(
      WindowActions actions,
      Commands commands,
      ModelPickers pickers,
      TrainingFiles trainingFiles,
      UsageFiles usageFiles) {
    this.actions = actions;
    this.commands = commands;
    this.pickers = pickers;
    this.trainingFiles = trainingFiles;
    this.usageFiles = usageFiles;
  }

  List<FileDrop.Target> targets() {
    return List.of(
        FileDrop.Target.ofOne(FileDialogs.SCENARIO_OR_EXPORT.extensions(), this::scenario),
        unlessUsage(FileDialogs.EVALUATIONS, this::openByName),
        unlessUsage(FileDialogs.TRAINING_FILE, this::openByName),
        unlessUsage(FileDialogs.PRICE_LIST, pickers::importList),
        new FileDrop.Target(FileDialogs.USAGE.extensions(), usageFiles::open));
  }

  /** Files that are exports of usage are read together, of all others the first. */
  private FileDrop.Target unlessUsage(FileDialogs.Kind kind, Consumer<Path> open) {
    return new FileDrop.Target(
        kind.extensions(), files -> open(files, () -> open.accept(files.getFirst())));
  }

  private void open(List<Path> files, Runnable others) {
    looking.requestCancelable(
        canceled -> Optional.of(UsageFiles.isUsage(files.getFirst(), canceled)),
        usage -> {
          if (usage) {
            usageFiles.open(files);
          } else {
            others.run();
          }
        });
  }

  /** Opens a file that by its name is no scenario where it belongs; false for all others. */
  boolean openOther(Path file) {
    boolean other = OtherFile.of(file).isPresent();
    if (other) {
      open(List.of(file), () -> openByName(file));
    }
    return other;
  }

  private void openByName(Path file) {
    switch (OtherFile.of(file).orElseThrow()) {
      case TRAINING -> trainingFiles.open(file);
      case EVALUATIONS -> actions.readEvaluations(file);
    }
  }

  /** A scenario goes beside the others where they are compared. */
  private void scenario(Path file) {
    if (actions.isComparing()) {
      actions.compareWith(file);
    } else {
      commands.open(file);
    }
  }

  void close() {
    looking.close();
  }
}
