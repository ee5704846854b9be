package dev.tunewise.wording;

import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In what the values of a {@link Metric} are counted, and how they and differences are written. */
enum MetricUnit {
  // format:off — one row per unit reads as a table
  MONEY("", Phrases::money,
      (phrases, value) -> phrases.numbers().moneyFull(value, phrases.scenario().currency()),
      MetricUnit::amount) {
    @Override
    List<String> texts(double[] values, Phrases phrases) {
      return phrases.row(values);
    }
  },
  SHARE("fraction", Phrases::percentTabular,
      (phrases, value) -> phrases.numbers().percent(value, 4),
      (size, currency, numbers) -> points(100 * size, numbers) + Numbers.NO_BREAK_SPACE + "pts"),
  /** A share that is held against the target. */
  ACCURACY("fraction", Phrases::accuracyTabular,
      (phrases, value) -> phrases.numbers().percent(value, 4),
      (size, currency, numbers) -> points(100 * size, numbers) + Numbers.NO_BREAK_SPACE + "pts"),
  /** In how many of the runs something holds: never as certain as 0 or 100 %. */
  CHANCE("fraction", Phrases::likely,
      (phrases, value) -> phrases.numbers().percent(value, 2) + " of the runs",
      (size, currency, numbers) -> points(100 * size, numbers) + Numbers.NO_BREAK_SPACE + "pts"),
  EXAMPLES("examples", Phrases::count,
      (phrases, value) -> Words.count(phrases.numbers().count(value), "example"),
      (size, currency, numbers) -> numbers.number(size)),
  MILLIS("ms", Phrases::latency,
      (phrases, value) -> phrases.numbers().full(value, 2) + " ms",
      (size, currency, numbers) -> numbers.millis(size, 3, Numbers.NO_BREAK_SPACE)),
  /** Shown in days, in which people count a lead time. */
  MONTHS("months", (phrases, value) -> phrases.days(value * StrategyOutcome.DAYS_PER_MONTH),
      (phrases, value) -> Words.count(phrases.numbers().full(value, 4), "month"),
      (size, currency, numbers) -> days(size * StrategyOutcome.DAYS_PER_MONTH, numbers)),
  /** Months after the set-up. */
  MOMENT("month", (phrases, value) -> phrases.months().label(value),
      (phrases, value) -> phrases.months().full(value),
      (size, currency, numbers) -> numbers.count(size) + Numbers.NO_BREAK_SPACE + "mo") {
    @Override
    double shown(double value) {
      return value == 0 ? 0 : MonthNames.monthOf(value);
    }
  },
  /** By year, as a fraction; beyond ten times a year the figure says nothing any more. */
  RATE("fraction per year", (phrases, value) -> rate(phrases, value, 0),
      (phrases, value) -> rate(phrases, value, 1),
      (size, currency, numbers) -> points(100 * size, numbers) + Numbers.NO_BREAK_SPACE + "pts"),
  /** 1 or 0, but always in words; no value is marked as the best. */
  YES_OR_NO("", (phrases, value) -> value > 0 ? "yes" : "no",
      (phrases, value) -> value > 0 ? "yes" : "no",
      (size, currency, numbers) -> "");
  // format:on

  private static final double HIGHEST_RATE = 10;

  /** Below, more digits than one say nothing that anyone would pay for. */
  private static final double TINY_AMOUNT = 0.001;

  private final String label;
  private final ValueText text;
  private final ValueText full;
  private final DifferenceText difference;

  /** How a value of an outcome is written. */
  private interface ValueText {
    String of(Phrases phrases, double value);
  }

  /** How the size of a difference is written. */
  private interface DifferenceText {
    String of(double size, Optional<String> currency, Numbers numbers);
  }

  MetricUnit(String label, ValueText text, ValueText full, DifferenceText difference) {
    this.label = label;
    this.text = text;
    this.full = full;
    this.difference = difference;
  }

  /** What files call it; empty where there is no unit. */
  String label(String currency) {
    return this == MONEY ? currency : label;
  }

  /** The values of one row, each in at most three significant digits unless they look alike. */
  List<String> texts(double[] values, Phrases phrases) {
    return Arrays.stream(values).mapToObj(value -> text.of(phrases, value)).toList();
  }

  /** A value in all digits that matter. */
  String full(double value, Phrases phrases) {
    return full.of(phrases, value);
  }

  /** What a value counts as where it is shown: of a moment the month in which it lies. */
  double shown(double value) {
    return value;
  }

  /**
   * The size of a difference of two values, without a sign.
   *
   * @param currency of amounts; empty for a bare number
   */
  String difference(double size, Optional<String> currency, Numbers numbers) {
    return difference.of(size, currency, numbers);
  }

  private static String amount(double size, Optional<String> currency, Numbers numbers) {
    int digits = size < TINY_AMOUNT ? 1 : 3;
    return currency.map(c -> numbers.money(size, c, digits)).orElseGet(() -> numbers.number(size));
  }

  private static String rate(Phrases phrases, double value, int decimals) {
    return value > HIGHEST_RATE
        ? "over " + phrases.numbers().percent(HIGHEST_RATE, 0, 0)
        : phrases.numbers().percent(value, decimals);
  }

  private static String points(double points, Numbers numbers) {
    return points < 0.05 ? numbers.number(points) : numbers.fixed(points, 1);
  }

  private static String days(double days, Numbers numbers) {
    String text = numbers.number(Math.rint(days * 10) / 10);
    return text + Numbers.NO_BREAK_SPACE + (text.equals("1") ? "day" : "days");
  }
}
