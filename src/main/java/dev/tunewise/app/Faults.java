package dev.tunewise.app;

import dev.tunewise.cli.ExitCode;
import dev.tunewise.fault.Fault;
import dev.tunewise.fault.FaultLog;
import dev.tunewise.fault.FaultTally;
import dev.tunewise.wording.FaultText;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an exception that nobody caught: it is written to the log, counted, and told by
 * one quiet line of the window, and the work goes on. Before there is a window that could tell it,
 * it ends the program with one line: nothing can be lost then.
 */
final class Faults implements Thread.UncaughtExceptionHandler {
  /** More than that waits for a disk that does not answer. */
  private static final int MOST_WAITING = 100;

  private final FaultTally tally = new FaultTally();
  private final FaultLog log;
  private final Surroundings around;
  private final Map<Class<?>, Fault> lastOfClass = new ConcurrentHashMap<>();
  private final AtomicBoolean telling = new AtomicBoolean();

  private volatile boolean ending;

  /** Null until there is a window. */
  private volatile @Nullable Runnable window;

  /**
   * What differs between a user's desktop and a test.
   *
   * @param disk writes the log
   * @param fx runs on the FX thread
   * @param err gets the one line of a start that fails
   * @param end ends the program at once, with an exit code
   */
  record Surroundings(Executor disk, Executor fx, PrintStream err, IntConsumer end) {
    /** Those of the running program. */
    static Surroundings real() {
      // A thread while there is something to write, which the end of the program waits for.
      Executor disk =
          new ThreadPoolExecutor(
              0,
              1,
              0,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(MOST_WAITING),
              Thread.ofPlatform().name("fault-log").factory(),
              new ThreadPoolExecutor.DiscardPolicy());
      return new Surroundings(disk, Platform::runLater, System.err, Runtime.getRuntime()::halt);
    }
  }

  Faults(FaultLog log, Surroundings around) {
    this.log = log;
    this.around = around;
  }

  /** Takes what nobody catches, on all threads, until the process ends. */
  void install() {
    Thread.setDefaultUncaughtExceptionHandler(this);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> ending = true));
  }

  /** Faults as they came, for whoever shows them. */
  FaultTally tally() {
    return tally;
  }

  /**
   * From now on faults do not end the program.
   *
   * @param update is called on the FX thread when there is something new to tell
   */
  void tellIn(Runnable update) {
    window = update;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (ending) {
      return; // the window toolkit is taken apart under what still runs
    }
    Fault fault = fault(thread, thrown);
    long times = tally.add(fault, System.nanoTime());
    @Nullable Runnable update = window;
    if (update == null) {
      log.write(Instant.now(), fault.report());
      around.err().println(FaultText.noStart(fault.code(), log.file().toString()));
      around.end().accept(ExitCode.PROGRAM_FAULT);
    } else {
      tell(update);
      write(fault, times);
    }
  }

  /** The JVM leaves the stack out of what is thrown very often: it is that of the last one. */
  private Fault fault(Thread thread, Throwable thrown) {
    Fault fault = Fault.of(thrown, thread.getName());
    if (thrown.getStackTrace().length == 0) {
      return lastOfClass.getOrDefault(thrown.getClass(), fault);
    }
    lastOfClass.put(thrown.getClass(), fault);
    return fault;
  }

  /** In full once, and then each time that it came ten times as often. */
  private void write(Fault fault, long times) {
    Instant now = Instant.now();
    if (times == 1) {
      around.disk().execute(() -> log.write(now, fault.report()));
    } else if (isPowerOfTen(times)) {
      around.disk().execute(() -> log.write(now, "Fault " + fault.code() + ", times: " + times));
    }
  }

  private static boolean isPowerOfTen(long times) {
    long power = times;
    while (power > 1 && power % 10 == 0) {
      power /= 10;
    }
    return power == 1;
  }

  /** However many faults come, one answer is under way at most. */
  private void tell(Runnable update) {
    if (telling.compareAndSet(false, true)) {
      around
          .fx()
          .execute(
              () -> {
                telling.set(false);
                update.run();
              });
    }
  }
}
