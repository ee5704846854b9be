package dev.tunewise.ui.service;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.ui.service.UncertaintyRun.Answer;
import dev.tunewise.ui.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what ranges and the spread of accuracy curves make of the open scenario up to date, in the
 * background; one switch turns all of it off. Its properties change on the FX thread only.
 */
public final class UncertaintyService implements AutoCloseable {
  private static final String SETTING = "showUncertainty";

  /** More parameters than an edit changes at once: prices of a model are the most. */
  private static final int MOST_EDITED = 8;

  private final ScenarioDocument document;
  private final UncertaintyRun run;
  private final Executor fx;
  private final @Nullable ForkJoinPool pool;
  private final ReadOnlyObjectWrapper<@Nullable Uncertainty> uncertainty =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable List<Threshold>> flips =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty showUncertainty;

  /** Answers on their way to the FX thread: of each kind the newest one. */
  private final AtomicReference<Answer.@Nullable Spread> newSpread = new AtomicReference<>();

  private final AtomicReference<Answer.@Nullable Flips> newFlips = new AtomicReference<>();

  private boolean started;
  private @Nullable Scenario asked;

  /** A service that runs on all cores but one, which is left to the window. */
  public UncertaintyService(ScenarioDocument document, ObjectProperty<Settings> settings) {
    this(document, settings, UncertaintyRun.Work.real(), pool(), Platform::runLater);
  }

  UncertaintyService(
      ScenarioDocument document,
      ObjectProperty<Settings> settings,
      UncertaintyRun.Work work,
      Executor worker,
      Executor fx) {
    this.document = document;
    this.fx = fx;
    pool = worker instanceof ForkJoinPool own ? own : null;
    run = new UncertaintyRun(work, worker, this::answered);
    boolean shown = !settings.get().choices().getOrDefault(SETTING, "true").equals("false");
    showUncertainty = new SimpleBooleanProperty(shown);
    showUncertainty.subscribe(
        show -> {
          if (started) {
            settings.set(settings.get().withChoice(SETTING, show.toString()));
          }
          update();
        });
    document.scenarioProperty().subscribe(scenario -> update());
  }

  /** What runs inside a pool stays on its threads, parallel streams included. */
  private static ForkJoinPool pool() {
    return new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** Begins to work, once the window has been seen. */
  public void start() {
    started = true;
    update();
  }

  /**
   * The newest uncertainty that is known: for some moments after a change that of the scenario
   * before, though never one of another horizon or of a scenario that is another one. Null if there
   * is none yet or it is not to be shown.
   */
  public ReadOnlyObjectProperty<@Nullable Uncertainty> uncertaintyProperty() {
    return uncertainty.getReadOnlyProperty();
  }

  /**
   * The values at which the recommendation changes, those of the scenario before until they are
   * known; null as long as there are none of such a scenario, or if they are not to be shown.
   */
  public ReadOnlyObjectProperty<@Nullable List<Threshold>> flipsProperty() {
    return flips.getReadOnlyProperty();
  }

  /** Whether any of it is worked out and shown; remembered. */
  public BooleanProperty showUncertaintyProperty() {
    return showUncertainty;
  }

  private void update() {
    if (!started || !showUncertainty.get()) {
      run.stop();
      asked = null;
      uncertainty.set(null);
      flips.set(null);
      return;
    }
    Scenario numbers = document.scenario().withName("").withNotes("");
    if (!numbers.equals(asked)) {
      forgetAnother(numbers);
      asked = numbers;
      run.request(numbers);
    }
  }

  /** What is known of the scenario before stays on show after an edit only. */
  private void forgetAnother(Scenario now) {
    Scenario before = asked;
    if (before != null && before.horizonMonths() != now.horizonMonths()) {
      uncertainty.set(null);
    }
    if (before != null && changes(before, now) > MOST_EDITED) {
      uncertainty.set(null);
      flips.set(null);
    }
  }

  private static long changes(Scenario before, Scenario now) {
    return Arrays.stream(Parameter.values())
        .filter(parameter -> before.get(parameter) != now.get(parameter))
        .count();
  }

  private void answered(Answer answer) {
    switch (answer) {
      case Answer.Spread spread -> {
        if (newSpread.getAndSet(spread) == null) {
          fx.execute(this::showSpread);
        }
      }
      case Answer.Flips found -> {
        if (newFlips.getAndSet(found) == null) {
          fx.execute(this::showFlips);
        }
      }
    }
  }

  private void showSpread() {
    Answer.Spread spread = newSpread.getAndSet(null);
    Scenario now = asked;
    if (spread != null && now != null && spread.scenario().horizonMonths() == now.horizonMonths()) {
      uncertainty.set(spread.uncertainty());
    }
  }

  private void showFlips() {
    Answer.Flips found = newFlips.getAndSet(null);
    if (found != null && found.scenario().equals(asked)) {
      flips.set(found.flips());
    }
  }

  /** Ends what runs. */
  @Override
  public void close() {
    started = false;
    run.stop();
    if (pool != null) {
      pool.shutdown();
    }
  }
}
