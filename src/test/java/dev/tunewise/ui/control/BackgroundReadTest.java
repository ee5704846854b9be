package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.wording.FaultText;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BackgroundReadTest {
  private final List<String> results = new CopyOnWriteArrayList<>();
  private BackgroundRead reading;

  @Start
  void start(Stage stage) {
    reading = new BackgroundRead("Reading x…", share -> Math.round(share * 200) + " of 200 bytes");
    stage.setScene(new Scene(reading, 400, 200));
    stage.show();
  }

  private List<String> labels() {
    return reading.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
  }

  @Test
  void reading_showsTheShare_andHandsTheResultOver(FxRobot robot) throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    CompletableFuture<Boolean> went = new CompletableFuture<>();
    robot.interact(
        () ->
            reading.start(
                watch -> {
                  went.complete(watch.goOn(0.25));
                  await(looked);
                  return "done";
                },
                why -> "refused: " + why,
                results::add));
    assertTrue(went.get(10, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(0.25, ((ProgressBar) reading.lookup(".progress-bar")).getProgress());
    assertEquals(List.of("Reading x…", "50 of 200 bytes"), labels());
    looked.countDown();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> results.equals(List.of("done")));
  }

  @Test
  void stopped_tellsTheReader_andDropsItsResult(FxRobot robot) throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    CompletableFuture<Boolean> went = new CompletableFuture<>();
    robot.interact(
        () ->
            reading.start(
                watch -> {
                  await(stopped);
                  went.complete(watch.goOn(0.5));
                  return "too late";
                },
                why -> "refused: " + why,
                results::add));
    robot.interact(reading::stop);
    stopped.countDown();
    assertFalse(went.get(10, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("file reader")));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), results);
  }

  /** Whatever a reader throws, the wait ends in one line. */
  @Test
  void fault_ofTheReader_endsTheReading(FxRobot robot) throws Exception {
    List<Throwable> faults = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
    try {
      List<Runnable> readers =
          List.of(
              () -> {
                throw new OutOfMemoryError();
              },
              () -> {
                throw new StackOverflowError();
              },
              () -> {
                throw new IllegalStateException();
              });
      for (Runnable reader : readers) {
        int count = results.size() + 1;
        robot.interact(
            () ->
                reading.start(
                    watch -> {
                      reader.run();
                      return "read";
                    },
                    why -> why,
                    results::add));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> results.size() >= count);
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    assertEquals(
        List.of(
            "cannot be read: " + FaultText.NO_MEMORY,
            "cannot be read: it is nested too deep",
            "cannot be read: a fault of the program stopped it"),
        results);
    assertEquals(1, faults.size(), "the last is to be told of, too");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
