package dev.tunewise.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class OutcomeServiceTest {
  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Scenario> fitted = new ArrayList<>();
  private final OutcomeService service =
      new OutcomeService(document, this::fit, work::add, Runnable::run);

  private void fit(Scenario scenario) {
    fitted.add(scenario);
    Calibration.of(scenario);
  }

  private void measure(double examples, double correct) {
    document.edit(
        "Evaluation",
        s ->
            s.withMeasurements(
                List.of(new Measurement(Strategy.FINE_TUNING, examples, correct, 977))));
  }

  private Outcome outcome() {
    return service.outcomeProperty().get();
  }

  @Test
  void outcome_followsAtOnce_whereNothingIsFitted() {
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5));
    assertEquals(document.scenario(), outcome().scenario());
    assertFalse(service.fittingProperty().get());
    assertTrue(work.isEmpty());
  }

  @Test
  void outcome_waitsForTheFit_thenTakesTheNewestScenario() {
    Outcome before = outcome();
    measure(101, 700);
    assertTrue(service.fittingProperty().get());
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 7));
    assertSame(before, outcome());
    work.remove().run();
    assertFalse(service.fittingProperty().get());
    assertEquals(document.scenario(), outcome().scenario());
    assertTrue(work.isEmpty());
  }

  @Test
  void fits_doNotQueueUp_theLatestWins() {
    measure(102, 600);
    measure(102, 650);
    measure(102, 701);
    assertEquals(1, work.size());
    work.remove().run();
    assertTrue(service.fittingProperty().get());
    work.remove().run();
    assertEquals(2, fitted.size());
    assertEquals(document.scenario().measurements(), fitted.getLast().measurements());
    assertEquals(document.scenario(), outcome().scenario());
  }

  @Test
  void undo_neverWaits_forAFitThatIsKnown() {
    measure(103, 702);
    work.remove().run();
    document.undo();
    assertEquals(Scenario.DEFAULT, outcome().scenario());
    document.redo();
    assertFalse(service.fittingProperty().get());
    assertEquals(document.scenario(), outcome().scenario());
  }
}
