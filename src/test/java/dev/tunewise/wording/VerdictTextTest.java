package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.OutcomeBuilder;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.ReasonKinds;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

  /** What random scenarios seldom have; it has tests of its own. */
  private static final Set<String> RARE =
      Set.of("ALWAYS", "FALLS_BACK", "OverBudget", "TrainingClosed");

  private static Outcome outcome(Object... changes) {
    Scenario scenario = Scenario.DEFAULT;
    for (int i = 0; i < changes.length; i += 2) {
      scenario = scenario.with((Parameter) changes[i], ((Number) changes[i + 1]).doubleValue());
    }
    return new Simulator().simulate(scenario);
  }

  /** With ordinary spaces, to compare with. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  private static String headline(Object... changes) {
    return plain(VerdictText.headline(outcome(changes), NUMBERS));
  }

  private static String alternatives(Object... changes) {
    return plain(VerdictText.alternatives(outcome(changes), NUMBERS));
  }

  private static String reason(Class<? extends Reason> kind, Object... changes) {
    Outcome outcome = outcome(changes);
    Reason reason =
        outcome.verdict().reasons().stream().filter(kind::isInstance).findFirst().orElseThrow();
    return plain(ReasonText.of(outcome, reason, NUMBERS));
  }

  @Test
  void headline_saysWhatItBringsAndWhenItPaysBack_byDefault() {
    assertEquals(
        "Fine-tune: 85 % right for $140k over 24 months, pays back in month 3", headline());
    assertEquals(
        "Prompting 72 %, misses the 80 % target, $107k more · Hybrid 90 %, $11.1k more",
        alternatives());
  }

  @Test
  void headline_usesLocaleAndCurrency_ofTheReader() {
    Outcome outcome = new Simulator().simulate(Scenario.DEFAULT.withCurrency("EUR"));
    assertEquals(
        "Fine-tune: 85 % right for €140k over 24 months, pays back in month 3",
        plain(VerdictText.headline(outcome, Numbers.in(Locale.GERMANY))));
  }

  @Test
  void headline_saysNever_whereTuningNeverPaysBack() {
    assertEquals(
        "Prompt: 72 % right for $11.6k over 24 months; tuning never pays back in that time",
        headline(MONTHLY_CALLS, 1000, TARGET_ACCURACY, 0.7));
  }

  @Test
  void headline_saysThatPromptOnlyMissesTarget_whereTuningNeverPaysBackButWins() {
    assertEquals(
        "Fine-tune: 85 % right for $28.3k over 24 months; never pays back ($16.6k more in total),"
            + " but prompting misses the 80 % target",
        headline(MONTHLY_CALLS, 1000));
  }

  @Test
  void headline_saysThatItIsOverBudget() {
    assertEquals(
        "Fine-tune: 85 % right for $140k over 24 months, pays back in month 3; over budget",
        headline(BUDGET, 20_000));
    assertEquals(headline(), headline(BUDGET, 50_000));
  }

  @Test
  void headline_saysThatTrainingCloses_whereNoModelCouldGoLive() {
    Object[] late = {
      FINE_TUNING_LAST_TRAINING_MONTH, 1,
      FINE_TUNING_LEAD_TIME_DAYS, 60,
      HYBRID_LEAD_TIME_DAYS, 70,
      TARGET_ACCURACY, 0.7
    };
    assertEquals(
        "Prompt: 72 % right for $247k over 24 months; fine-tuning would pay back in month 5 but"
            + " cannot go live before training closes in month 1",
        headline(late));
    assertEquals(
        "Fine-tuning 85 %, not live before training closes in month 1, $96.6k less · Hybrid 90 %, not"
            + " live before training closes in month 1, $89k less",
        alternatives(late));
  }

  @Test
  void headline_saysThatPromptUsesNoRetrieval_whereItWouldWinWithIt() {
    assertEquals(
        "Fine-tune: 85 % right for $28.3k over 24 months; never pays back ($16.6k more in total),"
            + " but prompting misses the 75 % target; with retrieval, prompting would win (77 % for"
            + " $17.9k)",
        headline(MONTHLY_CALLS, 1000, TARGET_ACCURACY, 0.75));
    Outcome withRetrieval =
        outcome(MONTHLY_CALLS, 1000, TARGET_ACCURACY, 0.75, PROMPTING_RETRIEVED_TOKENS, 700);
    assertEquals(Strategy.PROMPTING, withRetrieval.verdict().strategy());
  }

  @Test
  void headline_claimsNoWinOfARetrievingPrompt_thatCostsMoreThanTheChoice() {
    // Retrieval in the prompt makes fine-tuning's bridge more expensive too, so the prompt would be
    // chosen.
    Object[] changes = {
      MONTHLY_CALLS, 1000,
      TARGET_ACCURACY, 0.75,
      FINE_TUNING_SETUP_HOURS, 0,
      FINE_TUNING_MONTHLY_HOURS, 4
    };
    Object[] retrieving = Arrays.copyOf(changes, 10);
    retrieving[8] = PROMPTING_RETRIEVED_TOKENS;
    retrieving[9] = 700;
    Outcome with = outcome(retrieving);
    assertEquals(Strategy.PROMPTING, with.verdict().strategy());
    assertTrue(with.recommended().totalCost() > outcome(changes).recommended().totalCost());
    assertFalse(headline(changes).contains("with retrieval"));
  }

  @Test
  void headline_saysFromTheStart_whereTuningIsAlreadyCheaper() {
    assertEquals(
        "Fine-tune: 85 % right for $128k over 24 months, cheaper than prompting from the start",
        headline(
            FINE_TUNING_SETUP_HOURS, 0,
            ALREADY_LABELED, 2000,
            FINE_TUNING_LEAD_TIME_DAYS, 0,
            FINE_TUNING_TRAINING_PRICE, 0));
  }

  @Test
  void alreadyCheaper_saysWhatDecidesInstead_whereTuningIsNotChosen() {
    Object[] cheap = {
      FINE_TUNING_SETUP_HOURS, 0,
      ALREADY_LABELED, 2000,
      FINE_TUNING_LEAD_TIME_DAYS, 0,
      FINE_TUNING_TRAINING_PRICE, 0,
      TARGET_ACCURACY, 0.88
    };
    assertTrue(reason(Reason.Payback.class, cheap).endsWith("; but it misses the 88 % target."));
    cheap[9] = 0.7;
    Object[] slow = Arrays.copyOf(cheap, 14);
    slow[10] = LATENCY_BUDGET_MILLIS;
    slow[11] = 600;
    slow[12] = FINE_TUNING_FIRST_TOKEN_MILLIS;
    slow[13] = 800;
    assertTrue(
        reason(Reason.Payback.class, slow)
            .endsWith("; but it exceeds the 600 ms budget (861 ms)."));
    assertTrue(
        headline(slow).contains("; fine-tuning would be cheaper from the start but exceeds"));
  }

  @Test
  void headline_namesTheSpan_whereTuningFallsBack() {
    Object[] retired = {
      FINE_TUNING_RETIREMENT_MONTH, 20, FINE_TUNING_MIGRATION_HOURS, 3000, TARGET_ACCURACY, 0.7
    };
    assertEquals(
        "Prompt: 72 % right for $247k over 24 months; fine-tuning is cheaper than prompting only"
            + " from month 3 to 20",
        headline(retired));
    retired[5] = 0.8;
    assertEquals(
        "Fine-tune: 85 % right for $426k over 24 months; cheaper than prompting only from month 3"
            + " to 20 ($179k more in total), but prompting misses the 80 % target",
        headline(retired));
  }

  @Test
  void headline_saysForGood_whereCostsCrossSeveralTimes() {
    assertEquals(
        "Fine-tune: 85 % right for $207k over 24 months, pays back for good in month 18 after"
            + " being cheaper from month 3 to 10",
        headline(FINE_TUNING_RETIREMENT_MONTH, 10, FINE_TUNING_MIGRATION_HOURS, 700));
  }

  @Test
  void headline_saysWhatIsMissed_whereNoneIsViable() {
    assertEquals(
        "None fits: none reaches the 95 % target. Closest: hybrid, 90 % right for $151k over"
            + " 24 months",
        headline(TARGET_ACCURACY, 0.95));
    assertEquals(
        "None fits: none answers within 100 ms. Closest: fine-tuning, 85 % right for $140k"
            + " over 24 months",
        headline(LATENCY_BUDGET_MILLIS, 100));
    assertEquals(
        "None fits: prompting misses the 80 % target and 30 examples are too few to tune."
            + " Closest: prompting, 72 % right for $247k over 24 months",
        headline(LABELED_EXAMPLES, 30));
    assertEquals(
        "None fits: prompting misses the 80 % target and no tuned model is live within 1"
            + " month. Closest: prompting, 72 % right for $9.5k over 1 month",
        headline(HORIZON_MONTHS, 1, FINE_TUNING_LEAD_TIME_DAYS, 60, HYBRID_LEAD_TIME_DAYS, 60));
  }

  @Test
  void headline_groupsWhatStandsInTheWay_andSaysWhatIsLeft() {
    assertEquals(
        "None fits: prompting and hybrid take longer than 300 ms and fine-tuning misses the"
            + " 88 % target. Closest: fine-tuning, 85 % right for $140k over 24 months",
        headline(TARGET_ACCURACY, 0.88, LATENCY_BUDGET_MILLIS, 300));
    assertTrue(
        headline(TARGET_ACCURACY, 0.95, LATENCY_BUDGET_MILLIS, 100)
            .contains("none reaches the 95 % target and none answers within 100 ms. Closest: "));
    assertTrue(
        headline(LABELED_EXAMPLES, 30, LATENCY_BUDGET_MILLIS, 100)
            .contains(". Closest: prompting, "));
    assertEquals(
        "None answers within 100 ms; prompting comes closest, as the fastest of those that can be built.",
        reason(Reason.NoneViable.class, LABELED_EXAMPLES, 30, LATENCY_BUDGET_MILLIS, 100));
  }

  @Test
  void examples_agreeWithTheirVerb_whenThereIsOne() {
    assertTrue(
        headline(LABELED_EXAMPLES, 1, TARGET_ACCURACY, 0.6)
            .endsWith("; 1 example is too few to tune"));
    assertTrue(
        reason(Reason.Specialization.class, LABELED_EXAMPLES, 1)
            .endsWith(", but 1 example is too few."));
  }

  @Test
  void headline_saysBoth_wherePromptMeetsTargetBesideCheaperTunedModel() {
    assertEquals(
        "Fine-tune: 85 % right for $140k over 24 months, pays back in month 3; prompting meets the"
            + " target too",
        headline(TARGET_ACCURACY, 0.7));
    assertEquals(
        "The prompt reaches 72 %, the target is 70 %, so it can ship today; over 24 months"
            + " fine-tuning costs $107k less than prompting.",
        reason(Reason.Gap.class, TARGET_ACCURACY, 0.7));
  }

  @Test
  void headline_saysDeliveredMean_whereDriftPushesItBelowTarget() {
    Object[] drifting = {
      MONTHLY_DRIFT, 0.15, FINE_TUNING_RETRAIN_EVERY_MONTHS, 0, COST_PER_ERROR, 0
    };
    assertEquals(
        "Fine-tune: 85 % right when fresh but 72 % on average, below the 80 % target, for $30.3k over"
            + " 24 months, pays back in month 10",
        headline(drifting));
    assertTrue(alternatives(drifting).contains("Hybrid 90 % (79.8 % on average as it ages)"));
  }

  @Test
  void headline_usesThePairOfHybrid_whereHybridWins() {
    assertEquals(
        "Go hybrid: 90 % right for $151k over 24 months, pays back in month 6",
        headline(TARGET_ACCURACY, 0.88));
    assertTrue(
        reason(Reason.Payback.class, TARGET_ACCURACY, 0.88)
            .endsWith("; but it misses the 88 % target."));
  }

  @Test
  void headline_saysWhyNot_wherePromptIsTheOnlyViableOne() {
    assertEquals(
        "Prompt: 72 % right for $247k over 24 months; 30 examples are too few to tune",
        headline(LABELED_EXAMPLES, 30, TARGET_ACCURACY, 0.7));
    assertEquals(
        "Prompt: 72 % right for $247k over 24 months; fine-tuning would pay back in month 3 but"
            + " exceeds the 600 ms budget (5.25 s)",
        headline(
            TARGET_ACCURACY, 0.7,
            LATENCY_BUDGET_MILLIS, 600,
            FINE_TUNING_FIRST_TOKEN_MILLIS, 5190));
  }

  @Test
  void accuracy_staysOnItsSideOfTheTarget_whenRounded() {
    Phrases phrases = new Phrases(outcome(TARGET_ACCURACY, 0.8275), Numbers.in(Locale.ROOT));
    assertEquals("82.6 %", plain(phrases.accuracy(0.8262)));
    assertEquals("82.7 %", plain(phrases.accuracy(0.82749)));
    assertEquals("82.9 %", plain(phrases.accuracy(0.8285)));
    assertEquals("84 %", plain(phrases.accuracy(0.8362)));
    assertEquals("82.8 %", plain(phrases.accuracy(0.8275)));
    Phrases close = new Phrases(outcome(TARGET_ACCURACY, 0.8284), Numbers.in(Locale.ROOT));
    assertEquals("just under 82.8 %", plain(close.accuracy(0.8278)));
  }

  @Test
  void gain_isFlagged_outsideTheUsualRange() {
    assertTrue(
        reason(Reason.Specialization.class, BASE_ACCURACY, 0.78)
            .contains("(below the usual 15–40)"));
    assertFalse(reason(Reason.Specialization.class).contains("usual"));
  }

  @Test
  void gain_isALoss_whereTuningOverfits() {
    Object[] overfits = {LABELED_EXAMPLES, 60, DISTINCT_TOPICS, 500, SPECIALIZATION, 0};
    assertTrue(
        Pattern.compile(": tuning loses [0-9.]+ points against the base model\\.$")
            .matcher(reason(Reason.Specialization.class, withTarget(overfits, 0.6)))
            .find());
    Object[] capped = {ACCURACY_CEILING, 0.68, SPECIALIZATION, 0};
    assertTrue(
        reason(Reason.Specialization.class, withTarget(capped, 0.6))
            .endsWith(": tuning gains nothing over the base model."));
  }

  private static Object[] withTarget(Object[] changes, double target) {
    Object[] all = Arrays.copyOf(changes, changes.length + 4);
    all[changes.length] = TARGET_ACCURACY;
    all[changes.length + 1] = target;
    all[changes.length + 2] = MONTHLY_CALLS;
    all[changes.length + 3] = 1000;
    return all;
  }

  @Test
  void latency_namesTheOthersThatAreTooSlow_withinBudget() {
    assertEquals(
        "Fine-tuning answers in 261 ms, within the 300 ms budget; too slow: prompting (542 ms) and"
            + " hybrid (362 ms).",
        reason(Reason.LatencyBound.class, LATENCY_BUDGET_MILLIS, 300));
  }

  @Test
  void texts_areOneSentenceWithThreeDigits_underEveryRecommendation() {
    Map<Strategy, Set<String>> seen = new EnumMap<>(Strategy.class);
    for (long seed = 0; seed < 700; seed++) {
      Outcome outcome = new Simulator().simulate(RandomScenarios.of(seed));
      Set<String> kinds = seen.computeIfAbsent(outcome.verdict().strategy(), s -> new TreeSet<>());
      for (Reason reason : outcome.verdict().reasons()) {
        String text = ReasonText.of(outcome, reason, NUMBERS);
        assertTrue(text.matches("[A-Z0-9].*[^.]\\."), text);
        requireThreeDigits(text);
        kinds.add(ReasonKinds.of(reason));
      }
      requireThreeDigits(VerdictText.alternatives(outcome, NUMBERS));
      requireAgreement(outcome, VerdictText.headline(outcome, NUMBERS));
    }
    seen.values().forEach(kinds -> kinds.addAll(RARE));
    assertEquals(ReasonKinds.all(), seen.get(Strategy.PROMPTING));
    Set<String> forTuned = new TreeSet<>(ReasonKinds.all());
    forTuned.remove("TOO_FEW");
    assertEquals(forTuned, seen.get(Strategy.FINE_TUNING));
    assertEquals(forTuned, seen.get(Strategy.HYBRID));
  }

  private static void requireAgreement(Outcome outcome, String headline) {
    String expected =
        outcome.verdict().viable().isEmpty()
            ? "None fits: "
            : switch (outcome.verdict().strategy()) {
              case PROMPTING -> "Prompt: ";
              case FINE_TUNING -> "Fine-tune: ";
              case HYBRID -> "Go hybrid: ";
            };
    requireThreeDigits(headline);
    assertTrue(headline.startsWith(expected), headline);
    assertTrue(headline.length() <= 220, () -> headline.length() + ": " + headline);
    boolean erodes =
        outcome.recommended().meetsTarget()
            && outcome.recommended().deliveredAccuracy() + 1e-9
                < outcome.scenario().get(TARGET_ACCURACY);
    assertEquals(erodes, headline.contains(" on average, below the "), headline);
  }

  private static void requireThreeDigits(String text) {
    assertFalse(text.contains("NaN") || text.contains("∞") || text.contains("null"), text);
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String digits = number.group().replace(",", "");
      String significant = digits.replace(".", "").replaceFirst("^0+", "");
      int count =
          (digits.contains(".") ? significant : significant.replaceFirst("0+$", "")).length();
      assertTrue(count <= 3, () -> number.group() + " in: " + text);
    }
  }

  private static String madeHeadline(OutcomeBuilder made) {
    return plain(VerdictText.headline(made.build(), NUMBERS));
  }

  @Test
  void headline_carriesTheRetrievingPrompt_ofTheOutcome() {
    OutcomeBuilder made = new OutcomeBuilder();
    assertEquals(
        "Fine-tune: 85 % right for $100k over 24 months, pays back in month 3; prompting meets the"
            + " target too",
        madeHeadline(made));
    assertTrue(
        madeHeadline(made.retrievingPrompt(0.82, 64_000))
            .endsWith("; with retrieval, prompting would win (82 % for $64k)"));
  }

  @Test
  void headline_saysWhyTheCheaperRivalIsRuledOut() {
    OutcomeBuilder made = new OutcomeBuilder().chosen(Strategy.PROMPTING);
    made.lacks(Strategy.FINE_TUNING, Shortfall.NOT_LIVE_IN_TIME)
        .lacks(Strategy.HYBRID, Shortfall.MISSES_TARGET);
    assertTrue(
        madeHeadline(made)
            .endsWith("; fine-tuning would pay back in month 3 but is not live within 24 months"));
    made.status(BreakEven.Pair.FINE_TUNING_PROMPTING, BreakEven.Status.NEVER)
        .total(Strategy.FINE_TUNING, 110_000);
    assertTrue(
        madeHeadline(made)
            .endsWith(
                "; fine-tuning costs $10k more than prompting and is not live within 24 months"));
  }

  @Test
  void alternatives_tellAccuracyShortfallsAndCost_inOneLine() {
    OutcomeBuilder made =
        new OutcomeBuilder()
            .accuracy(Strategy.PROMPTING, 0.7)
            .lacks(Strategy.PROMPTING, Shortfall.MISSES_TARGET)
            .total(Strategy.PROMPTING, 90_000)
            .delivered(Strategy.HYBRID, 0.78);
    assertEquals(
        "Prompting 70 %, misses the 80 % target, $10k less · Hybrid 85 % (78 % on average as it ages), same"
            + " cost",
        plain(VerdictText.alternatives(made.build(), NUMBERS)));
  }
}
