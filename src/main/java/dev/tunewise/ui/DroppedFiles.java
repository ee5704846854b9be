package dev.tunewise.ui;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.OtherFile;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.ui.dataset.TrainingFiles;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.usage.UsageFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What a file that is dropped on the main window or opened does: by its kind, by what is in it
 * where the name does not tell that, and by what is shown.
 */
final class DroppedFiles {
  /** What can be dropped on the window, and where a table is read that says too little itself. */
  private static final String KINDS =
      "scenarios and exports of them, training files, results of evaluations, exports of usage and"
          + " price lists are. For a table whose columns have to be named, choose File > Start from"
          + " Usage.";

  private final WindowActions actions;
  private final Commands commands;
  private final ModelPickers pickers;
  private final TrainingFiles trainingFiles;
  private final UsageFiles usageFiles;
  private final Consumer<String> notice;
  private final LatestTask looking = new LatestTask("file content");

  /**
   * Files of a window.
   *
   * @param commands open what is a scenario
   * @param notice says something quietly in one line
   */
  DroppedFiles(
      WindowActions actions,
      Commands commands,
      ModelPickers pickers,
      TrainingFiles trainingFiles,
      UsageFiles usageFiles,
      Consumer<String> notice) {
    this.actions = actions;
    this.commands = commands;
    this.pickers = pickers;
    this.trainingFiles = trainingFiles;
    this.usageFiles = usageFiles;
    this.notice = notice;
  }

  List<FileDrop.Target> targets() {
    List<String> scenarios =
        FileDialogs.SCENARIO_OR_EXPORT.extensions().stream()
            .filter(extension -> !FileDialogs.USAGE.extensions().contains(extension))
            .toList();
    return List.of(
        FileDrop.Target.ofOne(scenarios, this::scenario),
        new FileDrop.Target(List.of(), this::look));
  }

  /**
   * What was found in a file, or that it cannot be read. Where its name says what it is meant to
   * be, who reads it says what is wrong with it.
   */
  private record Found(Optional<FileContent> content, boolean read) {}

  /** Opens what is in the first file; all of them together if it is an export of usage. */
  private void look(List<Path> files) {
    Path file = files.getFirst();
    looking.requestCancelable(
        canceled -> Optional.of(found(file, canceled)),
        found -> {
          if (found.content().isPresent()) {
            open(files, found.content().get());
          } else if (found.read() && OtherFile.of(file).isEmpty()) {
            notice.accept(
                "%s is no file that is read here: %s"
                    .formatted(OneLine.of(String.valueOf(file.getFileName()), 60), KINDS));
          } else {
            openByName(file);
          }
        });
  }

  private static Found found(Path file, BooleanSupplier canceled) {
    try {
      return new Found(FileContent.of(file, share -> !canceled.getAsBoolean()), true);
    } catch (ReadException | StoppedException e) {
      return new Found(Optional.empty(), false);
    }
  }

  private void open(List<Path> files, FileContent content) {
    Path file = files.getFirst();
    switch (content) {
      case SCENARIO -> scenario(file);
      case USAGE -> usageFiles.open(files);
      case EVALUATIONS -> actions.readEvaluations(file);
      case PRICES -> pickers.importList(file);
      case TRAINING -> trainingFiles.open(file);
    }
  }

  /** Opens a file that by its name is no scenario where it belongs; false for all others. */
  boolean openOther(Path file) {
    boolean other = OtherFile.of(file).isPresent();
    if (other) {
      look(List.of(file));
    }
    return other;
  }

  private void openByName(Path file) {
    Optional<OtherFile> kind = OtherFile.of(file);
    if (kind.isPresent()) {
      switch (kind.get()) {
        case TRAINING -> trainingFiles.open(file);
        case EVALUATIONS -> actions.readEvaluations(file);
      }
    } else if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")) {
      pickers.importList(file);
    } else {
      scenario(file);
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
