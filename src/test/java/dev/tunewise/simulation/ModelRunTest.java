package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.LATENCY_BUDGET_MILLIS;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void run_isThatOfAScenarioWithTheInputs_whateverRanBefore(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    ModelRun run = new ModelRun(scenario);
    for (Parameter parameter :
        new Parameter[] {
          MONTHLY_CALLS, COST_PER_ERROR, INPUT_TOKENS, LABELED_EXAMPLES, LATENCY_BUDGET_MILLIS
        }) {
      double value = Math.min(parameter.max(), 1.5 * scenario.get(parameter) + 1);
      scenario = scenario.with(parameter, value);
      run.set(parameter, value);
      run.run();
      assertSame(new ModelRun(scenario), run);
      run.run();
      assertSame(new ModelRun(scenario), run);
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
