package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbabilityTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);
  private static final Scenario RANGED =
      Scenario.DEFAULT
          .withSampling(1_000, 42)
          .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(40_000, 2_500_000)));

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private static String percent(double share) {
    return plain(NUMBERS.percent(share, 0));
  }

  @Test
  void headline_carriesTheOdds_ofPayingBack() {
    Outcome outcome = new Simulator().simulate(RANGED);
    Uncertainty uncertainty = new MonteCarlo().run(RANGED);
    double odds = uncertainty.of(BreakEven.Pair.FINE_TUNING_PROMPTING).probability();
    assertTrue(odds > 0.5 && odds < 0.99, "odds " + odds);
    assertEquals(
        "Fine-tune: 85 % right for $140k over 24 months, pays back in month 3 ("
            + percent(odds)
            + " likely within 24 months)",
        plain(VerdictText.headline(outcome, uncertainty, NUMBERS)));
  }

  @Test
  void headline_saysNothingOfOdds_whereNoneAreKnown() {
    Outcome outcome = new Simulator().simulate(RANGED);
    assertEquals(
        "Fine-tune: 85 % right for $140k over 24 months, pays back in month 3",
        plain(VerdictText.headline(outcome, null, NUMBERS)));
    assertEquals(List.of(), ProbabilityText.sentences(outcome, null, NUMBERS));
  }

  @Test
  void odds_tellChoiceTargetAndPayback_ofTheRecommendedStrategy() {
    Outcome outcome = new Simulator().simulate(RANGED);
    Uncertainty uncertainty = new MonteCarlo().run(RANGED);
    List<String> odds =
        ProbabilityText.sentences(outcome, uncertainty, NUMBERS).stream()
            .map(ProbabilityTextTest::plain)
            .toList();
    assertEquals(3, odds.size());
    Uncertainty.StrategySpread tuned = uncertainty.of(outcome.verdict().strategy());
    assertTrue(
        odds.get(0)
            .startsWith(
                "Fine-tuning is the choice in "
                    + percent(tuned.probabilityRecommended())
                    + " of 1,000 draws; "),
        odds.get(0));
    assertTrue(
        odds.get(1)
            .startsWith(
                "Fine-tuning meets the 80 % target in "
                    + percent(tuned.probabilityMeetsTarget())
                    + " of them; "),
        odds.get(1));
    assertTrue(odds.get(2).contains("typically in month "), odds.get(2));
  }

  @Test
  void odds_sayWhatToDo_withoutRanges() {
    Scenario scenario = Scenario.DEFAULT.withSampling(200, 1);
    List<String> odds =
        ProbabilityText.sentences(
            new Simulator().simulate(scenario), new MonteCarlo().run(scenario), NUMBERS);
    assertTrue(odds.getLast().contains("open a range (±)"), odds.getLast());
  }

  @Test
  void odds_giveNoSpan_whereAllDrawsPayBackAtOnce() {
    Scenario dear = Scenario.DEFAULT.withSampling(200, 1).with(Parameter.COST_PER_ERROR, 1_000_000);
    assertTrue(payback(dear).endsWith("in over 99 %: within the first month."), payback(dear));
  }

  @Test
  void odds_giveNoMonth_whereHardlyAnyDrawPaysBack() {
    Scenario small = Scenario.DEFAULT.withSampling(200, 1).with(Parameter.MONTHLY_CALLS, 100);
    assertTrue(payback(small).endsWith("in under 1 %."), payback(small));
    String headline =
        plain(
            VerdictText.headline(
                new Simulator().simulate(small.with(Parameter.TARGET_ACCURACY, 0.7)),
                new MonteCarlo().run(small),
                NUMBERS));
    assertTrue(
        headline.endsWith("never pays back in that time (chance that it does: under 1 %)"),
        headline);
  }

  private static String payback(Scenario scenario) {
    List<String> odds =
        ProbabilityText.sentences(
            new Simulator().simulate(scenario), new MonteCarlo().run(scenario), NUMBERS);
    return plain(odds.get(2));
  }

  @Test
  void odds_areNeverCertain_whereEveryDrawAgrees() {
    Scenario cheap =
        Scenario.DEFAULT.withSampling(200, 1).with(Parameter.PROMPTING_INPUT_PRICE, 900);
    String headline =
        plain(
            VerdictText.headline(
                new Simulator().simulate(cheap), new MonteCarlo().run(cheap), NUMBERS));
    assertTrue(headline.contains("over 99 % likely"), headline);
  }
}
