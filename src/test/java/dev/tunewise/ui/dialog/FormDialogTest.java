package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.zoom.ZoomedWindows;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // each test makes its own dialog
class FormDialogTest {
  /** How far a focus ring reaches beyond the edge of a control. */
  private static final double RING = 3;

  private FormDialog<ButtonType> dialog;

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          dialog.hide();
          ZoomedWindows.follow(new SimpleObjectProperty<>(TextSize.USUAL));
        });
  }

  @Test
  void formThatIsTooHigh_scrollsAboveItsButtons_withRoomForRings(FxRobot robot) {
    TextField field = new TextField("first");
    TextArea area = new TextArea();
    area.setPrefHeight(700);
    robot.interact(
        () -> {
          ZoomedWindows.follow(new SimpleObjectProperty<>(new TextSize(200)));
          dialog = new FormDialog<>();
          dialog.getDialogPane().setContent(new VBox(field, area, new Label("last")));
          dialog.getDialogPane().setPrefWidth(400);
          dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
          dialog.beginAt(field);
          dialog.show();
        });
    WaitForAsyncUtils.waitForFxEvents();

    Scene scene = field.getScene();
    Bounds ok = inScene(dialog.getDialogPane().lookupButton(ButtonType.OK));
    assertTrue(ok.getMaxY() <= scene.getHeight(), () -> ok + " in " + scene.getHeight());
    ScrollPane scroll = (ScrollPane) dialog.getDialogPane().lookup(".scroll-pane");
    Bounds seen = inScene(scroll.lookup(".viewport"));
    assertTrue(seen.getMaxY() <= ok.getMinY(), () -> seen + " covers " + ok);
    Bounds first = inScene(field);
    assertTrue(first.getMinY() - RING >= seen.getMinY(), () -> first + " in " + seen);
    assertTrue(first.getMinX() - RING >= seen.getMinX(), () -> first + " in " + seen);
    assertTrue(first.getMaxX() + RING <= seen.getMaxX(), () -> first + " in " + seen);
  }

  @Test
  void formClosedAtOnce_asForAScenarioReplaced_leavesNothingToFail(FxRobot robot) {
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> uncaught.add(fault));
    try {
      robot.interact(
          () -> {
            SimpleIntegerProperty opened = new SimpleIntegerProperty();
            dialog = new FormDialog<>();
            dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
            dialog.closeWith(opened);
            dialog.show();
            opened.set(1);
          });
      WaitForAsyncUtils.waitForFxEvents();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertFalse(dialog.isShowing());
    assertEquals(List.of(), uncaught);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
