package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.TKClipboard;
import dev.tunewise.export.workbook.ChangedBook;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A workbook that was changed in a spreadsheet is dropped on the window of the program. */
@ExtendWith(ApplicationExtension.class)
class DroppedWorkbookTest {
  private static final Scenario PLAN = Scenario.DEFAULT.withName("Plan");

  @TempDir private Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private Stage stage;
  private Program program;

  @Start
  void start(Stage shared) {
    stage = new Stage();
    SettingsKeeper keeper = TestPrograms.keeper(folder.resolve("config"), Settings.DEFAULTS);
    program =
        TestPrograms.on(
            stage, folder.resolve("config"), keeper, dialogs, new FakeFileDialogs(), () -> {});
    stage.show();
    program.complete();
  }

  @Stop
  void stop() {
    stage.hide();
  }

  /** What another program holds over the window. */
  private static Dragboard dragboard(Path file) throws ReflectiveOperationException {
    TKClipboard files =
        (TKClipboard)
            Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getContentTypes" -> Set.of(DataFormat.FILES);
                      case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                      case "getContent" -> List.of(file.toFile());
                      case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
    constructor.setAccessible(true);
    return constructor.newInstance(files);
  }

  private DragEvent drag(FxRobot robot, EventType<DragEvent> type, Dragboard board) {
    DragEvent event =
        new DragEvent(
            type, board, 400, 300, 400, 300, TransferMode.COPY, null, stage.getScene(), null);
    robot.interact(() -> stage.getScene().getRoot().fireEvent(event));
    return event;
  }

  private void drop(FxRobot robot, Path file) {
    Dragboard board = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> dragboard(file));
    drag(robot, DragEvent.DRAG_OVER, board);
    drag(robot, DragEvent.DRAG_DROPPED, board);
  }

  private Path changed(double calls) throws Exception {
    return ChangedBook.write(
        folder.resolve("plan.xlsx"), PLAN, Map.of(Parameter.MONTHLY_CALLS, calls));
  }

  private static boolean says(FxRobot robot, String text) {
    return robot.lookup((Label label) -> label.getText().contains(text)).tryQuery().isPresent();
  }

  private Scenario scenario() {
    return program.document().scenario();
  }

  @Test
  void changedValues_areOffered_andTaken_asOneStep(FxRobot robot) throws Exception {
    drop(robot, changed(750_000));
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> says(robot, "1 value changed in the workbook: take it?"));
    assertEquals(PLAN, scenario(), "as it was exported");
    robot.clickOn("Take 1 Value");
    assertEquals(750_000, scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals("plan.xlsx · 2026-11-30", Sources.of(scenario(), Parameter.MONTHLY_CALLS));
    assertTrue(program.document().isDirty());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(PLAN, scenario());
  }

  @Test
  void overAComparison_itIsAskedWhichScenarioIsMeant(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    dialogs.chosen = OptionalInt.empty();
    drop(robot, changed(750_000));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !dialogs.shown.isEmpty());
    assertTrue(
        dialogs.shown.getFirst().startsWith("1 value changed in plan.xlsx"),
        dialogs.shown.toString());
  }
}
