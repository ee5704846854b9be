package dev.tunewise.catalog;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Exchange;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelCostTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final TeacherPlan PLAN = new TeacherPlan(1_240, 48, 0, false, 0.2, 1.5);
  private static final Scenario DOLLARS = Scenario.DEFAULT.with(HOURLY_RATE, 95);
  private static final Offer TEACHER = teacher(Map.of());

  private final LabelCostText text =
      new LabelCostText(new OfferText(Numbers.in(Locale.US), LocalDate.of(2026, 11, 29)));

  private static Offer teacher(Map<Price, Double> more) {
    return Models.offer(model(more));
  }

  private static CatalogModel model(Map<Price, Double> more) {
    Map<Price, Double> prices = new EnumMap<>(Map.of(Price.INPUT, 3.0, Price.OUTPUT, 15.0));
    prices.putAll(more);
    return Models.model("openai", "big", prices);
  }

  private static LabelCost of(Offer teacher, TeacherPlan plan) {
    return LabelCost.of(teacher, plan, DOLLARS, Optional.empty());
  }

  private List<String> lines(LabelCost cost) {
    return text.lines(cost).stream().map(line -> line.what() + " = " + line.amount()).toList();
  }

  @Test
  void cost_isTokensTimesPrices_andPeoplesTime() {
    LabelCost cost = of(TEACHER, PLAN);
    assertEquals(0.00372 + 0.00072 + 0.475, cost.total(), 1e-9);
    assertEquals(
        List.of(
            "1,240 tokens in × $3.00 / 1M = $0.00372",
            "48 tokens out × $15.00 / 1M = $0.00072",
            "20\u00a0% checked × 1.5 min × $95.00 an hour = $0.475"),
        lines(cost));
    assertEquals("$0.47944", text.total(cost));
    assertTrue(
        lines(of(TEACHER, PLAN.withTokens(1_240, 1, 0))).get(1).startsWith("1 token out × $15.00"));
    assertEquals(
        "List prices, without contract discount, retries or cached input.", text.remark(cost));
  }

  @Test
  void reasoning_isBilledAtItsOwnPrice_elseAsOutput_andTheFeeIsAdded() {
    TeacherPlan thinking = PLAN.withTokens(1_000, 100, 2_000);
    assertEquals(0.003 + 0.0015 + 0.03 + 0.475, of(TEACHER, thinking).total(), 1e-9);
    Offer apart = teacher(Map.of(Price.REASONING_OUTPUT, 5.0, Price.REQUEST_FEE, 4.0));
    LabelCost cost = of(apart, thinking);
    assertEquals(0.003 + 0.0015 + 0.01 + 0.004 + 0.475, cost.total(), 1e-9);
    assertEquals("2,000 reasoning tokens × $5.00 / 1M = $0.01", lines(cost).get(1));
    assertEquals("fee of $4.00 / thousand calls = $0.004", lines(cost).get(3));
  }

  @Test
  void batch_takesListedBatchPrices_andOnlyThese() {
    TeacherPlan waiting = new TeacherPlan(1_000_000, 0, 0, true, 0, 0);
    assertFalse(LabelCost.hasBatch(TEACHER));
    assertEquals(3, of(TEACHER, waiting).total());
    assertFalse(of(TEACHER, waiting).plan().batch());
    Offer listed = teacher(Map.of(Price.BATCH_INPUT, 1.2, Price.BATCH_OUTPUT, 7.5));
    assertTrue(LabelCost.hasBatch(listed));
    assertEquals(1.2, of(listed, waiting).total());
    assertTrue(text.remark(of(listed, waiting)).startsWith("List prices in batch"));
    ChargingRules none =
        new ChargingRules(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Set.of(ServedModel.PROMPTING),
            Optional.empty());
    assertFalse(LabelCost.hasBatch(Models.offer(Models.ruled(listed.model(), none, Life.UNKNOWN))));
  }

  @Test
  void longPrompts_payTheirPrices_andSaySo() {
    Offer tiered =
        Models.offer(
            Models.tiered(
                model(Map.of(Price.BATCH_INPUT, 1.5, Price.BATCH_OUTPUT, 7.5)),
                200_000,
                Map.of(Price.INPUT, 6.0)));
    TeacherPlan plan = new TeacherPlan(300_000, 0, 0, true, 0, 0);
    LabelCost cost = of(tiered, plan);
    assertEquals(0.3 * 3, cost.total(), 1e-12);
    assertTrue(text.remark(cost).startsWith("The prompt of 300,000 tokens is over 200,000"));
  }

  @Test
  void otherCurrency_isConverted_andTheRateIsKept() {
    Scenario euros = DOLLARS.withCurrency("EUR");
    Optional<Exchange> rate = Optional.of(new Exchange(0.92, DAY));
    LabelCost cost = LabelCost.of(TEACHER, PLAN, euros, rate);
    assertEquals(0.00444 * 0.92 + 0.475, cost.total(), 5e-7);
    assertEquals("$0.00444 × 0.92 EUR per dollar of 2026-11-27 = €0.0040848", lines(cost).get(2));
    Scenario after = cost.applyTo(euros);
    assertEquals(rate, after.exchange());
    assertTrue(
        Sources.of(after, FINE_TUNING_LABEL_COST).endsWith(" · at 0.92 EUR per USD of 2026-11-27"));
    assertThrows(
        IllegalArgumentException.class, () -> LabelCost.of(TEACHER, PLAN, euros, Optional.empty()));
  }

  @Test
  void applying_setsTheTeamsOwnNumber_withItsSource() {
    Scenario after = of(TEACHER, PLAN).applyTo(DOLLARS);
    assertEquals(0.47944, after.get(FINE_TUNING_LABEL_COST));
    assertTrue(after.own().contains(FINE_TUNING_LABEL_COST));
    assertEquals(
        "big · openai · 2026-11-01 as teacher, 1,240 tokens in + 48 out, 20\u00a0% checked,"
            + " 1.5 min each at $95.00 an hour",
        Sources.of(after, FINE_TUNING_LABEL_COST));
    assertEquals(
        OwnValues.set(DOLLARS, Map.of(FINE_TUNING_LABEL_COST, 0.47944)),
        Sources.with(after, FINE_TUNING_LABEL_COST, ""),
        "nothing else changes");
  }

  @Test
  void plan_readsWhatACallOfThePromptedModelSends() {
    Scenario scenario =
        DOLLARS
            .with(PROMPTING_INSTRUCTION_TOKENS, 700)
            .with(PROMPTING_SHOTS, 4)
            .with(EXAMPLE_TOKENS, 100)
            .with(INPUT_TOKENS, 120)
            .with(OUTPUT_TOKENS, 30)
            .with(PROMPTING_REASONING_TOKENS, 500);
    TeacherPlan plan = TeacherPlan.of(scenario);
    assertEquals(700 + 4 * 100 + 120, plan.inputTokens());
    assertEquals(30, plan.outputTokens());
    assertEquals(500, plan.reasoningTokens());
  }

  @Test
  void moreThanAScenarioHolds_doesNotFit() {
    LabelCost cost = of(TEACHER, new TeacherPlan(0, 0, 0, false, 1, 1_000));
    assertTrue(cost.fits());
    LabelCost huge =
        LabelCost.of(
            TEACHER,
            new TeacherPlan(0, 0, 0, false, 1, 1_000),
            DOLLARS.with(HOURLY_RATE, 10_000),
            Optional.empty());
    assertFalse(huge.fits());
    assertEquals("A label may cost $10,000.00 at most in a scenario.", text.problem(huge));
    assertEquals("", text.problem(cost));
  }
}
