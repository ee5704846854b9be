package dev.tunewise.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * One background thread that draws for all chart panes. The latest request of a pane replaces an
 * older one that has not begun; what was asked for together is shown together, in one frame.
 *
 * <p>The next batch begins only once the last one is on its way to the screen. So drawing never
 * runs ahead of the display, and with three images per pane none is drawn to while it is shown.
 */
public final class ChartPainter {
  private static final System.Logger LOGGER = System.getLogger(ChartPainter.class.getName());

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("chart-painter").unstarted(task));

  /** Requests by pane; only touched on the JavaFX thread, like {@link #busy}. */
  private Map<Object, Supplier<Runnable>> waiting = new LinkedHashMap<>();

  private boolean busy;
  private boolean closed;

  /**
   * Asks for a drawing, or for other work whose result is shown; to be called on the JavaFX thread.
   *
   * @param owner whose earlier request is replaced
   * @param draw runs on the background thread; what it returns shows the result and runs on the
   *     JavaFX thread
   */
  public void request(Object owner, Supplier<Runnable> draw) {
    if (closed) {
      return;
    }
    waiting.put(owner, draw);
    if (!busy) {
      busy = true;
      // Later in the same pulse other panes may ask too: they share the batch.
      Platform.runLater(this::begin);
    }
  }

  /** Ends the background thread; later requests are ignored. */
  public void close() {
    closed = true;
    worker.shutdownNow();
  }

  private void begin() {
    if (waiting.isEmpty() || closed) {
      busy = false;
      return;
    }
    List<Supplier<Runnable>> batch = List.copyOf(waiting.values());
    waiting = new LinkedHashMap<>();
    worker.execute(() -> work(batch));
  }

  private void work(List<Supplier<Runnable>> batch) {
    List<Runnable> shows = new ArrayList<>();
    for (Supplier<Runnable> draw : batch) {
      try {
        shows.add(draw.get());
      } catch (RuntimeException e) {
        LOGGER.log(System.Logger.Level.ERROR, "a chart could not be drawn", e);
      }
    }
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
