package dev.tunewise.ui.start;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.start.Answers.Question;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final Scenario BASE =
      Scenario.DEFAULT.with(LABELED_EXAMPLES, 2_000).with(ALREADY_LABELED, 500);
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  private static OptionalDouble some(double number) {
    return OptionalDouble.of(number);
  }

  private static String effect(Question question, Answers answers) {
    return StartText.effect(question, answers, BASE, NUMBERS).replace('\u00a0', ' ');
  }

  @Test
  void nothingAnswered_isTheBase() {
    assertEquals(BASE, Answers.NONE.scenario(BASE));
  }

  @Test
  void numbers_areTheTeamsOwn_theRestIsNot() {
    Scenario scenario =
        Answers.NONE
            .withName(" Claims ")
            .with(MONTHLY_CALLS, some(50_000))
            .with(BASE_ACCURACY, some(BASE.get(BASE_ACCURACY)))
            .scenario(BASE);
    assertEquals("Claims", scenario.name());
    assertEquals(50_000, scenario.get(MONTHLY_CALLS));
    assertEquals(Set.of(MONTHLY_CALLS, BASE_ACCURACY), scenario.own());
    assertEquals(BASE.withName("Claims").values().with(MONTHLY_CALLS, 50_000), scenario.values());
  }

  @Test
  void number_thatIsTakenBack_isAnExampleAgain() {
    Answers answers = Answers.NONE.with(MONTHLY_CALLS, some(5));
    assertEquals(BASE, answers.with(MONTHLY_CALLS, OptionalDouble.empty()).scenario(BASE));
  }

  @Test
  void labels_thatCouldBeMade_comeOnTop() {
    Answers have = Answers.NONE.with(ALREADY_LABELED, some(300));
    assertEquals(1_800, have.scenario(BASE).get(LABELED_EXAMPLES), "with the example of more");
    assertEquals(Set.of(ALREADY_LABELED), have.scenario(BASE).own());
    Scenario both = have.withMoreLabels(some(700)).scenario(BASE);
    assertEquals(300, both.get(ALREADY_LABELED));
    assertEquals(1_000, both.get(LABELED_EXAMPLES));
    assertEquals(Set.of(ALREADY_LABELED, LABELED_EXAMPLES), both.own());
    Scenario more = Answers.NONE.withMoreLabels(some(0)).scenario(BASE);
    assertEquals(500, more.get(LABELED_EXAMPLES));
    assertEquals(Set.of(), more.own());
    Scenario most =
        have.with(ALREADY_LABELED, some(1_000_000)).withMoreLabels(some(5)).scenario(BASE);
    assertEquals(1_000_000, most.get(LABELED_EXAMPLES));
  }

  @Test
  void firstQuestion_isAnsweredByTheNumber_onceThereIsOne() {
    Answers many = Answers.NONE.with(Question.LABELS, Optional.of(true));
    assertEquals(500, many.scenario(BASE).get(ALREADY_LABELED));
    assertEquals(Set.of(), many.scenario(BASE).own(), "a bound is no number of hers");
    assertEquals(
        "Already labeled → 500, the fewest it can be, until you enter your number",
        effect(Question.LABELS, many));
    Answers few = Answers.NONE.with(Question.LABELS, Optional.of(false));
    assertEquals(0, few.scenario(BASE).get(ALREADY_LABELED));
    Answers known = many.with(ALREADY_LABELED, some(320));
    assertEquals(Optional.of(false), known.answer(Question.LABELS));
    assertEquals(320, known.scenario(BASE).get(ALREADY_LABELED));
    assertEquals("Answered by your 320 labels", effect(Question.LABELS, known));
    assertEquals(
        "Already labeled stays at the example, 500", effect(Question.LABELS, Answers.NONE));
  }

  @Test
  void secondQuestion_setsSpecialization() {
    Answers special = Answers.NONE.with(Question.LANGUAGE, Optional.of(true));
    assertEquals(0.8, special.scenario(BASE).get(SPECIALIZATION));
    assertEquals(Set.of(SPECIALIZATION), special.scenario(BASE).own());
    assertEquals("Specialization → 80 %", effect(Question.LANGUAGE, special));
    Answers plain = special.with(Question.LANGUAGE, Optional.of(false));
    assertEquals(0.2, plain.scenario(BASE).get(SPECIALIZATION));
    Answers unsure = plain.with(Question.LANGUAGE, Optional.empty());
    assertEquals(BASE, unsure.scenario(BASE));
    assertEquals("Specialization stays at the example, 60 %", effect(Question.LANGUAGE, unsure));
  }

  @Test
  void thirdQuestion_movesNothing_andSaysWhatWould() {
    Answers yes = Answers.NONE.with(Question.BOTTLENECK, Optional.of(true));
    assertEquals(BASE, yes.scenario(BASE));
    assertEquals(
        "Moves nothing by itself: enter above how fast it must be",
        effect(Question.BOTTLENECK, yes));
    Answers limited = yes.with(LATENCY_BUDGET_MILLIS, some(900));
    assertEquals(
        "Moves nothing by itself: enter your calls a month above",
        effect(Question.BOTTLENECK, limited));
    assertEquals(
        "Moves nothing more: your calls and your time limit say so",
        effect(Question.BOTTLENECK, limited.with(MONTHLY_CALLS, some(5))));
    assertEquals("Moves nothing by itself", effect(Question.BOTTLENECK, Answers.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "PT-5M, just now",
    "PT59S, just now",
    "PT1M, 1 minute ago",
    "PT59M, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT23H59M, 23 hours ago",
    "PT24H, 1 day ago",
    "P59D, 59 days ago",
    "P60D, 2 months ago",
    "P364D, 12 months ago",
    "P365D, 1 year ago",
    "P800D, 2 years ago"
  })
  void age_isInTheLargestUnit(Duration age, String words) {
    assertEquals(words, StartText.age(age));
  }

  @Test
  void basis_countsOwnNumbers() {
    assertEquals("All numbers are example values so far.", StartText.basis(0));
    assertEquals(
        "Rests on 1 number of yours and on example values for the rest.", StartText.basis(1));
    assertEquals(
        "Rests on 9 numbers of yours and on example values for the rest.", StartText.basis(9));
  }
}
