package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison.Row;
import dev.tunewise.wording.MetricDifference.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures made by hand: what a difference is called, and whether it is good news. */
class MetricDifferenceTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Outcome ANY = new Simulator().simulate(Scenario.DEFAULT);
  private static final Figures BEFORE = new Figures(1000, 0.8, true, 900, 1500, 0.5, 0.02);

  /** Figures that all three strategies have. */
  private record Figures(
      double total,
      double accuracy,
      boolean meetsTarget,
      int examples,
      double latency,
      double leadTime,
      double perAnswer) {
    Outcome outcome(String currency) {
      List<StrategyOutcome> strategies = Stream.of(Strategy.values()).map(this::of).toList();
      return new Outcome(
          ANY.scenario().withCurrency(currency),
          strategies,
          ANY.breakEvens(),
          ANY.volumeCosts(),
          ANY.details(),
          ANY.verdict(),
          ANY.retrievingPrompt(),
          ANY.facts());
    }

    private StrategyOutcome of(Strategy strategy) {
      return new StrategyOutcome(
          strategy,
          total / 2,
          Doubles.of(0, total),
          total / 4,
          total / 8,
          perAnswer > 0 ? OptionalDouble.of(perAnswer) : OptionalDouble.empty(),
          accuracy,
          accuracy,
          latency,
          leadTime,
          examples > 0 ? OptionalInt.of(examples) : OptionalInt.empty(),
          Doubles.of(accuracy),
          meetsTarget ? List.of() : List.of(Shortfall.MISSES_TARGET));
    }
  }

  private static MetricDifference difference(Metric metric, Figures after) {
    return difference(metric, after, "USD");
  }

  private static MetricDifference difference(Metric metric, Figures after, String currency) {
    return MetricDifference.of(
        row(metric, BEFORE, "USD"), row(metric, after, currency), Strategy.HYBRID, NUMBERS);
  }

  private static Row row(Metric metric, Figures figures, String currency) {
    return Comparison.of(figures.outcome(currency), NUMBERS).of(metric);
  }

  private static void assertSays(String text, Tone tone, MetricDifference difference) {
    assertEquals(text, difference.text());
    assertEquals(tone, difference.tone());
  }

  @Test
  void of_writesEachUnit_withItsSign() {
    Figures after = new Figures(2234, 0.769, false, 1020, 1250, 0.6, 0.0195);
    assertSays("+$1.23k", Tone.WORSE, difference(Metric.TOTAL_COST, after));
    assertSays("−$0.0005", Tone.BETTER, difference(Metric.COST_PER_RIGHT_ANSWER, after));
    assertSays("−3.1\u00a0pts", Tone.WORSE, difference(Metric.ACCURACY, after));
    assertSays("+120", Tone.WORSE, difference(Metric.EXAMPLES_TO_TARGET, after));
    assertSays("−250\u00a0ms", Tone.BETTER, difference(Metric.LATENCY, after));
    assertSays("+3\u00a0days", Tone.WORSE, difference(Metric.LEAD_TIME, after));
    assertEquals(1234, difference(Metric.TOTAL_COST, after).value().orElseThrow(), 1e-9);
  }

  @Test
  void latency_isInSeconds_fromOneOn() {
    Figures after = new Figures(1000, 0.8, true, 900, 3070, 0.5, 0.02);
    assertSays("+1.57\u00a0s", Tone.WORSE, difference(Metric.LATENCY, after));
  }

  @Test
  void of_saysWhatWas_whereOneIsNoNumber() {
    Figures never = new Figures(1000, 0.8, false, 0, 1500, 0.5, 0);
    assertSays("was yes", Tone.WORSE, difference(Metric.MEETS_TARGET, never));
    assertSays("was 900", Tone.WORSE, difference(Metric.EXAMPLES_TO_TARGET, never));
    assertSays("was $0.02", Tone.WORSE, difference(Metric.COST_PER_RIGHT_ANSWER, never));
    assertEquals(OptionalDouble.empty(), difference(Metric.EXAMPLES_TO_TARGET, never).value());
    MetricDifference reached =
        MetricDifference.of(
            row(Metric.EXAMPLES_TO_TARGET, never, "USD"),
            row(Metric.EXAMPLES_TO_TARGET, BEFORE, "USD"),
            Strategy.PROMPTING,
            NUMBERS);
    assertSays("was never", Tone.BETTER, reached);
  }

  @Test
  void of_callsTiesTheSame_withinTheToleranceOfAllComparisons() {
    Figures tied = new Figures(1000 + 1e-7, 0.8, true, 900, 1500, 0.5, 0.02);
    for (Metric metric : Metric.usual()) {
      assertSays("same", Tone.SAME, difference(metric, tied));
    }
    assertEquals(OptionalDouble.of(0), difference(Metric.TOTAL_COST, tied).value());
    assertEquals(OptionalDouble.empty(), difference(Metric.MEETS_TARGET, tied).value());
  }

  @Test
  void of_judgesNoAmounts_acrossCurrencies() {
    Figures after = new Figures(2000, 0.9, true, 900, 1500, 0.5, 0.02);
    assertSays("+1k", Tone.OPEN, difference(Metric.TOTAL_COST, after, "EUR"));
    assertSays("+10.0\u00a0pts", Tone.BETTER, difference(Metric.ACCURACY, after, "EUR"));
    assertSays("same number", Tone.SAME, difference(Metric.TOTAL_COST, BEFORE, "EUR"));
    assertSays("same", Tone.SAME, difference(Metric.ACCURACY, BEFORE, "EUR"));
  }

  @Test
  void money_hasASign_andACurrencyOnlyWhereItIsTheSame() {
    assertEquals("+$1.2k", MetricDifference.money(1200, Optional.of("USD"), NUMBERS));
    assertEquals("−1.2k", MetricDifference.money(-1200, Optional.empty(), NUMBERS));
    assertEquals("$0", MetricDifference.money(0, Optional.of("USD"), NUMBERS));
  }
}
