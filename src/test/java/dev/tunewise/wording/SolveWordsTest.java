package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.simulation.search.GoalSeek;
import dev.tunewise.simulation.search.Solution;
import dev.tunewise.simulation.search.Solution.Point;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.SolveWords.Answer;
import dev.tunewise.wording.SolveWords.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SolveWordsTest {
  private static final Goal MONTH_6 = new Goal.BreakEvenAt(Pair.FINE_TUNING_PROMPTING, 6);
  private static final Goal SAME = new Goal.EqualTotals(Pair.HYBRID_PROMPTING);

  private static Answer answer(Parameter parameter, Goal goal, Solution solution) {
    SolveWords words = new SolveWords(Scenario.DEFAULT, parameter, goal, Numbers.in(Locale.ROOT));
    Answer answer = words.of(solution);
    return new Answer(answer.message().replace('\u00a0', ' '), answer.found(), answer.offers());
  }

  @Test
  void jumpedOver_tellsBothSides_theNearerOfferedFirst() {
    Goal goal = new Goal.AccuracyAt(Strategy.PROMPTING, 0.8);
    Solution jump = new Solution.JumpedOver(new Point(3, 0.7996), new Point(4, 0.82));
    Answer answer = answer(PROMPTING_SHOTS, goal, jump);
    assertEquals(
        "No value of “Few-shot examples” gets exactly there: at 3 prompting is right in 79.96 %, at"
            + " 4 prompting is right in 82 %.",
        answer.message());
    assertEquals(List.of(new Offer(3, "Set to 3"), new Offer(4, "Set to 4")), answer.offers());
  }

  @Test
  void jumpedOver_doesNotOfferTodaysValue() {
    Solution jump = new Solution.JumpedOver(new Point(5, 1_234), new Point(6, -250));
    Answer answer = answer(PROMPTING_SHOTS, SAME, jump);
    assertEquals(
        "No value of “Few-shot examples” gets exactly there: at 5 hybrid costs $1.23k more than"
            + " prompting, at 6 hybrid costs $250 less than prompting.",
        answer.message());
    assertEquals(List.of(new Offer(6, "Set to 6")), answer.offers());
  }

  @Test
  void jumpedOver_tellsWhereItDoesNotPayBack() {
    double none = Double.POSITIVE_INFINITY;
    Solution jump = new Solution.JumpedOver(new Point(0, none), new Point(1e-6, 0));
    Answer answer = answer(PROMPTING_RETRIEVED_TOKENS, MONTH_6, jump);
    assertEquals(
        "No value of “Retrieved tokens (prompting)” gets exactly there: at 0 fine-tuning does not"
            + " pay back within 24 months, at just above 0 fine-tuning is never more expensive than"
            + " prompting.",
        answer.message());
    assertEquals(List.of(new Offer(1e-6, "Set to just above 0")), answer.offers());
  }

  @Test
  void neverReached_tellsHowMuchIsMissing_whereNothingPaysBack() {
    Scenario dear = Scenario.DEFAULT.with(FINE_TUNING_OUTPUT_PRICE, 5_000);
    Solution solution = GoalSeek.solve(dear, FINE_TUNING_EPOCHS, MONTH_6);
    Answer answer =
        new SolveWords(dear, FINE_TUNING_EPOCHS, MONTH_6, Numbers.in(Locale.ROOT)).of(solution);
    assertEquals(
        "No value of “Epochs” gets there. 1 comes nearest on the slider: fine-tuning does not pay"
            + " back within 24 months and is still $1.24M more expensive.",
        answer.message());
    assertEquals(List.of(new Offer(1, "Set to 1")), answer.offers());
  }

  @Test
  void neverReached_offersNothing_whereTodaysValueIsTheNearest() {
    Goal goal = new Goal.AccuracyAt(Strategy.PROMPTING, 0.99);
    Solution solution = GoalSeek.solve(Scenario.DEFAULT, ACCURACY_CEILING, goal);
    Answer answer = answer(ACCURACY_CEILING, goal, solution);
    assertEquals(
        "No value of “Accuracy ceiling” gets there. Today’s value, 100 %, comes nearest on the"
            + " slider: prompting is right in 71.7 %.",
        answer.message());
    assertEquals(List.of(), answer.offers());
  }

  @Test
  void reached_saysSo_whereTodaysValueGetsThere() {
    Answer answer = answer(PROMPTING_SHOTS, SAME, new Solution.Reached(5));
    assertEquals("Today’s value, 5, gets there.", answer.message());
  }

  @Test
  void reached_showsBeforeAndAfter_inTheDigitsToSet() {
    Answer answer = answer(MONTHLY_CALLS, SAME, new Solution.Reached(32_913.2));
    assertEquals(Optional.of(new Offer(32_913, "1,000,000 → 32,913")), answer.found());
    assertTrue(answer.message().endsWith(" cost the same over 24 months."), answer.message());
    Answer price = answer(PROMPTING_INPUT_PRICE, SAME, new Solution.Reached(1.23456));
    assertEquals("$2 → $1.235", price.found().orElseThrow().text());
  }

  @Test
  void neverReached_saysSo_whereTheValueChangesNothing() {
    Solution solution =
        new Solution.NeverReached(
            new Point(5, Double.POSITIVE_INFINITY), false, OptionalDouble.of(40));
    assertEquals(
        "“Few-shot examples” changes nothing about it: fine-tuning does not pay back within 24"
            + " months and is still $40 more expensive at any value.",
        answer(PROMPTING_SHOTS, MONTH_6, solution).message());
  }
}
