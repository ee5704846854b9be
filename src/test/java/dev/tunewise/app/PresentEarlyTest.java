package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Someone asks for the presentation while the file is still being read. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class PresentEarlyTest {
  @TempDir static Path folder;

  private final Queue<Runnable> disk = new ArrayDeque<>();
  private Stage stage;
  private Program program;

  @Start
  void start(Stage shared) {
    stage = new Stage();
    program =
        TestPrograms.on(
            stage,
            folder,
            TestPrograms.keeper(folder, Settings.DEFAULTS),
            new Background(disk::add, Platform::runLater),
            Presets.all(),
            new FakeDialogs(),
            new FakeFileDialogs(),
            new FaultTally(),
            () -> {});
    stage.show();
  }

  @Stop
  void stop() {
    List.copyOf(Window.getWindows()).forEach(Window::hide);
  }

  private void open(FxRobot robot, Path file) {
    robot.interact(
        () -> {
          program.begin(Optional.of(file.toString()));
          program.complete();
          program.openWhatWasGiven();
        });
  }

  private void letTheDiskWork(FxRobot robot) {
    for (int round = 0; round < 3; round++) {
      robot.interact(
          () -> {
            while (!disk.isEmpty()) {
              disk.remove().run();
            }
          });
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private List<String> presented() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage other && other.isFullScreen())
        .map(window -> ((Stage) window).getTitle())
        .toList();
  }

  @Test
  void presentation_begins_onceTheFileIsOpen(FxRobot robot) throws IOException {
    Path file = folder.resolve("plan.tunewise");
    ScenarioWriter.write(Scenario.DEFAULT.withName("For the board"), file);
    open(robot, file);
    robot.push(KeyCode.F5);
    assertEquals(List.of(), presented());
    letTheDiskWork(robot);
    assertEquals(List.of("For the board"), presented());
  }

  @Test
  void presentation_isForgotten_whereTheFileCannotBeOpened(FxRobot robot) throws IOException {
    open(robot, folder.resolve("gone.tunewise"));
    robot.push(KeyCode.F5);
    letTheDiskWork(robot);
    assertTrue(presented().isEmpty());
    Path file = folder.resolve("other.tunewise");
    ScenarioWriter.write(Scenario.DEFAULT.withName("Other"), file);
    robot.interact(() -> program.session().open(file));
    letTheDiskWork(robot);
    assertTrue(presented().isEmpty());
  }
}
