package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.fault.FaultLog;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.ui.Views.View;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class HelpWindowsTest {
  /** A heading at the top has the padding of the text above it, and nothing else. */
  private static final double AT_MOST_BELOW_TOP = 40;

  private final FakeFileDialogs files = new FakeFileDialogs();

  @TempDir Path home;
  private HelpWindows help;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 900, 700));
    stage.show();
    help =
        new HelpWindows(
            () -> stage, new MenuBar(), "1.0.0", ProgramFolders.in(home.resolve("new")), files);
  }

  private void assertAtTop(FxRobot robot, View view) {
    robot.interact(() -> help.showCharts(view));
    WaitForAsyncUtils.waitForFxEvents();
    HelpText text = robot.lookup((HelpText any) -> true).query();
    Label heading = robot.lookup(view.helpHeading()).queryAs(Label.class);
    Bounds pane = text.localToScreen(text.getBoundsInLocal());
    double below = heading.localToScreen(heading.getBoundsInLocal()).getMinY() - pane.getMinY();
    boolean atEnd = text.getVvalue() == text.getVmax();
    assertTrue(below >= 0 && (below < AT_MOST_BELOW_TOP || atEnd), view + " is at " + below);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void charts_openAtTheViewOnShow(View view, FxRobot robot) {
    assertAtTop(robot, view);
  }

  @Test
  void about_opensTheFoldersOfThisStart(FxRobot robot) {
    robot.interact(help::showAbout);
    WaitForAsyncUtils.waitForFxEvents();
    Path settings = home.resolve("new");
    for (Path folder : List.of(settings, settings.resolve("recovery"), settings.resolve("log"))) {
      robot.interact(robot.lookup(folder.toString()).queryAs(Hyperlink.class)::fire);
      assertEquals(folder, files.shown.getLast());
      assertTrue(Files.isDirectory(folder));
    }
  }

  @Test
  void log_isShownInItsFolder_onceThereIsOne(FxRobot robot) {
    robot.interact(help::showLog);
    WaitForAsyncUtils.waitForFxEvents();
    Path folder = home.resolve("new").resolve("log");
    assertTrue(robot.lookup(folder.toString()).tryQuery().isPresent(), "where it would be");
    assertEquals(List.of(), files.shownInFolder);
    FaultLog log = new FaultLog(folder);
    log.write(Instant.EPOCH, "Fault");
    robot.interact(help::showLog);
    assertEquals(List.of(List.of(log.file())), files.shownInFolder);
  }

  @Test
  void charts_openAtTheViewOnShow_whenOpenedAgain(FxRobot robot) {
    for (View view : View.values()) {
      assertAtTop(robot, view);
      robot.type(KeyCode.ESCAPE);
      assertEquals(1, robot.listTargetWindows().size());
    }
  }
}
