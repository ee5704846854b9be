package dev.tunewise.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Days and months in words, such as {@code 1–30 November 2026}. */
public final class DayNames {
  private static final int MOST_FILES = 2;

  private DayNames() {}

  /** From a day to another, both included. */
  public static String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return from.getDayOfMonth() + " " + of(YearMonth.from(to));
    }
    if (YearMonth.from(from).equals(YearMonth.from(to))) {
      return from.getDayOfMonth() + "–" + to.getDayOfMonth() + " " + of(YearMonth.from(to));
    }
    String first =
        from.getYear() == to.getYear()
            ? from.getDayOfMonth() + " " + name(YearMonth.from(from))
            : from.getDayOfMonth() + " " + of(YearMonth.from(from));
    return first + " – " + to.getDayOfMonth() + " " + of(YearMonth.from(to));
  }

  /** Such as {@code November 2026}. */
  public static String of(YearMonth month) {
    return name(month) + " " + month.getYear();
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Where numbers come from: files and days, such as {@code usage.json, 1–30 November 2026}. */
  public static String source(UsageReport report) {
    List<String> files = report.sources().stream().map(UsageReport.Source::file).toList();
    int more = files.size() - MOST_FILES;
    String named = String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())));
    String rest = more <= 0 ? "" : " and " + more + " more";
    return named + rest + ", " + span(report.from(), report.to());
  }
}
