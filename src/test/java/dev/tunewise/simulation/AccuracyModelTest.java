package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import org.junit.jupiter.api.Test;

class AccuracyModelTest {
  private static AccuracyModel model(Scenario scenario) {
    Inputs in = Inputs.of(scenario);
    return new AccuracyModel(in, AccuracyFactors.central(in));
  }

  @Test
  void fineTuning_dipsBelowBase_withAHandfulOfExamples() {
    AccuracyModel model = model(Scenario.DEFAULT);
    assertEquals(0.68, model.at(Strategy.FINE_TUNING, 0), 0);
    assertTrue(model.at(Strategy.FINE_TUNING, 12) < 0.68);
    assertTrue(model.at(Strategy.FINE_TUNING, 500) > 0.75);
  }

  @Test
  void fineTuning_gainsHalf_atHalfGainExamples() {
    Scenario scenario =
        Scenario.DEFAULT
            .with(FINE_TUNING_OVERFITTING_PENALTY, 0)
            .with(FINE_TUNING_HALF_EXAMPLES, 400);
    double share = 0.38 + 0.32 * 0.6;
    assertEquals(0.68 + 0.32 * share / 2, model(scenario).at(Strategy.FINE_TUNING, 400), 1e-12);
  }

  @Test
  void manyTopics_needMoreExamples() {
    Scenario many = Scenario.DEFAULT.with(DISTINCT_TOPICS, 500);
    double share = 0.38 + 0.32 * 0.6;
    // 3.5 examples per topic for half of the gain; overfitting is long gone at 1,750.
    assertEquals(0.68 + 0.32 * share / 2, model(many).at(Strategy.FINE_TUNING, 1_750), 1e-12);
  }

  @Test
  void prompting_isFlat_onceExamplesReachShots() {
    AccuracyModel model = model(Scenario.DEFAULT);
    double full = 0.68 + 0.32 * (0.35 - 0.20 * 0.6) * 0.5; // 5 shots of 5 for half of the gain
    assertEquals(full, model.at(Strategy.PROMPTING, 5), 1e-12);
    assertEquals(full, model.at(Strategy.PROMPTING, 100_000), 1e-12);
    assertTrue(model.at(Strategy.PROMPTING, 4) < full);
  }

  @Test
  void retrieval_removesItsShareOfTheError() {
    Scenario scenario =
        Scenario.DEFAULT.with(PROMPTING_SHOTS, 0).with(PROMPTING_RETRIEVED_TOKENS, 500);
    assertEquals(
        1 - 0.32 * (1 - (0.10 + 0.30 * 0.3)), model(scenario).at(Strategy.PROMPTING, 0), 1e-12);
  }

  @Test
  void accuracy_neverExceedsCeiling() {
    Scenario scenario = Scenario.DEFAULT.with(ACCURACY_CEILING, 0.75);
    for (Strategy strategy : Strategy.values()) {
      assertTrue(model(scenario).at(strategy, 1_000_000) <= 0.75, strategy.label());
    }
  }

  @Test
  void accuracy_isBase_ceilingBelowBase() {
    Scenario scenario = Scenario.DEFAULT.with(ACCURACY_CEILING, 0.5);
    assertEquals(0.68, model(scenario).at(Strategy.HYBRID, 1_000), 1e-12);
  }

  @Test
  void stackedExamples_shiftTheCurve() {
    AccuracyModel plain = model(Scenario.DEFAULT);
    AccuracyModel stacked = model(Scenario.DEFAULT.with(STACKED_EXAMPLES, 300));
    assertEquals(plain.at(Strategy.FINE_TUNING, 500), stacked.at(Strategy.FINE_TUNING, 200), 1e-15);
  }

  @Test
  void floorOfHybrid_isItsAccuracyWithoutTuning() {
    AccuracyModel model = model(Scenario.DEFAULT);
    double promptMiss = 1 - (0.35 - 0.20 * 0.6) * 0.5;
    double retrievalMiss = 1 - (0.10 + 0.30 * 0.3);
    assertEquals(1 - 0.32 * promptMiss * retrievalMiss, model.floor(Strategy.HYBRID, 2_000), 1e-12);
    assertEquals(0.68, model.floor(Strategy.FINE_TUNING, 2_000), 0);
  }
}
