package dev.tunewise.catalog;

import dev.tunewise.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day on which a price was seen; of some only the year is known, and then the first of January
 * is taken, so that no price looks fresher than it may be.
 */
public record AsOf(LocalDate date, boolean yearOnly) implements Comparable<AsOf> {
  /** Prices older than this many days are to be checked before they are relied on. */
  public static final int FRESH_DAYS = 90;

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  public AsOf {
    if (!hasFourDigits(date)) {
      throw new IllegalArgumentException("the year must have four digits, was " + date);
    }
  }

  public static AsOf day(LocalDate date) {
    return new AsOf(date, false);
  }

  /** Reads {@code 2026-10-04} or {@code 2026}; empty if the text is neither. */
  public static Optional<AsOf> parse(String text) {
    return YEAR.matcher(text).matches()
        ? Optional.of(new AsOf(LocalDate.of(Integer.parseInt(text), 1, 1), true))
        : parseDay(text).filter(AsOf::hasFourDigits).map(AsOf::day);
  }

  /** Reads {@code 2026-10-04}; empty if the text is no day. */
  static Optional<LocalDate> parseDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasFourDigits(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999;
  }

  /** What {@link #parse} reads back. */
  public String text() {
    return yearOnly ? String.valueOf(date.getYear()) : date.toString();
  }

  /** Days since then, at most so many where only the year is known; negative in the future. */
  public long ageDays(LocalDate today) {
    return ChronoUnit.DAYS.between(date, today);
  }

  /** Whether the price is so old that it should be checked. */
  public boolean isOld(LocalDate today) {
    return ageDays(today) > FRESH_DAYS;
  }

  /**
   * The age in words, such as {@code 3 days old}, {@code 4 months old}; {@code up to} where only
   * the year is known.
   */
  public String age(LocalDate today) {
    long days = ageDays(today);
    if (days <= 0) {
      return "new";
    }
    long months = ChronoUnit.MONTHS.between(date, today);
    long years = ChronoUnit.YEARS.between(date, today);
    String age =
        days <= 60
            ? Words.count(days, "day")
            : months < 24 ? Words.count(months, "month") : Words.count(years, "year");
    return (yearOnly ? "up to " : "") + age + " old";
  }

  @Override
  public int compareTo(AsOf other) {
    return date.compareTo(other.date);
  }
}
