package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is in a view that goes, it is in the view that comes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class ViewFocusTest {
  @TempDir static Path folder;

  private Stage stage;

  @Stop
  void stop() {
    stage.hide();
  }

  @Start
  void start(Stage shared) {
    stage = new Stage();
    SettingsKeeper keeper = TestPrograms.keeper(folder.resolve("config"), Settings.DEFAULTS);
    Program program = TestPrograms.on(stage, folder.resolve("config"), keeper);
    stage.show();
    program.complete();
  }

  private void assertWithin(String view, String after) {
    WaitForAsyncUtils.waitForFxEvents();
    Node owner = stage.getScene().getFocusOwner();
    boolean found = false;
    for (Node at = owner; at != null; at = at.getParent()) {
      found |= at.getStyleClass().contains(view);
    }
    assertTrue(found, after + ": the keyboard is at " + owner);
  }

  /** What is seen for the first time is laid out only after it has the keyboard. */
  @Test
  void keyboard_comesToViews_thatWereNeverSeen_inALargeWindow(FxRobot robot) {
    robot.interact(this::largeWindow);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertWithin("tw-compare", "Ctrl+K");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.interact(this::largeWindow);
    assertWithin("tw-evaluation", "Ctrl+Shift+E after Ctrl+K");
  }

  /** Not the window itself: the screen of tests is smaller than that. */
  private void largeWindow() {
    Parent root = stage.getScene().getRoot();
    root.resize(1600, 900);
    root.applyCss();
    root.layout();
    root.layout();
  }

  @Test
  void keyboard_goesFromViewToView(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertWithin("tw-decide", "Ctrl+D");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertWithin("tw-evaluation", "Ctrl+Shift+E");
    robot.interact(this::largeWindow);
    assertWithin("tw-evaluation", "parts side by side");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertWithin("tw-compare", "Ctrl+K");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertWithin("tw-evaluation", "Ctrl+Shift+E after Ctrl+K");
    robot.push(KeyCode.ESCAPE);
    assertWithin("chart-pane", "Esc on a cell");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertWithin("chart-pane", "Ctrl+2");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertWithin("chart-pane", "Ctrl+1 after Ctrl+2");
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.push(KeyCode.ENTER);
    assertWithin("chart-pane", "Back to Charts");
  }
}
