package dev.tunewise.ui.export;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;

/**
 * The foot of the dialog: what became of the last export, how the running one goes, and the buttons
 * that start an export, cancel it, and close the dialog.
 */
final class ExportBar implements ExportRun.Listener {
  private static final Duration PATIENCE = Duration.seconds(1);
  private static final double PROGRESS_WIDTH = 120;

  private final ProgressBar progress = new ProgressBar();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Button start = new Button("Export…");
  private final Button close = new Button("Close");
  private final Button open = new Button("Open");
  private final Button folder = new Button("Show in Folder");
  private final DialogBar pane =
      new DialogBar(progress, open, folder, new AnswerButtons(start, close));
  private final Runnable ended;
  private final Consumer<Path> viewer;

  /**
   * @param starter asks where to, and exports
   * @param closer cancels the running export, or closes the dialog if none runs
   * @param ended called as soon as no export runs any more
   * @param viewer shows a file or a folder
   */
  ExportBar(Runnable starter, Runnable closer, Runnable ended, Consumer<Path> viewer) {
    this.ended = ended;
    this.viewer = viewer;
    offer(List.of());
    start.getStyleClass().add("tw-export-start");
    start.setOnAction(event -> starter.run());
    close.getStyleClass().add("tw-export-close");
    close.setOnAction(event -> closer.run());
    progress.setPrefWidth(PROGRESS_WIDTH);
    progress.setVisible(false);
    patience.setOnFinished(event -> progress.setVisible(true));
  }

  DialogBar pane() {
    return pane;
  }

  /** What is wrong with the choices; nothing if empty. */
  void showProblem(String problem) {
    pane.refuse(problem);
    start.setDisable(!problem.isEmpty());
  }

  void begin() {
    offer(List.of());
    start.setDisable(true);
    close.setText("Cancel");
    pane.say("");
    progress.setProgress(ProgressIndicator.INDETERMINATE_PROGRESS);
    patience.playFromStart();
  }

  @Override
  public void making(ExportFile file, int number, int count) {
    if (count == 1) {
      pane.say("Making " + file.name());
    } else {
      pane.say("Making " + number + " of " + count + ": " + file.name());
      progress.setProgress((number - 1.0) / count);
    }
  }

  @Override
  public void written(List<ExportFile> files) {
    ExportFile first = files.getFirst();
    end();
    offer(files);
    pane.say(
        files.size() == 1
            ? "Saved " + first.name()
            : "Saved " + files.size() + " files in " + first.path().getParent());
  }

  /** Lets the files that were written be looked at. */
  private void offer(List<ExportFile> files) {
    Nodes.showIf(files.size() == 1, open);
    Nodes.showIf(!files.isEmpty(), folder);
    files.stream()
        .findFirst()
        .map(file -> file.path().toAbsolutePath())
        .ifPresent(
            path -> {
              open.setOnAction(event -> viewer.accept(path));
              folder.setOnAction(event -> Optional.ofNullable(path.getParent()).ifPresent(viewer));
            });
  }

  @Override
  public void failed(String reason) {
    end();
    pane.refuse(reason);
  }

  void canceled() {
    end();
    pane.say("Canceled. No file was written.");
  }

  private void end() {
    ended.run();
    patience.stop();
    progress.setVisible(false);
    start.setDisable(false);
    close.setText("Close");
  }
}
