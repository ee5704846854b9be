package dev.tunewise.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
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
  private Map<Object, Request> waiting = new LinkedHashMap<>();

  /** The batch that is being drawn, or the last one. */
  private Map<Object, Request> running = Map.of();

  private boolean busy;
  private boolean closed;

  /** Work for the background thread. */
  @FunctionalInterface
  public interface Drawing {
    /**
     * Draws.
     *
     * @param canceled turns true once the result is no longer wanted: long work ends then
     * @return shows the result, on the JavaFX thread; empty if there is none
     */
    Optional<Runnable> draw(BooleanSupplier canceled);
  }

  /** A drawing that somebody waits for, or nobody any more. */
  private static final class Request {
    private final Drawing drawing;
    private volatile boolean canceled;

    Request(Drawing drawing) {
      this.drawing = drawing;
    }

    Optional<Runnable> draw() {
      return canceled ? Optional.empty() : drawing.draw(() -> canceled);
    }
  }

  /**
   * Asks for a drawing, or for other work whose result is shown; to be called on the JavaFX thread.
   *
   * @param owner whose earlier request is replaced; if it is being worked on, it is canceled
   */
  public void request(Object owner, Drawing drawing) {
    if (closed) {
      return;
    }
    cancel(owner);
    waiting.put(owner, new Request(drawing));
    if (!busy) {
      busy = true;
      // Later in the same pulse other panes may ask too: they share the batch.
      Platform.runLater(this::begin);
    }
  }

  /**
   * Asks for work that is done soon; what it returns shows the result and runs on the JavaFX
   * thread.
   */
  public void request(Object owner, Supplier<Runnable> draw) {
    request(owner, canceled -> Optional.of(draw.get()));
  }

  /** Drops what an owner asked for; work under way may end early. */
  public void cancel(Object owner) {
    waiting.remove(owner);
    Request request = running.get(owner);
    if (request != null) {
      request.canceled = true;
    }
  }

  /** Ends the background thread; later requests are ignored. */
  public void close() {
    closed = true;
    running.values().forEach(request -> request.canceled = true);
    worker.shutdownNow();
  }

  private void begin() {
    if (waiting.isEmpty() || closed) {
      busy = false;
      return;
    }
    running = waiting;
    List<Request> batch = List.copyOf(running.values());
    waiting = new LinkedHashMap<>();
    worker.execute(() -> work(batch));
  }

  private void work(List<Request> batch) {
    List<Runnable> shows = new ArrayList<>();
    for (Request request : batch) {
      try {
        request.draw().ifPresent(shows::add);
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
