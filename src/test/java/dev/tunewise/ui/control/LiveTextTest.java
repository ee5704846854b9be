package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveTextTest {
  private final List<String> told = new ArrayList<>();

  private LiveText text(Duration rest) {
    LiveText text = new LiveText(rest);
    text.toldProperty().subscribe((before, now) -> told.add(now));
    return text;
  }

  @Test
  void steps_areNotTold_butWhatStays(FxRobot robot) throws Exception {
    LiveText text = text(Duration.millis(100));
    robot.interact(
        () -> {
          for (String step : List.of("one", "two", "three")) {
            text.say(step);
            assertEquals(step, text.queryAccessibleAttribute(AccessibleAttribute.TEXT));
          }
          assertEquals(List.of(), told);
        });
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !told.isEmpty());
    assertEquals(List.of("three"), told);
    assertEquals(AccessibleRole.TEXT, text.getAccessibleRole());
  }

  @Test
  void drag_thatComesBack_tellsNothing(FxRobot robot) throws Exception {
    LiveText text = text(Duration.millis(50));
    robot.interact(
        () -> {
          text.say("one");
          text.say("");
        });
    WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), told);
  }

  @Test
  void notice_isToldAtOnce(FxRobot robot) {
    LiveText text = text(Duration.ZERO);
    robot.interact(() -> text.say("Saved."));
    assertEquals(List.of("Saved."), told);
  }
}
