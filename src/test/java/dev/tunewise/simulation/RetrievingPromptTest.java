package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetrievingPromptTest {
  private final Simulator simulator = new Simulator();

  /** What a whole second simulation says of it. */
  private Optional<RetrievingPrompt> simulated(Outcome today) {
    Scenario scenario = today.scenario();
    double tokens = scenario.get(HYBRID_RETRIEVED_TOKENS);
    if (!today.verdict().strategy().isTuned()
        || tokens == 0
        || scenario.get(PROMPTING_RETRIEVED_TOKENS) > 0) {
      return Optional.empty();
    }
    Outcome with = simulator.simulate(scenario.with(PROMPTING_RETRIEVED_TOKENS, tokens));
    StrategyOutcome prompt = with.of(Strategy.PROMPTING);
    boolean wins = with.verdict().strategy() == Strategy.PROMPTING && prompt.isViable();
    return wins && prompt.totalCost() < today.recommended().totalCost()
        ? Optional.of(new RetrievingPrompt(prompt.accuracy(), prompt.totalCost()))
        : Optional.empty();
  }

  @Test
  void find_isWhatASecondSimulationSays_everywhere() {
    int found = 0;
    for (long seed = 0; seed < 400; seed++) {
      Scenario random = RandomScenarios.of(seed).with(PROMPTING_RETRIEVED_TOKENS, 0);
      for (double target : new double[] {0.5, 0.7, 0.8}) {
        Outcome outcome =
            simulator.simulate(
                random.with(HYBRID_RETRIEVED_TOKENS, 700).with(TARGET_ACCURACY, target));
        assertEquals(simulated(outcome), outcome.retrievingPrompt(), "seed " + seed);
        found += outcome.retrievingPrompt().isPresent() ? 1 : 0;
      }
    }
    assertTrue(found > 10, "found " + found);
  }
}
