package dev.tunewise.catalog;

import static dev.tunewise.catalog.Models.model;
import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceEditsTest {
  private static PriceEdits prompted(Map<Price, Double> prices) {
    return PriceEdits.of(model("p", "m", prices), ServedModel.PROMPTING, "m · p · 2026-11-01");
  }

  private static PriceEdits tuned(Map<Price, Double> prices) {
    return PriceEdits.of(model("p", "m", prices), ServedModel.FINE_TUNING, "m · p · 2026-11-01");
  }

  @Test
  void prompted_takesAllListedPrices() {
    PriceEdits edits =
        prompted(
            Map.of(
                Price.INPUT, 2.0,
                Price.OUTPUT, 8.0,
                Price.CACHED_INPUT, 0.5,
                Price.CACHE_WRITE, 2.5,
                Price.BATCH_INPUT, 1.2,
                Price.BATCH_OUTPUT, 4.8,
                Price.TRAINING, 25.0));
    assertEquals(
        Map.of(
            PROMPTING_INPUT_PRICE, 2.0,
            PROMPTING_OUTPUT_PRICE, 8.0,
            PROMPTING_CACHED_INPUT_PRICE, 0.5,
            PROMPTING_CACHE_WRITE_PRICE, 2.5,
            PROMPTING_BATCH_DISCOUNT, 0.4),
        edits.values());
    assertEquals(List.of(), edits.remarks());
  }

  @Test
  void prompted_takesInputPriceForUnlistedCachePrices_andSaysSo() {
    PriceEdits edits = prompted(Map.of(Price.INPUT, 0.2, Price.OUTPUT, 0.6));
    assertEquals(0.2, edits.values().get(PROMPTING_CACHED_INPUT_PRICE));
    assertEquals(0.2, edits.values().get(PROMPTING_CACHE_WRITE_PRICE));
    assertFalse(edits.values().containsKey(PROMPTING_BATCH_DISCOUNT));
    assertEquals(3, edits.remarks().size(), edits.remarks().toString());
  }

  @Test
  void prompted_takesTheSmallerBatchDiscount() {
    PriceEdits edits =
        prompted(
            Map.of(
                Price.INPUT, 1.0,
                Price.OUTPUT, 10.0,
                Price.BATCH_INPUT, 0.5,
                Price.BATCH_OUTPUT, 7.5));
    assertEquals(0.25, edits.values().get(PROMPTING_BATCH_DISCOUNT));
    assertTrue(edits.remarks().stream().anyMatch(r -> r.contains("smaller")));
  }

  @Test
  void tuned_leavesUnknownPricesUntouched_butTakesFreeOnes() {
    Scenario before =
        Scenario.DEFAULT
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 3)
            .with(FINE_TUNING_TRAINING_JOB_MINIMUM, 4);
    Scenario after =
        tuned(
                Map.of(
                    Price.TUNED_INPUT, 0.8,
                    Price.TUNED_CACHED_INPUT, 0.2,
                    Price.TUNED_OUTPUT, 3.2,
                    Price.TRAINING, 5.0,
                    Price.HOSTING_PER_HOUR, 0.0))
            .applyTo(before);
    assertEquals(0.8, after.get(FINE_TUNING_INPUT_PRICE));
    assertEquals(0.2, after.get(FINE_TUNING_CACHED_INPUT_PRICE));
    assertEquals(0.8, after.get(FINE_TUNING_CACHE_WRITE_PRICE));
    assertEquals(0, after.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    assertEquals(4, after.get(FINE_TUNING_TRAINING_JOB_MINIMUM));
    assertEquals("m · p · 2026-11-01", after.sources().get("fineTuning"));
  }

  @Test
  void tuned_onADedicatedEndpoint_canSetTokenPricesToZero() {
    PriceEdits edits = tuned(Map.of(Price.TRAINING, 2.9, Price.HOSTING_PER_HOUR, 3.99));
    assertFalse(edits.values().containsKey(FINE_TUNING_INPUT_PRICE));
    assertTrue(edits.isHostedByTheHour());
    PriceEdits free = edits.withFreeTokens();
    assertEquals(0, free.values().get(FINE_TUNING_INPUT_PRICE));
    assertEquals(0, free.values().get(FINE_TUNING_OUTPUT_PRICE));
    assertTrue(free.remarks().size() < edits.remarks().size());
  }

  @Test
  void tuned_paidPerTokenToo_isNotHostedByTheHour() {
    Map<Price, Double> prices =
        Map.of(Price.TUNED_INPUT, 2.0, Price.TUNED_OUTPUT, 8.0, Price.HOSTING_PER_HOUR, 1.7);
    assertFalse(tuned(prices).isHostedByTheHour());
  }

  @Test
  void gpu_setsThePriceOfAnInstance() {
    AsOf asOf = AsOf.day(LocalDate.of(2026, 11, 9));
    GpuPrice gpu = new GpuPrice("H100 SXM", 80, "AWS", "on-demand", 6.5, 8, asOf, "a test");
    PriceEdits edits = PriceEdits.of(gpu);
    assertEquals(Map.of(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 52.0), edits.values());
    assertEquals("H100 SXM · AWS on-demand · 2026-11-09", edits.source());
    assertTrue(edits.isHostedByTheHour());
  }

  @Test
  void everyShippedModel_canBeApplied() {
    for (CatalogModel model : CatalogStore.shipped().models()) {
      for (ServedModel served : ServedModel.values()) {
        PriceEdits edits = PriceEdits.of(model, served, "x");
        Scenario after = edits.applyTo(Scenario.DEFAULT);
        assertEquals("x", after.sources().get(served.key()), model.id());
        edits.values().forEach((p, value) -> assertEquals(value, after.get(p), model.id()));
      }
    }
  }
}
