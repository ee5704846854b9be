package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.MainCosts.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainCostsTest {
  private static MainCosts of(Map<CostCategory, Double> own, Map<CostCategory, Double> others) {
    return MainCosts.of(Strategy.HYBRID, own, Strategy.PROMPTING, others);
  }

  @Test
  void of_tellsTheLargestPart_andTheDifferencesByTheirSize() {
    MainCosts costs =
        of(
            Map.of(CostCategory.WORK, 60.0, CostCategory.INFERENCE, 20.0, CostCategory.FEES, 20.0),
            Map.of(CostCategory.WORK, 50.0, CostCategory.INFERENCE, 90.0, CostCategory.FEES, 20.0));
    assertEquals(Optional.of(CostCategory.WORK), costs.largest());
    assertEquals(0.6, costs.share(), 1e-12);
    assertEquals(60, costs.difference(), 1e-12);
    assertEquals(
        List.of(new Part(CostCategory.INFERENCE, 70), new Part(CostCategory.WORK, -10)),
        costs.differences());
    assertEquals(Optional.of(CostCategory.INFERENCE), costs.mainly());
  }

  /** What the other one costs less must not be given as the reason why it costs more. */
  @Test
  void mainly_pointsTheWayOfTheWholeDifference() {
    MainCosts costs =
        of(
            Map.of(CostCategory.WORK, 90.0, CostCategory.ERRORS, 10.0),
            Map.of(CostCategory.WORK, 20.0, CostCategory.ERRORS, 60.0));
    assertEquals(-20, costs.difference(), 1e-12);
    assertEquals(Optional.of(CostCategory.WORK), costs.mainly());
    MainCosts reverse =
        of(
            Map.of(CostCategory.WORK, 90.0, CostCategory.ERRORS, 10.0),
            Map.of(CostCategory.WORK, 20.0, CostCategory.ERRORS, 200.0));
    assertEquals(Optional.of(CostCategory.ERRORS), reverse.mainly());
  }

  @Test
  void of_saysNothing_whereNothingIsPaid_orAllIsTheSame() {
    MainCosts free = of(Map.of(CostCategory.WORK, 0.0), Map.of(CostCategory.WORK, 0.0));
    assertEquals(Optional.empty(), free.largest());
    assertEquals(0, free.share());
    MainCosts same = of(Map.of(CostCategory.WORK, 5.0), Map.of(CostCategory.WORK, 5.0));
    assertEquals(0, same.difference());
    assertEquals(List.of(), same.differences());
    assertEquals(Optional.empty(), same.mainly());
  }

  @Test
  void of_comparesPrompting_withTheCheaperTunedOne_andTheOthersWithPrompting() {
    Scenario easy = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0.7);
    Outcome prompt = new Simulator().simulate(easy.with(Parameter.MONTHLY_CALLS, 100));
    assertEquals(Strategy.PROMPTING, prompt.verdict().strategy());
    assertEquals(Strategy.FINE_TUNING, MainCosts.of(prompt).other());
    Outcome tuned = new Simulator().simulate(Scenario.DEFAULT);
    MainCosts costs = MainCosts.of(tuned);
    assertEquals(Strategy.PROMPTING, costs.other());
    assertEquals(
        tuned.of(Strategy.PROMPTING).totalCost() - tuned.recommended().totalCost(),
        costs.difference(),
        1e-6);
  }

  @Test
  void gapLevels_meetAtTheirBounds() {
    assertArrayEquals(new double[] {0.05, 0.10, 0.20}, GapLevel.bounds(), 1e-12);
    assertEquals(0.05, GapLevel.SHORT.from(), 1e-12);
    assertEquals(0.10, GapLevel.SHORT.upTo(), 1e-12);
    assertEquals(Double.NEGATIVE_INFINITY, GapLevel.MEETS.from());
  }

  @Test
  void outcome_tellsWhoMissesTheTargetOnAverageOnly() {
    Scenario drifting =
        Scenario.DEFAULT
            .with(Parameter.TARGET_ACCURACY, 0.85)
            .with(Parameter.MONTHLY_DRIFT, 0.1)
            .with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 0);
    Outcome outcome = new Simulator().simulate(drifting);
    assertTrue(outcome.missesTargetOnAverage(Strategy.FINE_TUNING));
    assertFalse(outcome.missesTargetOnAverage(Strategy.PROMPTING));
    Outcome steady = new Simulator().simulate(drifting.with(Parameter.MONTHLY_DRIFT, 0));
    assertEquals(
        steady.of(Strategy.FINE_TUNING).deliveredAccuracy() < 0.85 - 1e-9,
        steady.missesTargetOnAverage(Strategy.FINE_TUNING));
    assertEquals(
        outcome.of(Strategy.HYBRID).accuracy() - 0.68,
        outcome.gain(Strategy.HYBRID).points(),
        1e-12);
  }
}
