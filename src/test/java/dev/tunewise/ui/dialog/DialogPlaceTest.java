package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class DialogPlaceTest {
  private Stage behind;

  @Start
  void start(Stage shared) {
    // Of its own: a place given to the shared stage would stay for other tests.
    behind = new Stage();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    behind.setScene(new Scene(new StackPane(), 200, 200));
    behind.setX(screen.getMaxX() - 200);
    behind.setY(screen.getMinY());
    behind.show();
  }

  @Stop
  void stop() {
    behind.hide();
  }

  @ParameterizedTest
  @CsvSource({
    "in the middle,             400, 300, 500, 350, 200",
    "left of its owner,        1100, 300, 150, 350, 200",
    "not over the right edge,   400, 300, 1520, 350, 1600",
    "not over the left edge,    400, 300, 0, 350, -900",
    "at the corner if too wide, 2500, 1200, 0, 25, 200"
  })
  void place_isInTheMiddle_butOnTheScreen(
      String what, double width, double height, double x, double y, double behindX) {
    Rectangle2D owner = new Rectangle2D(behindX, 100, 1000, 800);
    Rectangle2D screen = new Rectangle2D(0, 25, 1920, 1055);
    assertEquals(new Point2D(x, y), DialogPlace.of(owner, width, height, screen), what);
  }

  private void assertOnScreen(Window front) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    assertTrue(front.getWidth() >= 600, () -> "width " + front.getWidth());
    assertEquals(screen.getMaxX() - front.getWidth(), front.getX());
    assertTrue(front.getY() >= screen.getMinY(), () -> "y " + front.getY());
  }

  @Test
  void fittingStage_staysOnTheScreen(FxRobot robot) {
    Region wide = new Region();
    wide.setPrefSize(600, 300);
    robot.interact(
        () -> {
          DialogStage stage = DialogStage.fitting(behind, "Wide", new StackPane(wide));
          stage.show();
          assertOnScreen(stage);
          stage.close();
        });
  }

  @Test
  void dialog_staysOnTheScreen(FxRobot robot) {
    robot.interact(
        () -> {
          Dialog<ButtonType> dialog = new Dialog<>();
          dialog.getDialogPane().setPrefSize(600, 300);
          dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
          DialogPlace.inFront(dialog, behind);
          dialog.show();
          assertOnScreen(dialog.getDialogPane().getScene().getWindow());
          dialog.close();
        });
  }
}
