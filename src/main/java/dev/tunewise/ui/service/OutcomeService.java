package dev.tunewise.ui.service;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.calibration.Calibration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Simulates the open scenario whenever it changes: the only way from a document to what views show.
 * The central run takes microseconds and is done at once, unless curves have to be fitted to
 * evaluations first: that happens on a thread of its own, where the latest request wins, and the
 * outcome stays as it was meanwhile.
 */
public final class OutcomeService implements AutoCloseable {
  /** The window has drawn its charts and bands by then. */
  private static final Duration AFTER_START = Duration.ofSeconds(3);

  private final ScenarioDocument document;
  private final Consumer<Scenario> fitter;
  private final Executor worker;
  private final Executor fx;
  private final Simulator simulator = new Simulator();
  private final ReadOnlyObjectWrapper<Outcome> outcome;
  private final ReadOnlyBooleanWrapper fitting = new ReadOnlyBooleanWrapper();
  private final @Nullable ExecutorService own;

  public OutcomeService(ScenarioDocument document) {
    this(document, Calibration::of, thread(), Platform::runLater);
  }

  /**
   * A service with a fitter of its own.
   *
   * @param fitter makes the fits of a scenario known
   * @param worker runs one piece of work after the other
   * @param fx runs on the FX thread
   */
  OutcomeService(
      ScenarioDocument document, Consumer<Scenario> fitter, Executor worker, Executor fx) {
    this.document = document;
    this.fitter = fitter;
    this.worker = worker;
    this.fx = fx;
    own = worker instanceof ExecutorService service ? service : null;
    Scenario first = document.scenario();
    boolean known = Calibration.isKnown(first);
    Scenario shown = known ? first : first.withMeasurements(List.of());
    outcome = new ReadOnlyObjectWrapper<>(simulator.simulate(shown));
    document.scenarioProperty().subscribe(this::update);
  }

  private static ExecutorService thread() {
    return Executors.newSingleThreadExecutor(
        task -> Thread.ofPlatform().daemon().name("curve-fitter").unstarted(task));
  }

  /** The outcome of the scenario as it is now; of the one before while curves are fitted. */
  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Whether curves are being fitted to evaluations: an outcome follows. */
  public ReadOnlyBooleanProperty fittingProperty() {
    return fitting.getReadOnlyProperty();
  }

  /** Begins, some time from now, to do ahead what the first fit would have to wait for. */
  public void prepareFits() {
    long seed = document.scenario().seed();
    Thread.ofPlatform().daemon().name("curve-preparation").start(() -> prepare(seed));
  }

  private static void prepare(long seed) {
    try {
      Thread.sleep(AFTER_START);
      Calibration.prepare(seed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the first fit takes longer then
    }
  }

  private void update(Scenario scenario) {
    if (scenario.equals(outcome.get().scenario())) {
      return;
    }
    if (Calibration.isKnown(scenario)) {
      outcome.set(simulator.simulate(scenario));
    } else if (!fitting.get()) {
      fit(scenario);
    }
  }

  private void fit(Scenario scenario) {
    fitting.set(true);
    worker.execute(
        () -> {
          try {
            fitter.accept(scenario);
          } finally {
            fx.execute(() -> fitted(scenario));
          }
        });
  }

  /** The scenario may have changed meanwhile: then it is the newest that counts. */
  private void fitted(Scenario scenario) {
    Scenario now = document.scenario();
    boolean other = !now.measurements().equals(scenario.measurements());
    if (other && !Calibration.isKnown(now)) {
      fit(now);
      return;
    }
    fitting.set(false);
    if (!now.equals(outcome.get().scenario())) {
      outcome.set(simulator.simulate(now));
    }
  }

  /** Ends what runs. */
  @Override
  public void close() {
    if (own != null) {
      own.shutdownNow();
    }
  }
}
