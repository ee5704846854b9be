package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.ui.settings.Settings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class DividedPaneTest {
  private final ObjectProperty<Settings> settings =
      new SimpleObjectProperty<>(Settings.DEFAULTS.withDivider("side", 250));
  private final Region left = part(200);
  private final Region right = part(300);
  private DividedPane pane;
  private Stage stage;

  private static Region part(double minWidth) {
    Region region = new Region();
    region.setMinWidth(minWidth);
    return region;
  }

  @Stop
  void stop() {
    stage.hide();
  }

  @Start
  void start(Stage shared) {
    // Of its own: sizes given to the shared stage would stay for other tests.
    stage = new Stage();
    DividerPlace place = new DividerPlace("side", 220, settings);
    pane = new DividedPane(Orientation.HORIZONTAL, left, right, place);
    stage.setScene(new Scene(pane));
    stage.setWidth(800);
    stage.setHeight(300);
    stage.show();
  }

  @Test
  void divider_standsWhereItWas_atTheLastStart() {
    assertEquals(250, left.getWidth());
    assertEquals(pane.getWidth(), left.getWidth() + 9 + right.getWidth());
  }

  @Test
  void divider_keepsItsPixels_whenTheWindowGrows(FxRobot robot) {
    robot.interact(() -> stage.setWidth(900));
    robot.interact(pane::layout);
    assertEquals(250, left.getWidth());
  }

  private void drag(FxRobot robot, double by) {
    Node divider = robot.lookup(".tw-divider").query();
    Point2D grip = divider.localToScene(4, 100);
    robot.interact(
        () -> {
          fire(divider, MouseEvent.MOUSE_PRESSED, grip);
          fire(divider, MouseEvent.MOUSE_DRAGGED, grip.add(by / 2, 0));
          pane.layout();
          fire(divider, MouseEvent.MOUSE_DRAGGED, grip.add(by, 0));
          fire(divider, MouseEvent.MOUSE_RELEASED, grip.add(by, 0));
          pane.layout();
        });
  }

  private static void fire(Node node, EventType<MouseEvent> type, Point2D scene) {
    PickResult pick = new PickResult(node, scene.getX(), scene.getY());
    Event.fireEvent(node, InputEvents.mouse(type, scene.getX(), scene.getY(), false, pick));
  }

  @Test
  void drag_movesTheDivider_andIsRemembered(FxRobot robot) {
    drag(robot, 60);
    assertEquals(310, left.getWidth());
    assertEquals(310, settings.get().dividers().get("side"), 1);
  }

  @Test
  void drag_stops_whereAPartWouldGetTooSmall(FxRobot robot) {
    drag(robot, -240);
    assertEquals(200, left.getWidth());
    drag(robot, 580);
    assertEquals(300, right.getWidth());
  }

  @Test
  void doubleClick_putsTheDividerBack(FxRobot robot) {
    Node divider = robot.lookup(".tw-divider").query();
    robot.doubleClickOn(divider);
    assertEquals(220, left.getWidth());
    assertEquals(220, settings.get().dividers().get("side"));
  }

  @Test
  void show_givesAllRoomToOnePart_andTakesItBack(FxRobot robot) {
    robot.interact(
        () -> {
          left.setVisible(false);
          pane.layout();
        });
    assertFalse(left.isVisible());
    assertEquals(pane.getWidth(), right.getWidth());
    robot.interact(
        () -> {
          left.setVisible(true);
          pane.layout();
        });
    assertEquals(250, left.getWidth());
  }
}
