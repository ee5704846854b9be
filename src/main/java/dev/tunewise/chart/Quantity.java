package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.MonthNames;
import java.util.Arrays;
import java.util.List;

/**
 * What an axis measures, which decides how its values are written.
 *
 * @param currency of {@link Kind#MONEY}; empty for the others
 * @param numbers writes the numbers
 * @param months writes those of {@link Kind#MONTH}
 */
public record Quantity(Kind kind, String currency, Numbers numbers, MonthNames months) {
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 5;

  /** From here on a share may round to all. */
  private static final double NEARLY_ALL = 0.99;

  /** The kinds of values. */
  public enum Kind {
    MONEY,
    COUNT,
    /** Values are fractions 0…1. */
    PERCENT,
    MILLIS,
    /** Month 0 is the set-up. */
    MONTH;

    /** The greatest value that there can be: no share lies above 100 %. */
    public double most() {
      return this == PERCENT ? 1 + Tolerance.EPSILON : Double.POSITIVE_INFINITY;
    }
  }

  static Quantity money(String currency, Numbers numbers) {
    return new Quantity(Kind.MONEY, currency, numbers, MonthNames.byNumber(numbers));
  }

  /** Moments of a plan. */
  static Quantity of(MonthNames months) {
    return new Quantity(Kind.MONTH, "", months.numbers(), months);
  }

  /** Another one than money and months, which need more to be written. */
  static Quantity of(Kind kind, Numbers numbers) {
    if (kind == Kind.MONEY || kind == Kind.MONTH) {
      throw new IllegalArgumentException("numbers alone do not write " + kind);
    }
    return new Quantity(kind, "", numbers, MonthNames.byNumber(numbers));
  }

  /** What the values of a parameter are. */
  static Quantity of(Parameter parameter, String currency, Numbers numbers) {
    if (parameter.unit().isMoney()) {
      return money(currency, numbers);
    }
    return of(parameter.unit().isShare() ? Kind.PERCENT : Kind.COUNT, numbers);
  }

  /** A currency after the name of what is measured in it; empty for all else. */
  public String suffix(String before, String after) {
    return currency.isEmpty() ? "" : before + currency + after;
  }

  /** Text for ticks and labels, at most three significant digits. */
  public String brief(double value) {
    return switch (kind) {
      case MONEY -> numbers.money(value, currency);
      case COUNT -> numbers.number(value);
      case PERCENT -> value < 1 && value >= NEARLY_ALL ? belowAll(value) : numbers.percent(value);
      case MILLIS -> numbers.millis(value, 3, Numbers.NO_BREAK_SPACE);
      case MONTH -> months.tick(value);
    };
  }

  /** A share that is less than all never seems to be all. */
  private String belowAll(double share) {
    return new Apart(0, 1, numbers::percent).beside(share, 1);
  }

  /** The same of values that are read beside each other, in as many digits as tell them apart. */
  List<String> briefs(double... values) {
    return kind == Kind.MONEY
        ? new Apart(FEWEST_DIGITS, MOST_DIGITS, (v, d) -> numbers.money(v, currency, d))
            .texts(values)
        : Arrays.stream(values).mapToObj(this::brief).toList();
  }

  /** Text with the digits that a reader may want to note down. */
  public String full(double value) {
    return switch (kind) {
      case MONEY -> numbers.moneyGrouped(value, currency);
      case COUNT -> numbers.count(value);
      case PERCENT -> numbers.percent(value, 2);
      case MILLIS -> numbers.millis(value, 6, Numbers.NO_BREAK_SPACE);
      case MONTH -> months.full(value);
    };
  }
}
