package dev.tunewise.simulation.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.OutcomeBuilder;
import dev.tunewise.simulation.Shortfall;
import org.junit.jupiter.api.Test;

class LikelyGoalTest {
  @Test
  void goal_isWhereTheChoiceTips_whereOneFits() {
    Outcome outcome = new OutcomeBuilder().chosen(Strategy.HYBRID).build();
    assertEquals(
        new Goal.EqualTotals(Pair.HYBRID_PROMPTING), Goal.likely(outcome, Parameter.MONTHLY_CALLS));
    assertEquals(
        new Goal.EqualTotals(Pair.HYBRID_PROMPTING),
        Goal.likely(outcome, Parameter.LABELED_EXAMPLES),
        "examples cost money too");
    assertEquals(
        new Goal.AccuracyAt(Strategy.HYBRID, 0.8),
        Goal.likely(outcome, Parameter.DISTINCT_TOPICS),
        "only accuracy depends on it");
  }

  @Test
  void goal_isTheTarget_whereTheClosestMissesIt() {
    Outcome outcome =
        new OutcomeBuilder()
            .chosen(Strategy.FINE_TUNING)
            .lacks(Strategy.FINE_TUNING, Shortfall.MISSES_TARGET)
            .lacks(Strategy.PROMPTING, Shortfall.MISSES_TARGET)
            .lacks(Strategy.HYBRID, Shortfall.TOO_SLOW)
            .build();
    assertEquals(
        new Goal.AccuracyAt(Strategy.FINE_TUNING, 0.8),
        Goal.likely(outcome, Parameter.LABELED_EXAMPLES));
    assertEquals(
        new Goal.EqualTotals(Pair.FINE_TUNING_PROMPTING),
        Goal.likely(outcome, Parameter.MONTHLY_CALLS),
        "calls do not help the target");
  }
}
