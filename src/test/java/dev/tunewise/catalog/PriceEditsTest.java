package dev.tunewise.catalog;

import static dev.tunewise.catalog.Models.model;
import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.PriceEdits.Decision;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PriceEditsTest {
  private static PriceEdits prompted(Map<Price, Double> prices) {
    return edits(model("p", "m", prices), ServedModel.PROMPTING);
  }

  private static PriceEdits tuned(Map<Price, Double> prices) {
    return edits(model("p", "m", prices), ServedModel.FINE_TUNING);
  }

  private static PriceEdits edits(CatalogModel model, ServedModel form) {
    return OfferPrices.of(Models.offer(model), form, Scenario.DEFAULT);
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
    assertEquals(Set.of(), edits.decisions());
    assertEquals(
        Set.of(
            PROMPTING_FEE_PER_THOUSAND_CALLS,
            PROMPTING_CACHE_MINIMUM_TOKENS,
            PROMPTING_BATCH_DISCOUNT_ON_CACHE),
        edits.unknown());
  }

  @Test
  void prompted_takesInputPriceForUnlistedCachePrices_andSaysSo() {
    PriceEdits edits = prompted(Map.of(Price.INPUT, 0.2, Price.OUTPUT, 0.6));
    assertEquals(0.2, edits.values().get(PROMPTING_CACHED_INPUT_PRICE));
    assertEquals(0.2, edits.values().get(PROMPTING_CACHE_WRITE_PRICE));
    assertFalse(edits.values().containsKey(PROMPTING_BATCH_DISCOUNT));
    assertEquals(
        Set.of(Decision.CACHED_AS_INPUT, Decision.CACHE_WRITE_AS_INPUT), edits.decisions());
    assertTrue(edits.unknown().contains(PROMPTING_BATCH_DISCOUNT));
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
    assertTrue(edits.decisions().contains(Decision.SMALLER_BATCH_DISCOUNT));
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
    assertTrue(edits.decisions().contains(Decision.TOKEN_PRICES_STAY));
    assertFalse(free.decisions().contains(Decision.TOKEN_PRICES_STAY));
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
    assertEquals(
        Map.of(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 52.0, FINE_TUNING_BATCH_DISCOUNT, 0.0),
        edits.values());
    assertEquals(
        Set.of(Decision.SECOND_INSTANCE, Decision.SEVERAL_GPUS, Decision.NO_BATCH_SERVICE),
        edits.decisions());
    assertEquals("H100 SXM · AWS on-demand · 2026-11-09", edits.source());
    assertTrue(edits.isHostedByTheHour());
  }

  @Test
  void everyShippedModel_canBeApplied() {
    for (CatalogModel model : CatalogStore.shipped().models()) {
      for (ServedModel served : ServedModel.values()) {
        Offer offer = CatalogStore.shipped().offer(model);
        PriceEdits edits = OfferPrices.of(offer, served, Scenario.DEFAULT);
        Scenario after = edits.applyTo(Scenario.DEFAULT);
        assertEquals(offer.sourceText(), after.sources().get(served.key()), model.id());
        edits.values().forEach((p, value) -> assertEquals(value, after.get(p), model.id()));
      }
    }
  }

  @Test
  void everyRule_isSet_orNamedAsUnknown() {
    ChargingRules rules =
        new ChargingRules(
            OptionalInt.of(4096),
            OptionalInt.of(5),
            OptionalDouble.of(0),
            Set.of(),
            Optional.empty());
    CatalogModel model =
        Models.ruled(
            model("p", "m", Map.of(Price.INPUT, 1.0, Price.OUTPUT, 5.0, Price.REQUEST_FEE, 12.0)),
            rules,
            Life.UNKNOWN);
    PriceEdits edits = edits(model, ServedModel.PROMPTING);
    assertEquals(4096, edits.values().get(PROMPTING_CACHE_MINIMUM_TOKENS));
    assertEquals(0, edits.values().get(PROMPTING_BATCH_DISCOUNT_ON_CACHE));
    assertEquals(12, edits.values().get(PROMPTING_FEE_PER_THOUSAND_CALLS));
    assertEquals(Set.of(PROMPTING_BATCH_DISCOUNT), edits.unknown());
    for (CatalogModel shipped : CatalogStore.shipped().models()) {
      PriceEdits of =
          OfferPrices.of(
              CatalogStore.shipped().offer(shipped), ServedModel.PROMPTING, Scenario.DEFAULT);
      if (shipped.canBePrompted()) {
        ServedModel.Charging charging = ServedModel.PROMPTING.charging();
        for (Parameter rule :
            List.of(
                charging.cacheMinimumTokens(),
                charging.batchDiscount(),
                charging.batchDiscountOnCache(),
                charging.feePerThousandCalls())) {
          assertTrue(of.values().containsKey(rule) != of.unknown().contains(rule), shipped.id());
        }
        assertFalse(of.values().containsKey(charging.contractDiscount()), shipped.id());
      }
    }
  }

  @Test
  void dedicatedModels_haveNoBatchService() {
    ChargingRules none =
        new ChargingRules(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Set.of(ServedModel.FINE_TUNING),
            Optional.empty());
    Map<Price, Double> prices =
        Map.of(
            Price.INPUT, 1.0,
            Price.OUTPUT, 2.0,
            Price.BATCH_INPUT, 0.5,
            Price.BATCH_OUTPUT, 1.0,
            Price.HOSTING_PER_HOUR, 4.0);
    CatalogModel model = Models.ruled(model("p", "m", prices), none, Life.UNKNOWN);
    PriceEdits tuned = edits(model, ServedModel.FINE_TUNING);
    assertEquals(0, tuned.values().get(FINE_TUNING_BATCH_DISCOUNT));
    assertFalse(tuned.unknown().contains(FINE_TUNING_BATCH_DISCOUNT_ON_CACHE));
    assertEquals(0.5, edits(model, ServedModel.PROMPTING).values().get(PROMPTING_BATCH_DISCOUNT));
  }

  @Test
  void longPrompts_payTheirTier_forAllThatTheTierStates() {
    CatalogModel model =
        Models.tiered(
            model(
                "p",
                "m",
                Map.of(
                    Price.INPUT, 2.0,
                    Price.OUTPUT, 10.0,
                    Price.CACHED_INPUT, 0.2,
                    Price.BATCH_INPUT, 1.0,
                    Price.BATCH_OUTPUT, 5.0)),
            10_000,
            Map.of(Price.INPUT, 4.0, Price.OUTPUT, 15.0));
    Scenario of10000 =
        Scenario.DEFAULT
            .with(PROMPTING_SHOTS, 0)
            .with(PROMPTING_RETRIEVED_TOKENS, 0)
            .with(PROMPTING_INSTRUCTION_TOKENS, 4_000)
            .with(INPUT_TOKENS, 6_000);
    Offer offer = Models.offer(model);
    assertTrue(OfferPrices.of(offer, ServedModel.PROMPTING, of10000).tier().isEmpty());
    PriceEdits longer =
        OfferPrices.of(offer, ServedModel.PROMPTING, of10000.with(INPUT_TOKENS, 6_001));
    assertEquals(10_000, longer.tier().orElseThrow().over());
    assertEquals(4, longer.values().get(PROMPTING_INPUT_PRICE));
    assertEquals(15, longer.values().get(PROMPTING_OUTPUT_PRICE));
    assertEquals(0.2, longer.values().get(PROMPTING_CACHED_INPUT_PRICE));
    assertEquals(0.5, longer.values().get(PROMPTING_BATCH_DISCOUNT), "of the short prices");
  }

  @Test
  void tierOfTheModelAsItIs_isNoneOfTheTunedOne() {
    CatalogModel model =
        Models.tiered(
            model("p", "m", Map.of(Price.TUNED_INPUT, 1.0, Price.TUNED_OUTPUT, 2.0)),
            1,
            Map.of(Price.INPUT, 4.0));
    assertTrue(edits(model, ServedModel.FINE_TUNING).tier().isEmpty());
  }

  @Test
  void at_convertsMoneyOnly_inDecimal_andSaysSoInTheSource() {
    Exchange rate = new Exchange(0.92, LocalDate.of(2026, 11, 27));
    Scenario euros = Scenario.DEFAULT.withCurrency("EUR");
    PriceEdits edits =
        prompted(
                Map.of(
                    Price.INPUT, 0.1,
                    Price.OUTPUT, 0.3,
                    Price.CACHED_INPUT, 0.01,
                    Price.BATCH_INPUT, 0.05,
                    Price.BATCH_OUTPUT, 0.15,
                    Price.REQUEST_FEE, 5.0))
            .at(rate, "EUR");
    Scenario after = edits.applyTo(euros);
    assertEquals(0.092, after.get(PROMPTING_INPUT_PRICE));
    assertEquals(0.276, after.get(PROMPTING_OUTPUT_PRICE));
    assertEquals(0.0092, after.get(PROMPTING_CACHED_INPUT_PRICE));
    assertEquals(4.6, after.get(PROMPTING_FEE_PER_THOUSAND_CALLS));
    assertEquals(0.5, after.get(PROMPTING_BATCH_DISCOUNT));
    assertEquals(Optional.of(rate), after.exchange());
    assertEquals(Optional.of(rate), after.withCurrency("EUR").exchange());
    assertEquals(Optional.empty(), after.withCurrency("GBP").exchange(), "a rate of euros");
    assertEquals(
        "m · p · 2026-11-01 · at 0.92 EUR per USD of 2026-11-27", after.sources().get("prompting"));
    assertEquals(
        "m",
        new Catalog(Map.of(), List.of(model("p", "m", Map.of())), List.of())
            .bySource(after.sources().get("prompting"))
            .orElseThrow()
            .id());
  }

  @Test
  void at_leavesWhatAnInputCannotHold_andNamesIt() {
    Exchange won = new Exchange(1_400, LocalDate.of(2026, 11, 27));
    PriceEdits edits = prompted(Map.of(Price.INPUT, 2.0, Price.OUTPUT, 0.5)).at(won, "KRW");
    assertEquals(700, edits.values().get(PROMPTING_OUTPUT_PRICE));
    assertEquals(
        Set.of(PROMPTING_INPUT_PRICE, PROMPTING_CACHED_INPUT_PRICE, PROMPTING_CACHE_WRITE_PRICE),
        edits.unfit());
  }

  @Test
  void speed_isSetWhereListed_inTheSameStep_withItsSource() {
    Offer offer = Models.shipped("openai", "gpt-5.4-mini");
    ModelSpeed speed = offer.model().speed();
    Scenario after =
        OfferPrices.of(offer, ServedModel.PROMPTING, Scenario.DEFAULT).applyTo(Scenario.DEFAULT);
    assertEquals(speed.firstTokenMillis().getAsDouble(), after.get(PROMPTING_FIRST_TOKEN_MILLIS));
    assertEquals(
        speed.decodeTokensPerSecond().getAsDouble(), after.get(PROMPTING_DECODE_TOKENS_PER_SECOND));
    assertTrue(after.own().containsAll(ServedModel.PROMPTING.speed().all()));
    assertTrue(
        Sources.ofSpeed(after, ServedModel.PROMPTING).startsWith("gpt-5.4-mini · 2026-05-13 · "));
  }

  @Test
  void speedOfAnotherModel_neverStaysSilently() {
    Offer listed = Models.shipped("openai", "gpt-5.4-mini");
    Scenario fast =
        OfferPrices.of(listed, ServedModel.PROMPTING, Scenario.DEFAULT).applyTo(Scenario.DEFAULT);
    Offer unlisted = Models.shipped("openai", "gpt-6-astra");
    PriceEdits edits = OfferPrices.of(unlisted, ServedModel.PROMPTING, fast);
    Scenario after = edits.applyTo(fast);
    assertEquals(Optional.empty(), edits.speed());
    assertEquals(fast.get(PROMPTING_FIRST_TOKEN_MILLIS), after.get(PROMPTING_FIRST_TOKEN_MILLIS));
    assertEquals(Optional.of("gpt-6-astra"), Sources.withoutSpeed(after, ServedModel.PROMPTING));
    GpuPrice gpu = CatalogStore.shipped().gpus().getFirst();
    Scenario hosted = PriceEdits.of(gpu).applyTo(after);
    assertEquals(Optional.of(gpu.gpu()), Sources.withoutSpeed(hosted, ServedModel.FINE_TUNING));
    assertEquals(Optional.of("gpt-6-astra"), Sources.withoutSpeed(hosted, ServedModel.PROMPTING));
  }

  @Test
  void speedListedInPart_leavesTheRest_andNamesIt() {
    Offer offer = Models.shipped("anthropic", "claude-sonnet-4-6");
    PriceEdits edits = OfferPrices.of(offer, ServedModel.PROMPTING, Scenario.DEFAULT);
    assertTrue(edits.values().containsKey(PROMPTING_DECODE_TOKENS_PER_SECOND));
    assertTrue(edits.unknown().contains(PROMPTING_PREFILL_TOKENS_PER_SECOND));
  }

  /** What a list could say of a model is set, or named as staying; never left behind silently. */
  @Test
  void nothingOfAnotherModel_staysSilently_whicheverModelIsChosen() {
    Catalog catalog = CatalogStore.shipped();
    for (CatalogModel model : catalog.models()) {
      for (ServedModel form : ServedModel.values()) {
        PriceEdits edits = OfferPrices.of(catalog.offer(model), form, Scenario.DEFAULT);
        Set<Parameter> silent = new TreeSet<>(form.listed());
        silent.addAll(form.speed().all());
        silent.removeAll(edits.values().keySet());
        silent.removeAll(edits.unknown());
        if (edits.speed().isEmpty()) {
          silent.removeAll(form.speed().all()); // the scenario says so from then on
        }
        if (edits.decisions().contains(Decision.TOKEN_PRICES_STAY)
            || edits.decisions().contains(Decision.CACHE_PRICES_STAY)) {
          silent.removeAll(form.tokenPrices().all());
        }
        if (edits.decisions().contains(Decision.NO_BATCH_SERVICE)) {
          silent.remove(form.charging().batchDiscountOnCache()); // of a discount of 0
        }
        assertEquals(Set.of(), silent, model.id() + " as " + form.key());
      }
    }
  }

  /** A number that the team had set for one model is not its number for another. */
  @Test
  void whatStaysOfAnotherModel_isAnExample_whicheverModelIsChosen() {
    Catalog catalog = CatalogStore.shipped();
    Scenario own = OwnValues.with(Scenario.DEFAULT, List.of(Parameter.values()));
    for (CatalogModel model : catalog.models()) {
      for (ServedModel form : ServedModel.values()) {
        PriceEdits edits = OfferPrices.of(catalog.offer(model), form, own);
        Set<Parameter> stays = new TreeSet<>(edits.unknown());
        stays.addAll(form.tokenPrices().all());
        stays.addAll(form.speed().all());
        stays.removeAll(edits.values().keySet());
        Set<Parameter> examples = new TreeSet<>(List.of(Parameter.values()));
        examples.removeAll(edits.applyTo(own).own());
        assertEquals(stays, examples, model.id() + " as " + form.key());
        assertFalse(examples.contains(form.charging().contractDiscount()));
      }
    }
  }
}
