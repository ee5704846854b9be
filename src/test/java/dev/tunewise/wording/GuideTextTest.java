package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.GuideText.Answer;
import dev.tunewise.wording.GuideText.Note;
import dev.tunewise.wording.GuideText.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideTextTest {
  private static GuideText guide(Scenario scenario) {
    return new GuideText(new Simulator().simulate(scenario), Numbers.in(Locale.ROOT));
  }

  private static List<Answer> answers(Scenario scenario) {
    return guide(scenario).questions().stream().map(Question::answer).toList();
  }

  @Test
  void questions_followTheScenario_live() {
    assertEquals(List.of(Answer.YES, Answer.YES, Answer.YES), answers(Scenario.DEFAULT));
    assertEquals(
        List.of(Answer.PARTLY, Answer.PARTLY, Answer.NO),
        answers(
            Scenario.DEFAULT
                .with(LABELED_EXAMPLES, 200)
                .with(SPECIALIZATION, 0.3)
                .with(MONTHLY_CALLS, 5000)));
    assertEquals(
        List.of(Answer.NO, Answer.NO, Answer.YES),
        answers(
            Scenario.DEFAULT
                .with(LABELED_EXAMPLES, 49)
                .with(SPECIALIZATION, 0.1)
                .with(MONTHLY_CALLS, 5000)
                .with(LATENCY_BUDGET_MILLIS, 300)));
  }

  @Test
  void conclusion_saysYet_whereAnswersAndRecommendationDiffer() {
    assertEquals(
        "All three speak for tuning, and fine-tuning is the cheapest that fits.",
        guide(Scenario.DEFAULT).conclusion());
    assertEquals(
        "2 of 3 speak for tuning, yet prompting is the cheapest that fits.",
        guide(Scenario.DEFAULT.with(MONTHLY_CALLS, 5000).with(TARGET_ACCURACY, 0.7)).conclusion());
    assertEquals(
        "All three speak for tuning, but none fits the scenario yet.",
        guide(Scenario.DEFAULT.with(TARGET_ACCURACY, 0.99)).conclusion());
  }

  private static GapLevel step(Scenario scenario) {
    return new Simulator().simulate(scenario).verdict().gap().level();
  }

  @Test
  void rule_isTheStepOfTheGap_always() {
    assertEquals(GapLevel.SHORT, step(Scenario.DEFAULT));
    assertEquals(GapLevel.MEETS, step(Scenario.DEFAULT.with(TARGET_ACCURACY, 0.7)));
    assertEquals(GapLevel.FAR, step(Scenario.DEFAULT.with(TARGET_ACCURACY, 0.95)));
    for (long seed = 0; seed < 300; seed++) {
      Outcome outcome = new Simulator().simulate(RandomScenarios.of(seed));
      Reason gap = outcome.verdict().gap();
      assertTrue(ReasonText.of(outcome, gap, Numbers.in(Locale.ROOT)).endsWith("."));
    }
  }

  private static String because(int question, Scenario scenario) {
    return guide(scenario).questions().get(question).because().replace('\u00a0', ' ');
  }

  @Test
  void questions_sayWhatIsLeftToLabel_andWhatItCosts() {
    assertTrue(
        because(0, Scenario.DEFAULT)
            .startsWith("2,000 examples, 1,500 of them still to label for"));
    Scenario none = Scenario.DEFAULT.with(ALREADY_LABELED, 0);
    assertTrue(because(0, none).startsWith("2,000 examples, all still to label for $1.2k. "));
    assertTrue(because(0, none.with(FINE_TUNING_LABEL_COST, 0)).contains(", all still to label. "));
  }

  @Test
  void questions_compareGainsWithTheUsualOnes() {
    assertEquals(
        "Specialization 60 %. Against the base model fine-tuning gains 17 points (usual: 15–40)"
            + " and prompting gains 3.7 points (below the usual 5–15).",
        because(1, Scenario.DEFAULT));
    assertTrue(
        because(1, Scenario.DEFAULT.with(LABELED_EXAMPLES, 20).with(DISTINCT_TOPICS, 500))
            .contains("fine-tuning loses "));
  }

  @Test
  void questions_tellTheBill_withoutCallsOrUpkeep() {
    assertTrue(
        because(2, Scenario.DEFAULT.with(PROMPTING_MONTHLY_HOURS, 0))
            .startsWith("Calls make up all of the prompt's monthly bill."));
    assertTrue(
        because(2, Scenario.DEFAULT.with(MONTHLY_CALLS, 1))
            .startsWith("Calls make up under 1 % of the prompt's monthly bill, upkeep the rest."));
  }

  @Test
  void notes_carryTheScenariosNumbers_tersely() {
    String all =
        guide(Scenario.DEFAULT.with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 3.99)).notes().stream()
            .map(Note::text)
            .collect(Collectors.joining("\n"));
    for (String fact :
        List.of(
            "21 days",
            "a retrain every 6 months",
            "fine-tuning 261 ms",
            "Hybrid uses it",
            "500 topics",
            "beyond 10,000",
            "1.08M tokens",
            "Fine-tuning does not make a model private; self-hosting does",
            "$3.99 an hour")) {
      assertTrue(all.contains(fact), () -> fact + " is missing in\n" + all);
    }
  }
}
