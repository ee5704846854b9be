package dev.tunewise.ui.service;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs the newest scenario over its draws and then searches for its thresholds, away from the FX
 * thread. While requests come one after the other, as during a drag, each is answered with fewer
 * draws, and such a short run is finished even if a newer request is there: answers keep coming.
 * All draws follow once the drag rests.
 */
final class UncertaintyRun {
  /** Draws of the answer during a drag. */
  static final int QUICK_DRAWS = 2_000;

  /** Requests closer than this belong to one drag. */
  private static final long DRAG_NANOS = 300_000_000;

  private final Engine engine;
  private final LatestTask quick;
  private final LatestTask full;
  private final Executor atRest;
  private long number;
  private long requestedAt = System.nanoTime() - DRAG_NANOS;

  /**
   * Runs of an engine.
   *
   * @param atRest runs on the FX thread, so long after a request that a drag without another one is
   *     taken to rest
   */
  UncertaintyRun(Engine engine, Executor worker, Executor fx, Executor atRest) {
    this.engine = engine;
    this.atRest = atRest;
    quick = new LatestTask(worker, fx);
    full = new LatestTask(worker, fx);
  }

  /**
   * Asks about a scenario; what was asked before is no longer of interest.
   *
   * @param onUncertainty gets an answer, during a drag one with fewer draws than asked for
   * @param onFailure told that what is not answered yet cannot be
   */
  void request(
      Scenario scenario,
      Consumer<Uncertainty> onUncertainty,
      Consumer<Thresholds> onThresholds,
      Runnable onFailure) {
    long now = System.nanoTime();
    boolean moving = now - requestedAt < DRAG_NANOS;
    requestedAt = now;
    long own = ++number;
    full.cancel();
    if (moving && scenario.draws() > QUICK_DRAWS) {
      Scenario fewer = scenario.withSampling(QUICK_DRAWS, scenario.seed());
      quick.request(
          () -> engine.uncertainty(fewer, () -> false),
          found -> found.ifPresent(onUncertainty),
          fault -> {}); // all draws follow, and say what comes of them
      atRest.execute(
          () -> {
            if (number == own) {
              runFully(scenario, onUncertainty, onThresholds, onFailure);
            }
          });
    } else {
      runFully(scenario, onUncertainty, onThresholds, onFailure);
    }
  }

  private void runFully(
      Scenario scenario,
      Consumer<Uncertainty> onUncertainty,
      Consumer<Thresholds> onThresholds,
      Runnable onFailure) {
    Consumer<Throwable> failed = fault -> onFailure.run();
    full.requestCancelable(
        canceled -> engine.uncertainty(scenario, canceled),
        found -> {
          quick.cancel(); // fewer draws say no more
          onUncertainty.accept(found);
          full.requestCancelable(
              canceled -> engine.thresholds(scenario, canceled), onThresholds, failed);
        },
        failed);
  }

  /** Ends all work as soon as possible; there is no answer to what was asked. */
  void stop() {
    number++;
    quick.cancel();
    full.cancel();
  }
}
