package dev.tunewise.ui.service;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.calibration.Calibration;
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
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the results of the open scenario up to date: the only way from a document to what views
 * show. Its properties change on the FX thread only.
 *
 * <p>A scenario is simulated at once, which takes microseconds, unless curves have to be fitted to
 * evaluations first: that happens in the background, and the results stay as they were meanwhile.
 * Uncertainty and thresholds follow from the background; one switch turns them off.
 */
public final class ResultsService implements AutoCloseable {
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
  private final ReadOnlyObjectWrapper<Results> results;
  private final ReadOnlyBooleanWrapper fitting = new ReadOnlyBooleanWrapper();
  private final BooleanProperty showUncertainty;
  private final BooleanProperty monthsAsDates;
  private boolean started;

  /** Whose uncertainty was asked for last; without name and notes, which it does not depend on. */
  private @Nullable Scenario asked;

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
   * @param atRest runs on the FX thread once a drag may have come to rest
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
    Scenario first = document.scenario();
    boolean known = Calibration.isKnown(first);
    Scenario shown = known ? first : first.withMeasurements(List.of());
    results = new ReadOnlyObjectWrapper<>(new Results(engine.simulate(shown), null, null));
    run =
        new UncertaintyRun(
            engine,
            worker,
            fx,
            atRest,
            found -> results.set(results.get().withUncertainty(found)),
            found -> results.set(results.get().withThresholds(found)));
    end = worker instanceof ForkJoinPool pool ? pool::shutdown : () -> {};
    showUncertainty = remembered(SHOW_UNCERTAINTY, true, settings);
    showUncertainty.subscribe((before, show) -> follow());
    monthsAsDates = remembered(MONTHS_AS_DATES, false, settings);
    monthsAsDates.subscribe(asDates -> results.set(results.get().withMonthsAsDates(asDates)));
    document.scenarioProperty().subscribe(this::update);
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
          fitted -> update(document.scenario())); // it may be another one by now
    }
  }

  private void simulate(Scenario scenario) {
    Results before = results.get();
    if (scenario.equals(before.outcome().scenario())) {
      return;
    }
    if (!Results.sharesUncertainty(before.outcome().scenario(), scenario)) {
      run.stop();
    }
    results.set(before.followedBy(engine.simulate(scenario)));
    follow();
  }

  /** Asks for the uncertainty of the outcome on show, unless it is known or not wanted. */
  private void follow() {
    Results now = results.get();
    if (!started || !showUncertainty.get()) {
      run.stop();
      asked = null;
      results.set(now.withoutUncertainty());
      return;
    }
    Scenario numbers = now.outcome().scenario().withName("").withNotes("");
    if (!numbers.equals(asked)) {
      asked = numbers;
      run.request(numbers);
    }
  }

  @Override
  public void close() {
    started = false;
    fit.close();
    run.stop();
    end.run();
  }
}
