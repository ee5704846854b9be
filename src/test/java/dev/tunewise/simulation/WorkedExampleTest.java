package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small scenarios computed by hand; every number in the comments can be checked on paper. */
class WorkedExampleTest {
  private static final double TOLERANCE = 1e-9;

  /**
   * Four months, 100,000 calls in the first, 10 % growth, no discount, no drift, no errors priced.
   *
   * <pre>
   * tokens  prompting: prefix 400 + 5 · 100 = 900 < 1024, so not cached: 900 + 100 = 1,000 at $2
   *         and 50 at $10 per million: 2,000 + 500 = 2,500 → u = $0.0025 a call
   *         tuned: prefix 40, 40 + 100 = 140 at $0.8 and 50 at $3.2: 112 + 160 = 272 → $0.000272
   * set-up  prompting: 24 h · $100 = $2,400 (its 5 shots are among the 500 labels that exist)
   *         fine-tuning: labels (1,000 − 500) · $0.6 = 300; training 2 runs · (1,000 · 100 · 3 =
   *         0.3M tokens · $5 = 1.5) = 3; 10 h · 100 = 1,000; bridge 24 h · 100 = 2,400 → $3,703
   * live    15.21875 days / 30.4375 = half a month: λ = 0.5, 1, 1, 1
   * calls   100,000  110,000  121,000  133,100
   * prompting  calls · 0.0025 + 4 h · 100:
   *         650  675  702.5  732.75            cumulative 2,400 3,050 3,725 4,427.5 5,160.25
   * tuned when live: calls · 0.000272 + 2 h · 100:
   *         227.2  229.92  232.912  236.2032
   * fine-tuning month 1: half of 227.2 and half of 650 = 438.6; month 4 (go-live month 1 + 3) is a
   *         retrain: 1.5 + 100 · 0.6 + 1 h · 100 = 161.5 → 397.7032
   *         cumulative 3,703 4,141.6 4,371.52 4,604.432 5,002.1352
   * D       1,303  1,091.6  646.52  176.932  −158.1148
   *         zero at 3 + 176.932 / (176.932 + 158.1148) = 3.528084…
   * </pre>
   */
  private static Scenario fourMonths() {
    return Scenario.DEFAULT
        .with(HORIZON_MONTHS, 4)
        .with(LABELED_EXAMPLES, 1_000)
        .with(EXAMPLE_TOKENS, 100)
        .with(INPUT_TOKENS, 100)
        .with(OUTPUT_TOKENS, 50)
        .with(MONTHLY_CALLS, 100_000)
        .with(MONTHLY_GROWTH, 0.1)
        .with(COST_PER_ERROR, 0)
        .with(MONTHLY_DRIFT, 0)
        .with(HOURLY_RATE, 100)
        .with(FINE_TUNING_TRAINING_RUNS, 2)
        .with(FINE_TUNING_SETUP_HOURS, 10)
        .with(FINE_TUNING_MONTHLY_HOURS, 2)
        .with(FINE_TUNING_LEAD_TIME_DAYS, 15.21875)
        .with(FINE_TUNING_RETRAIN_EVERY_MONTHS, 3)
        .with(FINE_TUNING_REFRESH_EXAMPLES, 100)
        .with(FINE_TUNING_RETRAIN_HOURS, 1);
  }

  private static void assertCumulative(Outcome outcome, Strategy strategy, double... expected) {
    for (int m = 0; m < expected.length; m++) {
      double actual = outcome.of(strategy).cumulativeCost().get(m);
      assertEquals(expected[m], actual, TOLERANCE * expected[m], strategy + " month " + m);
    }
  }

  @Test
  void simulate_agreesWithArithmetic_fourMonths() {
    Outcome outcome = new Simulator().simulate(fourMonths());
    assertCumulative(outcome, Strategy.PROMPTING, 2_400, 3_050, 3_725, 4_427.5, 5_160.25);
    assertCumulative(
        outcome, Strategy.FINE_TUNING, 3_703, 4_141.6, 4_371.52, 4_604.432, 5_002.1352);
    BreakEven breakEven = outcome.of(BreakEven.Pair.FINE_TUNING_PROMPTING);
    assertEquals(BreakEven.Status.PAYS_BACK, breakEven.status());
    assertEquals(3 + 176.932 / (176.932 + 158.1148), breakEven.month().getAsDouble(), TOLERANCE);
  }

  /**
   * The volume at which both cost the same. Fixed: prompting 2,400 + 4 · 400 = 4,000; fine-tuning
   * 3,703 + (0.5 · 200 + 0.5 · 400) + 3 · 200 + 161.5 = 4,764.5. Per call of month 1, growth sums
   * to 1 + 1.1 + 1.21 + 1.331 = 4.641: prompting 4.641 · 0.0025 = 0.0116025; fine-tuning 0.5 ·
   * (0.0025 + 0.000272) + 3.641 · 0.000272 = 0.002376352. V* = 764.5 / 0.009226148 = 82,862.3…
   */
  @Test
  void breakEvenVolume_agreesWithArithmetic_fourMonths() {
    Outcome outcome = new Simulator().simulate(fourMonths());
    BreakEven.Volume volume = outcome.of(BreakEven.Pair.FINE_TUNING_PROMPTING).volume();
    double expected = 764.5 / (0.0116025 - 0.002376352);
    assertEquals(expected, volume.monthlyCalls().getAsDouble(), TOLERANCE * expected);
    assertEquals(BreakEven.Side.ABOVE, volume.side());
  }

  /** $0.0025 · 1000 + 400 / 100 = 6.5 and $0.000272 · 1000 + 200 / 100 = 2.272. */
  @Test
  void costPerThousandCalls_agreesWithArithmetic_fourMonths() {
    Outcome outcome = new Simulator().simulate(fourMonths());
    assertEquals(6.5, outcome.of(Strategy.PROMPTING).costPerThousandCalls(), TOLERANCE);
    assertEquals(2.272, outcome.of(Strategy.FINE_TUNING).costPerThousandCalls(), TOLERANCE);
  }

  /** 300 + 1000 · 1,000 / 10,000 + 1000 · 50 / 80 = 1,025 ms; 200 + 7 + 333.3 = 540.3 ms. */
  @Test
  void latency_agreesWithArithmetic_fourMonths() {
    Outcome outcome = new Simulator().simulate(fourMonths());
    assertEquals(1_025, outcome.of(Strategy.PROMPTING).latencyMillis(), TOLERANCE);
    assertEquals(200 + 7 + 1000.0 / 3, outcome.of(Strategy.FINE_TUNING).latencyMillis(), TOLERANCE);
  }

  /** From month 3 on tokens of the prompted model cost half: 702.5 − 151.25, 732.75 − 166.375. */
  @Test
  void priceChange_scalesTokensOnly_fromItsMonth() {
    PriceChange half = new PriceChange(3, ServedModel.PROMPTING, 0.5, "");
    Outcome outcome = new Simulator().simulate(fourMonths().withPriceChanges(List.of(half)));
    assertCumulative(outcome, Strategy.PROMPTING, 2_400, 3_050, 3_725, 4_276.25, 4_842.625);
  }

  /**
   * Base 0.68, wholly specialized, 2,000 examples: share 0.38 + 0.32 = 0.70, Hill = 1 / (1 + (150 /
   * 2000)^1.1) = 0.94527…, so 0.68 + 0.32 · 0.70 · 0.94527 = 0.8917: from 68 % to 89 %.
   */
  @Test
  void accuracy_reaches89Percent_legalContracts() {
    Scenario legal =
        Scenario.DEFAULT
            .with(BASE_ACCURACY, 0.68)
            .with(SPECIALIZATION, 1)
            .with(LABELED_EXAMPLES, 2_000);
    double accuracy = new Simulator().simulate(legal).of(Strategy.FINE_TUNING).accuracy();
    double hill = 1 / (1 + Math.pow(150.0 / 2000, 1.1));
    assertEquals(0.68 + 0.32 * 0.70 * hill, accuracy, TOLERANCE);
    assertEquals(0.892, accuracy, 0.0005);
  }
}
