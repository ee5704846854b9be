package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

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

  /** Every way to make a window in front of another one; it is not yet shown. */
  enum Opening {
    LARGE {
      @Override
      Window of(Window owner) {
        return DialogStage.large(owner, "Large", new StackPane());
      }
    },
    BESIDE {
      @Override
      Window of(Window owner) {
        return DialogStage.beside(owner, "Beside", new StackPane());
      }
    },
    FITTING {
      @Override
      Window of(Window owner) {
        Region content = new Region();
        content.setPrefSize(300, 200);
        return DialogStage.fitting(owner, "Fitting", new StackPane(content));
      }
    },
    IN_FRONT {
      @Override
      Window of(Window owner) {
        FormDialog<ButtonType> dialog = new FormDialog<>();
        dialog.getDialogPane().setPrefSize(300, 150);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        DialogPlace.inFront(dialog, owner);
        return dialog.getDialogPane().getScene().getWindow();
      }
    };

    abstract Window of(Window owner);

    /** Shows a window in front of another one. */
    Window show(Window owner) {
      Window window = of(owner);
      if (window instanceof Stage stage) {
        stage.show();
      }
      return window;
    }
  }

  private static String bounds(Window window) {
    return "%.0f, %.0f, %.0f × %.0f"
        .formatted(window.getX(), window.getY(), window.getWidth(), window.getHeight());
  }

  private static boolean isPlaced(Window window, Window owner) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Rectangle2D behind =
        new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
    Point2D corner = DialogPlace.of(behind, window.getWidth(), window.getHeight(), screen);
    return corner.distance(window.getX(), window.getY()) < 1
        && window.getX() >= screen.getMinX()
        && window.getY() >= screen.getMinY();
  }

  private static void assertPlaced(Window window, Window owner) throws TimeoutException {
    try {
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> isPlaced(window, owner));
    } catch (TimeoutException e) {
      throw new AssertionError(bounds(window) + " in front of " + bounds(owner), e);
    }
  }

  @Test
  void openings_areAllThatThereAre() {
    Stream<String> stages =
        Stream.of(DialogStage.class.getMethods())
            .filter(method -> method.getReturnType().equals(DialogStage.class))
            .map(Method::getName);
    Stream<String> dialogs =
        Stream.of(DialogPlace.class.getMethods())
            .filter(method -> method.getDeclaringClass().equals(DialogPlace.class))
            .map(Method::getName);
    assertEquals(
        Stream.concat(stages, dialogs).collect(Collectors.toSet()),
        Stream.of(Opening.values())
            .map(way -> way == Opening.IN_FRONT ? "inFront" : way.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  /** Also where the window manager has put the first one elsewhere a moment after it was shown. */
  @ParameterizedTest
  @EnumSource
  void window_isInTheMiddleOfItsOwner_alsoInFrontOfAnother(Opening first, FxRobot robot)
      throws TimeoutException {
    for (Opening second : Opening.values()) {
      Window[] shown = new Window[2];
      robot.interact(
          () -> {
            shown[0] = first.show(behind);
            Platform.runLater(() -> moveAway(shown[0]));
          });
      assertPlaced(shown[0], behind);
      robot.interact(
          () -> {
            shown[1] = second.show(shown[0]);
            Platform.runLater(() -> moveAway(shown[1]));
          });
      assertPlaced(shown[1], shown[0]);
      robot.interact(
          () -> {
            shown[1].hide();
            shown[0].hide();
          });
    }
  }

  private static void moveAway(Window window) {
    window.setX(1);
    window.setY(2);
  }

  @Test
  void windowBeside_staysWhereTheUserPutIt(FxRobot robot) throws TimeoutException {
    Window[] shown = new Window[1];
    robot.interact(() -> shown[0] = Opening.BESIDE.show(behind));
    assertPlaced(shown[0], behind);
    robot.interact(
        () -> {
          shown[0].hide();
          shown[0].setX(30);
          shown[0].setY(40);
          ((Stage) shown[0]).show();
        });
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    assertEquals(new Point2D(30, 40), new Point2D(shown[0].getX(), shown[0].getY()));
    robot.interact(shown[0]::hide);
  }
}
