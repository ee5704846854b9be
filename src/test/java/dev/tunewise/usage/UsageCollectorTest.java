package dev.tunewise.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.text.Numbers;
import dev.tunewise.usage.UsageCollector.FileTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UsageCollectorTest {
  private static final long FIRST = LocalDate.of(2026, 11, 1).toEpochDay() * Period.DAY_SECONDS;

  private final UsageCollector collector = new UsageCollector(1_000, Numbers.in(Locale.US));

  private final List<FileTally> files = new ArrayList<>();

  private static UsageEntry day(int day, String model, double calls) {
    long start = FIRST + day * Period.DAY_SECONDS;
    UsageEntry entry = new UsageEntry(start, start + Period.DAY_SECONDS);
    entry.model = model;
    entry.calls = calls;
    return entry;
  }

  private FileTally file(String name, UsageFormat format) {
    FileTally file = collector.file(name, name, format);
    files.add(file);
    return file;
  }

  private UsageReport report() {
    files.forEach(FileTally::finish);
    files.clear();
    return collector.report();
  }

  @Test
  void meansAndShares_areThoseOfEntries_thatSayThem() {
    FileTally file = file("one.json", UsageFormat.OPENAI_USAGE);
    UsageEntry said = day(0, "m", 100);
    said.input = 50_000;
    said.cached = 20_000;
    said.batch = true;
    file.add(said, 1);
    file.add(day(0, "m", 300), 2);

    UsageTally tally = report().models().getFirst().tally();

    assertEquals(OptionalDouble.of(400), tally.calls());
    assertEquals(OptionalDouble.of(500), tally.inputTokens());
    assertEquals(OptionalDouble.of(0.4), tally.cachedInputShare());
    assertEquals(OptionalDouble.of(1), tally.batchShare());
    assertEquals(OptionalDouble.empty(), tally.outputTokens());
    assertEquals(OptionalDouble.empty(), tally.cost());
    assertTrue(
        report().remarks().stream()
            .anyMatch(r -> r.startsWith("Not all entries of m say input tokens")));
  }

  @Test
  void sameEntry_countsOnce_andIsNamed() {
    FileTally one = file("one.json", UsageFormat.OPENAI_USAGE);
    UsageEntry entry = day(0, "m", 100);
    entry.key = 7;
    one.add(entry, 1);
    FileTally two = file("two.json", UsageFormat.OPENAI_USAGE);
    UsageEntry same = day(0, "m", 100);
    same.key = 7;
    two.add(same, 12);
    UsageEntry other = day(0, "m", 90);
    other.key = 7;
    two.add(other, 13);

    UsageReport report = report();

    assertEquals(OptionalDouble.of(100), report.total().calls());
    assertEquals(
        List.of(
            new Skipped("two.json", 12, "stands there before; counted once"),
            new Skipped(
                "two.json", 13, "stands there before with other numbers; the first is counted")),
        report.skipped());
  }

  @Test
  void days_runFromFirstToLast_withThoseBetween() {
    FileTally file = file("one.csv", UsageFormat.TABLE);
    file.add(day(0, "m", 10), 2);
    file.add(day(3, "m", 10), 3);

    UsageReport report = report();

    assertEquals(LocalDate.of(2026, 11, 1), report.from());
    assertEquals(LocalDate.of(2026, 11, 4), report.to());
    assertEquals(4, report.days());
    assertEquals(4, report.months().getFirst().days());
    assertFalse(report.months().getFirst().isComplete());
    assertTrue(
        report
            .remarks()
            .contains("2 of the 4 days have no entry and count as days without calls."));
  }

  @Test
  void longPeriod_isSpread_andAddsUpAgain() {
    UsageEntry months = new UsageEntry(FIRST, FIRST + 61 * Period.DAY_SECONDS);
    months.calls = 61_001;
    months.cost = -12.5;
    months.currency = "EUR";
    file("one.csv", UsageFormat.TABLE).add(months, 2);

    UsageReport report = report();

    assertEquals(LocalDate.of(2026, 12, 31), report.to());
    assertEquals(OptionalDouble.of(61_001), report.total().calls());
    assertEquals(
        61_001 * 30 / 61.0, report.months().getFirst().tally().calls().orElseThrow(), 1e-3);
    assertEquals(-12.5, report.total().cost().orElseThrow(), 1e-9);
  }

  @Test
  void impossibleNumbers_areNamed_notCounted() {
    FileTally file = file("one.csv", UsageFormat.TABLE);
    file.add(day(0, "m", -1), 2);
    file.add(day(0, "m", 1e16), 3);
    file.add(day(0, "m", -2), 4);

    assertFalse(collector.hasEntries());
    assertEquals(
        List.of(
            new Skipped(
                "one.csv",
                2,
                "counts calls or tokens below 0 (2 such entries, the first on this line)"),
            new Skipped("one.csv", 3, "counts more calls or tokens than can be")),
        collector.skipped());
  }

  @Test
  void severalCurrencies_areNotAddedUp() {
    FileTally file = file("one.csv", UsageFormat.FOCUS);
    for (String currency : List.of("EUR", "USD")) {
      UsageEntry entry = day(0, "m", Double.NaN);
      entry.cost = 5;
      entry.currency = currency;
      file.add(entry, 2);
    }

    UsageReport report = report();

    assertEquals(OptionalDouble.empty(), report.total().cost());
    assertEquals(OptionalDouble.empty(), report.total().calls());
    assertTrue(
        report.remarks().contains("one.csv says what was paid, not how many calls there were."));
    assertTrue(report.remarks().stream().anyMatch(r -> r.contains("(EUR, USD)")));
  }

  @Test
  void only_keepsSomeModels_andThePeriod() {
    FileTally file = file("one.csv", UsageFormat.TABLE);
    file.add(day(0, "a", 10), 2);
    file.add(day(4, "b", 30), 3);

    UsageReport only = report().only(List.of("a"));

    assertEquals(OptionalDouble.of(10), only.total().calls());
    assertEquals(5, only.days());
    assertEquals("b", report().models().getFirst().model());
  }
}
