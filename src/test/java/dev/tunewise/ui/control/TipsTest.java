package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TipsTest {
  private Label label;
  private ScrollPane scroll;
  private Stage stage;

  @Start
  void start(Stage shared) {
    stage = shared;
    label = new Label("a text that is far too long for so little room");
    Region tall = new Region();
    scroll = Nodes.scrolling(tall);
    Tips.wrapAll();
    Tips.whenCut(label);
    tall.setMinHeight(1_000);
    scroll.setPrefHeight(100);
    stage.setScene(new Scene(new VBox(label, scroll), 500, 200));
    stage.show();
  }

  @Test
  void text_isRepeated_onlyWhileItIsCut_andBelow(FxRobot robot) {
    robot.moveTo(scroll).moveTo(label);
    assertNull(label.getTooltip());
    robot.interact(() -> label.setMaxWidth(80));
    robot.moveTo(scroll).moveTo(label);
    Tooltip tooltip = label.getTooltip();
    assertNotNull(tooltip);
    robot.interact(
        () -> {
          Bounds place = label.localToScreen(label.getLayoutBounds());
          tooltip.show(stage, place.getMinX() + 3, place.getMinY() + 3);
          assertTrue(tooltip.getAnchorY() > place.getMaxY());
          assertTrue(tooltip.getText().equals(label.getText()));
          tooltip.hide();
        });
  }

  @Test
  void longTooltip_wraps(FxRobot robot) {
    robot.interact(
        () -> {
          Tooltip tooltip = new Tooltip("many words ".repeat(40));
          tooltip.show(stage, stage.getX(), stage.getY());
          assertTrue(tooltip.getWidth() < 400, () -> "width " + tooltip.getWidth());
          tooltip.hide();
        });
  }

  @Test
  void pageKeys_moveByAPage(FxRobot robot) {
    robot.interact(scroll::requestFocus);
    robot.type(KeyCode.PAGE_DOWN);
    double moved = scroll.getVvalue() * (1_000 - scroll.getViewportBounds().getHeight());
    double page = scroll.getViewportBounds().getHeight();
    assertTrue(moved > 0.8 * page && moved < page, () -> moved + " of " + page);
    robot.type(KeyCode.PAGE_UP);
    assertFalse(scroll.getVvalue() > 0);
  }
}
