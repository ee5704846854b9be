package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Panes, groups of one stop and texts: nothing holds the keyboard back. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class KeyboardWayTest {
  private static final int COLUMNS = 3;

  private final List<Button> cards = new ArrayList<>();
  private Scene scene;
  private Button before;
  private TextArea notes;
  private Button after;
  private VBox hidden;

  @Start
  void start(Stage stage) {
    before = new Button("Before");
    notes = new TextArea("notes");
    after = new Button("After");
    GridPane grid = new GridPane(4, 4);
    for (int i = 0; i < 2 * COLUMNS; i++) {
      Button card = new Button("Card " + i);
      cards.add(card);
      grid.add(card, i % COLUMNS, i / COLUMNS);
    }
    Roving.install(grid);
    hidden = Panes.mark(new VBox(new Button("Hidden")));
    hidden.setVisible(false);
    VBox first = Panes.mark(new VBox(before, grid));
    VBox second = Panes.mark(new VBox(notes, Panes.mark(new HBox(after))));
    scene = new Scene(new VBox(first, hidden, second), 400, 300);
    TextKeys.install(scene);
    Panes.install(scene);
    stage.setScene(scene);
    stage.show();
  }

  private Node owner() {
    return scene.getFocusOwner();
  }

  private void at(FxRobot robot, Node node) {
    robot.interact(node::requestFocus);
  }

  @Test
  void tab_leavesATextOfSeveralLines(FxRobot robot) {
    at(robot, notes);
    robot.type(KeyCode.TAB);
    assertSame(after, owner());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(notes, owner());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(cards.getFirst(), owner());
    assertEquals("notes", notes.getText());
  }

  @Test
  void group_isOneStop_arrowsGoOn(FxRobot robot) {
    at(robot, before);
    robot.type(KeyCode.TAB);
    assertSame(cards.getFirst(), owner());
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
    assertSame(cards.get(1 + COLUMNS), owner());
    robot.type(KeyCode.UP).type(KeyCode.UP);
    assertSame(cards.get(1), owner(), "nothing lies above");
    robot.type(KeyCode.END);
    assertSame(cards.getLast(), owner());
    robot.type(KeyCode.RIGHT);
    assertSame(cards.getLast(), owner());
    robot.type(KeyCode.TAB);
    assertSame(notes, owner());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(cards.getLast(), owner(), "where one was");
    robot.type(KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertSame(before, owner());
  }

  @Test
  void f6_goesRoundThePanes_toWhereOneWas(FxRobot robot) {
    at(robot, before);
    robot.type(KeyCode.TAB).type(KeyCode.RIGHT);
    robot.type(KeyCode.F6);
    assertSame(notes, owner());
    robot.type(KeyCode.F6);
    assertSame(after, owner());
    robot.type(KeyCode.F6);
    assertSame(cards.get(1), owner());
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertSame(after, owner());
  }

  @Test
  void f6_leavesOut_whatIsGone(FxRobot robot) {
    at(robot, after);
    robot.interact(() -> hidden.setVisible(true));
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertSame(hidden.getChildren().getFirst(), owner());
    robot.interact(() -> hidden.getChildren().setAll(new Button("Other")));
    at(robot, before);
    robot.type(KeyCode.F6);
    assertSame(hidden.getChildren().getFirst(), owner());
  }
}
