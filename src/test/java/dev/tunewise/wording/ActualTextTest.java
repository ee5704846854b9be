package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ActualSpend;
import dev.tunewise.simulation.ActualSpend.Month;
import dev.tunewise.text.Numbers;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ActualTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  /** A month that is planned to take 100 for 10,000 calls. */
  private static Month month(int number, double paid, double calls, double atTheseCalls) {
    return new Month(
        number, paid, 100, 0, 10_000, OptionalDouble.of(calls), OptionalDouble.of(atTheseCalls));
  }

  private static Month month(int number, double paid) {
    return new Month(number, paid, 100, 0, 10_000, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static ActualText text(Month... months) {
    return text(Scenario.DEFAULT, NUMBERS, 0, months);
  }

  private static ActualText text(Scenario scenario, Numbers numbers, int beyond, Month... months) {
    ActualSpend actual = new ActualSpend(Strategy.PROMPTING, List.of(months), beyond);
    return new ActualText(actual, scenario, numbers);
  }

  @Test
  void sentence_saysHowMuchAndWhy() {
    assertEquals(
        "Paid 12\u00a0% more than planned for prompting by month 2: calls, not tokens, prices or work",
        text(month(1, 110, 11_000, 110), month(2, 114, 11_300, 113)).sentence());
    assertEquals(
        "Paid 30\u00a0% less than planned for prompting by month 1: tokens, prices or work, not calls",
        text(month(1, 70, 10_000, 100)).sentence());
    assertEquals(
        "Paid 20\u00a0% more than planned for prompting by month 1: more calls, and more paid for each",
        text(month(1, 120, 11_000, 110)).sentence());
    assertEquals(
        "Paid 20\u00a0% less than planned for prompting by month 1: fewer calls, and less paid for each",
        text(month(1, 80, 9_000, 90)).sentence());
    assertEquals(
        "Paid as much as planned for prompting by month 1: more calls, but less paid for each",
        text(month(1, 100, 15_000, 150)).sentence());
    assertEquals(
        "Paid as much as planned for prompting by month 1: fewer calls, but more paid for each",
        text(month(1, 100, 5_000, 50)).sentence());
    assertEquals(
        "Paid 3.5 times as much as planned for prompting by month 1",
        text(month(1, 350)).sentence());
    assertEquals(
        "Paid about as much as planned for prompting by month 1",
        text(month(1, 100.004)).sentence());
  }

  @Test
  void months_areNamedAsTheyStandApart() {
    assertTrue(text(month(3, 120)).sentence().endsWith("for prompting in month 3"));
    assertTrue(text(month(3, 120), month(4, 100)).sentence().endsWith("in month 3 to 4"));
    assertTrue(text(month(3, 120), month(6, 100)).sentence().endsWith("in 2 months up to month 6"));
    Scenario dated =
        Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1));
    assertTrue(
        text(dated, NUMBERS.withMonthsAsDates(true), 0, month(1, 120))
            .sentence()
            .endsWith("by January 2027"));
  }

  @Test
  void sentences_giveAmounts_andWhatIsNotKnown() {
    assertEquals(
        "$224 paid against $200 planned, set-up in neither: $23 more for calls (22,300 calls, 20,000 planned), $1 more for tokens, prices and work at these calls.",
        text(month(1, 110, 11_000, 110), month(2, 114, 11_300, 113)).sentences().get(1));
    assertEquals(
        List.of(
            "Paid 20\u00a0% more than planned for prompting in 2 months up to month 4.",
            "$240 paid against $200 planned, set-up in neither; without the calls of 1 month, volume and prices cannot be told apart.",
            "Months without an amount count as planned.",
            "3 months lie after the horizon, so there is no plan to compare with."),
        text(Scenario.DEFAULT, NUMBERS, 3, month(2, 120, 10_000, 100), month(4, 120)).sentences());
    assertEquals(
        List.of("Paid: 1 month lies after the horizon, so there is no plan to compare with."),
        text(Scenario.DEFAULT, NUMBERS, 1).sentences());
  }

  @Test
  void month_saysItsOwnDifference() {
    assertEquals("Paid $100 in this month, as planned", text().month(month(1, 100)));
    assertEquals(
        "Paid $120 in this month, $20 more than planned; 11,000 calls, 10,000 planned",
        text().month(month(1, 120, 11_000, 110)));
  }
}
