package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FittingNoteTest {
  private final BooleanProperty fitting = new SimpleBooleanProperty();
  private final BooleanProperty elsewhere = new SimpleBooleanProperty();
  private FittingNote note;

  @Start
  void start(Stage stage) {
    note = new FittingNote(fitting, elsewhere);
    stage.setScene(new Scene(new HBox(note), 300, 60));
    stage.show();
  }

  @Test
  void note_showsWhileCurvesAreFitted_afterAMoment(FxRobot robot) throws Exception {
    assertFalse(note.isVisible());
    robot.interact(
        () -> {
          fitting.set(true);
          assertFalse(note.isVisible(), "a short fit says nothing");
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, note::isVisible);
    robot.interact(() -> fitting.set(false));
    assertFalse(note.isVisible());
  }

  @Test
  void note_leavesItToTheViewOfEvaluations(FxRobot robot) throws Exception {
    robot.interact(() -> elsewhere.set(true));
    robot.interact(() -> fitting.set(true));
    robot.interact(() -> elsewhere.set(false));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, note::isVisible);
    robot.interact(() -> elsewhere.set(true));
    assertFalse(note.isVisible());
  }
}
