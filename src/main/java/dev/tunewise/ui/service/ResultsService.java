package dev.tunewise.ui.service;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.ui.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the results of the open scenario up to date: the only way from a document to what views
 * show. Its properties change on the FX thread only.
 *
 * <p>A scenario is simulated at once, which takes microseconds, unless curves have to be fitted to
 * evaluations first: that happens in the background, and the results stay as they were meanwhile.
 * Uncertainty and thresholds follow from the background; one switch turns them off.
 *
 * <p>Results never hold what is known of another outcome. So that bands and odds do not flicker at
 * each step of a drag, what is {@link #shownProperty shown} stays whole for a moment, until the
 * next outcome has its uncertainty too.
 *
 * <p>Where the scenario cannot be calculated, {@link #failureProperty} says so: what results hold
 * then is of the one before, and not to be shown.
 */
public final class ResultsService implements AutoCloseable {
  private static final String FAILED =
      "The results of this scenario could not be calculated: a fault of the program stopped it."
          + " Your numbers are still here.";
  private static final String SHOW_UNCERTAINTY = "showUncertainty";
  private static final String MONTHS_AS_DATES = "monthsAsDates";

  /** The window has drawn its charts and bands by then. */
  private static final Duration AFTER_START = Duration.ofSeconds(3);

  /** So long after the last request a drag is taken to rest. */
  private static final long REST_MILLIS = 120;

  private final ScenarioDocument document;
  private final Engine engine;
  private final LatestTask fit;
  private final UncertaintyRun run;
  private final Runnable end;
  private final Executor atRest;
  private final ReadOnlyObjectWrapper<Results> results;
  private final ReadOnlyObjectWrapper<Results> shown;
  private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper fitting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final BooleanProperty showUncertainty;
  private final BooleanProperty monthsAsDates;
  private boolean started;

  /** Whose uncertainty was asked for last; without words, which it does not depend on. */
  private @Nullable Scenario asked;

  /** Counts outcomes; tells which of two is newer. */
  private long step;

  private long shownStep;

  /** Whether what is shown waits for the uncertainty of a newer outcome; and which wait this is. */
  private boolean holding;

  private long hold;

  /** A service that runs on all cores but one, which is left to the window. */
  public ResultsService(ScenarioDocument document, ObjectProperty<Settings> settings) {
    this(
        document,
        settings,
        Engine.real(),
        new LatestTask("curve-fitter"),
        // What runs inside a pool stays on its threads, parallel streams included.
        new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)),
        Platform::runLater,
        CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, Platform::runLater));
  }

  /**
   * A service with an engine and executors of its own.
   *
   * @param worker runs over draws; shut down at the end if it is a pool
   * @param fx runs on the FX thread
   * @param atRest runs on the FX thread, so long after it was asked to that a drag may have come to
   *     rest, and that nobody wants to wait any longer
   */
  ResultsService(
      ScenarioDocument document,
      ObjectProperty<Settings> settings,
      Engine engine,
      LatestTask fit,
      Executor worker,
      Executor fx,
      Executor atRest) {
    this.document = document;
    this.engine = engine;
    this.fit = fit;
    this.atRest = atRest;
    Scenario first = document.scenario();
    boolean known = Calibration.isKnown(first);
    Scenario calculable = known ? first : first.withMeasurements(List.of());
    results = new ReadOnlyObjectWrapper<>(new Results(engine.simulate(calculable), null, null));
    shown = new ReadOnlyObjectWrapper<>(results.get());
    run = new UncertaintyRun(engine, worker, fx, atRest);
    end = worker instanceof ForkJoinPool pool ? pool::shutdown : () -> {};
    showUncertainty = remembered(SHOW_UNCERTAINTY, true, settings);
    showUncertainty.subscribe((before, show) -> follow());
    monthsAsDates = remembered(MONTHS_AS_DATES, false, settings);
    monthsAsDates.subscribe(asDates -> results.set(results.get().withMonthsAsDates(asDates)));
    results.subscribe(this::show);
    document.scenarioProperty().subscribe(this::update);
    document.replacementsProperty().subscribe((before, now) -> replaced());
    pending.set(!known);
  }

  /** A switch that is as it was left; at first as given. */
  private static BooleanProperty remembered(
      String name, boolean first, ObjectProperty<Settings> settings) {
    String last = settings.get().choices().getOrDefault(name, "");
    BooleanProperty choice =
        new SimpleBooleanProperty(first ? !last.equals("false") : last.equals("true"));
    choice.subscribe((before, on) -> settings.set(settings.get().withChoice(name, on.toString())));
    return choice;
  }

  /** Begins to calculate uncertainty, once the window has been seen. */
  public void start() {
    started = true;
    follow();
  }

  /** Begins, some time from now, to do ahead what the first fit would have to wait for. */
  public void prepareFits() {
    long seed = document.scenario().seed();
    Thread.ofPlatform().daemon().name("curve-preparation").start(() -> prepareFits(seed));
  }

  private static void prepareFits(long seed) {
    try {
      Thread.sleep(AFTER_START);
      Calibration.prepare(seed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the first fit takes longer then
    }
  }

  /** The results of the scenario as it is now; of the one before while curves are fitted. */
  public ReadOnlyObjectProperty<Results> resultsProperty() {
    return results.getReadOnlyProperty();
  }

  /** What views show: the results, or for some moments of an edit the last ones that were whole. */
  public ReadOnlyObjectProperty<Results> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether there are no results yet of the scenario that took another one's place. */
  public ReadOnlyBooleanProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Why there are no results of the scenario as it is, in words; empty if there are or follow. */
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Whether curves are being fitted to evaluations: results follow. */
  public ReadOnlyBooleanProperty fittingProperty() {
    return fitting.getReadOnlyProperty();
  }

  /** Whether uncertainty and thresholds are calculated and shown; remembered. */
  public BooleanProperty showUncertaintyProperty() {
    return showUncertainty;
  }

  /** Whether months are written as dates where the scenario has a start month; remembered. */
  public BooleanProperty monthsAsDatesProperty() {
    return monthsAsDates;
  }

  private void update(Scenario scenario) {
    boolean known = Calibration.isKnown(scenario);
    fitting.set(!known);
    if (known) {
      fit.cancel();
      simulate(scenario);
    } else {
      fit.request(
          () -> {
            engine.fit(scenario);
            return scenario;
          },
          fitted -> update(document.scenario()), // it may be another one by now
          fault -> fail());
    }
  }

  private void fail() {
    fitting.set(false);
    run.stop();
    asked = null;
    failure.set(FAILED);
  }

  private void simulate(Scenario scenario) {
    Results before = results.get();
    if (!scenario.equals(before.outcome().scenario())) {
      step++;
      results.set(before.followedBy(outcome(scenario)));
      follow();
    }
    failure.set("");
    pending.set(false);
  }

  private Outcome outcome(Scenario scenario) {
    try {
      return engine.simulate(scenario);
    } catch (RuntimeException | Error fault) {
      fail();
      throw fault;
    }
  }

  /** Another scenario as a whole: nothing of the one before is of interest any longer. */
  private void replaced() {
    pending.set(!results.get().isOf(document.scenario()));
    showNewest();
  }

  /** Asks for the uncertainty of the outcome on show, unless it is known or not wanted. */
  private void follow() {
    Results now = results.get();
    if (!wantsUncertainty()) {
      run.stop();
      asked = null;
      results.set(now.withoutUncertainty());
      return;
    }
    Scenario numbers = Results.calculated(now.outcome().scenario());
    if (!numbers.equals(asked)) {
      asked = numbers;
      long own = step;
      run.request(
          numbers,
          found -> take(now, own, numbers, found),
          found -> results.set(results.get().withThresholds(numbers, found)),
          () -> results.set(results.get().withFailure(numbers)));
    }
  }

  private boolean wantsUncertainty() {
    return started && showUncertainty.get();
  }

  /**
   * An answer during a drag may come when the scenario has moved on: it is shown with the outcome
   * it belongs to, so that bands follow a drag even if never the newest has one.
   */
  private void take(Results whose, long stepOfWhose, Scenario numbers, Uncertainty found) {
    results.set(results.get().withUncertainty(numbers, found));
    if (stepOfWhose > shownStep && results.get().uncertainty() == null) {
      shownStep = stepOfWhose;
      shown.set(
          whose
              .withUncertainty(numbers, found)
              .withMonthsAsDates(results.get().numbers().monthsAreDates()));
      holdOn();
    }
  }

  private void show(Results now) {
    boolean wait =
        wantsUncertainty()
            && now.uncertainty() == null
            && !now.failed()
            && shown.get().uncertainty() != null;
    if (!wait) {
      showNewest();
    } else if (!holding) {
      holdOn();
    }
  }

  /** Waits, but not for long. */
  private void holdOn() {
    holding = true;
    long own = ++hold;
    atRest.execute(
        () -> {
          if (holding && hold == own) {
            showNewest();
          }
        });
  }

  private void showNewest() {
    holding = false;
    shownStep = step;
    shown.set(results.get());
  }

  @Override
  public void close() {
    started = false;
    fit.close();
    run.stop();
    end.run();
  }
}
