package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.dialog.Dialogs.Conflict;
import dev.tunewise.ui.dialog.Dialogs.Version;
import dev.tunewise.ui.dialog.Dialogs.Versions;
import dev.tunewise.wording.ChangeText;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowDialogsTest {
  private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
  private Stage stage;

  @Start
  void start(Stage shared) {
    stage = shared;
    stage.setScene(new Scene(new Pane(), 400, 300));
    stage.show();
  }

  private void ask(FxRobot robot) throws Exception {
    WindowDialogs dialogs = new WindowDialogs(() -> stage);
    Platform.runLater(() -> answer.complete(dialogs.confirm("Replace it?", "Why not?", "Replace")));
    waitForQuestion(robot);
  }

  private static void waitForQuestion(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("Cancel").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void confirm_cancels_onEnter(FxRobot robot) throws Exception {
    ask(robot);
    Button cancel = robot.lookup("Cancel").queryButton();
    assertTrue(cancel.isDefaultButton());
    assertEquals(cancel, cancel.getScene().getFocusOwner());
    robot.push(KeyCode.ENTER);
    assertFalse(answer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void confirm_agrees_onceItsButtonIsPressed(FxRobot robot) throws Exception {
    ask(robot);
    Button replace = robot.lookup("Replace").queryButton();
    assertFalse(replace.isDefaultButton());
    robot.clickOn(replace);
    assertTrue(answer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void choose_takesTheSecond_withKeysAlone(FxRobot robot) throws Exception {
    CompletableFuture<OptionalInt> chosen = new CompletableFuture<>();
    WindowDialogs dialogs = new WindowDialogs(() -> stage);
    Platform.runLater(
        () -> chosen.complete(dialogs.choose("Which?", List.of("One", "Two", "Three"), "Open")));
    waitForQuestion(robot);
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertEquals(OptionalInt.of(1), chosen.get(10, TimeUnit.SECONDS));
  }

  private CompletableFuture<Conflict> askAboutConflict(FxRobot robot, boolean comparable)
      throws Exception {
    CompletableFuture<Conflict> chosen = new CompletableFuture<>();
    WindowDialogs dialogs = new WindowDialogs(() -> stage);
    Platform.runLater(
        () -> chosen.complete(dialogs.askAboutConflict("It was changed.", "Why", comparable)));
    waitForQuestion(robot);
    return chosen;
  }

  @ParameterizedTest
  @EnumSource(names = {"ENTER", "ESCAPE"})
  void askAboutConflict_replacesNothing_byAKeyPressedTooSoon(KeyCode key, FxRobot robot)
      throws Exception {
    CompletableFuture<Conflict> chosen = askAboutConflict(robot, true);
    robot.push(key);
    assertEquals(Conflict.CANCEL, chosen.get(10, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @CsvSource({"Compare…,COMPARE", "Save As…,SAVE_AS", "Replace,REPLACE"})
  void askAboutConflict_doesWhatIsPressed(String button, Conflict answered, FxRobot robot)
      throws Exception {
    CompletableFuture<Conflict> chosen = askAboutConflict(robot, true);
    robot.clickOn(button);
    assertEquals(answered, chosen.get(10, TimeUnit.SECONDS));
  }

  @Test
  void askAboutConflict_offersNoComparison_withNothing(FxRobot robot) throws Exception {
    CompletableFuture<Conflict> chosen = askAboutConflict(robot, false);
    assertFalse(robot.lookup("Compare…").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    chosen.get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<OptionalInt> chooseVersion(Versions versions) {
    CompletableFuture<OptionalInt> chosen = new CompletableFuture<>();
    WindowDialogs dialogs = new WindowDialogs(() -> stage);
    Platform.runLater(() -> chosen.complete(dialogs.chooseVersion(versions)));
    return chosen;
  }

  @Test
  void chooseVersion_showsTheDifferencesOfTheChosenOne_withKeysAlone(FxRobot robot)
      throws Exception {
    List<ChangeText> first = List.of(new ChangeText("Monthly calls", "1M", "2M"));
    List<ChangeText> second =
        List.of(new ChangeText("Name", "a", "b_c"), new ChangeText("Notes", "none", "“d”"));
    CompletableFuture<OptionalInt> chosen =
        chooseVersion(
            new Versions(
                List.of(
                    new Version("In the file now", Instant.EPOCH, first),
                    new Version("Previous version", Instant.EPOCH, second)),
                List.of(),
                true));
    waitForQuestion(robot);
    assertTrue(robot.lookup("1 difference: Monthly calls 1M → 2M").tryQuery().isPresent());
    assertTrue(robot.lookup("2M").tryQuery().isPresent());
    robot.push(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("b_c").tryQuery().isPresent());
    assertFalse(robot.lookup("2M").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    assertEquals(OptionalInt.of(1), chosen.get(10, TimeUnit.SECONDS));
  }

  @Test
  void chooseVersion_saysWhen_thereWillBeOne(FxRobot robot) throws Exception {
    CompletableFuture<OptionalInt> chosen =
        chooseVersion(new Versions(List.of(), List.of("plan.bak cannot be read: why"), false));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("Close").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("plan.bak cannot be read: why").tryQuery().isPresent());
    assertFalse(robot.lookup("Revert").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    assertEquals(OptionalInt.empty(), chosen.get(10, TimeUnit.SECONDS));
  }
}
