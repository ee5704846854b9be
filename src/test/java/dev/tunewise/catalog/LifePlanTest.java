package dev.tunewise.catalog;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifePlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private static CatalogModel model(String id, double input, double output, String successor) {
    return Models.ruled(
        Models.model("p", id, Map.of(Price.INPUT, input, Price.OUTPUT, output)),
        ChargingRules.UNKNOWN,
        new Life(
            TrainingAccess.UNKNOWN,
            successor.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(2027, 3, 1)),
            Optional.empty(),
            Optional.empty(),
            successor,
            Optional.empty()));
  }

  private static LifePlan plan(Scenario scenario, CatalogModel... models) {
    Catalog catalog = new Catalog(Map.of(), List.of(models), List.of());
    return LifePlan.of(scenario, catalog.offer(models[0]), ServedModel.PROMPTING, TODAY);
  }

  @Test
  void tunedModel_planTheLastTrainingAndTheEnd() {
    Offer mini = Models.shipped("openai", "gpt-4.1-mini-2025-04-14");
    LifePlan plan = LifePlan.of(Scenario.DEFAULT, mini, ServedModel.FINE_TUNING, TODAY);
    assertEquals(
        Map.of(FINE_TUNING_LAST_TRAINING_MONTH, 2, FINE_TUNING_RETIREMENT_MONTH, 2), plan.months());
    assertEquals(List.of(), plan.changes(), "its successor cannot be tuned");
    assertFalse(plan.isIn(Scenario.DEFAULT));
    Scenario planned = plan.applyTo(Scenario.DEFAULT);
    assertEquals(2, planned.get(FINE_TUNING_LAST_TRAINING_MONTH));
    assertEquals(2, planned.get(FINE_TUNING_RETIREMENT_MONTH));
    assertTrue(plan.isIn(planned));
  }

  @Test
  void successor_changesPrices_byWhatACallCosts() {
    LifePlan plan = plan(Scenario.DEFAULT, model("old", 2, 10, "new"), model("new", 3, 15, ""));
    assertEquals(Map.of(PROMPTING_RETIREMENT_MONTH, 4), plan.months());
    assertEquals(
        List.of(new PriceChange(4, ServedModel.PROMPTING, 1.5, "successor new")), plan.changes());
  }

  @Test
  void successor_isWeighedByTheTokensOfTheScenario() {
    Scenario readsOnly = Scenario.DEFAULT.with(OUTPUT_TOKENS, 0).with(CACHE_HIT_RATE, 0);
    LifePlan plan = plan(readsOnly, model("old", 2, 10, "new"), model("new", 1, 90, ""));
    assertEquals(0.5, plan.changes().getFirst().factor());
  }

  @Test
  void successor_withoutAnEntry_orAtTheSamePrice_changesNothing() {
    assertEquals(List.of(), plan(Scenario.DEFAULT, model("old", 2, 10, "new")).changes());
    assertEquals(
        List.of(),
        plan(Scenario.DEFAULT, model("old", 2, 10, "new"), model("new", 2, 10, "")).changes());
  }

  @Test
  void announcedStepOfASuccessor_isPlannedToo() {
    Offer pro = Models.shipped("google", "gemini-2.5-pro");
    LifePlan plan = LifePlan.of(Scenario.DEFAULT, pro, ServedModel.PROMPTING, TODAY);
    assertEquals(Map.of(PROMPTING_RETIREMENT_MONTH, 1), plan.months());
    assertEquals(List.of(1, 2), plan.changes().stream().map(PriceChange::month).toList());
    assertEquals(2, plan.changes().getLast().factor());
    assertTrue(plan.changes().getFirst().factor() < 1);
  }

  @Test
  void applyTo_keepsWhatIsThere() {
    PriceChange own = new PriceChange(4, ServedModel.PROMPTING, 7, "ours");
    Scenario scenario = Scenario.DEFAULT.withPriceChanges(List.of(own));
    LifePlan plan = plan(scenario, model("old", 2, 10, "new"), model("new", 3, 15, ""));
    Scenario planned = plan.applyTo(scenario);
    assertEquals(List.of(own), planned.priceChanges());
    assertEquals(4, planned.get(PROMPTING_RETIREMENT_MONTH));
    assertTrue(plan.isIn(planned));
  }
}
