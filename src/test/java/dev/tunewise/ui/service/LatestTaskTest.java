package dev.tunewise.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LatestTaskTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final Queue<Runnable> fx = new ArrayDeque<>();
  private final LatestTask task = new LatestTask(worker::add, fx::add);
  private final List<String> worked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  /** Happens while the next piece of work runs. */
  private Runnable meanwhile = () -> {};

  private void request(String name) {
    task.request(() -> work(name), shown::add, this::fail);
  }

  private void requestCancelable(String name) {
    task.requestCancelable(canceled -> Optional.of(work(name)), shown::add, this::fail);
  }

  private void fail(Throwable fault) {
    failed.add(String.valueOf(fault.getMessage()));
  }

  private String work(String name) {
    worked.add(name);
    Runnable now = meanwhile;
    meanwhile = () -> {};
    now.run();
    return name;
  }

  private void workOff() {
    while (!worker.isEmpty() || !fx.isEmpty()) {
      (worker.isEmpty() ? fx : worker).remove().run();
    }
  }

  /** Faults that this thread's handler is told of. */
  private static List<String> faultsDuring(Runnable action) {
    List<String> faults = new ArrayList<>();
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((t, fault) -> faults.add(fault.getMessage()));
    try {
      action.run();
    } finally {
      thread.setUncaughtExceptionHandler(handler);
    }
    return faults;
  }

  @Test
  void request_isWorkedOff_andAnsweredOnTheFxThread() {
    request("a");
    assertEquals(List.of(), worked, "not where it was asked for");
    worker.remove().run();
    assertEquals(List.of("a"), worked);
    assertEquals(List.of(), shown, "not on the worker");
    fx.remove().run();
    assertEquals(List.of("a"), shown);
    assertTrue(worker.isEmpty());
  }

  @Test
  void newest_wins_amongThoseThatHaveNotBegun() {
    for (int i = 1; i <= 50; i++) {
      request("request " + i);
    }
    assertEquals(1, worker.size(), "nothing queues up");
    workOff();
    assertEquals(List.of("request 50"), worked);
    assertEquals(List.of("request 50"), shown);
  }

  @Test
  void newest_waits_untilTheAnswerBeforeIsShown() {
    request("a");
    worker.remove().run();
    request("b");
    request("c");
    assertTrue(worker.isEmpty(), "the answer to a is still on its way");
    workOff();
    assertEquals(List.of("a", "c"), shown);
  }

  @Test
  void shortWork_isAnswered_evenIfANewerRequestIsThere() {
    meanwhile = () -> request("b");
    request("a");
    workOff();
    assertEquals(List.of("a", "b"), shown);
  }

  @Test
  void cancelableWork_isToldOfANewerRequest_andNeverAnswered() {
    List<Boolean> told = new ArrayList<>();
    task.requestCancelable(
        canceled -> {
          told.add(canceled.getAsBoolean());
          request("b");
          told.add(canceled.getAsBoolean());
          return Optional.of("a");
        },
        shown::add,
        this::fail);
    workOff();
    assertEquals(List.of(false, true), told);
    assertEquals(List.of("b"), shown);
  }

  @Test
  void cancelableWork_isNotAnswered_ifANewerRequestComesWhileTheAnswerIsOnItsWay() {
    requestCancelable("a");
    worker.remove().run();
    requestCancelable("b");
    workOff();
    assertEquals(List.of("b"), shown);
  }

  @Test
  void workThatGivesNothing_isNotAnswered() {
    task.requestCancelable(canceled -> Optional.<String>empty(), shown::add, this::fail);
    request("next");
    workOff();
    assertEquals(List.of("next"), shown);
  }

  @Test
  void canceled_neverAnswers_whetherItWaitsRunsOrIsOnItsWay() {
    request("waits");
    task.cancel();
    workOff();
    meanwhile = task::cancel;
    request("runs");
    workOff();
    request("on its way");
    worker.remove().run();
    task.cancel();
    workOff();
    assertEquals(List.of("runs", "on its way"), worked);
    assertEquals(List.of(), shown);
    request("later");
    workOff();
    assertEquals(List.of("later"), shown);
  }

  @Test
  void answer_mayAskForMore() {
    task.requestCancelable(
        canceled -> Optional.of("first"),
        first -> {
          shown.add(first);
          requestCancelable("second");
        },
        this::fail);
    workOff();
    assertEquals(List.of("first", "second"), shown);
  }

  @Test
  void fault_goesToTheHandler_andStopsNothing() {
    meanwhile =
        () -> {
          throw new IllegalStateException("work");
        };
    List<String> faults =
        faultsDuring(
            () -> {
              request("a");
              workOff();
              task.request(
                  () -> "b",
                  answer -> {
                    throw new IllegalStateException("show");
                  },
                  this::fail);
              workOff();
              request("c");
              workOff();
            });
    assertEquals(List.of("work", "show"), faults);
    assertEquals(List.of("work"), failed, "who asked is told");
    assertEquals(List.of("c"), shown);
  }

  /** What a reader needs too much of is no fault of the program, but ends the wait all the same. */
  @Test
  void error_endsTheRequest_whateverItIs() {
    List<Error> errors =
        List.of(
            new OutOfMemoryError("memory"),
            new StackOverflowError("depth"),
            new NoClassDefFoundError("class"));
    List<String> faults =
        faultsDuring(
            () -> {
              for (Error error : errors) {
                meanwhile =
                    () -> {
                      throw error;
                    };
                requestCancelable("a");
                workOff();
              }
            });
    assertEquals(List.of("memory", "depth", "class"), failed);
    assertEquals(List.of("class"), faults);
    request("next");
    workOff();
    assertEquals(List.of("next"), shown);
  }

  @Test
  void failure_isNotTold_onceItIsCanceled() {
    meanwhile =
        () -> {
          throw new OutOfMemoryError();
        };
    request("a");
    worker.remove().run();
    task.cancel();
    workOff();
    assertEquals(List.of(), failed);
  }

  @Test
  void close_endsWhatRuns_andIgnoresWhatComes() {
    List<BooleanSupplier> signals = new ArrayList<>();
    task.requestCancelable(
        canceled -> {
          signals.add(canceled);
          return Optional.of("a");
        },
        shown::add,
        this::fail);
    worker.remove().run();
    assertFalse(signals.getFirst().getAsBoolean());
    task.close();
    assertTrue(signals.getFirst().getAsBoolean());
    request("b");
    workOff();
    assertEquals(List.of(), shown);
    assertEquals(List.of(), worked);
  }

  @Test
  void threads_ofItsOwn_haveItsName() throws Exception {
    CompletableFuture<Thread> used = new CompletableFuture<>();
    new LatestTask("some work")
        .requestCancelable(
            canceled -> {
              used.complete(Thread.currentThread());
              return Optional.empty();
            },
            nothing -> {},
            this::fail);
    Thread thread = used.get(10, TimeUnit.SECONDS);
    assertEquals("some work", thread.getName());
    assertTrue(thread.isDaemon());
    assertNotSame(Thread.currentThread(), thread);
  }
}
