package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.History;
import dev.tunewise.history.TypedText;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.dialog.Dialogs.Recover;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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

/** What is typed but not entered comes back after a crash, in its field, and is not taken over. */
@ExtendWith(ApplicationExtension.class)
class TypedTextTest {
  @TempDir static Path shared;

  private final FakeDialogs dialogs = new FakeDialogs();
  private Path folder;
  private Stage stage;
  private Program program;

  @Start
  void start(Stage unused) throws IOException {
    folder = Files.createTempDirectory(shared, "home");
    begin();
  }

  private void begin() {
    stage = new Stage();
    SettingsKeeper keeper = TestPrograms.keeper(folder, Settings.DEFAULTS);
    program = TestPrograms.on(stage, folder, keeper, dialogs, new FakeFileDialogs(), () -> {});
    stage.show();
    program.complete();
  }

  @Stop
  void stop() {
    stage.hide();
  }

  private Path recovery() {
    return folder.resolve("recovery");
  }

  /** The copy as a crash leaves it, with nobody who holds it. */
  private Optional<Copy> copy() throws IOException {
    Path left = Files.createTempDirectory(shared, "left");
    if (!Files.exists(recovery())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(recovery())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".recovery")).toList()) {
        Files.copy(file, left.resolve(file.getFileName()));
      }
    }
    return new RecoveryStore(left).list().stream().findFirst();
  }

  private void waitForTyped(TypedText... expected) throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> copy().map(c -> c.work().typed()).equals(Optional.of(List.of(expected))));
  }

  /** Leaves the copy to another start, and starts. */
  private void crash(FxRobot robot) throws IOException {
    Path there = Files.createTempDirectory(shared, "home");
    Files.createDirectory(there.resolve("recovery"));
    try (Stream<Path> files = Files.list(recovery())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".recovery")).toList()) {
        Files.copy(file, there.resolve("recovery").resolve(file.getFileName()));
      }
    }
    dialogs.recover = Recover.RECOVER;
    folder = there;
    robot.interact(
        () -> {
          stage.hide();
          begin();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private NumberField field(String name) {
    return stage.getScene().getRoot().lookupAll(".number-field").stream()
        .filter(NumberField.class::isInstance)
        .map(NumberField.class::cast)
        .filter(field -> field.typedName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void number_comesBack_inItsField(FxRobot robot) throws Exception {
    double before = program.document().scenario().get(Parameter.MONTHLY_CALLS);
    robot.interact(() -> field("Monthly calls").requestFocus());
    robot.write("25 000x");
    waitForTyped(new TypedText("Monthly calls", "25 000x"));
    crash(robot);
    NumberField field = field("Monthly calls");
    assertEquals("25 000x", field.getText());
    assertTrue(field.isTouched());
    assertTrue(field.isFocused());
    assertEquals(before, program.document().scenario().get(Parameter.MONTHLY_CALLS));
    robot.push(KeyCode.BACK_SPACE).push(KeyCode.ENTER);
    assertEquals(25_000, program.document().scenario().get(Parameter.MONTHLY_CALLS));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> copy().map(c -> c.work().typed().isEmpty()).orElse(false));
  }

  /** Its group is closed at the next start. */
  @Test
  void number_comesBack_inARowThatIsHidden(FxRobot robot) throws Exception {
    TypedText typed = new TypedText("Discount rate", "7");
    RecoveryStore left = new RecoveryStore(recovery());
    left.save(
        new UnsavedWork(
            program.document().scenario(),
            Optional.empty(),
            Optional.empty(),
            History.EMPTY,
            List.of(typed, new TypedText("No such field", "8"))));
    crash(robot);
    assertEquals("7", field("Discount rate").getText());
    assertEquals(
        List.of("Typed before the crash, but not entered: No such field “8”."),
        stage.getScene().getRoot().lookupAll(".tw-notice").stream()
            .filter(Node::isVisible)
            .map(notice -> ((Label) notice.lookup(".label")).getText())
            .toList());
  }

  @Test
  void name_isKept_untilItIsEntered(FxRobot robot) throws Exception {
    robot.clickOn(".tw-scenario-name");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Plan");
    waitForTyped(new TypedText("Scenario name", "Plan"));
    crash(robot);
    assertFalse(program.document().scenario().name().equals("Plan"));
    assertEquals("Plan", ((TextField) stage.getScene().lookup(".tw-scenario-name")).getText());
    robot.push(KeyCode.ENTER);
    assertEquals("Plan", program.document().scenario().name());
  }

  @Test
  void notes_comeBack_inTheirDialog(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.I);
    WaitForAsyncUtils.waitForFxEvents();
    TextArea notes = notes();
    robot.interact(() -> notes.setText("Two lines\nof notes"));
    waitForTyped(new TypedText("Scenario Details, Notes", "Two lines\nof notes"));
    Window first = notes.getScene().getWindow();
    crashBehind(robot, first);
    assertEquals("Two lines\nof notes", notes().getText());
    assertEquals("", program.document().undoLabelProperty().get());
    robot.interact(() -> notes().getScene().getWindow().hide());
  }

  @Test
  void rowsOfPriceChanges_comeBack_inTheirDialog(FxRobot robot) throws Exception {
    fire("Price Changes…");
    Window first = dialog();
    button(robot, "Add Price Change");
    robot.interact(() -> texts(".text-field").getLast().setText("promotion ends"));
    button(robot, "Add Price Change");
    List<TextField> fields = texts(".text-field");
    robot.interact(() -> fields.get(4).setText("x"));
    String typed = "12\tPrompted model\t1\tpromotion ends\n13\tPrompted model\tx\t";
    waitForTyped(new TypedText("Price Changes", typed));
    crashBehind(robot, first);
    assertEquals(
        List.of("12", "1", "promotion ends", "13", "x", ""),
        texts(".text-field").stream().map(TextField::getText).toList());
    robot.interact(() -> texts(".text-field").get(4).setText("2"));
    button(robot, "OK");
    assertEquals(
        List.of(
            new PriceChange(12, ServedModel.PROMPTING, 1, "promotion ends"),
            new PriceChange(13, ServedModel.PROMPTING, 2, "")),
        program.document().scenario().priceChanges());
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> copy().map(c -> c.work().typed().isEmpty()).orElse(false));
  }

  @Test
  void rowsOfActualSpend_comeBack_inTheirDialog(FxRobot robot) throws Exception {
    fire("Actual Spend…");
    Window first = dialog();
    button(robot, "Add Month");
    List<TextField> fields = texts(".text-field");
    robot.interact(() -> fields.get(1).setText("5200"));
    button(robot, "Add Month");
    waitForTyped(new TypedText("Actual Spend", "1\t5,200\t\n2\t\t"));
    crashBehind(robot, first);
    assertEquals(
        List.of("1", "5,200", "", "2", "", ""),
        texts(".text-field").stream().map(TextField::getText).toList());
    robot.interact(() -> dialog().hide());
    assertEquals("", program.document().undoLabelProperty().get());
  }

  private void fire(String text) {
    MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
    MenuItem item =
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(each -> each.getText() != null && each.getText().replace("_", "").equals(text))
            .findFirst()
            .orElseThrow();
    Platform.runLater(item::fire); // it waits for the dialog
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Window dialog() {
    return Window.getWindows().getLast();
  }

  private static void button(FxRobot robot, String text) {
    robot.interact(
        () ->
            dialog().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static List<TextField> texts(String selector) {
    return dialog().getScene().getRoot().lookupAll(selector).stream()
        .map(TextField.class::cast)
        .toList();
  }

  private void crashBehind(FxRobot robot, Window dialog) throws IOException {
    crash(robot);
    robot.interact(dialog::hide);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TextArea notes() {
    return Window.getWindows().reversed().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(".text-area").stream())
        .map(TextArea.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
