package dev.tunewise.ui.control;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.ui.service.LatestTask;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Reads a file in the background and says so meanwhile, with the share that is read as soon as it
 * takes longer.
 */
public final class BackgroundRead extends VBox {
  private static final Duration PATIENCE = Duration.seconds(1);
  private static final double STEP = 0.01;

  private final LatestTask task = new LatestTask("file reader");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label detail = Nodes.label("", "tw-dialog-remark");
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final DoubleFunction<String> words;

  /**
   * Nothing is read yet.
   *
   * @param title such as {@code Reading list.json…}
   * @param words of a share that is read, from 0 to 1; may be empty
   */
  public BackgroundRead(String title, DoubleFunction<String> words) {
    this.words = words;
    progress.setPrefWidth(320);
    progress.setVisible(false);
    progress.setAccessibleText("Share read");
    detail.setVisible(false);
    patience.setOnFinished(
        event -> {
          progress.setVisible(true);
          detail.setVisible(true);
        });
    setSpacing(12);
    setAlignment(Pos.CENTER);
    getChildren().setAll(new Label(title), progress, detail);
  }

  /**
   * Begins to read.
   *
   * @param reader runs on a thread of its own
   * @param refused the result that says a reason in one line, behind the name of what was read: for
   *     a reader that failed, be it for want of memory
   * @param done gets the result on the FX thread, unless the reading was stopped
   */
  public <T> void start(
      Function<Watch, T> reader, Function<String, ? extends T> refused, Consumer<T> done) {
    patience.playFromStart();
    Consumer<T> end =
        result -> {
          patience.stop();
          done.accept(result);
        };
    task.requestCancelable(
        canceled -> Optional.of(reader.apply(new Progress(canceled))),
        end,
        fault -> end.accept(refused.apply(ReadException.of(fault).getMessage())));
  }

  /** Stops the reading; there will be no result. */
  public void stop() {
    patience.stop();
    task.close();
  }

  private void show(double share) {
    progress.setProgress(share);
    detail.setText(words.apply(share));
  }

  /** Reports each percent, and says when to stop. */
  private final class Progress implements Watch {
    private final BooleanSupplier stopped;
    private double reported = -STEP;

    Progress(BooleanSupplier stopped) {
      this.stopped = stopped;
    }

    @Override
    public boolean goOn(double share) {
      if (share >= reported + STEP) {
        reported = share;
        Platform.runLater(() -> show(share));
      }
      return !stopped.getAsBoolean();
    }
  }
}
