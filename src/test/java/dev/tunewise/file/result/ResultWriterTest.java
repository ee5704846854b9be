package dev.tunewise.file.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultWriterTest {
  private static final Outcome OUTCOME = new Simulator().simulate(Scenario.DEFAULT.withName("A"));
  private static final JsonNode RESULT = json(OUTCOME);

  @Test
  void result_hasKeysInOrder() {
    assertEquals(
        List.of("format", "version", "scenario", "strategies", "breakEven", "recommendation"),
        keys(RESULT));
    assertEquals(List.of("prompting", "fineTuning", "hybrid"), keys(RESULT.get("strategies")));
    assertEquals(
        List.of(
            "setupCost",
            "totalCost",
            "cumulativeCost",
            "cumulativeSpend",
            "overBudgetMonth",
            "breakdown",
            "costPerThousandCalls",
            "costPerRightAnswer",
            "accuracy",
            "meetsTarget",
            "latencyMillis",
            "leadTimeMonths",
            "examplesToTarget",
            "accuracyByExamples"),
        keys(RESULT.at("/strategies/hybrid")));
    assertEquals(
        List.of(
            "challenger",
            "incumbent",
            "status",
            "month",
            "crossings",
            "volume",
            "saving",
            "extraSetup",
            "internalRateOfReturn"),
        keys(RESULT.at("/breakEven/0")));
    assertEquals(List.of("strategy", "viable", "reasons"), keys(RESULT.get("recommendation")));
    assertEquals(List.of("code", "text", "numbers"), keys(RESULT.at("/recommendation/reasons/0")));
  }

  @Test
  void result_keepsEveryDigit() {
    for (Strategy strategy : Strategy.values()) {
      StrategyOutcome expected = OUTCOME.of(strategy);
      JsonNode actual = RESULT.get("strategies").get(strategy.key());
      assertEquals(expected.totalCost(), actual.get("totalCost").asDouble());
      assertEquals(expected.cumulativeCost().size(), actual.get("cumulativeCost").size());
      assertEquals(expected.cumulativeCost().get(7), actual.at("/cumulativeCost/7").asDouble());
      assertEquals(82, actual.get("accuracyByExamples").size());
      JsonNode point = actual.at("/accuracyByExamples/33");
      assertEquals(ExampleGrid.EXAMPLES.get(33), point.get("examples").asDouble());
      assertEquals(expected.accuracyByExamples().get(33), point.get("accuracy").asDouble());
    }
  }

  @Test
  void result_saysNull_whereThereIsNothing() {
    Scenario hopeless =
        Scenario.DEFAULT
            .with(Parameter.TARGET_ACCURACY, 1)
            .with(Parameter.BASE_ACCURACY, 0)
            .with(Parameter.ACCURACY_CEILING, 0.01)
            .with(Parameter.LABELED_EXAMPLES, 0)
            .with(Parameter.FINE_TUNING_LABEL_COST, 0)
            .with(Parameter.HORIZON_MONTHS, 1);
    JsonNode result = json(new Simulator().simulate(hopeless));
    assertTrue(result.at("/strategies/prompting/examplesToTarget").isNull());
    assertTrue(result.at("/strategies/prompting/costPerRightAnswer").isNull());
    JsonNode never = result.at("/breakEven/0");
    assertEquals("NEVER", never.get("status").asString());
    assertTrue(never.get("month").isNull());
    assertEquals(0, never.get("crossings").size());
  }

  @Test
  void result_leavesOutVolume_whereASideAlwaysWins() {
    Scenario free = Scenario.DEFAULT.with(Parameter.HOURLY_RATE, 0);
    for (Parameter parameter : Parameter.values()) {
      if (parameter.unit().isMoney()) {
        free = free.with(parameter, 0);
      }
    }
    JsonNode volume = json(new Simulator().simulate(free)).at("/breakEven/0/volume");
    assertEquals("ALWAYS", volume.get("side").asString());
    assertFalse(volume.has("monthlyCalls"));
    assertFalse(volume.get("severalChanges").asBoolean());
  }

  private static JsonNode json(Outcome outcome) {
    return new JsonMapper().readTree(ResultWriter.toBytes(outcome, Optional.empty()));
  }

  private static List<String> keys(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }

  @Test
  void toBytes_holdsUncertainty_withEveryKey() {
    Scenario scenario =
        Scenario.DEFAULT
            .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000)))
            .withSampling(1_000, Scenario.MAX_SEED);
    Uncertainty uncertainty = new MonteCarlo().run(scenario);
    byte[] bytes =
        ResultWriter.toBytes(new Simulator().simulate(scenario), Optional.of(uncertainty));
    JsonNode block = new JsonMapper().readTree(bytes).get("uncertainty");
    assertEquals(Scenario.MAX_SEED, block.get("seed").asLong());
    JsonNode tuned = block.get("strategies").get("fineTuning");
    assertEquals(
        uncertainty.of(Strategy.FINE_TUNING).totalCost().p90(),
        tuned.get("totalCost").get("p90").asDouble());
    assertEquals(25, tuned.get("cumulativeCost").get("p50").size());
    assertEquals(82, tuned.get("accuracyByExamples").get("examples").size());
    assertEquals(82, tuned.get("accuracyByExamples").get("p10").size());
    JsonNode pair = block.get("breakEven").get(2);
    assertEquals("hybrid", pair.get("challenger").asString());
    assertEquals(25, pair.get("probabilityByMonth").size());
    assertEquals(3, block.get("tornado").size());
    assertEquals("traffic.monthlyCalls", block.get("tornado").get(0).get("parameter").asString());
    assertTrue(block.get("informationValue").get("perParameter").has("traffic.monthlyCalls"));
  }
}
