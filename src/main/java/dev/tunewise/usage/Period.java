package dev.tunewise.usage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When calls were made, in seconds since 1970, UTC. A moment has equal ends.
 *
 * @param end the first second behind it
 */
record Period(long start, long end) {
  static final long DAY_SECONDS = 86_400;

  private static final long EARLIEST = LocalDate.of(2000, 1, 1).toEpochDay() * DAY_SECONDS;
  private static final long LATEST = LocalDate.of(2200, 1, 1).toEpochDay() * DAY_SECONDS;
  private static final double MILLIS_FROM = 1e11;
  private static final double MICROS_FROM = 1e14;
  private static final double NANOS_FROM = 1e17;
  private static final int LONGEST = 60;

  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(.*)");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(.*)");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})(.*)");
  private static final Pattern ZONE = Pattern.compile("\\s*(UTC|GMT|Z)$");
  private static final Pattern OFFSET = Pattern.compile("\\s*([+-]\\d{2}):?(\\d{2})?$");
  private static final DateTimeFormatter MONTH_NAME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMMM yyyy][MMM yyyy][MMM-yy]")
          .toFormatter(Locale.ENGLISH);
  private static final DateTimeFormatter DAY_NAME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMM d, yyyy][MMMM d, yyyy][d MMM yyyy][d MMMM yyyy]")
          .toFormatter(Locale.ENGLISH);

  /**
   * A moment, a day or a month.
   *
   * @param value a Double (seconds, milliseconds, microseconds or nanoseconds since 1970) or text
   * @return null if it is none, or not in the years 2000 to 2199
   */
  static @Nullable Period of(Object value) {
    Period period =
        switch (value) {
          case Double number -> moment(number);
          case String text when text.length() <= LONGEST -> of(text.strip());
          default -> null;
        };
    return period != null && period.start >= EARLIEST && period.end <= LATEST ? period : null;
  }

  private static @Nullable Period moment(double number) {
    double seconds =
        number >= NANOS_FROM
            ? number / 1e9
            : number >= MICROS_FROM ? number / 1e6 : number >= MILLIS_FROM ? number / 1e3 : number;
    return seconds >= EARLIEST && seconds <= LATEST
        ? new Period((long) seconds, (long) seconds)
        : null;
  }

  private static @Nullable Period of(String text) {
    Period usual = usual(text);
    if (usual != null) {
      return usual;
    }
    if (!text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c) || c == '.')) {
      if (text.length() == 8 && text.indexOf('.') < 0) {
        return written(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
      }
      if (text.length() >= 9 && text.chars().filter(c -> c == '.').count() <= 1) {
        return moment(Double.parseDouble(text));
      }
    }
    return written(text);
  }

  /** As most exports write it: {@code 2026-11-01T09:30:00.000Z}, with a space too; else null. */
  private static @Nullable Period usual(String text) {
    int length = text.length();
    if (length < 19
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int behind = 19;
    if (behind < length && text.charAt(behind) == '.') {
      behind++;
      while (behind < length && isDigit(text.charAt(behind))) {
        behind++;
      }
    }
    if (behind < length && (text.charAt(behind) != 'Z' || behind + 1 < length)) {
      return null;
    }
    int year = 100 * two(text, 0) + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    boolean real =
        year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    if (!real) {
      return null;
    }
    long moment =
        LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS
            + hour * 3_600L
            + minute * 60L
            + second;
    return new Period(moment, moment);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Two digits as a number; far below 0 if they are none. */
  private static int two(String text, int place) {
    char tens = text.charAt(place);
    char ones = text.charAt(place + 1);
    return isDigit(tens) && isDigit(ones) ? 10 * (tens - '0') + (ones - '0') : -1_000_000;
  }

  private static @Nullable Period written(String text) {
    try {
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        return month(
            YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
      }
      if (!text.isEmpty() && Character.isLetter(text.charAt(0)) && text.indexOf(',') < 0) {
        return month(YearMonth.parse(text, MONTH_NAME));
      }
      return text.chars().anyMatch(Character::isLetter) && text.indexOf(':') < 0
          ? day(LocalDate.parse(text, DAY_NAME))
          : numeric(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Period numeric(String text) {
    Matcher points = POINTS.matcher(text);
    if (points.matches()) {
      return iso(points.group(3), points.group(2), points.group(1), points.group(4));
    }
    Matcher slashes = SLASHES.matcher(text);
    if (slashes.matches()) {
      // Where only one of the two can be a month, it is.
      boolean dayFirst = Integer.parseInt(slashes.group(1)) > 12;
      return iso(
          slashes.group(3),
          slashes.group(dayFirst ? 2 : 1),
          slashes.group(dayFirst ? 1 : 2),
          slashes.group(4));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return iso(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), yearFirst.group(4));
    }
    int date = Math.min(10, text.length());
    return timed(LocalDate.parse(text.substring(0, date)), text.substring(date));
  }

  private static Period iso(String year, String month, String day, String time) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return timed(date, time);
  }

  /** A day with a time of day behind it, or none; without a zone it is UTC. */
  private static Period timed(LocalDate date, String behind) {
    String time = behind.strip();
    if (time.startsWith("T") || time.startsWith("t")) {
      time = time.substring(1);
    }
    if (time.isEmpty()) {
      return day(date);
    }
    String plain = ZONE.matcher(time).replaceFirst("");
    Matcher offset = OFFSET.matcher(plain);
    ZoneOffset zone = ZoneOffset.UTC;
    if (offset.find()) {
      zone =
          ZoneOffset.of(offset.group(1) + ":" + (offset.group(2) == null ? "00" : offset.group(2)));
      plain = plain.substring(0, offset.start());
    }
    String padded = plain.indexOf(':') == 1 ? "0" + plain : plain;
    Instant instant =
        OffsetDateTime.of(LocalDateTime.parse(date + "T" + padded.replace(',', '.')), zone)
            .toInstant();
    return new Period(instant.getEpochSecond(), instant.getEpochSecond());
  }

  private static Period day(LocalDate day) {
    return new Period(day.toEpochDay() * DAY_SECONDS, (day.toEpochDay() + 1) * DAY_SECONDS);
  }

  private static Period month(YearMonth month) {
    return new Period(
        month.atDay(1).toEpochDay() * DAY_SECONDS,
        month.plusMonths(1).atDay(1).toEpochDay() * DAY_SECONDS);
  }
}
