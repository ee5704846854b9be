package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The way of a user: start, drag, type, undo, export, save, reopen, compare. */
@ExtendWith(ApplicationExtension.class)
class WalkTest {
  @TempDir static Path folder;

  /** Odds come into the headline some time later: none here. */
  private static final Settings CERTAIN = Settings.DEFAULTS.withChoice("showUncertainty", "false");

  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeFileDialogs files = new FakeFileDialogs();
  private Stage stage;
  private Program program;

  @Stop
  void stop() {
    stage.hide();
  }

  @Start
  void start(Stage shared) {
    // Of its own: sizes given to the shared stage would stay for other tests.
    stage = new Stage();
    SettingsKeeper keeper = TestPrograms.keeper(folder.resolve("config"), CERTAIN);
    program = TestPrograms.on(stage, folder.resolve("config"), keeper, dialogs, files, () -> {});
    stage.show();
    program.complete();
  }

  private Scenario scenario() {
    return program.document().scenario();
  }

  private <T> T find(String selector, Class<T> type) {
    return type.cast(stage.getScene().getRoot().lookup(selector));
  }

  private String headline() {
    return find(".tw-headline", Labeled.class).getText();
  }

  private double calls() {
    return scenario().get(Parameter.MONTHLY_CALLS);
  }

  private Node row(String label) {
    return stage.getScene().getRoot().lookupAll(".parameter-row").stream()
        .filter(row -> row.lookup(".number-field").getAccessibleText().startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  private void drag(FxRobot robot, String label, double by) {
    ParameterSlider slider = (ParameterSlider) row(label).lookup(".parameter-slider");
    robot.moveTo(slider).moveBy(slider.xOf(slider.value()) - slider.getWidth() / 2, 0);
    robot.press(MouseButton.PRIMARY).moveBy(by, 0).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(FxRobot robot, String label, String text) {
    NumberField field = (NumberField) row(label).lookup(".number-field");
    robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
  }

  private void export(FxRobot robot, Path file) throws Exception {
    files.answer = Optional.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.clickOn("SVG").clickOn(".tw-export-start");
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> robot.lookup(".tw-dialog-status").queryAs(Label.class).getText().startsWith("Saved"));
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void plan_survivesTheWholeWay(FxRobot robot) throws Exception {
    Scenario preset = scenario();
    String presetHeadline = headline();

    drag(robot, "Monthly calls", -60);
    double dragged = calls();
    assertTrue(dragged < 500_000, () -> "dragged to " + dragged);
    assertTrue(stage.getTitle().contains("•"), stage.getTitle());
    assertFalse(headline().equals(presetHeadline), "the verdict follows the slider");

    type(robot, "Cost per error", "0.75");
    assertEquals(0.75, scenario().get(Parameter.COST_PER_ERROR));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(preset.get(Parameter.COST_PER_ERROR), scenario().get(Parameter.COST_PER_ERROR));
    assertEquals(dragged, calls());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(0.75, scenario().get(Parameter.COST_PER_ERROR));
    String headline = headline();

    Path chart = folder.resolve("chart.svg");
    export(robot, chart);
    assertTrue(Files.readString(chart).contains("Customer intents"));

    Path file = folder.resolve("plan.tunewise");
    files.answer = Optional.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(program.document().isDirty());
    Scenario saved = scenario();

    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertTrue(find(".tw-start", Node.class).isVisible());
    assertEquals(saved, scenario(), "nothing is left before something else is chosen");
    robot.interact(() -> find(".tw-start-card", Button.class).fire());
    assertFalse(find(".tw-start", Node.class).isVisible());
    assertEquals(preset, scenario());
    assertEquals(presetHeadline, headline());

    robot.push(KeyCode.CONTROL, KeyCode.O);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(saved, scenario());
    assertEquals(headline, headline());
    assertEquals(preset, program.document().reference());
    assertEquals("Customer intents (plan.tunewise) — Tunewise", stage.getTitle());
  }
}
