package dev.tunewise.usage;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.usage.UsageCollector.FileTally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UsageEditsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  private final UsageCollector collector = new UsageCollector(1_000, NUMBERS);
  private final FileTally file = collector.file("u.csv", "u.csv", UsageFormat.TABLE);

  /** A prefix of 1,400 tokens: 500 of instructions and five examples of 180. */
  private final Scenario scenario =
      OwnValues.set(
          Scenario.DEFAULT,
          Map.of(PROMPTING_INSTRUCTION_TOKENS, 500.0, PROMPTING_SHOTS, 5.0, EXAMPLE_TOKENS, 180.0));

  private void add(LocalDate day, double calls, Consumer<UsageEntry> more) {
    long start = day.toEpochDay() * Period.DAY_SECONDS;
    UsageEntry entry = new UsageEntry(start, start + Period.DAY_SECONDS);
    entry.model = "m";
    entry.calls = calls;
    more.accept(entry);
    file.add(entry, 2);
  }

  private UsageReport report() {
    file.finish();
    return collector.report();
  }

  private UsageEdits edits() {
    return UsageEdits.of(report(), scenario, NUMBERS);
  }

  private static UsageEdit edit(UsageEdits edits, Parameter parameter) {
    return edits.of(parameter).orElseThrow(() -> new AssertionError(edits.withheld()));
  }

  private static void tokens(UsageEntry entry) {
    entry.input = entry.calls * 2_000;
    entry.cached = entry.calls * 1_120;
    entry.output = entry.calls * 90;
    entry.reasoning = entry.calls * 40;
    entry.batch = false;
  }

  @Test
  void tokensAndShares_ofADay_areConvertedWithTheirWorking() {
    add(LocalDate.of(2026, 11, 1), 300, UsageEditsTest::tokens);
    add(
        LocalDate.of(2026, 11, 1),
        100,
        entry -> {
          tokens(entry);
          entry.batch = true;
        });

    UsageEdits edits = edits();

    UsageEdit calls = edit(edits, MONTHLY_CALLS);
    assertEquals(Math.rint(400 * 30.4375), calls.value());
    assertEquals(
        "400 calls in 1 day (1 November 2026), fewer than 30: 400 a day × 30.4375 days a month.",
        calls.working());
    UsageEdit input = edit(edits, INPUT_TOKENS);
    assertEquals(600, input.value());
    assertEquals(
        "2,000 tokens read per call (1 November 2026) less 1,400 of the prompt's prefix.",
        input.working());
    assertEquals(50, edit(edits, OUTPUT_TOKENS).value());
    assertEquals(40, edit(edits, PROMPTING_REASONING_TOKENS).value());
    UsageEdit rate = edit(edits, CACHE_HIT_RATE);
    assertEquals(0.8, rate.value());
    assertEquals(
        "56 % of the input came from the cache: 1,120 tokens per call (1 November 2026), of a"
            + " prefix of 1,400 tokens: 80 %.",
        rate.working().replace(Numbers.NO_BREAK_SPACE, ' '));
    assertEquals(0.25, edit(edits, BATCH_SHARE).value());
    assertEquals("u.csv, 1 November 2026", edits.source());
    assertEquals(
        List.of(
            new UsageEdits.Withheld(
                MONTHLY_GROWTH, "at least three complete months are needed, there is none")),
        edits.withheld());
  }

  @Test
  void whatTheExportDoesNotSay_isWithheld_withTheReason() {
    add(LocalDate.of(2026, 11, 1), 300, entry -> {});

    UsageEdits edits = edits();

    assertEquals(1, edits.edits().size());
    assertEquals(
        List.of(
            MONTHLY_GROWTH,
            INPUT_TOKENS,
            OUTPUT_TOKENS,
            PROMPTING_REASONING_TOKENS,
            CACHE_HIT_RATE,
            BATCH_SHARE),
        edits.withheld().stream().map(UsageEdits.Withheld::parameter).toList());
  }

  @Test
  void promptLongerThanCalls_setsTheEndOfTheRange_andSaysSo() {
    add(
        LocalDate.of(2026, 11, 1),
        10,
        entry -> {
          entry.input = 10_000;
          entry.cached = 0;
        });

    UsageEdit input = edit(edits(), INPUT_TOKENS);

    assertEquals(0, input.value());
    assertEquals(OptionalDouble.of(-400), input.said());
    assertTrue(input.working().contains("longer than what calls send"), input.working());
  }

  @Test
  void cacheBeyondThePrefix_isAHitOfEveryCall_andAnExampleIsNamed() {
    add(
        LocalDate.of(2026, 11, 1),
        10,
        entry -> {
          entry.input = 40_000;
          entry.cached = 30_000;
        });

    UsageEdit rate =
        UsageEdits.of(report(), Scenario.DEFAULT, NUMBERS).of(CACHE_HIT_RATE).orElseThrow();

    assertEquals(1, rate.value());
    assertTrue(rate.said().isPresent());
    assertTrue(rate.working().contains("More than the prefix is cached"), rate.working());
    assertTrue(rate.working().endsWith("still an example value."), rate.working());
  }

  @Test
  void calls_areThoseOfTheLast30Days() {
    for (int day = 0; day < 45; day++) {
      add(LocalDate.of(2026, 10, 1).plusDays(day), day < 15 ? 1_000 : 200, entry -> {});
    }

    UsageEdit calls = edit(edits(), MONTHLY_CALLS);

    assertEquals(Math.rint(200 * 30.4375), calls.value());
    assertTrue(
        calls.working().contains("in the last 30 days (16 October – 14 November 2026)"),
        calls.working());
  }

  /** 5 % a month but for one month 10 % above: slope and error by hand. */
  @Test
  void growth_isLogLinear_withItsInterval() {
    double[] perDay = {1_000, 1_050 * 1.1, 1_102.5, 1_157.625};
    YearMonth first = YearMonth.of(2026, 6);
    for (int i = 0; i < perDay.length; i++) {
      YearMonth month = first.plusMonths(i);
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        add(month.atDay(day), perDay[i], entry -> {});
      }
    }
    add(LocalDate.of(2026, 10, 1), 9, entry -> {});

    UsageEdit growth = edit(edits(), MONTHLY_GROWTH);

    // Logs less the line of 5 %: 0, ln 1.1, 0, 0; slope of these = −0.5 ln 1.1 / 5.
    double bump = Math.log(1.1);
    double slope = Math.log(1.05) - 0.1 * bump;
    double squares = bump * bump * (1 - 0.25) - 5 * Math.pow(0.1 * bump, 2);
    double away = 1.88562 * Math.sqrt(squares / 2 / 5);
    assertEquals(Math.expm1(slope), growth.value(), 6e-5);
    Range range = growth.range().orElseThrow();
    assertEquals(Math.expm1(slope - away), range.low(), 2e-4);
    assertEquals(Math.expm1(slope + away), range.high(), 2e-4);
    assertTrue(
        growth.working().contains("4 complete months, June 2026 to September 2026"),
        growth.working());
  }

  @Test
  void exactGrowth_hasNoRange_andAMonthWithoutCallsNoGrowth() {
    for (LocalDate day = LocalDate.of(2026, 7, 1);
        day.isBefore(LocalDate.of(2026, 10, 1));
        day = day.plusDays(1)) {
      add(day, day.getMonthValue() == 8 ? 0 : 10, entry -> {});
    }
    assertEquals("a month without calls lies between", edits().withheld().getFirst().why());
  }

  @Test
  void applyTo_setsWhatWasChosen_asOwn_withSourceAndRange() {
    add(LocalDate.of(2026, 11, 1), 300, UsageEditsTest::tokens);
    UsageEdits edits = edits();

    Scenario changed =
        edits.applyTo(
            scenario, EnumSet.of(MONTHLY_CALLS, BATCH_SHARE), EnumSet.noneOf(Parameter.class));

    assertEquals(Math.rint(300 * 30.4375), changed.get(MONTHLY_CALLS));
    assertEquals(scenario.get(INPUT_TOKENS), changed.get(INPUT_TOKENS));
    assertTrue(changed.own().contains(BATCH_SHARE));
    assertEquals("u.csv, 1 November 2026", Sources.of(changed, MONTHLY_CALLS));
    assertEquals("", Sources.of(changed, INPUT_TOKENS));
  }

  @Test
  void spans_nameDaysMonthsAndYearsOnce() {
    assertEquals(
        "1–30 November 2026", DayNames.span(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
    assertEquals(
        "31 December 2025 – 1 January 2026",
        DayNames.span(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)));
  }
}
