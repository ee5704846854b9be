package dev.tunewise.ui.chart;

import dev.tunewise.ui.service.LatestTask;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/**
 * One background thread that draws for all chart panes. What was asked for together is shown
 * together, in one frame.
 *
 * <p>The next batch begins only once the last one is on its way to the screen. So drawing never
 * runs ahead of the display, and with three images per pane none is drawn to while it is shown.
 */
public final class ChartPainter {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("chart-painter").unstarted(task));

  private final ObservableValue<?> subject;

  // All but the answers only on the JavaFX thread.
  private final List<LatestTask> tasks = new ArrayList<>();
  private List<Runnable> waiting = new ArrayList<>();
  private boolean busy;
  private boolean closed;

  /** What shows the drawings of the running batch; only on the background thread. */
  private List<Runnable> answers = new ArrayList<>();

  /**
   * A painter.
   *
   * @param subject what all drawings are about: when it changes, panes show none of those before
   */
  public ChartPainter(ObservableValue<?> subject) {
    this.subject = subject;
  }

  ObservableValue<?> subject() {
    return subject;
  }

  /** The drawings of one pane, of which the newest counts. */
  public LatestTask task() {
    LatestTask task = new LatestTask(this::draw, answer -> answers.add(answer));
    tasks.add(task);
    return task;
  }

  /** Ends the background thread; later requests are ignored. */
  public void close() {
    closed = true;
    tasks.forEach(LatestTask::close);
    worker.shutdownNow();
  }

  private void draw(Runnable drawing) {
    waiting.add(drawing);
    if (!busy) {
      busy = true;
      // Later in the same pulse other panes may ask too: they share the batch.
      Platform.runLater(this::begin);
    }
  }

  private void begin() {
    busy = !waiting.isEmpty() && !closed;
    if (busy) {
      List<Runnable> batch = waiting;
      waiting = new ArrayList<>();
      worker.execute(() -> work(batch));
    }
  }

  private void work(List<Runnable> batch) {
    batch.forEach(Runnable::run);
    List<Runnable> shows = answers;
    answers = new ArrayList<>();
    Platform.runLater(() -> show(shows));
  }

  private void show(List<Runnable> shows) {
    shows.forEach(Runnable::run);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        begin();
      }
    }.start();
  }
}
