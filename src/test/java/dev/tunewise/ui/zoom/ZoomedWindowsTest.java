package dev.tunewise.ui.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.dialog.DialogPlace;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.ui.settings.TextSize;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whatever window is shown, its text is as large as chosen. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class ZoomedWindowsTest {
  private final ObjectProperty<TextSize> size = new SimpleObjectProperty<>(TextSize.USUAL);
  private Stage main;

  @Start
  void start(Stage stage) {
    main = new Stage();
    ZoomedWindows.follow(size);
    main.setScene(new Scene(new VBox(new Label("behind")), 500, 400));
    main.setX(0);
    main.setY(0);
    main.show();
  }

  @AfterEach
  void backToUsual(FxRobot robot) {
    robot.interact(
        () -> {
          size.set(TextSize.USUAL);
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
  }

  /** Shows something in a window of its own. */
  private interface Shown {
    Window show();
  }

  private List<Shown> everyKind() {
    return List.of(
        () -> {
          Stage stage = new Stage();
          stage.initOwner(main);
          stage.setScene(new Scene(new VBox(new Label("a window of someone"))));
          stage.show();
          return stage;
        },
        () -> {
          DialogStage stage = DialogStage.fitting(main, "Title", new VBox(new Label("fitting")));
          stage.show();
          return stage;
        },
        () -> {
          DialogStage stage = DialogStage.beside(main, "Title", new VBox(new Label("beside")));
          stage.show();
          return stage;
        },
        () -> dialog(new FormDialog<>()),
        () -> dialog(new Alert(Alert.AlertType.NONE)));
  }

  private Window dialog(javafx.scene.control.Dialog<ButtonType> dialog) {
    DialogPlace.inFront(dialog, main);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
    dialog.getDialogPane().setContent(new Label("asked"));
    dialog.show();
    return dialog.getDialogPane().getScene().getWindow();
  }

  /** Heights of the first text of each kind of window, and whether all of it is in its window. */
  private List<Double> heights(FxRobot robot) {
    List<Double> heights = new ArrayList<>();
    for (Shown kind : everyKind()) {
      robot.interact(main::requestFocus);
      robot.interact(
          () -> {
            Window shown = kind.show();
            Scene scene = shown.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertTrue(shown.isShowing(), shown::toString);
            Text text = firstText(scene.getRoot());
            Bounds place = text.localToScene(text.getLayoutBounds());
            heights.add(place.getHeight());
            assertTrue(
                place.getMaxX() <= scene.getWidth() + 1 && place.getMaxY() <= scene.getHeight() + 1,
                () -> "cut: " + text.getText() + " " + place);
            shown.hide();
          });
    }
    return heights;
  }

  private static Text firstText(Node root) {
    return root.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().isBlank())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no text in " + root.lookupAll("*")));
  }

  @Test
  void textOfEveryWindow_growsByTheFactor(FxRobot robot) {
    List<Double> usual = heights(robot);
    for (TextSize chosen : List.of(new TextSize(80), new TextSize(150), new TextSize(250))) {
      robot.interact(() -> size.set(chosen));
      List<Double> now = heights(robot);
      for (int i = 0; i < usual.size(); i++) {
        assertEquals(usual.get(i) * chosen.factor(), now.get(i), 0.5, "kind " + i);
      }
    }
  }

  @Test
  void dialog_isShownAgain_andKeepsItsPane(FxRobot robot) {
    robot.interact(
        () -> {
          size.set(new TextSize(150));
          FormDialog<ButtonType> dialog = new FormDialog<>();
          Window window = dialog(dialog);
          window.hide();
          dialog.show();
          assertTrue(window.isShowing());
          window.hide();
          assertEquals("asked", ((Label) dialog.getDialogPane().getContent()).getText());
        });
  }

  @Test
  void keys_changeTheSize_inAnyWindow(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    assertEquals(new TextSize(110), size.get());
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.ADD);
    assertEquals(new TextSize(150), size.get());
    robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertEquals(new TextSize(110), size.get());
    robot.push(KeyCode.CONTROL, KeyCode.NUMPAD0);
    assertEquals(TextSize.USUAL, size.get());
  }

  @Test
  void dialogTooHighForTheScreen_scrolls_withItsButtonsInSight(FxRobot robot) {
    robot.interact(
        () -> {
          size.set(new TextSize(250));
          FormDialog<ButtonType> dialog = new FormDialog<>();
          VBox lines = new VBox();
          for (int i = 0; i < 60; i++) {
            lines.getChildren().add(new Label("line " + i));
          }
          DialogPlace.inFront(dialog, main);
          dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
          dialog.getDialogPane().setContent(lines);
          dialog.show();
          Window window = dialog.getDialogPane().getScene().getWindow();
          window.getScene().getRoot().layout();
          Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
          Bounds place = ok.localToScene(ok.getLayoutBounds());
          assertTrue(window.getHeight() <= WindowSize.screenOf(main).getHeight());
          assertTrue(place.getMaxY() <= window.getScene().getHeight(), place::toString);
          assertTrue(place.getMinY() >= 0, place::toString);
          window.hide();
        });
  }

  @Test
  void whatNeedsMoreRoomThanTheWindow_canBeScrolledTo_byTheKeyboardToo(FxRobot robot) {
    robot.interact(
        () -> {
          Button first = new Button("first");
          Button last = new Button("last");
          VBox content = new VBox(first, last);
          content.setSpacing(900);
          content.setMinSize(300, 1000);
          ZoomPane pane = new ZoomPane(content);
          main.setScene(new Scene(pane, 400, 300));
          pane.layout();
          assertTrue(pane.isScrolling());
          first.requestFocus();
          last.requestFocus();
          Bounds place = last.localToScene(last.getLayoutBounds());
          assertTrue(place.getMaxY() <= 301, place::toString);
          assertTrue(place.getMinY() >= 0, place::toString);
        });
  }
}
