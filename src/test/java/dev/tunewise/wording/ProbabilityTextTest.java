package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static Outcome outcome(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }

  private static List<Double> each(double prompting, double fineTuning, double hybrid) {
    return List.of(prompting, fineTuning, hybrid);
  }

  /** How often each strategy is best, fits, meets the target and is cheapest: P, F, Y. */
  private record Odds(
      List<Double> best,
      List<Double> fits,
      List<Double> meets,
      List<Double> cheapest,
      double none,
      double back) {
    Uncertainty known(Outcome outcome) {
      Uncertainty made = new MonteCarlo().run(outcome.scenario().withSampling(100, 1));
      List<StrategySpread> spreads =
          made.strategies().stream()
              .map(
                  s -> {
                    int i = s.strategy().ordinal();
                    return new StrategySpread(
                        s.strategy(),
                        s.totalCost(),
                        s.cumulativeCost(),
                        s.accuracy(),
                        s.accuracyByExamples(),
                        cheapest.get(i),
                        meets.get(i),
                        best.get(i),
                        fits.get(i),
                        best.get(i),
                        s.spend(),
                        s.probabilityWithinBudget());
                  })
              .toList();
      List<BreakEvenSpread> pairs =
          made.breakEvens().stream()
              .map(
                  b ->
                      new BreakEvenSpread(
                          b.pair(), back, b.month(), b.probabilityByMonth(), b.months()))
              .toList();
      return new Uncertainty(10_000, 1, spreads, pairs, List.of(), none, made.informationValue());
    }

    String line(Scenario scenario) {
      Outcome outcome = outcome(scenario);
      return plain(ProbabilityText.line(outcome, known(outcome), NUMBERS));
    }

    List<String> sentences(Scenario scenario) {
      Outcome outcome = outcome(scenario);
      return ProbabilityText.sentences(outcome, known(outcome), NUMBERS).stream()
          .map(ProbabilityTextTest::plain)
          .toList();
    }
  }

  /** Fine-tuning is the choice. */
  private static final Odds TUNED =
      new Odds(
          each(0.05, 0.75, 0.08),
          each(0.05, 0.8, 0.5),
          each(0.1, 0.85, 0.9),
          each(0.2, 0.7, 0.1),
          0.12,
          0.99);

  private static final Scenario PROMPT = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 2_000);
  private static final Scenario NONE = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0.95);

  @Test
  void line_tellsAllThree_theLowestFirst() {
    assertEquals(
        "Right choice in 75 %, meets the target in 85 %, pays back in 99 % of runs",
        TUNED.line(Scenario.DEFAULT));
    Odds seldom = new Odds(TUNED.best, TUNED.fits, TUNED.meets, TUNED.cheapest, TUNED.none, 0.004);
    assertEquals(
        "Pays back in under 1 %, right choice in 75 %, meets the target in 85 % of runs",
        seldom.line(Scenario.DEFAULT));
  }

  @Test
  void line_ofAPrompt_tellsHowOftenItCostsLeast() {
    Scenario easy = PROMPT.with(Parameter.TARGET_ACCURACY, 0.7);
    assertEquals(Strategy.PROMPTING, outcome(easy).verdict().strategy());
    Odds prompt =
        new Odds(
            each(0.6, 0.1, 0.1),
            each(0.65, 0.9, 0.9),
            each(0.65, 0.9, 0.9),
            each(0.999, 0, 0),
            0.2,
            0.001);
    assertEquals(
        "Right choice in 60 %, meets the target in 65 %, costs least in over 99 % of runs",
        prompt.line(easy));
  }

  @Test
  void line_leavesTheTargetOut_whereThereIsNone() {
    Scenario any = Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0);
    assertEquals("Right choice in 75 %, pays back in 99 % of runs", TUNED.line(any));
    assertTrue(TUNED.sentences(any).stream().noneMatch(s -> s.contains("target")));
  }

  @Test
  void line_whereNoneFits_saysHowSureThatIs_andWhoFitsElse() {
    Odds none =
        new Odds(
            each(0.05, 0, 0.2),
            each(0.05, 0, 0.2),
            each(0.05, 0, 0.2),
            each(0.5, 0.5, 0),
            0.75,
            0.9);
    assertEquals(
        "None fits in 75 % of runs; hybrid fits best in 20 %, prompting in 5 %", none.line(NONE));
    assertEquals(
        "None fits in 75 % of 10,000 runs, hybrid fits and is the cheapest that does in 20 % and"
            + " prompting in 5 %.",
        none.sentences(NONE).getFirst());
    Odds sure = new Odds(each(0, 0, 0), each(0, 0, 0), each(0, 0, 0), each(1, 0, 0), 1, 0.9);
    assertEquals("None fits in over 99 % of runs", sure.line(NONE));
    assertEquals("None fits in over 99 % of 10,000 runs.", sure.sentences(NONE).getFirst());
  }

  @Test
  void sentences_partAllRuns_soThatTheyAddUp() {
    List<String> told = TUNED.sentences(Scenario.DEFAULT);
    assertEquals(
        "Fine-tuning fits and is the cheapest that does in 75 % of 10,000 runs, fits but is not the"
            + " cheapest in 5 % and does not fit in 20 %.",
        told.get(0));
    assertEquals(
        "Otherwise hybrid is the right choice in 8 %, prompting in 5 % and none fits in 12 %.",
        told.get(1));
    assertEquals(
        "Fine-tuning meets the 80 % target in 85 % of the runs; prompting in 10 % and hybrid in 90"
            + " %.",
        told.get(2));
  }

  @Test
  void sentences_sayNoMore_whereOneIsAlwaysRight() {
    Odds sure = new Odds(each(0, 1, 0), each(0, 1, 1), each(0, 1, 1), each(0, 1, 0), 0, 1);
    List<String> told = sure.sentences(Scenario.DEFAULT);
    assertEquals(
        "Fine-tuning fits and is the cheapest that does in over 99 % of 10,000 runs.", told.get(0));
    assertTrue(told.get(1).startsWith("Fine-tuning meets the 80 % target"), told.get(1));
  }

  /** In a real run too: what the line says of the choice is what the sentences say. */
  @Test
  void line_andSentences_agree_inRuns() {
    for (long seed = 1; seed <= 12; seed++) {
      Scenario scenario = RandomScenarios.of(seed).withSampling(300, seed);
      Outcome outcome = outcome(scenario);
      Uncertainty known = new MonteCarlo().run(scenario);
      String line = plain(ProbabilityText.line(outcome, known, NUMBERS));
      String first = plain(ProbabilityText.sentences(outcome, known, NUMBERS).getFirst());
      boolean fits = outcome.verdict().choice().fits();
      String share = "((?:under |over )?\\d+ %)";
      Matcher told =
          Pattern.compile((fits ? "[Rr]ight choice in " : "None fits in ") + share).matcher(line);
      Matcher atLength =
          Pattern.compile((fits ? "cheapest that does in " : "None fits in ") + share)
              .matcher(first);
      assertTrue(told.find() && atLength.find(), () -> line + " / " + first);
      assertEquals(told.group(1), atLength.group(1), () -> line + " / " + first);
      Matcher each = Pattern.compile("in (\\d+) %").matcher(first);
      int sum = 0;
      while (each.find()) {
        sum += Integer.parseInt(each.group(1));
      }
      assertTrue(first.contains("er 9") || first.contains("under") || sum == 100, first);
    }
  }

  @Test
  void line_saysNothing_whereNothingIsKnown() {
    Outcome outcome = outcome(RANGED);
    assertEquals("", ProbabilityText.line(outcome, null, NUMBERS));
    assertEquals(List.of(), ProbabilityText.sentences(outcome, null, NUMBERS));
  }

  /** No single number flatters: the headline leaves all of them to the line beside it. */
  @Test
  void headline_carriesNoOdds() {
    assertEquals(
        "Fine-tune: 85 % right for $140k over 24 months, pays back in month 3",
        plain(VerdictText.headline(outcome(RANGED), NUMBERS)));
  }

  @Test
  void sentences_tellTargetAndPayback_ofTheRecommendedStrategy() {
    Outcome outcome = outcome(RANGED);
    Uncertainty uncertainty = new MonteCarlo().run(RANGED);
    double odds = uncertainty.of(BreakEven.Pair.FINE_TUNING_PROMPTING).probability();
    assertTrue(odds > 0.5 && odds < 0.99, "odds " + odds);
    List<String> told =
        ProbabilityText.sentences(outcome, uncertainty, NUMBERS).stream()
            .map(ProbabilityTextTest::plain)
            .toList();
    StrategySpread tuned = uncertainty.of(outcome.verdict().strategy());
    assertTrue(
        told.getFirst()
            .startsWith(
                "Fine-tuning fits and is the cheapest that does in "
                    + percent(tuned.probabilityBest())
                    + " of 1,000 runs, "),
        told.getFirst());
    String target =
        "Fine-tuning meets the 80 % target in "
            + percent(tuned.probabilityMeetsTarget())
            + " of the runs; ";
    assertTrue(told.stream().anyMatch(s -> s.startsWith(target)), told::toString);
    assertTrue(
        told.getLast()
            .startsWith(
                "Fine-tuning pays back against prompting within 24 months in " + percent(odds)),
        told.getLast());
    assertTrue(told.getLast().contains("typically in month "), told.getLast());
  }

  @Test
  void odds_sayWhatToDo_withoutRanges() {
    Scenario scenario = Scenario.DEFAULT.withSampling(200, 1);
    assertTrue(ProbabilityText.advice(scenario).contains("open a range (±)"));
    assertEquals("", ProbabilityText.advice(RANGED));
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
  }

  private static String payback(Scenario scenario) {
    return ProbabilityText.sentences(outcome(scenario), new MonteCarlo().run(scenario), NUMBERS)
        .stream()
        .map(ProbabilityTextTest::plain)
        .filter(sentence -> sentence.contains(" pays back against prompting "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void odds_areNeverCertain_whereEveryDrawAgrees() {
    Scenario cheap =
        Scenario.DEFAULT.withSampling(200, 1).with(Parameter.PROMPTING_INPUT_PRICE, 900);
    String line = plain(ProbabilityText.line(outcome(cheap), new MonteCarlo().run(cheap), NUMBERS));
    assertTrue(line.contains("pays back in over 99 %"), line);
  }
}
