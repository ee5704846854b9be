package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceRuleTest {
  private static final int PROMPTING = 1;
  private static final int FINE_TUNING = 2;
  private static final int HYBRID = 4;

  private static final double[] LIVE = {0, 1, 2};

  /** Target 80 %, half a second at most. */
  private static final Scenario SCENARIO =
      Scenario.DEFAULT.with(TARGET_ACCURACY, 0.8).with(LATENCY_BUDGET_MILLIS, 500);

  private static ChoiceRule rule(Scenario scenario) {
    return new ChoiceRule(Inputs.of(scenario));
  }

  private static double[] of(double prompting, double fineTuning, double hybrid) {
    return new double[] {prompting, fineTuning, hybrid};
  }

  private static Strategy cheapest(int candidates, double... totals) {
    return ChoiceRule.cheapest(totals, candidates);
  }

  @Test
  void cheapest_hasTheLowestTotal_ofTheCandidates() {
    assertEquals(Strategy.HYBRID, cheapest(ChoiceRule.ALL, 3, 2, 1));
    assertEquals(Strategy.FINE_TUNING, cheapest(ChoiceRule.ALL, 3, 1, 2));
    assertEquals(Strategy.PROMPTING, cheapest(ChoiceRule.ALL, 1, 3, 2));
    assertEquals(Strategy.FINE_TUNING, cheapest(PROMPTING | FINE_TUNING, 3, 2, 1));
    assertEquals(Strategy.PROMPTING, cheapest(PROMPTING, 3, 2, 1));
    assertEquals(Strategy.HYBRID, cheapest(HYBRID, 1, 2, 3));
    assertEquals(Strategy.FINE_TUNING, cheapest(FINE_TUNING | HYBRID, 1, 2, 3));
  }

  @Test
  void cheapest_isTheFirst_ofThoseWithinToleranceOfTheLowest() {
    assertEquals(Strategy.PROMPTING, cheapest(ChoiceRule.ALL, 100, 100, 100));
    assertEquals(Strategy.PROMPTING, cheapest(ChoiceRule.ALL, 100, 100 - 5e-8, 200));
    assertEquals(Strategy.FINE_TUNING, cheapest(ChoiceRule.ALL, 100, 100 - 2e-7, 200));
    assertEquals(Strategy.PROMPTING, cheapest(ChoiceRule.ALL, 0, 0, 0));
    // Fine-tuning is as cheap as hybrid, the lowest; prompting is not, though it is as cheap as
    // fine-tuning.
    double[] chain = {100, 100 - 8e-8, 100 - 1.5e-7};
    assertEquals(Strategy.FINE_TUNING, ChoiceRule.cheapest(chain, ChoiceRule.ALL));
  }

  @Test
  void candidates_areTheViable() {
    ChoiceRule rule = rule(SCENARIO);
    double[] fast = of(400, 400, 400);
    assertEquals(ChoiceRule.ALL, rule.candidates(of(0.8, 0.9, 0.95), fast, LIVE));
    assertEquals(FINE_TUNING | HYBRID, rule.candidates(of(0.79, 0.9, 0.95), fast, LIVE));
    assertEquals(PROMPTING, rule.candidates(of(0.8 - 5e-10, 0.7, 0.7), fast, LIVE));
    double[] exact = of(500, 500 + 2e-7, 501);
    assertEquals(PROMPTING | FINE_TUNING, rule.candidates(of(0.9, 0.9, 0.9), exact, LIVE));
    double[] late = of(0, 23.9, 24);
    assertEquals(PROMPTING | FINE_TUNING, rule.candidates(of(0.9, 0.9, 0.9), fast, late));
  }

  @Test
  void candidates_areTheMostAccurateWithinTheLatencyBudget_whereNoneIsViable() {
    ChoiceRule rule = rule(SCENARIO);
    double[] accuracies = of(0.6, 0.7, 0.75);
    assertEquals(HYBRID, rule.candidates(accuracies, of(400, 400, 400), LIVE));
    assertEquals(FINE_TUNING, rule.candidates(accuracies, of(400, 400, 600), LIVE));
    assertEquals(PROMPTING, rule.candidates(accuracies, of(400, 600, 600), LIVE));
    assertEquals(PROMPTING, rule.candidates(of(0.7, 0.7, 0.7), of(400, 400, 400), LIVE));
    assertEquals(FINE_TUNING, rule.candidates(accuracies, of(400, 400, 400), of(0, 1, 24)));
  }

  @Test
  void candidates_areTheFastest_whereNoneIsWithinTheLatencyBudget() {
    ChoiceRule rule = rule(SCENARIO);
    double[] accuracies = of(0.9, 0.9, 0.9);
    assertEquals(HYBRID, rule.candidates(accuracies, of(900, 800, 700), LIVE));
    assertEquals(FINE_TUNING, rule.candidates(accuracies, of(900, 700, 800), LIVE));
    assertEquals(PROMPTING, rule.candidates(accuracies, of(700, 700, 700), LIVE));
    assertEquals(FINE_TUNING, rule.candidates(accuracies, of(900, 800, 700), of(0, 1, 30)));
  }

  @Test
  void tuning_isNotPossible_withoutExamplesTimeOrTraining() {
    double[] good = of(0.7, 0.9, 0.9);
    double[] fast = of(400, 300, 300);
    ChoiceRule few = rule(SCENARIO.with(LABELED_EXAMPLES, 49));
    assertEquals(PROMPTING, few.candidates(good, fast, LIVE));
    ChoiceRule enough = rule(SCENARIO.with(LABELED_EXAMPLES, 20).with(STACKED_EXAMPLES, 30));
    assertEquals(FINE_TUNING | HYBRID, enough.candidates(good, fast, LIVE));
    Scenario closing =
        SCENARIO
            .with(FINE_TUNING_LAST_TRAINING_MONTH, 1)
            .with(FINE_TUNING_LEAD_TIME_DAYS, 30)
            .with(HYBRID_LEAD_TIME_DAYS, 31);
    assertEquals(FINE_TUNING, rule(closing).candidates(good, fast, LIVE));
    Scenario later = closing.with(FINE_TUNING_LAST_TRAINING_MONTH, 2);
    assertEquals(FINE_TUNING | HYBRID, rule(later).candidates(good, fast, LIVE));
  }

  @Test
  void shortfalls_nameAllThatIsMissing_theGravestFirst() {
    Scenario scenario =
        SCENARIO
            .with(LABELED_EXAMPLES, 10)
            .with(FINE_TUNING_LAST_TRAINING_MONTH, 1)
            .with(HYBRID_LEAD_TIME_DAYS, 90);
    ChoiceRule rule = rule(scenario);
    assertEquals(
        List.of(
            Shortfall.TOO_FEW_EXAMPLES,
            Shortfall.TRAINING_CLOSED,
            Shortfall.NOT_LIVE_IN_TIME,
            Shortfall.TOO_SLOW,
            Shortfall.MISSES_TARGET),
        rule.shortfalls(Strategy.HYBRID, 0.7, 501, 24));
    assertEquals(
        List.of(Shortfall.TOO_SLOW, Shortfall.MISSES_TARGET),
        rule.shortfalls(Strategy.PROMPTING, 0.7, 501, 0));
    assertEquals(List.of(), rule.shortfalls(Strategy.PROMPTING, 0.8, 500, 0));
    ChoiceRule usual = rule(SCENARIO);
    assertEquals(List.of(), usual.shortfalls(Strategy.HYBRID, 0.8, 500, 23.9));
    assertEquals(
        List.of(Shortfall.NOT_LIVE_IN_TIME), usual.shortfalls(Strategy.HYBRID, 0.8, 500, 24));
  }

  @Test
  void latency_doesNotMatter_withoutABudget() {
    ChoiceRule none = rule(SCENARIO.with(LATENCY_BUDGET_MILLIS, 0));
    assertFalse(none.hasLatencyBudget());
    assertTrue(none.isFastEnough(1e9));
    assertTrue(rule(SCENARIO).hasLatencyBudget());
  }
}
