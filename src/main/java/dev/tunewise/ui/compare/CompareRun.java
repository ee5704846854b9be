package dev.tunewise.ui.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Compares scenarios away from the FX thread: the latest request wins, answers come on it. */
final class CompareRun {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("compare").unstarted(task));

  private final AtomicReference<@Nullable Request> pending = new AtomicReference<>();
  private final Consumer<ScenarioComparison> answers;

  /** What is to be compared, the baseline first. */
  private record Request(List<Scenario> scenarios, StrategyChoice choice) {}

  CompareRun(Consumer<ScenarioComparison> answers) {
    this.answers = answers;
  }

  /** Asks for a comparison; one that was asked for before and has not begun is dropped. */
  void request(List<Scenario> scenarios, StrategyChoice choice) {
    if (pending.getAndSet(new Request(scenarios, choice)) == null) {
      worker.execute(this::next);
    }
  }

  private void next() {
    Request request = pending.getAndSet(null);
    if (request != null) {
      Simulator simulator = new Simulator();
      List<Outcome> outcomes = request.scenarios().stream().map(simulator::simulate).toList();
      ScenarioComparison comparison = ScenarioComparison.of(outcomes, request.choice());
      Platform.runLater(() -> answers.accept(comparison));
    }
  }

  /** Does other slow work in its turn, and hands over either its result or what went wrong. */
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    worker.execute(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Exception e) {
            Platform.runLater(() -> failed.accept(e));
          }
        });
  }

  void close() {
    worker.shutdownNow();
  }
}
