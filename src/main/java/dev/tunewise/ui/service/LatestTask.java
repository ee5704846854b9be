package dev.tunewise.ui.service;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Work away from the FX thread of which only the newest counts. There is one place for a request: a
 * newer one takes it over, and at most one piece of work runs at a time, so nothing queues up.
 *
 * <p>To be used on the FX thread, where answers come too. Whatever the work throws ends its
 * request: who asked is told, so that nothing waits forever or goes on showing what was there
 * before. A fault of the program goes to the handler of its thread as well; later requests are
 * answered all the same.
 */
public final class LatestTask implements AutoCloseable {
  private final Executor worker;
  private final Executor fx;

  // All below only with the lock of this object.
  private @Nullable Request<?> waiting;
  private @Nullable Request<?> running;

  /** Whether the worker has been given something of which the end has not yet come back. */
  private boolean busy;

  private boolean closed;

  /** A task that works on threads of its own, one for each piece of work, of this name. */
  public LatestTask(String thread) {
    this(work -> Thread.ofPlatform().daemon().name(thread).start(work), Platform::runLater);
  }

  /**
   * A task that shares its threads.
   *
   * @param worker is given one piece of work at a time
   * @param fx runs on the FX thread, in order
   */
  public LatestTask(Executor worker, Executor fx) {
    this.worker = worker;
    this.fx = fx;
  }

  private static final class Request<T> {
    private final Function<BooleanSupplier, Optional<T>> work;
    private final Consumer<? super T> show;
    private final Consumer<? super Throwable> failed;
    private final boolean cancelable;
    private volatile boolean canceled;

    Request(
        Function<BooleanSupplier, Optional<T>> work,
        Consumer<? super T> show,
        Consumer<? super Throwable> failed,
        boolean cancelable) {
      this.work = work;
      this.show = show;
      this.failed = failed;
      this.cancelable = cancelable;
    }

    /** Works; what comes back hands the answer over, or what was thrown in its place. */
    Runnable run() {
      try {
        Optional<T> answer = work.apply(() -> canceled);
        return unlessCanceled(() -> answer.ifPresent(show));
      } catch (Throwable fault) {
        if (!(fault instanceof VirtualMachineError)) {
          report(fault); // the others say what the work was too much for, not what is wrong
        }
        return unlessCanceled(() -> failed.accept(fault));
      }
    }

    private Runnable unlessCanceled(Runnable answer) {
      return () -> {
        if (!canceled) {
          answer.run();
        }
      };
    }
  }

  /**
   * Asks for work that is soon done. Once begun, it is finished and answered even if a newer
   * request is there: so answers keep coming while requests do, as during a drag.
   *
   * @param failed is told, in place of an answer, what the work threw
   */
  public <T> void request(
      Supplier<T> work, Consumer<? super T> show, Consumer<? super Throwable> failed) {
    ask(new Request<>(canceled -> Optional.of(work.get()), show, failed, false));
  }

  /**
   * Asks for work that takes long: a newer request cancels it, and there is no answer.
   *
   * @param work is told when it is canceled, and then ends soon; where it gives nothing, there is
   *     no answer
   * @param failed is told, in place of an answer, what the work threw
   */
  public <T> void requestCancelable(
      Function<BooleanSupplier, Optional<T>> work,
      Consumer<? super T> show,
      Consumer<? super Throwable> failed) {
    ask(new Request<>(work, show, failed, true));
  }

  private synchronized void ask(Request<?> request) {
    if (closed) {
      return;
    }
    if (running != null && running.cancelable) {
      running.canceled = true;
    }
    waiting = request;
    if (!busy) {
      busy = true;
      worker.execute(this::work);
    }
  }

  /** Ends what runs as soon as possible and drops what waits: there is no answer to either. */
  public synchronized void cancel() {
    waiting = null;
    if (running != null) {
      running.canceled = true;
    }
  }

  /** Cancels; later requests are ignored. */
  @Override
  public synchronized void close() {
    closed = true;
    cancel();
  }

  private void work() {
    Request<?> request = begin();
    Runnable answer = request == null ? () -> {} : request.run();
    fx.execute(() -> end(answer));
  }

  private synchronized @Nullable Request<?> begin() {
    running = waiting;
    waiting = null;
    return running;
  }

  private void end(Runnable answer) {
    try {
      answer.run();
    } catch (Throwable fault) {
      report(fault);
    }
    goOn();
  }

  private synchronized void goOn() {
    running = null;
    busy = waiting != null;
    if (busy) {
      worker.execute(this::work);
    }
  }

  private static void report(Throwable fault) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
  }
}
