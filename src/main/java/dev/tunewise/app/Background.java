package dev.tunewise.app;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Does slow work, one piece after the other, away from the FX thread and answers on it. */
final class Background {
  private final Executor worker;
  private final Executor fx;

  /**
   * Work goes to one executor, answers to the other.
   *
   * @param worker runs one piece at a time, in order
   * @param fx runs on the FX thread
   */
  Background(Executor worker, Executor fx) {
    this.worker = worker;
    this.fx = fx;
  }

  /** Does work and hands over either its result or what went wrong. */
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    worker.execute(() -> fx.execute(answer(work, done, failed)));
  }

  /** Does work that nobody waits for, and that may fail. */
  void run(Work work) {
    run(
        () -> {
          work.run();
          return true;
        },
        done -> {},
        failed -> {});
  }

  /** Work without a result. */
  interface Work {
    void run() throws Exception;
  }

  private static <T> Runnable answer(
      Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = work.call();
      return () -> done.accept(result);
    } catch (Exception e) {
      return () -> failed.accept(e);
    }
  }
}
