package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not calculated again must be as if it were. */
class ModelRunTest {
  private static void assertSame(ModelRun expected, ModelRun actual) {
    for (Strategy strategy : Strategy.values()) {
      assertEquals(expected.total(strategy), actual.total(strategy));
      assertEquals(expected.spend(strategy), actual.spend(strategy));
      assertEquals(expected.accuracy(strategy), actual.accuracy(strategy));
      assertEquals(expected.isViable(strategy), actual.isViable(strategy));
      assertEquals(expected.latencyMillis(strategy), actual.latencyMillis(strategy));
    }
    assertEquals(expected.recommended(), actual.recommended());
  }

  private static double[] cumulative(ModelRun run, Strategy strategy, int months) {
    double[] costs = new double[months + 1];
    run.cumulative(strategy, costs);
    return costs;
  }

  /** Each parameter is moved to another scenario's value, and back. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void run_isThatOfAScenarioWithTheInputs_whateverRanBefore(long seed) {
    Scenario first = RandomScenarios.of(seed);
    Scenario others = RandomScenarios.of(seed + 1);
    ModelRun run = new ModelRun(first);
    Scenario scenario = first;
    for (Parameter parameter : Parameter.values()) {
      for (Scenario source : List.of(others, first, others)) {
        double value = source.get(parameter);
        scenario = scenario.with(parameter, value);
        ModelRun fresh = new ModelRun(scenario);
        run.set(parameter, value);
        for (int again = 0; again < 2; again++) {
          run.run();
          assertSame(fresh, run);
        }
        for (Strategy strategy : Strategy.values()) {
          int months = scenario.horizonMonths();
          assertArrayEquals(cumulative(fresh, strategy, months), cumulative(run, strategy, months));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void run_takesTheCallsMovedTo(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    ModelRun run = new ModelRun(scenario);
    double calls = scenario.get(MONTHLY_CALLS) / 2;
    run.moveCalls(calls);
    assertEquals(
        new ModelRun(scenario.with(MONTHLY_CALLS, calls)).total(Strategy.HYBRID),
        run.total(Strategy.HYBRID));
    run.set(MONTHLY_CALLS, scenario.get(MONTHLY_CALLS));
    run.run();
    assertSame(new ModelRun(scenario), run);
  }
}
