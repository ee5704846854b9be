package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
