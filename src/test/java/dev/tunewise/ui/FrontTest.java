package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.Front.Place;
import dev.tunewise.ui.control.LiveText;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class FrontTest {
  private final Region work = new Region();
  private final Region start = new Region();
  private final BooleanProperty pending = new SimpleBooleanProperty();
  private final StringProperty failure = new SimpleStringProperty("");
  private Front front;

  /** Labels need the toolkit, which is there by then. */
  @Start
  void start(Stage stage) {
    front = new Front(work, start, pending, failure);
  }

  private void assertShown(Place place) {
    assertEquals(place, front.placeProperty().get());
    assertEquals(place == Place.WORK, work.isVisible());
    assertEquals(place == Place.START, start.isVisible());
    boolean said = place == Place.WAITING || place == Place.FAILED;
    assertEquals(said, reason().isVisible() && reason().getParent().isVisible());
  }

  private Label reason() {
    return (Label) front.lookup(".tw-front-reason");
  }

  @Test
  void scenario_withoutResults_isNotShown_butWhy(FxRobot robot) {
    robot.interact(
        () -> {
          front.showWork();
          assertShown(Place.WORK);
          failure.set("It could not be calculated.");
          assertShown(Place.FAILED);
          assertEquals("It could not be calculated.", reason().getText());
          assertEquals(
              "It could not be calculated.",
              ((LiveText) reason().getParent()).toldProperty().get());
          pending.set(true);
          assertShown(Place.FAILED);
          pending.set(false);
          failure.set("");
          assertShown(Place.WORK);
          failure.set("Again.");
          front.showStart();
          assertShown(Place.START);
        });
  }

  @Test
  void nothing_isShownAtFirst() {
    assertShown(Place.WAITING);
    assertFalse(front.isTaken());
  }

  @Test
  void work_isShown_onceSomethingIsKnownOfIt(FxRobot robot) {
    robot.interact(
        () -> {
          pending.set(true);
          front.showWork();
          assertShown(Place.WAITING);
          pending.set(false);
          assertShown(Place.WORK);
          pending.set(true);
          assertShown(Place.WAITING);
        });
    assertTrue(front.isTaken());
  }

  @Test
  void startPage_staysWhateverIsKnownOfTheWork(FxRobot robot) {
    robot.interact(
        () -> {
          front.showStart();
          pending.set(true);
          assertShown(Place.START);
          pending.set(false);
          assertShown(Place.START);
        });
  }

  @Test
  void reason_isTold_onlyWhereItTakesLong(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          front.await("Opening plan.tunewise…");
          assertEquals("", reason().getText());
        });
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> reason().getText().equals("Opening plan.tunewise…"));
    robot.interact(front::showStart);
    assertEquals("", reason().getText());
    assertShown(Place.START);
  }
}
