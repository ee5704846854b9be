package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Facts about lives of models, budgets and reasoning against formulas worked out anew. */
class LifeReasonsTest {
  private static final Scenario FLAT =
      Scenario.DEFAULT.with(MONTHLY_GROWTH, 0).with(FINE_TUNING_LEAD_TIME_DAYS, 0);

  private static <R extends Reason> Optional<R> reason(Class<R> kind, Scenario scenario) {
    return new Simulator()
        .simulate(scenario).verdict().reasons().stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .findFirst();
  }

  private static Scenario with(Scenario scenario, Parameter parameter, double value) {
    return scenario.with(parameter, value);
  }

  @Test
  void trainingCloses_countsLostRetrains_andWhatDriftTakes() {
    // Live at once, retrained each 6 months; training closes in month 6, so 12, 18 and 24 are lost.
    Scenario scenario = with(FLAT, FINE_TUNING_LAST_TRAINING_MONTH, 6);
    TrainingEnd end = reason(Reason.TrainingCloses.class, scenario).orElseThrow().end();
    StrategyOutcome tuned = new Simulator().simulate(scenario).of(Strategy.FINE_TUNING);
    double base = scenario.get(BASE_ACCURACY);
    double gain = tuned.accuracy() - base;
    assertEquals(Strategy.FINE_TUNING, end.strategy());
    assertEquals(3, end.lostRetrains());
    assertTrue(end.plansRetrains());
    assertEquals(OptionalInt.empty(), end.retirementMonth());
    // The last retrain, in month 6, takes effect in month 7: 17 months old in month 24.
    assertEquals(base + gain * Math.pow(0.99, 17), end.accuracyAtEnd(), 1e-12);
    assertEquals(base + gain * Math.pow(0.99, 5), end.accuracyWithRetrains(), 1e-12);
    double lost = 0;
    for (int m = 7; m <= 24; m++) {
      lost += gain * (Math.pow(0.99, (m - 1) % 6) - Math.pow(0.99, m - 7));
    }
    double costPerError = scenario.get(COST_PER_ERROR);
    assertEquals(lost * 1e6 * costPerError, end.extraErrorCost(), 1e-6 * end.extraErrorCost());
  }

  @Test
  void trainingCloses_endsWithTheSuccessor_andSaysWhereNothingIsLost() {
    Scenario scenario = with(FLAT, FINE_TUNING_LAST_TRAINING_MONTH, 6);
    Scenario retires = with(scenario, FINE_TUNING_RETIREMENT_MONTH, 15);
    TrainingEnd end = reason(Reason.TrainingCloses.class, retires).orElseThrow().end();
    assertEquals(1, end.lostRetrains()); // 12; 18 and 24 train the successor
    assertEquals(OptionalInt.of(15), end.retirementMonth());
    Scenario never = with(scenario, FINE_TUNING_RETRAIN_EVERY_MONTHS, 0);
    TrainingEnd nothing = reason(Reason.TrainingCloses.class, never).orElseThrow().end();
    assertFalse(nothing.plansRetrains());
    assertEquals(0, nothing.lostRetrains());
    assertEquals(0, nothing.extraErrorCost());
    assertEquals(nothing.accuracyWithRetrains(), nothing.accuracyAtEnd());
    assertFalse(reason(Reason.TrainingCloses.class, FLAT).isPresent());
  }

  @Test
  void trainingClosed_knowsBothGoLives_andTheSuccessor() {
    Scenario late =
        with(
            with(with(FLAT, FINE_TUNING_LAST_TRAINING_MONTH, 1), FINE_TUNING_LEAD_TIME_DAYS, 40),
            HYBRID_LEAD_TIME_DAYS,
            200);
    assertEquals(
        new Reason.TrainingClosed(1, 2, 7, false, OptionalInt.empty()),
        reason(Reason.TrainingClosed.class, late).orElseThrow());
    Scenario successor = with(late, FINE_TUNING_RETIREMENT_MONTH, 6);
    assertEquals(
        new Reason.TrainingClosed(1, 2, 7, true, OptionalInt.of(7)),
        reason(Reason.TrainingClosed.class, successor).orElseThrow());
    assertTrue(reason(Reason.Retires.class, successor).orElseThrow().beforeHybrid());
  }

  @Test
  void retires_costsARetrain_andTheWorkOfMoving() {
    Scenario scenario = with(FLAT, FINE_TUNING_RETIREMENT_MONTH, 12);
    Reason.Retires retires = reason(Reason.Retires.class, scenario).orElseThrow();
    double job = 2_000 * 180 * 3 * 5 / 1e6;
    assertEquals(job + 200 * 0.6 + (12 + 40) * 95, retires.successorCost(), 1e-9);
    assertFalse(retires.beforeHybrid());
  }

  @Test
  void promptRetires_isBorneWhileThePromptBridges() {
    Scenario prompt = with(FLAT, PROMPTING_RETIREMENT_MONTH, 2);
    Reason.PromptRetires retires = reason(Reason.PromptRetires.class, prompt).orElseThrow();
    assertEquals(new Reason.PromptRetires(2, 16 * 95, OptionalDouble.empty(), 0), retires);
    Scenario bridged = with(prompt, FINE_TUNING_LEAD_TIME_DAYS, 1.25 * 30.4375);
    Scenario cheaper =
        bridged.withPriceChanges(
            List.of(
                new PriceChange(2, ServedModel.PROMPTING, 0.5, ""),
                new PriceChange(2, ServedModel.FINE_TUNING, 7, ""),
                new PriceChange(3, ServedModel.PROMPTING, 3, "")));
    Reason.PromptRetires both = reason(Reason.PromptRetires.class, cheaper).orElseThrow();
    assertEquals(OptionalDouble.of(0.5), both.priceFactor());
    assertEquals(0.25, both.borne(), 1e-12);
  }

  @Test
  void overBudget_namesTheCheapestViableStrategyWithin() {
    Scenario scenario = with(with(FLAT, COST_PER_ERROR, 0.2), BUDGET, 45_000);
    Outcome outcome = new Simulator().simulate(scenario);
    assertEquals(Strategy.HYBRID, outcome.verdict().strategy());
    Reason.OverBudget over = reason(Reason.OverBudget.class, scenario).orElseThrow();
    Reason.OverBudget.Paid within = over.within().orElseThrow();
    assertEquals(Strategy.FINE_TUNING, within.strategy());
    assertEquals(outcome.details().cumulativeSpend(Strategy.FINE_TUNING).last(), within.spend());
    assertTrue(within.spend() <= 45_000);
    assertEquals(over.spend() - 45_000, over.excess());
    Scenario tight = with(scenario, BUDGET, 10_000);
    assertEquals(Optional.empty(), reason(Reason.OverBudget.class, tight).orElseThrow().within());
  }

  @Test
  void reasoning_isTheDifferenceThatItsTokensMake() {
    Scenario plain =
        Scenario.DEFAULT
            .with(PROMPTING_RETRY_SHARE, 0.1)
            .with(PROMPTING_CONTRACT_DISCOUNT, 0.2)
            .with(PROMPTING_ANNUAL_PRICE_DECLINE, 0.3)
            .with(BATCH_SHARE, 0.4)
            .with(ANNUAL_DISCOUNT_RATE, 0.05);
    Outcome without = new Simulator().simulate(plain);
    Outcome with = new Simulator().simulate(plain.with(PROMPTING_REASONING_TOKENS, 2_000));
    StrategyOutcome before = without.of(Strategy.PROMPTING);
    StrategyOutcome after = with.of(Strategy.PROMPTING);
    Reasoning reasoning = with.facts().reasoningOf(Strategy.PROMPTING).orElseThrow();
    assertEquals(2_000, reasoning.tokens());
    assertEquals(
        after.totalCost() - before.totalCost(), reasoning.cost(), 1e-9 * after.totalCost());
    assertEquals(
        1 - before.costPerThousandCalls() / after.costPerThousandCalls(),
        reasoning.billShare(),
        1e-12);
    assertEquals(after.latencyMillis() - before.latencyMillis(), reasoning.latencyMillis(), 1e-9);
    assertEquals(List.of(), without.facts().reasoning());
    assertEquals(Optional.empty(), with.facts().reasoningOf(Strategy.HYBRID));
  }
}
