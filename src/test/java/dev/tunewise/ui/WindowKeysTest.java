package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@DisabledOnOs(OS.WINDOWS)
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class WindowKeysTest {
  private final List<String> asked = new ArrayList<>();
  private Button button;

  @Start
  void start(Stage stage) {
    button = new Button("Row");
    StackPane pane = new StackPane(button);
    pane.setOnContextMenuRequested(
        event -> asked.add(event.isKeyboardTrigger() + " " + inside(event.getScreenX())));
    stage.setScene(new Scene(pane, 300, 200));
    WindowKeys.installMenuKey(stage.getScene());
    stage.show();
  }

  private boolean inside(double screenX) {
    return button.localToScreen(button.getBoundsInLocal()).contains(screenX, middle());
  }

  private double middle() {
    return button.localToScreen(button.getBoundsInLocal()).getCenterY();
  }

  @Test
  void menuKey_asksForTheMenu_atTheControlInFocus(FxRobot robot) {
    robot.interact(button::requestFocus);
    robot.type(KeyCode.CONTEXT_MENU);
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    assertEquals(List.of("true true", "true true"), asked);
    robot.type(KeyCode.M);
    assertEquals(2, asked.size());
  }
}
