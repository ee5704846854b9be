package dev.tunewise.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.ui.settings.Settings;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Without a window: what works in the background and what comes back from it wait in queues. */
class ResultsServiceTest {
  private final ScenarioDocument document =
      new ScenarioDocument(Scenario.DEFAULT.withSampling(1_000, 42));
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Queue<Runnable> resting = new ArrayDeque<>();
  private final Queue<Runnable> fits = new ArrayDeque<>();
  private final List<Scenario> simulated = new ArrayList<>();
  private final List<Scenario> fitted = new ArrayList<>();
  private final List<Scenario> ran = new ArrayList<>();
  private final List<WeakReference<Uncertainty>> made = new ArrayList<>();
  private Runnable whileRunning = () -> {};
  private Runnable whileFitting = () -> {};
  private Runnable whileSimulating = () -> {};
  private ResultsService service = service(Runnable::run);

  private ResultsService service(Executor fx) {
    return new ResultsService(
        document,
        settings,
        new Stub(),
        new LatestTask(fits::add, fx),
        waiting::add,
        fx,
        resting::add);
  }

  /** Answers at once; the seed of an answer is the number of monthly calls asked about. */
  private final class Stub implements Engine {
    private final Engine real = Engine.real();

    @Override
    public Outcome simulate(Scenario scenario) {
      simulated.add(scenario);
      whileSimulating.run();
      return real.simulate(scenario);
    }

    @Override
    public void fit(Scenario scenario) {
      fitted.add(scenario);
      Runnable now = whileFitting;
      whileFitting = () -> {};
      now.run();
      real.fit(scenario);
    }

    @Override
    public Optional<Uncertainty> uncertainty(Scenario scenario, BooleanSupplier canceled) {
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
              0,
              new InformationValue(0, Map.of(), Map.of(), Map.of(), Map.of(), true, 0));
      made.add(new WeakReference<>(answer));
      return Optional.of(answer);
    }

    @Override
    public Optional<Thresholds> thresholds(Scenario scenario, BooleanSupplier canceled) {
      return canceled.getAsBoolean()
          ? Optional.empty()
          : Optional.of(
              new Thresholds(scenario, true, thresholdsAt(scenario.get(Parameter.MONTHLY_CALLS))));
    }
  }

  private static List<Threshold> thresholdsAt(double calls) {
    return List.of(
        new Threshold(Parameter.MONTHLY_CALLS, calls, Strategy.HYBRID, Change.TAKES_OVER, true));
  }

  private void calls(double calls) {
    document.edit("Monthly calls", s -> s.with(Parameter.MONTHLY_CALLS, calls));
  }

  private void measure(double examples, double correct) {
    document.edit(
        "Evaluation",
        s ->
            s.withMeasurements(
                List.of(new Measurement(Strategy.FINE_TUNING, examples, correct, 977))));
  }

  /** Lets time pass until nothing is left to do. */
  private void workOff() {
    while (!waiting.isEmpty() || !resting.isEmpty()) {
      (waiting.isEmpty() ? resting : waiting).remove().run();
    }
  }

  private Results results() {
    return service.resultsProperty().get();
  }

  private Outcome outcome() {
    return results().outcome();
  }

  private Uncertainty shown() {
    Uncertainty shown = service.shownProperty().get().uncertainty();
    assertNotNull(shown);
    return shown;
  }

  /** Each uncertainty that comes to be shown from now on; null where it is taken away. */
  private List<@Nullable Uncertainty> watchUncertainty() {
    List<@Nullable Uncertainty> seen = new ArrayList<>();
    service
        .shownProperty()
        .subscribe(
            (before, now) -> {
              if (!Objects.equals(before.uncertainty(), now.uncertainty())) {
                seen.add(now.uncertainty());
              }
            });
    return seen;
  }

  private static List<Long> seeds(List<@Nullable Uncertainty> seen) {
    return seen.stream().map(now -> now == null ? 0 : now.seed()).toList();
  }

  @Test
  void outcome_followsAtOnce_whereNothingIsFitted() {
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5));
    assertEquals(document.scenario(), outcome().scenario());
    assertFalse(service.fittingProperty().get());
    assertTrue(fits.isEmpty());
  }

  @Test
  void edit_simulatesExactlyOnce_andShowsOnceMoreForEachAnswer() {
    service.start();
    workOff();
    List<Results> seen = new ArrayList<>();
    service.resultsProperty().subscribe((before, now) -> seen.add(now));
    for (int i = 1; i <= 20; i++) {
      simulated.clear();
      seen.clear();
      calls(1_000 * i);
      assertEquals(List.of(document.scenario()), simulated);
      assertEquals(1, seen.size(), "the outcome, at once");
      workOff();
      assertEquals(List.of(document.scenario()), simulated, "answers simulate nothing");
      assertEquals(3, seen.size(), "uncertainty, thresholds");
      assertEquals(1_000L * i, shown().seed());
    }
    simulated.clear();
    document.undo();
    assertEquals(List.of(document.scenario()), simulated);
  }

  @Test
  void parts_thatAreMadeFromOutcomeAndUncertainty_areShownOnceForEach() {
    service.start();
    workOff();
    List<Results> drawn = new ArrayList<>();
    service
        .resultsProperty()
        .map(Results::withoutThresholds)
        .subscribe((before, now) -> drawn.add(now));
    calls(7);
    workOff();
    assertEquals(2, drawn.size(), "thresholds draw no chart");
  }

  @Test
  void shown_changesOnce_fromOneWholeToTheNext() {
    service.start();
    workOff();
    List<Results> drawn = new ArrayList<>();
    service
        .shownProperty()
        .map(Results::withoutThresholds)
        .subscribe((before, now) -> drawn.add(now));
    Results before = service.shownProperty().get();
    calls(7);
    assertEquals(before, service.shownProperty().get());
    assertNull(results().uncertainty());
    workOff();
    assertEquals(1, drawn.size());
    assertEquals(7, drawn.getFirst().outcome().scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals(7, shown().seed());
  }

  @Test
  void shown_waitsNotForLong() {
    service.start();
    workOff();
    calls(7);
    resting.remove().run();
    assertEquals(results(), service.shownProperty().get());
    assertNull(service.shownProperty().get().uncertainty());
    calls(8);
    assertEquals(results(), service.shownProperty().get(), "nothing to keep whole");
    workOff();
    assertEquals(8, shown().seed());
  }

  @Test
  void shown_waitsAnew_atEachStep() {
    service.start();
    workOff();
    calls(7);
    waiting.remove().run();
    assertEquals(7, shown().seed());
    calls(8);
    resting.remove().run(); // of the step before
    assertEquals(7, shown().seed());
    resting.remove().run();
    assertNull(service.shownProperty().get().uncertainty());
  }

  @Test
  void shown_neverStays_whenAnotherScenarioIsOpened() {
    service.start();
    workOff();
    document.startFrom(another(true));
    assertEquals(results(), service.shownProperty().get());
    assertNull(service.shownProperty().get().uncertainty());
    Scenario nearly = document.scenario().with(Parameter.MONTHLY_CALLS, 3);
    workOff();
    document.startFrom(nearly);
    assertEquals(nearly, service.shownProperty().get().outcome().scenario());
    assertNull(service.shownProperty().get().uncertainty());
  }

  @Test
  void pending_untilTheFitOfAnOpenedScenarioIsThere() {
    assertFalse(service.pendingProperty().get());
    Scenario measured =
        Scenario.DEFAULT.withMeasurements(
            List.of(new Measurement(Strategy.FINE_TUNING, 106, 703, 977)));
    document.startFrom(measured);
    assertTrue(service.pendingProperty().get());
    fits.remove().run();
    assertFalse(service.pendingProperty().get());
    assertEquals(measured, service.shownProperty().get().outcome().scenario());
    measure(107, 704);
    assertFalse(service.pendingProperty().get(), "an edit is no other scenario");
    document.startFrom(Scenario.DEFAULT);
    assertFalse(service.pendingProperty().get());
  }

  @Test
  void results_neverMix_whatDoesNotBelongTogether() {
    Queue<Runnable> toWindow = new ArrayDeque<>();
    service = service(toWindow::add);
    List<Results> seen = new ArrayList<>();
    service.resultsProperty().subscribe((before, now) -> seen.add(now));
    service.shownProperty().subscribe((before, now) -> seen.add(now));
    service.start();
    Random random = new Random(5);
    List<Queue<Runnable>> queues = List.of(waiting, resting, toWindow);
    for (int step = 1; step <= 600; step++) {
      int calls = step; // tells whose an uncertainty is
      switch (random.nextInt(8)) {
        case 0 -> document.startFrom(another(true).with(Parameter.MONTHLY_CALLS, calls));
        case 1 -> document.startFrom(another(false).with(Parameter.MONTHLY_CALLS, calls));
        case 2 ->
            document.edit(
                "Horizon",
                s ->
                    s.with(Parameter.MONTHLY_CALLS, calls)
                        .with(Parameter.HORIZON_MONTHS, 12 + 12 * random.nextInt(3)));
        default -> calls(calls);
      }
      for (int i = random.nextInt(6); i > 0; i--) {
        Queue<Runnable> queue = queues.get(random.nextInt(3));
        if (!queue.isEmpty()) {
          queue.remove().run();
        }
      }
    }
    List<Results> bands = seen.stream().filter(r -> r.uncertainty() != null).toList();
    assertTrue(bands.size() > 100, bands.size() + " with uncertainty");
    for (Results results : bands) {
      Uncertainty uncertainty = results.uncertainty();
      assertNotNull(uncertainty);
      Scenario whose =
          ran.stream()
              .filter(s -> s.get(Parameter.MONTHLY_CALLS) == (double) uncertainty.seed())
              .findFirst()
              .orElseThrow();
      Scenario open = Results.calculated(results.outcome().scenario());
      assertEquals(open.withSampling(1_000, 42), whose.withSampling(1_000, 42));
      results
          .ownThresholds()
          .ifPresent(
              known -> assertEquals(thresholdsAt((double) uncertainty.seed()), known.values()));
    }
  }

  /** One of two scenarios that differ in more than an edit changes. */
  private static Scenario another(boolean other) {
    Scenario scenario = Scenario.DEFAULT.withSampling(10_000, 42);
    for (Parameter parameter : List.of(Parameter.values()).subList(1, 12)) {
      scenario = scenario.with(parameter, other ? parameter.sliderMin() : parameter.sliderMax());
    }
    return scenario;
  }

  @Test
  void outcome_waitsForTheFit_thenTakesTheNewestScenario() {
    Outcome before = outcome();
    measure(101, 700);
    assertTrue(service.fittingProperty().get());
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 7));
    assertSame(before, outcome());
    fits.remove().run();
    assertFalse(service.fittingProperty().get());
    assertEquals(document.scenario(), outcome().scenario());
    assertTrue(fits.isEmpty());
  }

  @Test
  void fits_doNotQueueUp_theLatestWins() {
    whileFitting =
        () -> {
          measure(102, 650);
          measure(102, 701);
        };
    measure(102, 600);
    assertEquals(1, fits.size());
    fits.remove().run();
    assertTrue(service.fittingProperty().get());
    fits.remove().run();
    assertEquals(2, fitted.size());
    assertFalse(service.fittingProperty().get());
    assertEquals(document.scenario().measurements(), fitted.getLast().measurements());
    assertEquals(document.scenario(), outcome().scenario());
    assertTrue(fits.isEmpty());
  }

  @Test
  void fits_thatHaveNotBegun_areLeftOut() {
    measure(104, 600);
    measure(104, 650);
    measure(104, 701);
    assertEquals(1, fits.size());
    fits.remove().run();
    assertEquals(List.of(document.scenario()), fitted);
    assertEquals(document.scenario(), outcome().scenario());
  }

  @Test
  void undo_neverWaits_forAFitThatIsKnown() {
    Scenario first = document.scenario();
    measure(103, 702);
    fits.remove().run();
    document.undo();
    assertEquals(first, outcome().scenario());
    document.redo();
    assertFalse(service.fittingProperty().get());
    assertEquals(document.scenario(), outcome().scenario());
  }

  @Test
  void undo_duringAFit_showsTheScenarioBefore_forGood() {
    Scenario first = document.scenario();
    measure(105, 702);
    document.undo();
    assertFalse(service.fittingProperty().get());
    fits.remove().run();
    assertEquals(first, outcome().scenario());
    assertFalse(service.fittingProperty().get());
  }

  private static void broken() {
    throw new IllegalStateException("broken");
  }

  /** Runs what a fault is thrown in, which goes to the handler of this thread. */
  private static void withFaults(int expected, Runnable action) {
    List<Throwable> faults = new ArrayList<>();
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((t, fault) -> faults.add(fault));
    try {
      action.run();
    } finally {
      thread.setUncaughtExceptionHandler(handler);
    }
    assertEquals(expected, faults.size(), "told to the handler");
  }

  @Test
  void scenario_thatCannotBeCalculated_hasNoResults_untilAnotherCan() {
    service.start();
    workOff();
    whileSimulating = ResultsServiceTest::broken;
    withFaults(1, () -> calls(7));
    assertFalse(service.failureProperty().get().isEmpty());
    workOff();
    assertFalse(service.failureProperty().get().isEmpty(), "nothing else comes of it");
    whileSimulating = () -> {};
    document.undo();
    assertEquals("", service.failureProperty().get());
    assertEquals(document.scenario(), outcome().scenario());
    whileSimulating = ResultsServiceTest::broken;
    withFaults(1, () -> document.startFrom(another(true)));
    assertFalse(service.failureProperty().get().isEmpty());
    whileSimulating = () -> {};
    document.startFrom(another(false));
    assertEquals("", service.failureProperty().get());
    assertFalse(service.pendingProperty().get());
    workOff();
    assertEquals(document.scenario(), service.shownProperty().get().outcome().scenario());
  }

  @Test
  void curves_thatCannotBeFitted_areNotWaitedFor() {
    whileFitting = ResultsServiceTest::broken;
    measure(108, 600);
    withFaults(1, () -> fits.remove().run());
    assertFalse(service.fittingProperty().get());
    assertFalse(service.failureProperty().get().isEmpty());
    measure(109, 601);
    fits.remove().run();
    assertEquals("", service.failureProperty().get());
    assertEquals(document.scenario(), outcome().scenario());
  }

  @Test
  void uncertainty_thatCannotBeCalculated_isNotWaitedFor() {
    service.start();
    workOff();
    whileRunning = ResultsServiceTest::broken;
    withFaults(
        1,
        () -> {
          calls(7);
          workOff();
        });
    Results now = service.shownProperty().get();
    assertTrue(now.failed());
    assertNull(now.uncertainty());
    assertEquals(7, now.outcome().scenario().get(Parameter.MONTHLY_CALLS));
    whileRunning = () -> {};
    calls(8);
    workOff();
    assertFalse(service.shownProperty().get().failed());
    assertEquals(8, shown().seed());
  }

  @Test
  void start_runsTheOpenScenario_onceOnly() {
    assertTrue(waiting.isEmpty());
    service.start();
    workOff();
    assertEquals(1_000_000, shown().seed());
    assertEquals(thresholdsAt(1_000_000), results().ownThresholds().orElseThrow().values());
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
    List<@Nullable Uncertainty> seen = watchUncertainty();
    calls(7);
    whileRunning =
        () -> {
          whileRunning = () -> {};
          calls(8);
        };
    workOff();
    assertEquals(List.of(8L), seeds(seen));
  }

  @Test
  void edit_leavesOutOfDateAnswers_onTheWayToTheWindow() {
    Queue<Runnable> toWindow = new ArrayDeque<>();
    service = service(toWindow::add);
    List<@Nullable Uncertainty> seen = watchUncertainty();
    service.start();
    waiting.remove().run();
    assertEquals(1, toWindow.size());
    calls(7);
    service.showUncertaintyProperty().set(false);
    service.showUncertaintyProperty().set(true);
    calls(8);
    assertTrue(waiting.isEmpty(), "nothing queues up behind an answer on its way");
    while (!waiting.isEmpty() || !toWindow.isEmpty()) {
      (waiting.isEmpty() ? toWindow : waiting).remove().run();
      assertTrue(toWindow.size() <= 1);
    }
    assertEquals(List.of(8L), seeds(seen));
    assertEquals(thresholdsAt(8), results().ownThresholds().orElseThrow().values());
  }

  @Test
  void ownThresholds_areNotThoseOfTheOutcomeBefore() {
    service.start();
    workOff();
    calls(7);
    assertNotNull(service.shownProperty().get().thresholds(), "with the outcome they are of");
    assertEquals(Optional.empty(), results().ownThresholds());
    workOff();
    assertEquals(thresholdsAt(7), results().ownThresholds().orElseThrow().values());
  }

  @Test
  void edit_neverShowsThresholds_ofTheScenarioBefore() {
    Queue<Runnable> toWindow = new ArrayDeque<>();
    service = service(toWindow::add);
    service.start();
    waiting.remove().run();
    toWindow.remove().run();
    assertNotNull(results().uncertainty());
    waiting.remove().run(); // the thresholds
    calls(7);
    toWindow.remove().run();
    assertNull(results().thresholds());
  }

  @Test
  void edit_answersWithFewerDrawsFirst_duringADrag() {
    document.edit("Draws", s -> s.withSampling(10_000, 42));
    service.start();
    List<@Nullable Uncertainty> seen = watchUncertainty();
    calls(7);
    workOff();
    assertEquals(
        List.of(UncertaintyRun.QUICK_DRAWS, 10_000),
        seen.stream().map(now -> now == null ? 0 : now.draws()).toList());
  }

  @Test
  void edit_keepsTheShortAnswer_evenIfANewerRequestIsThere() {
    document.edit("Draws", s -> s.withSampling(10_000, 42));
    service.start();
    workOff();
    List<@Nullable Uncertainty> seen = watchUncertainty();
    calls(7);
    whileRunning =
        () -> {
          whileRunning = () -> {};
          calls(8);
        };
    workOff();
    assertEquals(List.of(7L, 8L, 8L), seeds(seen));
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
    assertNotNull(shown());
    assertNotNull(service.shownProperty().get().thresholds());
    workOff();
    Scenario other = Scenario.DEFAULT;
    for (Parameter parameter : List.of(Parameter.values()).subList(1, 12)) {
      other = other.with(parameter, parameter.sliderMin());
    }
    document.startFrom(other);
    assertNull(results().uncertainty());
    assertNull(results().thresholds());
    workOff();
    assertNotNull(results().uncertainty());
  }

  @Test
  void edit_ofTheHorizon_takesTheOldAnswerAway() {
    service.start();
    workOff();
    document.edit("Horizon", s -> s.with(Parameter.HORIZON_MONTHS, 12));
    assertNull(results().uncertainty());
    workOff();
    assertNotNull(results().uncertainty());
  }

  @Test
  void showUncertainty_off_hidesEverythingAndRunsNothing() {
    service.start();
    workOff();
    calls(7);
    service.showUncertaintyProperty().set(false);
    assertNull(results().uncertainty());
    assertNull(results().thresholds());
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
  void monthsAsDates_changeHowResultsAreWritten_andAreRemembered() {
    assertFalse(service.resultsProperty().get().numbers().monthsAreDates());
    service.monthsAsDatesProperty().set(true);
    assertTrue(service.resultsProperty().get().numbers().monthsAreDates());
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5));
    assertTrue(service.resultsProperty().get().numbers().monthsAreDates());
    assertEquals("true", settings.get().choices().get("monthsAsDates"));
    service = service(Runnable::run);
    assertTrue(service.resultsProperty().get().numbers().monthsAreDates());
  }

  @Test
  void showUncertainty_isRemembered_fromTheStartBefore() {
    settings.set(settings.get().withChoice("showUncertainty", "false"));
    service = service(Runnable::run);
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
