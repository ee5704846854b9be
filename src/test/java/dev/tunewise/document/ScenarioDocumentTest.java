package dev.tunewise.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument.Gesture;
import dev.tunewise.history.History;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioDocumentTest {
  private static final Path FILE = Path.of("plan.tunewise");
  private final Scenario preset = Scenario.DEFAULT.withName("Preset");
  private final ScenarioDocument document = new ScenarioDocument(preset);

  private static Scenario calls(Scenario scenario, double calls) {
    return scenario.with(Parameter.MONTHLY_CALLS, calls);
  }

  private void setCalls(double calls) {
    document.edit("Monthly calls", s -> calls(s, calls));
  }

  @Test
  void constructor_isUnchanged_fromPreset() {
    assertSame(preset, document.scenario());
    assertSame(preset, document.reference());
    assertFalse(document.isDirty());
    assertFalse(document.canUndoProperty().get());
    assertFalse(document.canRedoProperty().get());
    assertEquals(Optional.empty(), document.path());
  }

  @Test
  void edit_makesOneLabeledStep_whenSomethingChanges() {
    setCalls(5000);
    assertEquals(5000, document.scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals("Monthly calls", document.undoLabelProperty().get());
    assertTrue(document.canUndoProperty().get());
    assertTrue(document.isDirty());
  }

  @Test
  void edit_makesNoStep_whenNothingChanges() {
    setCalls(preset.get(Parameter.MONTHLY_CALLS));
    assertFalse(document.canUndoProperty().get());
    assertEquals("", document.undoLabelProperty().get());
    assertSame(preset, document.scenario());
  }

  @Test
  void edit_makesWhatChangesTheTeamsOwn_inTheSameStep() {
    setCalls(5000);
    assertEquals(Set.of(Parameter.MONTHLY_CALLS), document.scenario().own());
    document.undo();
    assertEquals(Set.of(), document.scenario().own());
    document.redo();
    assertEquals(Set.of(Parameter.MONTHLY_CALLS), document.scenario().own());
  }

  @Test
  void gesture_makesNothingOwn_whereItEndsAtItsBeginning() {
    Gesture gesture = document.begin("Monthly calls");
    gesture.edit(s -> calls(s, 77));
    assertEquals(Set.of(Parameter.MONTHLY_CALLS), document.scenario().own());
    gesture.edit(s -> s);
    gesture.finish();
    assertEquals(Set.of(), document.scenario().own());
  }

  @Test
  void restore_makesNothingOwn() {
    document.restore("Reset", s -> calls(s, 5000));
    assertEquals(5000, document.scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals(Set.of(), document.scenario().own());
    document.undo();
    assertEquals(preset, document.scenario());
  }

  @Test
  void edit_keepsRedo_whenNothingChanges() {
    setCalls(5000);
    document.undo();
    setCalls(preset.get(Parameter.MONTHLY_CALLS));
    document.redo();
    assertEquals(5000, document.scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void edit_forgetsRedo_whenSomethingChanges() {
    setCalls(5000);
    document.undo();
    setCalls(6000);
    assertFalse(document.canRedoProperty().get());
    document.redo();
    assertEquals(6000, document.scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void edit_leavesScenarioAndHistory_whenChangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> setCalls(-1));
    assertSame(preset, document.scenario());
    assertFalse(document.canUndoProperty().get());
    setCalls(7000);
    assertEquals(7000, document.scenario().get(Parameter.MONTHLY_CALLS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void undoAndRedo_walkThroughAllStates_forRandomEdits(long seed) {
    Random random = new Random(seed);
    List<Scenario> states = new ArrayList<>(List.of(preset));
    for (int i = 0; i < 40; i++) {
      Parameter parameter = Parameter.values()[random.nextInt(Parameter.values().length)];
      double end = random.nextBoolean() ? parameter.min() : parameter.max();
      document.edit(parameter.label(), s -> s.with(parameter, end));
      if (!document.scenario().equals(states.getLast())) {
        states.add(document.scenario());
      }
    }
    for (Scenario state : states.reversed()) {
      assertEquals(state, document.scenario());
      document.undo();
    }
    assertFalse(document.isDirty());
    for (Scenario state : states) {
      assertEquals(state, document.scenario());
      document.redo();
    }
    assertEquals(states.getLast(), document.scenario());
  }

  @Test
  void history_isBounded_afterManyEdits() {
    for (int i = 1; i <= History.MAX_STEPS + 10; i++) {
      setCalls(i);
    }
    int steps = 0;
    while (document.canUndoProperty().get()) {
      document.undo();
      steps++;
    }
    assertEquals(History.MAX_STEPS, steps);
    assertEquals(10, document.scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void gesture_isOneStep_overManyEdits() {
    Gesture gesture = document.begin("Monthly calls");
    for (int calls = 10; calls <= 90; calls++) {
      int to = calls;
      gesture.edit(s -> calls(s, to));
    }
    gesture.finish();
    assertEquals(90, document.scenario().get(Parameter.MONTHLY_CALLS));
    document.undo();
    assertEquals(preset, document.scenario());
    assertFalse(document.canUndoProperty().get());
    document.redo();
    assertEquals(90, document.scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void gesture_appliesEachEditToTheBeginning_notToTheLastEdit() {
    Gesture gesture = document.begin("Scale");
    double start = preset.get(Parameter.MONTHLY_CALLS);
    gesture.edit(s -> calls(s, s.get(Parameter.MONTHLY_CALLS) * 2));
    gesture.edit(s -> calls(s, s.get(Parameter.MONTHLY_CALLS) * 3));
    gesture.finish();
    assertEquals(3 * start, document.scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void gesture_leavesNoStepAndKeepsRedo_whenItEndsWhereItBegan() {
    setCalls(5000);
    document.undo();
    Gesture gesture = document.begin("Monthly calls");
    gesture.edit(s -> calls(s, 77));
    gesture.edit(s -> s);
    gesture.finish();
    assertFalse(document.canUndoProperty().get());
    assertTrue(document.canRedoProperty().get());
    assertFalse(document.isDirty());
  }

  @Test
  void gesture_isTakenBack_whenCanceled() {
    Gesture gesture = document.begin("Monthly calls");
    gesture.edit(s -> calls(s, 77));
    gesture.cancel();
    assertSame(preset, document.scenario());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void undo_takesGestureBack_whileItIsUnderWay() {
    Gesture gesture = document.begin("Monthly calls");
    gesture.edit(s -> calls(s, 77));
    assertTrue(document.canUndoProperty().get());
    document.undo();
    gesture.edit(s -> calls(s, 78));
    gesture.finish();
    gesture.cancel();
    assertEquals(preset, document.scenario());
    assertEquals("Monthly calls", document.redoLabelProperty().get());
  }

  @Test
  void begin_endsTheGestureUnderWay_asStepOfItsOwn() {
    Gesture first = document.begin("First");
    first.edit(s -> calls(s, 10));
    document.edit("Second", s -> s.withName("Other"));
    first.edit(s -> calls(s, 20));
    first.cancel();
    assertEquals(10, document.scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals("Other", document.scenario().name());
    document.undo();
    assertEquals("First", document.undoLabelProperty().get());
  }

  @Test
  void saved_clearsDirty_untilNextChange() {
    setCalls(5000);
    document.saved(document.scenario(), FILE);
    assertFalse(document.isDirty());
    assertEquals(Optional.of(FILE), document.path());
    document.undo();
    assertTrue(document.isDirty());
    document.redo();
    assertFalse(document.isDirty());
  }

  @Test
  void saved_staysDirty_whenChangedWhileWriting() {
    setCalls(5000);
    Scenario handedToWriter = document.scenario();
    setCalls(6000);
    document.saved(handedToWriter, FILE);
    assertTrue(document.isDirty());
    document.undo();
    assertFalse(document.isDirty());
  }

  @Test
  void opened_replacesEverything_andEndsGestures() {
    Gesture gesture = document.begin("Monthly calls");
    gesture.edit(s -> calls(s, 77));
    Scenario content = calls(preset, 123);
    document.opened(content, FILE, preset);
    gesture.edit(s -> calls(s, 78));
    gesture.finish();
    assertSame(content, document.scenario());
    assertSame(preset, document.reference());
    assertFalse(document.isDirty());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void startFrom_forgetsFileAndHistory() {
    setCalls(5000);
    document.saved(document.scenario(), FILE);
    Scenario other = Scenario.DEFAULT.withName("Other");
    document.startFrom(other);
    assertSame(other, document.reference());
    assertEquals(Optional.empty(), document.path());
    assertFalse(document.canUndoProperty().get());
    assertFalse(document.isDirty());
  }

  @Test
  void recovered_isDirty_evenIfEqualToPreset() {
    document.recovered(preset, Optional.of(FILE), preset);
    assertTrue(document.isDirty());
    document.saved(document.scenario(), FILE);
    assertFalse(document.isDirty());
  }
}
