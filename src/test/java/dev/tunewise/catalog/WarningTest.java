package dev.tunewise.catalog;

import static dev.tunewise.catalog.Models.model;
import static dev.tunewise.catalog.Models.ruled;
import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tunewise.catalog.Warning.*;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each warning with a scenario and an entry in which its rule bites, and one in which not. */
class WarningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Map<Price, Double> PRICES = Map.of(Price.INPUT, 1.0, Price.OUTPUT, 5.0);
  private static final Scenario SCENARIO =
      Scenario.DEFAULT
          .with(PROMPTING_SHOTS, 0)
          .with(PROMPTING_RETRIEVED_TOKENS, 0)
          .with(PROMPTING_INSTRUCTION_TOKENS, 3_000)
          .with(INPUT_TOKENS, 500);

  private static List<Warning> prompted(Scenario scenario, CatalogModel model) {
    return Warning.of(scenario, Models.offer(model), ServedModel.PROMPTING, TODAY);
  }

  private static List<Warning> tuned(Scenario scenario, CatalogModel model) {
    return Warning.of(scenario, Models.offer(model), ServedModel.FINE_TUNING, TODAY);
  }

  private static CatalogModel ending(Optional<LocalDate> end, TrainingAccess training) {
    return ruled(
        model("p", "m", PRICES),
        ChargingRules.UNKNOWN,
        new Life(training, end, Optional.empty(), Optional.empty(), "next", Optional.empty()));
  }

  private static TrainingAccess until(LocalDate day) {
    return new TrainingAccess(
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(day),
        Optional.empty());
  }

  private static String words(Warning warning) {
    return new OfferText(Numbers.in(Locale.US), TODAY).warning(warning);
  }

  @Test
  void prefixTooShort_whereTheModelCachesLongerOnesOnly() {
    CatalogModel from3001 =
        ruled(
            model("p", "m", PRICES), ChargingRules.cachedFrom(OptionalInt.of(3_001)), Life.UNKNOWN);
    PrefixTooShort found = new PrefixTooShort(Strategy.PROMPTING, 3_000, 3_001);
    assertEquals(List.of(found), prompted(SCENARIO, from3001));
    assertEquals(List.of(), prompted(SCENARIO.with(PROMPTING_INSTRUCTION_TOKENS, 3_001), from3001));
    assertEquals(List.of(), prompted(SCENARIO.with(CACHE_HIT_RATE, 0), from3001));
    assertEquals(List.of(), prompted(SCENARIO, model("p", "m", PRICES)), "unknown is no rule");
    assertEquals(
        "Prompting repeats 3,000 tokens, but this model caches from 3,001 on: nothing is cached.",
        words(found));
    assertEquals(
        List.of(Strategy.FINE_TUNING, Strategy.HYBRID),
        tuned(SCENARIO, from3001).stream().map(w -> ((PrefixTooShort) w).strategy()).toList());
  }

  @Test
  void longPrompt_whereATierIsTaken() {
    CatalogModel model = Models.tiered(model("p", "m", PRICES), 3_499, Map.of(Price.INPUT, 2.0));
    List<Warning> found = prompted(SCENARIO, model);
    assertEquals(List.of(new LongPrompt(3_500, model.tiers().getFirst())), found);
    assertEquals(
        "The prompt of 3,500 tokens is over 3,499: the prices of long prompts are taken.",
        words(found.getFirst()));
    assertEquals(List.of(), prompted(SCENARIO.with(INPUT_TOKENS, 499), model));
  }

  @Test
  void noBatchService_whereTheScenarioCountsOnOne() {
    CatalogModel model =
        ruled(
            model("p", "m", PRICES),
            new ChargingRules(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Set.of(ServedModel.PROMPTING),
                Optional.empty()),
            Life.UNKNOWN);
    Scenario waiting = SCENARIO.with(BATCH_SHARE, 0.3);
    assertEquals(List.of(new NoBatchService(0.3)), prompted(waiting, model));
    assertEquals(List.of(), prompted(SCENARIO, model));
    assertEquals(List.of(), tuned(waiting, model));
    assertEquals(List.of(), prompted(waiting, model("p", "m", PRICES)), "unknown is not none");
    assertEquals(
        "There is no batch service, but 30\u00a0% of the calls count on one: they pay full prices.",
        words(new NoBatchService(0.3)));
  }

  @Test
  void cacheStorage_whereTheScenarioCaches() {
    CatalogModel model =
        model("p", "m", Map.of(Price.INPUT, 1.0, Price.OUTPUT, 5.0, Price.CACHE_STORAGE, 4.5));
    assertEquals(List.of(new CacheStorage(4.5)), prompted(SCENARIO, model));
    assertEquals(List.of(), prompted(SCENARIO.with(CACHE_HIT_RATE, 0), model));
    assertEquals(
        "A cache of your own also costs $4.50 per million tokens and hour, which no input holds.",
        words(new CacheStorage(4.5)));
  }

  @Test
  void reasoningPricedApart_whereTheScenarioReasons() {
    CatalogModel model =
        model("p", "m", Map.of(Price.INPUT, 1.0, Price.OUTPUT, 5.0, Price.REASONING_OUTPUT, 3.0));
    Scenario thinking = SCENARIO.with(PROMPTING_REASONING_TOKENS, 800);
    assertEquals(List.of(new ReasoningPricedApart(3)), prompted(thinking, model));
    assertEquals(List.of(), prompted(SCENARIO, model));
    CatalogModel same =
        model("p", "m", Map.of(Price.INPUT, 1.0, Price.OUTPUT, 5.0, Price.REASONING_OUTPUT, 5.0));
    assertEquals(List.of(), prompted(thinking, same));
  }

  @Test
  void trainingEnds_withinThePlan_orIsOver() {
    CatalogModel model = ending(Optional.empty(), until(LocalDate.of(2027, 1, 6)));
    TrainingEnds found = new TrainingEnds(LocalDate.of(2027, 1, 6), 2);
    assertEquals(List.of(found), tuned(SCENARIO, model));
    assertEquals(List.of(), prompted(SCENARIO, model), "prompting needs no training");
    assertEquals(List.of(), tuned(SCENARIO.with(HORIZON_MONTHS, 1), model));
    assertEquals("Training ends on 2027-01-06, in month 2.", words(found));
    assertEquals(
        List.of(new TrainingClosed(LocalDate.of(2025, 9, 15))),
        tuned(SCENARIO, ending(Optional.empty(), until(LocalDate.of(2025, 9, 14)))));
  }

  @Test
  void training_isSaidToBeRestricted_whereSomeCannot() {
    Offer mini = Models.shipped("openai", "gpt-4.1-mini-2025-04-14");
    List<Warning> found = Warning.of(SCENARIO, mini, ServedModel.FINE_TUNING, TODAY);
    TrainingRestricted restricted = new TrainingRestricted(mini.life().training());
    assertEquals(restricted, found.stream().filter(restricted::equals).findFirst().orElseThrow());
    assertEquals(
        "Takes no organizations new to it since 2026-05-07, none idle for 60 days since"
            + " 2026-07-02, nobody after 2027-01-06.",
        words(restricted));
  }

  @Test
  void ends_byTheStartMonth_orElseFromToday() {
    CatalogModel model = ending(Optional.of(LocalDate.of(2027, 1, 14)), TrainingAccess.UNKNOWN);
    Ends found = new Ends(LocalDate.of(2027, 1, 14), 2, "next");
    assertEquals(List.of(found), prompted(SCENARIO, model));
    assertEquals("Switched off on 2027-01-14, in month 2; its successor is next.", words(found));
    Scenario from2026 = SCENARIO.withCalendar(new Calendar(Optional.of(YearMonth.of(2026, 9)), 1));
    assertEquals(
        List.of(new Ends(LocalDate.of(2027, 1, 14), 5, "next")), prompted(from2026, model));
    Scenario from2027 = SCENARIO.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1));
    assertEquals(
        List.of(new Ends(LocalDate.of(2027, 1, 14), 1, "next")), prompted(from2027, model));
    Scenario later = SCENARIO.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 2)), 1));
    assertEquals(List.of(new Ended(LocalDate.of(2027, 1, 14))), prompted(later, model));
    assertEquals(List.of(), prompted(SCENARIO.with(HORIZON_MONTHS, 1), model));
  }

  @Test
  void priceStep_withinThePlan() {
    Offer flash = Models.shipped("google", "gemini-3.8-flash");
    PriceStep found = new PriceStep(LocalDate.of(2027, 1, 1), 2, 2);
    assertEquals(List.of(found), Warning.ofLife(SCENARIO, flash, ServedModel.PROMPTING, TODAY));
    assertEquals("Prices × 2 on 2027-01-01, in month 2.", words(found));
  }

  @Test
  void month_countsFromToday() {
    assertEquals(1, PlanMonth.of(TODAY.plusDays(1), SCENARIO, TODAY));
    assertEquals(2, PlanMonth.of(TODAY.plusMonths(1), SCENARIO, TODAY));
    assertEquals(0, PlanMonth.of(TODAY, SCENARIO, TODAY));
  }

  /** A price that is read but neither set nor said would be lost without a word. */
  @ParameterizedTest
  @EnumSource(Price.class)
  void everyPrice_isSet_orSaid(Price price) {
    Map<Price, Double> all = new EnumMap<>(Price.class);
    for (Price each : Price.values()) {
      all.put(each, 1.0 + each.ordinal());
    }
    Set<String> without = words(all, price);
    all.put(price, 100.0);
    assertNotEquals(without, words(all, price), price.key());
  }

  /** All that is set and said of a model, in both forms. */
  private static Set<String> words(Map<Price, Double> prices, Price left) {
    Map<Price, Double> some = new EnumMap<>(prices);
    if (prices.get(left) < 100) {
      some.remove(left);
    }
    Offer offer = Models.offer(model("p", "m", some));
    OfferText text = new OfferText(Numbers.in(Locale.US), TODAY);
    Scenario thinking = SCENARIO.with(PROMPTING_REASONING_TOKENS, 800);
    Set<String> said = new HashSet<>();
    for (ServedModel form : ServedModel.values()) {
      said.add(OfferPrices.of(offer, form, thinking).values().toString());
      said.addAll(text.facts(offer, form));
      Warning.of(thinking, offer, form, TODAY).forEach(w -> said.add(text.warning(w)));
    }
    return said;
  }
}
