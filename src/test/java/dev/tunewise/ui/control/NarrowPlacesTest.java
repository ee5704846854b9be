package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** In places that are too narrow for a line or a table nothing is cut. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class NarrowPlacesTest {
  private final Pane place = new Pane();

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(place, 600, 300));
    stage.show();
  }

  private void lay(TwoEnds line, double width) {
    line.applyCss();
    line.resize(width, line.prefHeight(width));
    line.layout();
  }

  @Test
  void line_putsItsPartsBelowTheText_whereTheyHaveNoRoomBesideIt(FxRobot robot) {
    Label text = Nodes.paragraph("What is to be known of the last thing that was done");
    List<Button> buttons = List.of(new Button("One button"), new Button("Another button"));
    robot.interact(
        () -> {
          TwoEnds line = new TwoEnds(text, buttons.getFirst(), buttons.getLast());
          place.getChildren().setAll(line);
          lay(line, 590);
          double low = line.getHeight();
          assertTrue(text.getBoundsInParent().getMaxX() < 590 - line.prefWidth(-1));
          assertEquals(text.prefHeight(-1), text.getHeight(), 1, "one line");
          lay(line, 300);
          assertTrue(line.getHeight() > low);
          assertEquals(300, text.getWidth());
          Pane parts = (Pane) buttons.getFirst().getParent();
          assertTrue(parts.getLayoutY() >= text.getHeight());
          assertEquals(buttons.getFirst().getLayoutY(), buttons.getLast().getLayoutY());
          lay(line, 130);
          assertTrue(buttons.getFirst().getLayoutY() < buttons.getLast().getLayoutY());
          assertTrue(line.minWidth(-1) >= buttons.getLast().prefWidth(-1));
          Nodes.say(text, "");
          assertTrue(line.prefHeight(300) <= low, "an empty text takes no room");
        });
  }

  private static ScrollBar across(FilterTable<String> table) {
    return table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void table_scrollsAcross_whereColumnsWouldBeCut_andSharesItsWidthElse(FxRobot robot) {
    FilterTable<String> table = new FilterTable<>("Names", row -> false, () -> {});
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.text("Name", 200, row -> row),
                Columns.amount("Letters", 150, String::length, value -> "" + value),
                Columns.amount("Twice", 150, row -> 2.0 * row.length(), value -> "" + value)));
    table.setRows(List.of("a", "bc"));
    table.filter(row -> true, "");
    robot.interact(() -> place.getChildren().setAll(table));
    robot.interact(() -> table.setPrefSize(580, 200));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          table.layout();
          double sum = table.getColumns().stream().mapToDouble(c -> c.getWidth()).sum();
          assertEquals(580, sum, 6);
          assertFalse(across(table).isVisible());
          table.setPrefSize(400, 200);
        });
    robot.interact(
        () -> {
          table.layout();
          assertEquals(120, table.getColumns().getFirst().getWidth(), "words give way");
          assertEquals(150, table.getColumns().getLast().getWidth(), "numbers are whole");
          assertTrue(across(table).isVisible());
          table.requestFocus();
        });
    robot.push(KeyCode.RIGHT);
    assertTrue(across(table).getValue() > 0);
    robot.push(KeyCode.LEFT);
    assertEquals(0, across(table).getValue());
    robot.interact(() -> table.setPrefSize(580, 200));
    robot.interact(() -> table.layout());
    assertFalse(across(table).isVisible());
  }
}
