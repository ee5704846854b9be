package dev.tunewise.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.service.LatestTask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartPainterTest {
  private final IntegerProperty opening = new SimpleIntegerProperty();
  private final ChartPainter painter = new ChartPainter(opening);
  private final LatestTask owner = painter.task();
  private final List<String> drawn = new CopyOnWriteArrayList<>();
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(painter::close);
  }

  private void request(FxRobot robot, LatestTask who, String name) {
    robot.interact(
        () ->
            who.requestCancelable(
                canceled -> {
                  drawn.add(name);
                  return Optional.of(name);
                },
                shown::add,
                fault -> {}));
  }

  /** Begins work that ends only once it is canceled. */
  private void requestEndless(FxRobot robot) throws InterruptedException {
    robot.interact(
        () ->
            owner.requestCancelable(
                canceled -> {
                  begun.countDown();
                  while (!canceled.getAsBoolean()) {
                    Thread.onSpinWait();
                  }
                  drawn.add("canceled");
                  return Optional.of("canceled");
                },
                shown::add,
                fault -> {}));
    assertTrue(begun.await(10, TimeUnit.SECONDS));
  }

  private void waitForShown(int count) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shown.size() >= count);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void request_stopsTheOneUnderWay_andTheNewestWins(FxRobot robot) throws Exception {
    requestEndless(robot);
    robot.interact(
        () -> {
          for (int i = 1; i <= 50; i++) {
            request(robot, owner, "request " + i);
          }
        });
    waitForShown(1);
    assertEquals(List.of("canceled", "request 50"), drawn);
    assertEquals(List.of("request 50"), shown);
  }

  @Test
  void request_leavesOthersAlone(FxRobot robot) throws Exception {
    LatestTask other = painter.task();
    requestEndless(robot);
    request(robot, other, "other");
    request(robot, owner, "own");
    waitForShown(2);
    assertEquals(List.of("other", "own"), shown);
  }

  @Test
  void cancel_dropsWhatWaitsAndWhatRuns(FxRobot robot) throws Exception {
    requestEndless(robot);
    robot.interact(
        () -> {
          request(robot, owner, "waiting");
          owner.cancel();
        });
    LatestTask other = painter.task();
    request(robot, other, "after");
    waitForShown(1);
    assertEquals(List.of("canceled", "after"), drawn);
    assertEquals(List.of("after"), shown);
  }

  @Test
  void request_goesOn_afterAFault(FxRobot robot) throws Exception {
    List<String> faults = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault.getMessage()));
    try {
      robot.interact(
          () ->
              owner.request(
                  () -> {
                    throw new IllegalStateException("broken");
                  },
                  nothing -> shown.add("broken"),
                  fault -> {}));
      request(robot, owner, "next");
      waitForShown(1);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    assertEquals(List.of("broken"), faults);
    assertEquals(List.of("next"), shown);
  }
}
