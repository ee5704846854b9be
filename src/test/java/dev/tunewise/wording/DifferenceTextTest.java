package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Scenario ONE = Scenario.DEFAULT.withName("One");
  private static final PriceChange HALVED =
      new PriceChange(3, ServedModel.PROMPTING, 0.5, "announced");

  /** One change of each component of a scenario. */
  private static final Map<String, Scenario> OTHERS =
      Map.ofEntries(
          Map.entry("name", ONE.withName("Two")),
          Map.entry("notes", ONE.withNotes("why\nnot")),
          Map.entry("currency", ONE.withCurrency("EUR")),
          Map.entry("values", ONE.with(Parameter.MONTHLY_CALLS, 7)),
          Map.entry("priceChanges", ONE.withPriceChanges(List.of(HALVED))),
          Map.entry(
              "ranges",
              ONE.withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(1, 1_000_000_000)))),
          Map.entry("links", ONE),
          Map.entry(
              "measurements",
              ONE.withMeasurements(List.of(new Measurement(Strategy.PROMPTING, 0, 70, 100)))),
          Map.entry(
              "calendar", ONE.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 3)), 4))),
          Map.entry(
              "exchange",
              ONE.withExchange(Optional.of(new Exchange(0.9, LocalDate.of(2026, 11, 30))))),
          Map.entry(
              "actuals", ONE.withActuals(List.of(new Actual(1, 500, OptionalDouble.empty())))),
          Map.entry("own", ONE.withOwn(Set.of(Parameter.MONTHLY_CALLS))),
          Map.entry("draws", ONE.withSampling(500, 42)),
          Map.entry("seed", ONE.withSampling(10_000, 43)),
          Map.entry("sources", ONE.withSources(Map.of("prompting", "a list"))));

  private static List<ChangeText> between(Scenario before, Scenario after) {
    return DifferenceText.between(before, after, NUMBERS);
  }

  @Test
  void between_findsWhatDiffers_inEachComponentOfAScenario() {
    for (RecordComponent component : Scenario.class.getRecordComponents()) {
      Scenario other = OTHERS.get(component.getName());
      if (!ONE.equals(other)) {
        assertFalse(between(ONE, other).isEmpty(), component.getName());
        assertFalse(between(other, ONE).isEmpty(), component.getName());
      }
    }
    assertEquals(List.of(), between(ONE, ONE));
  }

  @Test
  void between_saysWhatItWasAndIs() {
    assertEquals(
        List.of(new ChangeText("Name", "“One”", "“Two”")), between(ONE, OTHERS.get("name")));
    assertEquals(
        List.of(new ChangeText("Notes", "none", "“why not”")), between(ONE, OTHERS.get("notes")));
    assertEquals(
        List.of(
            new ChangeText("Start month", "none", "March 2027"),
            new ChangeText("Fiscal year starts in", "January", "April")),
        between(ONE, OTHERS.get("calendar")));
    assertEquals(
        List.of(new ChangeText("Exchange rate", "none", "0.9 per dollar, of 2026-11-30")),
        between(ONE, OTHERS.get("exchange")));
    assertEquals(
        List.of(new ChangeText("Sources of numbers", "0", "1 (1 added)")),
        between(ONE, OTHERS.get("sources")));
    assertEquals(
        List.of(new ChangeText("Numbers of your own", "1", "0 (1 removed)")),
        between(OTHERS.get("own"), ONE));
  }

  @Test
  void between_findsNotes_thatOnlyALongTextOrAPriceChangeHas() {
    PriceChange silent = new PriceChange(3, ServedModel.PROMPTING, 0.5, "");
    assertEquals(
        List.of(
            new ChangeText("Notes to price changes of the prompted model", "none", "“announced”")),
        between(ONE.withPriceChanges(List.of(silent)), ONE.withPriceChanges(List.of(HALVED))));
    String start = "x".repeat(100);
    ChangeText notes = between(ONE.withNotes(start + "a"), ONE.withNotes(start + "b")).getFirst();
    assertEquals(notes.before() + ", otherwise", notes.after());
  }

  @Test
  void between_tellsThatRowsHaveAnotherOrder() {
    PriceChange later = new PriceChange(5, ServedModel.PROMPTING, 0.5, "announced");
    List<ChangeText> found =
        between(
            ONE.withPriceChanges(List.of(HALVED, later)),
            ONE.withPriceChanges(List.of(later, HALVED)));
    assertEquals(List.of(new ChangeText("Order of rows", "as it is", "another one")), found);
  }

  @Test
  void summary_namesTheFirstFew() {
    List<ChangeText> changes =
        List.of(
            new ChangeText("Monthly calls", "1M", "2M"),
            new ChangeText("Notes", "none", "“a”"),
            new ChangeText("Name", "“a”", "“b”"));
    assertEquals("No differences", DifferenceText.summary(List.of(), 2, NUMBERS));
    assertEquals(
        "1 difference: Monthly calls 1M → 2M",
        DifferenceText.summary(changes.subList(0, 1), 2, NUMBERS));
    String three = DifferenceText.summary(changes, 2, NUMBERS);
    assertEquals("3 differences: Monthly calls 1M → 2M; Notes none → “a”; …", three);
    assertTrue(DifferenceText.summary(changes, 3, NUMBERS).endsWith("Name “a” → “b”"));
  }
}
