package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.zoom.Clipping;
import dev.tunewise.ui.zoom.LaidOut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** In windows of all sizes, with text of all sizes, everything can be read or scrolled to. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class SmallWindowTest {
  private static final int[][] SIZES = {
    {900, 600}, {1024, 640}, {1280, 800}, {1920, 1080}, {3840, 2160}
  };

  /** Of the windows, in lengths of text of the usual size. */
  private static final double NARROWEST = 900;

  @TempDir static Path folder;

  private Stage stage;
  private Program program;
  private SettingsKeeper keeper;

  @Stop
  void stop() {
    if (stage != null) {
      stage.fireEvent(key(KeyCode.DIGIT0)); // the size of all windows, of other tests too
      stage.hide();
    }
  }

  @Start
  void start(Stage shared) {
    Fonts.load();
    stage = new Stage();
    keeper = TestPrograms.keeper(folder.resolve("config"), Settings.DEFAULTS);
    program = TestPrograms.on(stage, folder.resolve("config"), keeper);
    stage.setWidth(800);
    stage.setHeight(600);
    stage.show();
  }

  /** Faults in all sizes, told by the first of them. */
  private List<String> faults(FxRobot robot, String view) {
    List<String> faults = new ArrayList<>();
    for (TextSize size : List.of(new TextSize(100), new TextSize(150), new TextSize(250))) {
      robot.interact(() -> textSize(size));
      for (int[] window : SIZES) {
        robot.interact(
            () -> {
              // Not the window itself: the screen of tests is smaller than that.
              Parent root = stage.getScene().getRoot();
              root.resize(window[0], window[1]);
              for (int pass = 0; pass < 3; pass++) {
                LaidOut.now(root);
              }
              List<String> found = new ArrayList<>(Clipping.of(stage.getScene()));
              if (window[0] >= NARROWEST * size.factor()) {
                found.addAll(sideways(root));
              }
              for (String fault : found) {
                faults.add(
                    view + " " + window[0] + "x" + window[1] + " " + size.label() + ": " + fault);
              }
            });
      }
    }
    return faults;
  }

  /** Views that are read by scrolling from side to side; tables may be wide. */
  private static List<String> sideways(Parent root) {
    return root.lookupAll(".scroll-bar").stream()
        .filter(
            node ->
                node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.HORIZONTAL
                    && bar.isVisible()
                    && bar.getParent() instanceof ScrollPane
                    && isSeen(bar))
        .map(bar -> "scrolls sideways: " + bar.getParent().getStyleClass())
        .toList();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private void textSize(TextSize size) {
    stage.fireEvent(key(KeyCode.DIGIT0));
    while (keeper.settings().get().textSize().orElse(TextSize.USUAL).percent() < size.percent()) {
      stage.fireEvent(key(KeyCode.PLUS));
    }
    while (keeper.settings().get().textSize().orElse(TextSize.USUAL).percent() > size.percent()) {
      stage.fireEvent(key(KeyCode.MINUS));
    }
  }

  private static javafx.scene.input.KeyEvent key(KeyCode code) {
    return new javafx.scene.input.KeyEvent(
        javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }

  @Test
  void startPage_canBeRead_inAllSizes(FxRobot robot) {
    robot.interact(() -> program.begin(java.util.Optional.empty()));
    assertEquals(List.of(), faults(robot, "start"));
  }

  @Test
  void views_canBeRead_inAllSizes(FxRobot robot) {
    robot.interact(program::complete);
    List<String> faults = new ArrayList<>(faults(robot, "charts"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    faults.addAll(faults(robot, "chart as table"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    faults.addAll(faults(robot, "decides"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    faults.addAll(faults(robot, "evaluations"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    faults.addAll(faults(robot, "compare"));
    assertEquals(List.of(), faults);
  }
}
