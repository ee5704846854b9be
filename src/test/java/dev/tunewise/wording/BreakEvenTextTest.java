package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.OutcomeBuilder;
import dev.tunewise.text.Numbers;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakEvenTextTest {
  private static final Pair PAIR = Pair.FINE_TUNING_PROMPTING;

  private static BreakEvenText text(OutcomeBuilder made) {
    Outcome outcome = made.build();
    return new BreakEvenText(new Phrases(outcome, Numbers.in(Locale.ROOT)), outcome.of(PAIR));
  }

  private static OutcomeBuilder made() {
    return new OutcomeBuilder();
  }

  @Test
  void predicate_namesTheMonth_andTheSpansBefore() {
    assertEquals("pays back in month 3", text(made().paysBack(PAIR, 3)).predicate());
    assertEquals("pays back within the first month", text(made().paysBack(PAIR, 0.4)).predicate());
    assertEquals(
        "pays back for good in month 18 after being cheaper from month 3 to 10",
        text(made().paysBack(PAIR, 3, 9.4, 17.7)).predicate());
    assertEquals(
        "pays back for good in month 12 after being cheaper 3 times, last from month 9 to 10",
        text(made().paysBack(PAIR, 1, 2, 5, 6, 9, 10, 12)).predicate());
  }

  @Test
  void predicate_namesTheSpans_whereItFallsBack() {
    assertEquals(
        "is cheaper than prompting only from month 3 to 20",
        text(made().status(PAIR, Status.FALLS_BACK, 3, 19.3)).predicate());
    assertEquals(
        "is cheaper than prompting only until month 4",
        text(made().status(PAIR, Status.FALLS_BACK, 4)).predicate());
    assertEquals(
        "is cheaper than prompting only within the first month",
        text(made().status(PAIR, Status.FALLS_BACK, 0.01)).predicate());
  }

  @Test
  void predicate_tellsCheaperFromNeverMoreExpensive_whereNothingCrosses() {
    OutcomeBuilder equal = made().status(PAIR, Status.ALWAYS);
    assertEquals("is never more expensive than prompting", text(equal).predicate());
    assertEquals(
        "is cheaper than prompting from the start",
        text(equal.total(Strategy.FINE_TUNING, 90_000)).predicate());
    OutcomeBuilder never = made().status(PAIR, Status.NEVER);
    assertEquals("never pays back within 24 months", text(never).predicate());
    assertEquals("never pays back in that time", text(never).briefPredicate());
  }

  @Test
  void forms_fitTheirPlaceInASentence() {
    BreakEvenText paysBack = text(made().paysBack(PAIR, 3));
    assertEquals("pays back in month 3", paysBack.apposition());
    assertEquals("pay back in month 3", paysBack.infinitive());
    BreakEvenText fallsBack = text(made().status(PAIR, Status.FALLS_BACK, 4));
    assertEquals("cheaper than prompting only until month 4", fallsBack.apposition());
    assertEquals("be cheaper than prompting only until month 4", fallsBack.infinitive());
  }

  @Test
  void predicate_saysDates_whereTheReaderWantsThem() {
    Scenario january =
        Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1));
    Numbers dates = Numbers.in(Locale.ROOT).withMonthsAsDates(true);
    Outcome outcome =
        made().scenario(january).status(PAIR, Status.FALLS_BACK, 2.3, 2.9, 5, 7.5).build();
    assertEquals(
        "is cheaper than prompting only in March 2027 and from May 2027 to August 2027",
        new BreakEvenText(new Phrases(outcome, dates), outcome.of(PAIR)).predicate());
  }
}
