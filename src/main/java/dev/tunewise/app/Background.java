package dev.tunewise.app;

import dev.tunewise.wording.FaultText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Does slow work, one piece after the other, away from the FX thread and answers on it: whatever is
 * thrown, there is an answer, so that nobody waits for ever. What the work did not expect is told
 * to the handler of its thread besides.
 */
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

  /** Does something on the FX thread, from any other. */
  void answer(Runnable answer) {
    fx.execute(answer);
  }

  /** Does work that may never end beside this, on threads that nobody waits for. */
  Background beside() {
    return new Background(work -> Thread.ofPlatform().daemon().name("beside").start(work), fx);
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
    } catch (VirtualMachineError e) { // what the work was too much for is no fault
      return () -> failed.accept(new IOException(FaultText.why(e), e));
    } catch (UncheckedIOException e) {
      return () -> failed.accept(e);
    } catch (RuntimeException | Error e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      return () -> failed.accept(new IOException(FaultText.STOPPED, e));
    } catch (Exception e) {
      return () -> failed.accept(e);
    }
  }
}
