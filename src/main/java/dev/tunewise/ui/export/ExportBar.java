package dev.tunewise.ui.export;

import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.dialog.SavedFiles;
import java.util.List;
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
  private final SavedFiles saved;
  private final DialogBar pane;
  private final Runnable ended;

  /**
   * @param starter asks where to, and exports
   * @param closer cancels the running export, or closes the dialog if none runs
   * @param ended called as soon as no export runs any more
   * @param viewer shows what was written
   */
  ExportBar(Runnable starter, Runnable closer, Runnable ended, FileDialogs viewer) {
    this.ended = ended;
    saved = new SavedFiles(viewer);
    pane = new DialogBar(progress, saved, new AnswerButtons(start, close));
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
    saved.offer(List.of());
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
    saved.offer(files.stream().map(ExportFile::path).toList());
    pane.say(
        files.size() == 1
            ? "Saved " + first.name()
            : "Saved " + files.size() + " files in " + first.path().getParent());
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
