package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.OutcomeBuilder;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.Reasoning;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.TrainingEnd;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each reason with an outcome made by hand. */
class ReasonTextTest {
  private static OutcomeBuilder made() {
    return new OutcomeBuilder().total(PROMPTING, 120_000).accuracy(PROMPTING, 0.73);
  }

  private static OutcomeBuilder prompted() {
    return made().chosen(PROMPTING).total(FINE_TUNING, 140_000);
  }

  private static String text(OutcomeBuilder made, Reason reason) {
    return ReasonText.of(made.build(), reason, Numbers.in(Locale.ROOT)).replace('\u00a0', ' ');
  }

  @Test
  void gap_saysWhatEachLevelMeans() {
    OutcomeBuilder missed = made().lacks(PROMPTING, Shortfall.MISSES_TARGET);
    String reaches = "; fine-tuning is expected to reach 85 %.";
    assertEquals(
        "The prompt misses the 80 % target by 4.9 points: so close that a better prompt may do"
            + reaches,
        text(missed, new Reason.Gap(0.049)));
    assertEquals(
        "The prompt misses the 80 % target by 7 points: the gap of 5 to 10 points that fine-tuning"
            + " is for"
            + reaches,
        text(missed, new Reason.Gap(0.07)));
    assertEquals(
        "The prompt misses the 80 % target by 12 points: a stretch even for fine-tuning, which suits"
            + " gaps of 5 to 10"
            + reaches,
        text(missed, new Reason.Gap(0.12)));
    assertEquals(
        "The prompt misses the 80 % target by 30 points: the task may be too hard for the base"
            + " model, so test a sample first"
            + reaches,
        text(missed, new Reason.Gap(0.3)));
  }

  @Test
  void gap_saysThatThePromptCanShip_whereItMeetsTheTarget() {
    Reason met = new Reason.Gap(0);
    assertEquals(
        "The prompt reaches 85 %, the target is 80 %, so it can ship today; over 24 months"
            + " fine-tuning costs $20k less than prompting.",
        text(made().accuracy(PROMPTING, 0.85), met));
    assertEquals(
        "The prompt reaches 85 %, the target is 80 %: good enough, ship it.",
        text(prompted().accuracy(PROMPTING, 0.85), met));
    assertEquals(
        "The prompt reaches 85 %, the target is 80 %, but it exceeds the 300 ms budget (542 ms).",
        text(
            made()
                .accuracy(PROMPTING, 0.85)
                .with(Parameter.LATENCY_BUDGET_MILLIS, 300)
                .latency(PROMPTING, 542)
                .lacks(PROMPTING, Shortfall.TOO_SLOW),
            met));
  }

  @Test
  void examples_nameTheLinesOfTheGuidelines() {
    assertEquals(
        "2,000 examples: below 50 a tuned model overfits, so prompt and collect 50 to experiment or"
            + " 500 for production.",
        text(made(), new Reason.Examples(49)));
    assertEquals(
        "2,000 examples allow an experiment; collect 500 before you rely on the tuned model.",
        text(made(), new Reason.Examples(ExampleLevel.EXPERIMENT.from())));
    assertEquals(
        "2,000 examples allow an experiment; tuning for production takes 500 to 1,000.",
        text(prompted(), new Reason.Examples(ExampleLevel.EXPERIMENT.from())));
    assertEquals(
        "2,000 examples are enough to tune for production (500 or more), but fine-tuning costs $20k"
            + " more than prompting.",
        text(prompted(), new Reason.Examples(ExampleLevel.PRODUCTION.from())));
    assertEquals(
        "2,000 examples: beyond 10,000, more labels bring little; the target takes 900.",
        text(made().examplesToTarget(900), new Reason.Examples(ExampleLevel.PLATEAU.from())));
  }

  @Test
  void specialization_favorsTuningFromItsLineOn() {
    assertEquals(
        "Specialized language (50 %) favors tuning, which gains 17 points over the base model.",
        text(made(), new Reason.Specialization(0.5)));
    assertEquals(
        "General language (specialization 49 %) favors prompting, but fine-tuning costs $20k less"
            + " than prompting.",
        text(made(), new Reason.Specialization(0.49)));
    assertEquals(
        "General language (specialization 10 %) favors prompting: tuning gains only 2 points over"
            + " the base model.",
        text(prompted().accuracy(FINE_TUNING, 0.70), new Reason.Specialization(0.1)));
  }

  @Test
  void payback_saysWhatDecidesInstead_whereCostAloneWouldChooseOtherwise() {
    OutcomeBuilder hybrid = made().chosen(HYBRID).total(HYBRID, 110_000);
    Reason payback = new Reason.Payback(made().build().of(Pair.FINE_TUNING_PROMPTING));
    assertEquals(
        "Fine-tuning pays back in month 3 and saves $20k over 24 months.", text(made(), payback));
    assertEquals(
        "Fine-tuning pays back in month 3 and saves $20k over 24 months; but hybrid costs $10k"
            + " more than fine-tuning.",
        text(hybrid, payback));
    assertTrue(
        text(hybrid.lacks(FINE_TUNING, Shortfall.MISSES_TARGET), payback)
            .endsWith("; but it misses the 80 % target."));
    OutcomeBuilder never = made().status(Pair.FINE_TUNING_PROMPTING, Status.NEVER);
    never.total(FINE_TUNING, 130_000).lacks(PROMPTING, Shortfall.MISSES_TARGET);
    assertEquals(
        "Fine-tuning never pays back within 24 months: it costs $10k more; but prompting misses the"
            + " 80 % target.",
        text(never, new Reason.Payback(never.build().of(Pair.FINE_TUNING_PROMPTING))));
  }

  @Test
  void others_tellTheirNumbers() {
    assertEquals(
        "At 2M calls a month the price of a call matters most: per thousand calls $1.50 with prompting,"
            + " $1.50 with fine-tuning, $1.50 with hybrid.",
        text(made(), new Reason.HighVolume(2e6)));
    assertEquals(
        "Fine-tuning answers in 250 ms, within the 300 ms budget; too slow: hybrid (400 ms).",
        text(
            made().latency(HYBRID, 400).lacks(HYBRID, Shortfall.TOO_SLOW),
            new Reason.LatencyBound(250, 300)));
    assertEquals(
        "The prompt's fixed part is 124 tokens shorter than the least that the prompted model caches,"
            + " so each call pays the full input price.",
        text(made(), new Reason.PrefixNotCached(900, 1024)));
    assertEquals(
        "120 topics spread the examples thin: fine-tuning needs 1,750 for half of its gain, and you"
            + " have 2,000 examples.",
        text(made(), new Reason.ManyTopics(120)));
    assertEquals(
        "The vendor would retire a tuned model in month 18: tuning its successor for $5k is a cost"
            + " that prompting avoids.",
        text(prompted(), new Reason.Retires(18, 5_000, false)));
    assertEquals(
        "The tuned model pays for hosting ($2.50 an hour) and per token; set its token prices to 0"
            + " where the GPU is all you pay.",
        text(made(), new Reason.HostedAndPerToken(2.5)));
  }

  @Test
  void retires_saysWhatTheSuccessorCosts_andWhoseModelItIs() {
    Reason retires = new Reason.Retires(18, 5_070, false);
    assertEquals(
        "The vendor retires the tuned model in month 18: tuning its successor for $5.07k, 40 hours"
            + " of migration included, is in the cost.",
        text(made(), retires));
    assertTrue(
        text(made().chosen(HYBRID), retires)
            .startsWith("The vendor retires the tuned model that hybrid shares with fine-tuning"));
    assertEquals(
        "The vendor retires fine-tuning's model in month 1, before hybrid goes live, which starts on"
            + " its successor.",
        text(made().chosen(HYBRID), new Reason.Retires(1, 5_070, true)));
  }

  @Test
  void promptRetires_saysWhoPays_andWhatTheSuccessorCosts() {
    String fact = "The vendor retires the prompted model in month 12";
    assertEquals(
        fact
            + "; moving the prompt to its successor, whose token prices are taken to be the same, is in"
            + " the cost (16 hours of work, $1.52k).",
        text(prompted(), new Reason.PromptRetires(12, 1_520, OptionalDouble.empty(), 1)));
    assertEquals(
        fact
            + ", when it no longer bridges the wait for fine-tuning; a prompt would have to move to"
            + " its successor, whose token prices are 2.5 times as high (16 hours of work, $1.52k).",
        text(made(), new Reason.PromptRetires(12, 1_520, OptionalDouble.of(2.5), 0)));
    assertEquals(
        "The vendor retires the prompted model in month 1, while it bridges the wait for"
            + " fine-tuning; moving the prompt to its successor, whose token prices are 40 % lower, is"
            + " in part in the cost (no work is planned for it).",
        text(
            made().with(Parameter.PROMPTING_MIGRATION_HOURS, 0),
            new Reason.PromptRetires(1, 0, OptionalDouble.of(0.6), 0.3)));
  }

  @Test
  void trainingClosed_saysWhoComesTooLate() {
    String fact = "The vendor trains the tuned model until month 1 only: fine-tuning";
    assertEquals(
        fact + ", live in month 2, and hybrid, live in month 3, come too late to be trained.",
        text(prompted(), new Reason.TrainingClosed(1, 2, 3, false, OptionalInt.empty())));
    assertEquals(
        fact
            + " and hybrid, live in month 2, come too late to be trained; its successor can be tuned"
            + " from month 7 on.",
        text(prompted(), new Reason.TrainingClosed(1, 2, 2, false, OptionalInt.of(7))));
    assertEquals(
        fact
            + ", live in month 2, comes too late to be trained; hybrid, live in month 7, is tuned on"
            + " its successor.",
        text(prompted(), new Reason.TrainingClosed(1, 2, 7, true, OptionalInt.of(7))));
    assertEquals(
        fact
            + ", live in month 2, comes too late to be trained; hybrid, live in month 1, comes in"
            + " time.",
        text(prompted(), new Reason.TrainingClosed(1, 2, 1, true, OptionalInt.empty())));
  }

  @Test
  void trainingCloses_saysWhatFallsAway_andWhatDriftCosts() {
    String fact = "The vendor trains the tuned model until month 6 only";
    assertEquals(
        fact
            + ": 3 planned retrains fall away, and after 24 months fine-tuning is 82 % right instead"
            + " of 85 %; the drift adds $10.4k of errors.",
        text(made(), closes(OptionalInt.empty(), true, 3, 0.82, 0.85, 10_400)));
    assertEquals(
        fact
            + ": 1 planned retrain falls away, until its successor is tuned in month 18; the drift"
            + " adds $400 of errors.",
        text(made(), closes(OptionalInt.of(18), true, 1, 0.85, 0.85, 400)));
    assertEquals(
        fact
            + ": 3 planned retrains would fall away, and after 24 months fine-tuning would be 82 %"
            + " right instead of 85 %.",
        text(prompted(), closes(OptionalInt.empty(), true, 3, 0.82, 0.85, 0)));
    assertEquals(
        fact + "; no retrain is planned that this would stop.",
        text(made(), closes(OptionalInt.empty(), false, 0, 0.8, 0.8, 0)));
    assertEquals(
        fact + "; no planned retrain of fine-tuning falls away.",
        text(made(), closes(OptionalInt.empty(), true, 0, 0.8, 0.8, 0)));
  }

  private static Reason closes(
      OptionalInt retirement,
      boolean plans,
      int lost,
      double atEnd,
      double otherwise,
      double errors) {
    return new Reason.TrainingCloses(
        new TrainingEnd(FINE_TUNING, 6, retirement, plans, lost, atEnd, otherwise, errors));
  }

  @Test
  void overBudget_saysByHowMuch_sinceWhen_andWhatStaysWithin() {
    assertEquals(
        "Fine-tuning pays out $34k over 24 months, $14k over the budget of $20k, from month 10 on; no"
            + " strategy that fits stays within it.",
        text(made(), new Reason.OverBudget(20_000, 34_000, 10, Optional.empty())));
    assertEquals(
        "Hybrid pays out $74k over 24 months, $14k over the budget of $60k, already with the set-up;"
            + " prompting fits too and stays within it at $34k, but costs $20k more than hybrid,"
            + " errors included.",
        text(
            made().chosen(HYBRID).total(HYBRID, 100_000),
            new Reason.OverBudget(
                60_000, 74_000, 0, Optional.of(new Reason.OverBudget.Paid(PROMPTING, 34_000)))));
    OutcomeBuilder none = made();
    for (Strategy strategy : Strategy.values()) {
      none.lacks(strategy, Shortfall.MISSES_TARGET);
    }
    assertTrue(
        text(none, new Reason.OverBudget(20_000, 34_000, 10, Optional.empty()))
            .endsWith("from month 10 on."));
  }

  @Test
  void reasoning_isToldWithCostAndLatency_andWhatElseIsInThePriceOfACall() {
    OutcomeBuilder thinks = made().reasoning(new Reasoning(PROMPTING, 2_000, 0.76, 71_000, 7_500));
    Reason payback = new Reason.Payback(made().build().of(Pair.FINE_TUNING_PROMPTING));
    assertEquals(
        "Fine-tuning pays back in month 3 and saves $20k over 24 months; reasoning tokens make up"
            + " 76 % of prompting's monthly bill ($71k over 24 months).",
        text(thinks, payback));
    thinks.reasoning(
        new Reasoning(PROMPTING, 2_000, 0.76, 71_000, 7_500),
        new Reasoning(FINE_TUNING, 100, 0.27, 8_000, 100),
        new Reasoning(HYBRID, 100, 0.27, 8_000, 100));
    assertTrue(
        text(thinks, payback).endsWith("($71k over 24 months) and 27 % of fine-tuning's ($8k)."));
    thinks.reasoning(new Reasoning(PROMPTING, 2, 0.009, 71, 7));
    assertTrue(text(thinks, payback).endsWith("over 24 months."));
    thinks.reasoning(new Reasoning(FINE_TUNING, 100, 0.27, 8_000, 100));
    assertTrue(
        text(thinks, new Reason.LatencyBound(250, 300))
            .startsWith("Fine-tuning answers in 250 ms, 100 ms of it reasoning, within"));
    OutcomeBuilder charged =
        made()
            .with(Parameter.PROMPTING_RETRY_SHARE, 0.1)
            .with(Parameter.FINE_TUNING_CONTRACT_DISCOUNT, 0.2);
    assertTrue(
        text(charged, new Reason.HighVolume(2e6))
            .endsWith("with hybrid, with retries and contract discounts included."));
  }

  @Test
  void noneViable_saysWhichIsLeft() {
    OutcomeBuilder none = made();
    for (Strategy strategy : Strategy.values()) {
      none.lacks(strategy, Shortfall.MISSES_TARGET);
    }
    assertEquals(
        "None reaches the 80 % target; fine-tuning comes closest, as the most accurate.",
        text(none, new Reason.NoneViable()));
  }

  @Test
  void gapText_hasARangeAndAnAdviceForEachLevel() {
    assertEquals("Meets it", GuideText.range(GapLevel.MEETS));
    assertEquals("Under 5", GuideText.range(GapLevel.CLOSE));
    assertEquals("5 to 10", GuideText.range(GapLevel.SHORT));
    assertEquals("10 to 20", GuideText.range(GapLevel.STRETCH));
    assertEquals("20 or more", GuideText.range(GapLevel.FAR));
    assertEquals("Fine-tune", GuideText.advice(GapLevel.SHORT));
  }
}
