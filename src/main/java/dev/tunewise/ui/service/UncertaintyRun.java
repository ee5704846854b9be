package dev.tunewise.ui.service;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the newest scenario over its draws, away from the FX thread. There is one place for a
 * request: a newer one takes it over and stops the run of the older one, so nothing queues up.
 * While requests come one after the other, as during a drag, each is first answered with fewer
 * draws, and that short run is finished even if a newer request is there: answers keep coming.
 */
final class UncertaintyRun {
  /** Draws of the answer during a drag. */
  static final int QUICK_DRAWS = 2_000;

  /** Requests closer than this belong to one drag. */
  private static final long DRAG_NANOS = 300_000_000;

  /** So long after the last request a drag is taken to rest. */
  private static final long REST_MILLIS = 120;

  private final Work work;
  private final Executor worker;
  private final Consumer<Answer> answers;

  // All below only with the lock of this object.
  private @Nullable Scenario pending;
  private boolean busy;
  private boolean moving;
  private long number;
  private long stoppedAt;
  private long requestedAt = System.nanoTime() - DRAG_NANOS;

  /** What is worked out; both end early, with nothing, once canceled. */
  interface Work {
    Optional<Uncertainty> run(Scenario scenario, BooleanSupplier canceled);

    List<Threshold> flips(Scenario scenario, BooleanSupplier canceled);

    /** The real ones. */
    static Work real() {
      MonteCarlo monteCarlo = new MonteCarlo();
      return new Work() {
        @Override
        public Optional<Uncertainty> run(Scenario scenario, BooleanSupplier canceled) {
          return monteCarlo.run(scenario, canceled);
        }

        @Override
        public List<Threshold> flips(Scenario scenario, BooleanSupplier canceled) {
          return ThresholdFinder.all(scenario, canceled);
        }
      };
    }
  }

  /** A part of what is known of a scenario. */
  sealed interface Answer {
    Scenario scenario();

    /** Bands and odds; {@code scenario} may have fewer draws than the one asked about. */
    record Spread(Scenario scenario, Uncertainty uncertainty) implements Answer {}

    /** What flips the recommendation. */
    record Flips(Scenario scenario, List<Threshold> flips) implements Answer {}
  }

  /**
   * Work for a worker.
   *
   * @param answers is told on the worker's thread
   */
  UncertaintyRun(Work work, Executor worker, Consumer<Answer> answers) {
    this.work = work;
    this.worker = worker;
    this.answers = answers;
  }

  /** Asks about a scenario; what was asked before is no longer of interest. */
  synchronized void request(Scenario scenario) {
    long now = System.nanoTime();
    moving = now - requestedAt < DRAG_NANOS;
    requestedAt = now;
    pending = scenario;
    number++;
    notifyAll();
    if (!busy) {
      busy = true;
      worker.execute(this::workOff);
    }
  }

  /** Ends all work as soon as possible. */
  synchronized void stop() {
    pending = null;
    number++;
    stoppedAt = number;
    notifyAll();
  }

  private void workOff() {
    Request request = next();
    while (request != null) {
      try {
        answer(request);
      } catch (RuntimeException fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
      }
      request = next();
    }
  }

  private record Request(Scenario scenario, long number, boolean moving) {}

  private synchronized @Nullable Request next() {
    Scenario scenario = pending;
    pending = null;
    busy = scenario != null;
    return scenario == null ? null : new Request(scenario, number, moving);
  }

  private void answer(Request request) {
    Scenario scenario = request.scenario();
    BooleanSupplier superseded = () -> isSuperseded(request);
    if (request.moving() && scenario.draws() > QUICK_DRAWS) {
      Scenario quick = scenario.withSampling(QUICK_DRAWS, scenario.seed());
      spread(quick, () -> isStopped(request));
      awaitRest(request);
    }
    if (!superseded.getAsBoolean()) {
      spread(scenario, superseded);
    }
    if (!superseded.getAsBoolean()) {
      List<Threshold> flips = work.flips(scenario, superseded);
      if (!superseded.getAsBoolean()) {
        answers.accept(new Answer.Flips(scenario, flips));
      }
    }
  }

  private void spread(Scenario scenario, BooleanSupplier canceled) {
    work.run(scenario, canceled)
        .ifPresent(uncertainty -> answers.accept(new Answer.Spread(scenario, uncertainty)));
  }

  private synchronized boolean isSuperseded(Request request) {
    return number != request.number();
  }

  private synchronized boolean isStopped(Request request) {
    return stoppedAt > request.number();
  }

  /** Waits until no newer request has come for a while, or one has. */
  private synchronized void awaitRest(Request request) {
    long end = System.nanoTime() + REST_MILLIS * 1_000_000;
    try {
      long left = REST_MILLIS;
      while (left > 0 && number == request.number()) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
