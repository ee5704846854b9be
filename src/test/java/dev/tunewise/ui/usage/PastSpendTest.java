package dev.tunewise.ui.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.usage.UsageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of 15 October to 15 December 2026, 10 dollars and 1,000 calls a day. */
@SuppressWarnings("NullAway.Init") // read before each test
class PastSpendTest {
  private static final UsageWords WORDS = new UsageWords(Numbers.in(Locale.US));
  private static final Actual NOVEMBER = new Actual(1, 300, OptionalDouble.of(30_000));

  @TempDir Path folder;
  private UsageReport report;

  @BeforeEach
  void read() throws IOException {
    report = Exports.report(Exports.table(folder, LocalDate.of(2026, 10, 15), 62, false));
  }

  private static Scenario starting(int year, int month) {
    return Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(YearMonth.of(year, month)), 1));
  }

  private PastSpend found(Scenario scenario) {
    return assertInstanceOf(PastSpend.Result.Found.class, PastSpend.of(report, scenario, WORDS))
        .spend();
  }

  private String why(Scenario scenario) {
    return assertInstanceOf(PastSpend.Result.None.class, PastSpend.of(report, scenario, WORDS))
        .why();
  }

  @Test
  void completeMonths_becomeActualSpend_ofThePlansMonths() {
    assertEquals(List.of(NOVEMBER), found(starting(2026, 11)).rows());
    assertEquals(11, found(starting(2026, 1)).rows().getFirst().month());
    Actual kept = new Actual(2, 7, OptionalDouble.empty());
    Actual replaced = new Actual(1, 8, OptionalDouble.empty());
    Scenario scenario = starting(2026, 11).withActuals(List.of(kept, replaced));
    Offer offer = found(scenario).offer(scenario, WORDS);
    assertEquals(List.of(NOVEMBER, kept), offer.change().apply(scenario).actuals());
    assertTrue(offer.working().contains("; 1 month replaced."), offer.working());
    assertTrue(offer.from().endsWith(" in 2 months"), offer.from());
    assertTrue(offer.to().endsWith(" in 2 months"), offer.to());
    assertNotEquals(offer.from(), offer.to(), "amounts tell them apart");
  }

  @Test
  void planWithoutAStart_getsTheFirstCompleteMonth() {
    Offer offer = found(Scenario.DEFAULT).offer(Scenario.DEFAULT, WORDS);
    assertEquals("Start month and actual spend", offer.name());
    assertEquals("Nov 2026, 1 month", offer.to());
    Scenario changed = offer.change().apply(Scenario.DEFAULT);
    assertEquals(Optional.of(YearMonth.of(2026, 11)), changed.calendar().start());
    assertEquals(List.of(NOVEMBER), changed.actuals());
  }

  @Test
  void otherCurrencies_needARate() {
    assertEquals(
        "No actual spend: the cost is in USD, the plan in EUR, and the scenario has no rate.",
        why(starting(2026, 11).withCurrency("EUR")));
    Scenario rated =
        starting(2026, 11)
            .withCurrency("EUR")
            .withExchange(Optional.of(new Exchange(0.5, LocalDate.of(2026, 11, 1))));
    assertEquals(150, found(rated).rows().getFirst().spend());
  }

  @Test
  void aLaterPlan_hasNoPast() {
    assertEquals(
        "No actual spend: the plan starts in Jan 2027, after the export.", why(starting(2027, 1)));
  }

  @Test
  void partsOfMonths_areNone() throws IOException {
    report = Exports.report(Exports.table(folder, LocalDate.of(2026, 10, 2), 29, false));
    assertEquals(
        "No actual spend: no calendar month is covered as a whole.", why(starting(2026, 10)));
  }
}
