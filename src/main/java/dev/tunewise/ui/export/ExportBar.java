package dev.tunewise.ui.export;

import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * The foot of the dialog: what became of the last export, how the running one goes, and the buttons
 * that start an export, cancel it, and close the dialog.
 */
final class ExportBar extends HBox implements ExportRun.Listener {
  private static final Duration PATIENCE = Duration.seconds(1);
  private static final double PROGRESS_WIDTH = 120;
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Label status = Nodes.label("", "tw-export-status");
  private final ProgressBar progress = new ProgressBar();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Button start = new Button("Export…");
  private final Button close = new Button("Close");

  /**
   * @param starter asks where to, and exports
   * @param closer cancels the running export, or closes the dialog if none runs
   */
  ExportBar(Runnable starter, Runnable closer) {
    start.setDefaultButton(true);
    start.getStyleClass().add("tw-export-start");
    start.setOnAction(event -> starter.run());
    close.setCancelButton(true);
    close.getStyleClass().add("tw-export-close");
    close.setOnAction(event -> closer.run());
    start.setMinWidth(USE_PREF_SIZE);
    close.setMinWidth(USE_PREF_SIZE);
    status.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(status, Priority.ALWAYS);
    progress.setMinWidth(PROGRESS_WIDTH);
    progress.setVisible(false);
    patience.setOnFinished(event -> progress.setVisible(true));
    getChildren().setAll(status, progress, start, close);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tw-export-buttons");
  }

  /** What is wrong with the choices; nothing if empty. */
  void showProblem(String problem) {
    say(problem, true);
    start.setDisable(!problem.isEmpty());
  }

  private void say(String text, boolean fault) {
    status.setText(text);
    status.pseudoClassStateChanged(FAULT, fault);
  }

  void begin() {
    start.setDisable(true);
    close.setText("Cancel");
    say("", false);
    progress.setProgress(ProgressIndicator.INDETERMINATE_PROGRESS);
    patience.playFromStart();
  }

  @Override
  public void making(ExportFile file, int number, int count) {
    if (count == 1) {
      say("Making " + file.name(), false);
    } else {
      say("Making " + number + " of " + count + ": " + file.name(), false);
      progress.setProgress((number - 1.0) / count);
    }
  }

  @Override
  public void written(List<ExportFile> files) {
    ExportFile first = files.getFirst();
    end(
        files.size() == 1
            ? "Saved " + first.name()
            : "Saved " + files.size() + " files in " + first.path().getParent(),
        false);
  }

  @Override
  public void failed(String reason) {
    end(reason, true);
  }

  void canceled() {
    end("Canceled. No file was written.", false);
  }

  private void end(String text, boolean fault) {
    patience.stop();
    progress.setVisible(false);
    start.setDisable(false);
    close.setText("Close");
    say(text, fault);
  }
}
