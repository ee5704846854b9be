package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Buttons that are one stop of Tab, and what becomes of the keyboard when others take over. */
@ExtendWith(ApplicationExtension.class)
class RovingTest {
  private Button before;
  private HBox row;
  private Button after;
  private Roving roving;

  @Start
  void start(Stage stage) {
    before = new Button("before");
    row = new HBox();
    after = new Button("after");
    roving = Roving.install(row);
    stage.setScene(new Scene(new VBox(before, row, after), 400, 200));
    stage.show();
  }

  private static Button button(String name) {
    Button button = new Button(name);
    button.setUserData(name);
    return button;
  }

  private static String name(Node node) {
    return node instanceof Button button ? button.getText() : String.valueOf(node);
  }

  private String keyboard() {
    return name(row.getScene().getFocusOwner());
  }

  private void show(FxRobot robot, Node... children) {
    robot.interact(() -> roving.replace(List.of(children)));
  }

  @Test
  void buttonsInBoxes_areOneStop_andArrowsGoOn(FxRobot robot) {
    show(robot, new Label("x"), button("a"), new HBox(button("b"), button("c")));
    robot.interact(before::requestFocus);
    robot.type(KeyCode.TAB);
    assertEquals("a", keyboard());
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertEquals("c", keyboard());
    robot.type(KeyCode.RIGHT, KeyCode.TAB);
    assertEquals("after", keyboard());
  }

  @Test
  void replaced_keepsTheKeyboard_onWhatMeansTheSame(FxRobot robot) {
    show(robot, button("a"), button("b"), button("c"));
    robot.interact(() -> row.getChildren().getLast().requestFocus());
    show(robot, button("c"), button("a"), button("b"));
    assertEquals("c", keyboard());
    assertTrue(row.getScene().getFocusOwner().isFocusTraversable());
  }

  @Test
  void removed_givesTheKeyboard_toTheNeighbor_withItsRing(FxRobot robot) {
    show(robot, button("a"), button("b"), button("c"));
    robot.interact(() -> row.getChildren().get(1).requestFocus());
    show(robot, button("a"), button("c"));
    assertEquals("c", keyboard());
    show(robot, button("a"));
    assertEquals("a", keyboard());
    Node owner = row.getScene().getFocusOwner();
    assertTrue(owner.getPseudoClassStates().toString().contains("focus-visible"));
  }

  @Test
  void withoutAny_theKeyboard_goesOn(FxRobot robot) {
    show(robot, button("a"));
    robot.interact(() -> row.getChildren().getFirst().requestFocus());
    show(robot, new Label("none"));
    assertEquals("after", keyboard());
    assertFalse(row.getChildren().getFirst().isFocusTraversable());
  }

  @Test
  void elsewhere_theKeyboardStays(FxRobot robot) {
    show(robot, button("a"));
    robot.interact(after::requestFocus);
    show(robot, button("b"));
    assertEquals("after", keyboard());
  }
}
