package dev.tunewise.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.ui.settings.Settings;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class UncertaintyServiceTest {
  private static final List<Threshold> FLIPS =
      List.of(new Threshold(Parameter.MONTHLY_CALLS, 3, Strategy.HYBRID, true, true));

  private final ScenarioDocument document =
      new ScenarioDocument(Scenario.DEFAULT.withSampling(1_000, 42));
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Scenario> ran = new ArrayList<>();
  private final List<WeakReference<Uncertainty>> made = new ArrayList<>();
  private Runnable whileRunning = () -> {};
  private UncertaintyService service =
      new UncertaintyService(document, settings, new Stub(), waiting::add, Runnable::run);

  /** Answers at once; the seed of an answer is the number of monthly calls asked about. */
  private final class Stub implements UncertaintyRun.Work {
    @Override
    public Optional<Uncertainty> run(Scenario scenario, BooleanSupplier canceled) {
      ran.add(scenario);
      whileRunning.run();
      if (canceled.getAsBoolean()) {
        return Optional.empty();
      }
      Uncertainty answer =
          new Uncertainty(
              scenario.draws(),
              (long) scenario.get(Parameter.MONTHLY_CALLS),
              List.of(),
              List.of(),
              List.of(),
              new InformationValue(0, Map.of(), 0));
      made.add(new WeakReference<>(answer));
      return Optional.of(answer);
    }

    @Override
    public List<Threshold> flips(Scenario scenario, BooleanSupplier canceled) {
      return canceled.getAsBoolean() ? List.of() : FLIPS;
    }
  }

  private void calls(double calls) {
    document.edit("Monthly calls", s -> s.with(Parameter.MONTHLY_CALLS, calls));
  }

  private void workOff() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private Uncertainty shown() {
    Uncertainty shown = service.uncertaintyProperty().get();
    assertNotNull(shown);
    return shown;
  }

  @Test
  void start_runsTheOpenScenario_onceOnly() {
    assertTrue(waiting.isEmpty());
    service.start();
    workOff();
    assertEquals(1_000_000, shown().seed());
    assertEquals(FLIPS, service.flipsProperty().get());
    assertEquals(1, ran.size());
  }

  @Test
  void edit_runsTheNewestOnly_whileTheWorkerIsBusyElsewhere() {
    service.start();
    for (int i = 1; i <= 50; i++) {
      calls(i);
    }
    assertEquals(1, waiting.size());
    workOff();
    assertEquals(1, ran.size());
    assertEquals(50, shown().seed());
  }

  @Test
  void edit_cancelsTheRunUnderWay() {
    service.start();
    workOff();
    List<Long> seen = new ArrayList<>();
    service
        .uncertaintyProperty()
        .subscribe((before, now) -> seen.add(now == null ? 0 : now.seed()));
    calls(7);
    whileRunning =
        () -> {
          whileRunning = () -> {};
          calls(8);
        };
    workOff();
    assertEquals(List.of(8L), seen);
  }

  @Test
  void edit_leavesOutOfDateAnswers_onTheWayToTheWindow() {
    Queue<Runnable> toWindow = new ArrayDeque<>();
    service = new UncertaintyService(document, settings, new Stub(), waiting::add, toWindow::add);
    List<Long> seen = new ArrayList<>();
    List<List<Threshold>> seenFlips = new ArrayList<>();
    service
        .uncertaintyProperty()
        .subscribe((before, now) -> seen.add(now == null ? 0 : now.seed()));
    service.flipsProperty().subscribe((before, now) -> seenFlips.add(now));
    service.start();
    workOff();
    calls(7);
    service.showUncertaintyProperty().set(false);
    service.showUncertaintyProperty().set(true);
    calls(8);
    workOff();
    assertEquals(2, toWindow.size()); // one of each kind, however many answers
    toWindow.forEach(Runnable::run);
    assertEquals(List.of(8L), seen);
    assertEquals(List.of(FLIPS), seenFlips);
  }

  @Test
  void edit_neverShowsFlips_ofTheScenarioBefore() {
    Queue<Runnable> toWindow = new ArrayDeque<>();
    service = new UncertaintyService(document, settings, new Stub(), waiting::add, toWindow::add);
    service.start();
    workOff();
    calls(7);
    toWindow.forEach(Runnable::run);
    assertNull(service.flipsProperty().get());
  }

  @Test
  void edit_answersWithFewerDrawsFirst_duringADrag() {
    document.edit("Draws", s -> s.withSampling(10_000, 42));
    service.start();
    List<Integer> draws = new ArrayList<>();
    service
        .uncertaintyProperty()
        .subscribe((before, now) -> draws.add(now == null ? 0 : now.draws()));
    calls(7);
    workOff();
    assertEquals(List.of(UncertaintyRun.QUICK_DRAWS, 10_000), draws);
  }

  @Test
  void edit_keepsTheShortAnswer_evenIfANewerRequestIsThere() {
    document.edit("Draws", s -> s.withSampling(10_000, 42));
    service.start();
    List<Long> seen = new ArrayList<>();
    service
        .uncertaintyProperty()
        .subscribe((before, now) -> seen.add(now == null ? 0 : now.seed()));
    calls(7);
    whileRunning =
        () -> {
          whileRunning = () -> {};
          calls(8);
        };
    workOff();
    assertEquals(List.of(7L, 8L, 8L), seen);
  }

  @Test
  void edit_ofAName_runsNothing() {
    service.start();
    workOff();
    document.edit("Name", s -> s.withName("New name"));
    assertTrue(waiting.isEmpty());
  }

  @Test
  void anotherScenario_takesTheOldAnswersAway() {
    service.start();
    workOff();
    document.edit(
        "Prices",
        s -> s.with(Parameter.PROMPTING_INPUT_PRICE, 7).with(Parameter.PROMPTING_OUTPUT_PRICE, 7));
    assertNotNull(service.uncertaintyProperty().get());
    assertNotNull(service.flipsProperty().get());
    workOff();
    Scenario other = Scenario.DEFAULT;
    for (Parameter parameter : List.of(Parameter.values()).subList(1, 12)) {
      other = other.with(parameter, parameter.sliderMin());
    }
    document.startFrom(other);
    assertNull(service.uncertaintyProperty().get());
    assertNull(service.flipsProperty().get());
    workOff();
    assertNotNull(service.uncertaintyProperty().get());
  }

  @Test
  void edit_ofTheHorizon_takesTheOldAnswerAway() {
    service.start();
    workOff();
    document.edit("Horizon", s -> s.with(Parameter.HORIZON_MONTHS, 12));
    assertNull(service.uncertaintyProperty().get());
    workOff();
    assertNotNull(service.uncertaintyProperty().get());
  }

  @Test
  void showUncertainty_off_hidesEverythingAndRunsNothing() {
    service.start();
    workOff();
    calls(7);
    service.showUncertaintyProperty().set(false);
    assertNull(service.uncertaintyProperty().get());
    assertNull(service.flipsProperty().get());
    workOff();
    calls(9);
    assertTrue(waiting.isEmpty());
    assertEquals(1, ran.size());
    assertEquals("false", settings.get().choices().get("showUncertainty"));
    service.showUncertaintyProperty().set(true);
    workOff();
    assertEquals(9, shown().seed());
  }

  @Test
  void showUncertainty_isRemembered_fromTheStartBefore() {
    settings.set(settings.get().withChoice("showUncertainty", "false"));
    service = new UncertaintyService(document, settings, new Stub(), waiting::add, Runnable::run);
    service.start();
    assertTrue(waiting.isEmpty());
  }

  @Test
  void edits_leaveNothingBehind_butTheNewestAnswer() {
    service.start();
    for (int i = 1; i <= 10_000; i++) {
      calls(i);
      assertTrue(waiting.size() <= 1);
      workOff();
      ran.clear();
    }
    System.gc();
    assertEquals(10_000, shown().seed());
    assertEquals(1, made.stream().filter(answer -> answer.get() != null).count());
  }

  @Test
  void run_goesOn_afterAFault() {
    List<Throwable> faults = new ArrayList<>();
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((t, fault) -> faults.add(fault));
    try {
      whileRunning =
          () -> {
            whileRunning = () -> {};
            throw new IllegalStateException("broken");
          };
      service.start();
      workOff();
      calls(5);
      workOff();
    } finally {
      thread.setUncaughtExceptionHandler(handler);
    }
    assertEquals(1, faults.size());
    assertEquals(5, shown().seed());
  }
}
