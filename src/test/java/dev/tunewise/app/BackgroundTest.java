package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.file.WriteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Background background = new Background(Runnable::run, Runnable::run);
  private final List<String> answers = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();

  private void run(Callable<String> work) {
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((failed, fault) -> faults.add(fault));
    try {
      background.run(work, answers::add, why -> answers.add(WriteException.why(why)));
    } finally {
      thread.setUncaughtExceptionHandler(handler);
    }
  }

  private static String fail(Throwable fault) throws Exception {
    switch (fault) {
      case Exception e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(fault);
    }
  }

  @Test
  void work_isAnswered_withItsResult_orWithWhatIsExpectedToGoWrong() {
    run(() -> "done");
    run(() -> fail(new NoSuchFileException("plan")));
    run(() -> fail(new UncheckedIOException(new IOException("No space left on device"))));
    assertEquals(List.of("done", "it does not exist", "the disk is full"), answers);
    assertEquals(List.of(), faults);
  }

  @Test
  void wantOfMemory_isAnswered_inWords_andIsNoFault() {
    run(() -> fail(new OutOfMemoryError("Java heap space")));
    assertEquals(
        List.of("not enough memory: close other programs, or choose a smaller file or picture"),
        answers);
    assertEquals(List.of(), faults);
  }

  @Test
  void fault_isAnswered_withoutItsMessage_andTold() {
    List<Throwable> thrown = List.of(new CancellationException("Claims"), new AssertionError());
    thrown.forEach(fault -> run(() -> fail(fault)));
    assertEquals(
        List.of("a fault of the program stopped it", "a fault of the program stopped it"), answers);
    assertEquals(thrown, faults);
  }

  @Test
  void nestingTooDeep_isAnswered_inWords_andIsNoFault() {
    run(() -> fail(new StackOverflowError()));
    assertEquals(List.of("it is nested too deep"), answers);
    assertEquals(List.of(), faults);
  }
}
