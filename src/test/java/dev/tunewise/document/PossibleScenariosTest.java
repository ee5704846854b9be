package dev.tunewise.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument.Gesture;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import org.junit.jupiter.api.Test;

/** A document that takes no more than a thousand calls. */
class PossibleScenariosTest {
  private static final Scenario FEW = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 10);

  private final ScenarioDocument document =
      new ScenarioDocument(FEW, scenario -> scenario.get(Parameter.MONTHLY_CALLS) <= 1_000);

  private void calls(double calls) {
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, calls));
  }

  @Test
  void edit_thatIsNotPossible_changesNothing_andIsTold() {
    calls(1_001);
    assertEquals(FEW, document.scenario());
    assertFalse(document.canUndoProperty().get());
    assertFalse(document.isDirty());
    assertEquals(
        1_001, document.refusedProperty().get().orElseThrow().get(Parameter.MONTHLY_CALLS));
    calls(1_000);
    assertEquals(1_000, document.scenario().get(Parameter.MONTHLY_CALLS));
    assertTrue(document.refusedProperty().get().isEmpty());
  }

  @Test
  void drag_staysWhereItWasPossible() {
    Gesture drag = document.begin("Calls");
    for (double calls : new double[] {500, 900, 1_500, 2_000}) {
      drag.edit(s -> s.with(Parameter.MONTHLY_CALLS, calls));
    }
    assertEquals(900, document.scenario().get(Parameter.MONTHLY_CALLS));
    drag.finish();
    document.undo();
    assertEquals(FEW, document.scenario());
    assertTrue(document.refusedProperty().get().isEmpty());
  }

  @Test
  void preset_thatIsNotPossible_takesNoPlace() {
    document.startFrom(FEW.with(Parameter.MONTHLY_CALLS, 5_000));
    assertEquals(FEW, document.scenario());
    assertEquals(0, document.replacementsProperty().get());
  }
}
