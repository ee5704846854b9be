package dev.tunewise.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PinChipTest {
  private static final Scenario INTENTS = Scenario.DEFAULT.withName("Customer\n intents");

  private final ObjectProperty<Lineup> lineup = new SimpleObjectProperty<>(Lineup.ALONE);
  private PinChip chip;

  @Start
  void start(Stage stage) {
    chip = new PinChip(lineup);
    stage.setScene(new Scene(chip, 400, 60));
    stage.show();
  }

  @Test
  void chip_takesNoRoom_untilABaselineIsPinned(FxRobot robot) {
    assertFalse(chip.isVisible());
    assertFalse(chip.isManaged());
    robot.interact(() -> lineup.set(lineup.get().pin(INTENTS)));
    assertTrue(chip.isVisible());
    String text = ((Label) chip.getChildren().getFirst()).getText();
    assertEquals("Baseline pinned: Customer intents", text);
    Button unpin = (Button) chip.getChildren().getLast();
    assertEquals("Unpin the baseline", unpin.getAccessibleText());
    robot.interact(unpin::fire);
    assertFalse(chip.isVisible());
    assertEquals(Optional.empty(), lineup.get().pinned());
  }

  @Test
  void pin_staysAsItWas_whateverIsUndone(FxRobot robot) {
    ScenarioDocument document = new ScenarioDocument(INTENTS);
    robot.interact(
        () -> {
          document.edit("first", s -> s.with(Parameter.HOURLY_RATE, 7));
          lineup.set(lineup.get().pin(document.scenario()));
          document.edit("second", s -> s.with(Parameter.HOURLY_RATE, 8));
          document.undo();
          document.undo();
        });
    assertEquals(INTENTS, document.scenario());
    assertEquals(7, lineup.get().pinned().orElseThrow().get(Parameter.HOURLY_RATE));
    assertTrue(chip.isVisible());
    robot.interact(document::redo);
    assertEquals(7, lineup.get().pinned().orElseThrow().get(Parameter.HOURLY_RATE));
  }
}
