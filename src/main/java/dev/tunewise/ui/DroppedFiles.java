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
import java.util.stream.Stream;

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
    List<String> others =
        Stream.of(
                FileDialogs.EVALUATIONS,
                FileDialogs.TRAINING_FILE,
                FileDialogs.PRICE_LIST,
                FileDialogs.USAGE)
            .flatMap(kind -> kind.extensions().stream())
            .distinct()
            .toList();
    return List.of(
        FileDrop.Target.ofOne(FileDialogs.SCENARIO_OR_EXPORT.extensions(), this::scenario),
        new FileDrop.Target(others, this::open));
  }

  /** Opens files by what is in the first of them; by its name where that does not tell. */
  private void open(List<Path> files) {
    looking.requestCancelable(
        canceled ->
            Optional.of(FileContent.of(files.getFirst(), share -> !canceled.getAsBoolean())),
        content -> open(files, content.orElseGet(() -> byName(files.getFirst()))));
  }

  /** Files that are exports of usage are read together, of all others the first. */
  private void open(List<Path> files, FileContent content) {
    Path file = files.getFirst();
    switch (content) {
      case USAGE -> usageFiles.open(files);
      case EVALUATIONS -> actions.readEvaluations(file);
      case PRICES -> pickers.importList(file);
      case TRAINING -> trainingFiles.open(file);
    }
  }

  /** What a file most likely is meant to be: who reads it says what is wrong with it. */
  private static FileContent byName(Path file) {
    return OtherFile.of(file)
        .map(
            other ->
                switch (other) {
                  case TRAINING -> FileContent.TRAINING;
                  case EVALUATIONS -> FileContent.EVALUATIONS;
                })
        .orElse(
            FileDialogs.PRICE_LIST.complete(file).equals(file)
                ? FileContent.PRICES
                : FileContent.EVALUATIONS);
  }

  /** Opens a file that by its name is no scenario where it belongs; false for all others. */
  boolean openOther(Path file) {
    boolean other = OtherFile.of(file).isPresent();
    if (other) {
      open(List.of(file));
    }
    return other;
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
