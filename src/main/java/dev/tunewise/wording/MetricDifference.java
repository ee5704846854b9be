package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison.Cell;
import dev.tunewise.wording.Comparison.Row;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one figure of the comparison differs from the same figure of a baseline.
 *
 * @param value this one minus the baseline's in the unit of the row; empty unless both are numbers
 * @param text with its sign, at most three significant digits, such as {@code +$1.2k} or {@code
 *     −3.1 pts}; what the baseline has where one of the two is no number
 * @param tone whether that is good news
 */
public record MetricDifference(OptionalDouble value, String text, Tone tone) {
  /** Good news, bad news, no news, or news that cannot be judged. */
  public enum Tone {
    BETTER,
    WORSE,
    SAME,
    OPEN
  }

  private static final String SAME = "same";

  /** Of amounts in two currencies, which are not the same for that. */
  private static final String SAME_NUMBER = "same number";

  /** Of what is known only where there are runs, as a baseline has none. */
  private static final String UNKNOWN = "not known";

  /**
   * The difference of two figures.
   *
   * @param currency of both; empty if the two differ: amounts are then subtracted as they stand and
   *     not judged
   */
  static MetricDifference of(
      Metric metric, Cell baseline, Cell cell, Optional<String> currency, Numbers numbers) {
    Tone tone = tone(metric, baseline.ranked(), cell.ranked());
    if (metric.isChance() && baseline.value().isEmpty() != cell.value().isEmpty()) {
      return new MetricDifference(OptionalDouble.empty(), UNKNOWN, Tone.SAME);
    }
    if (baseline.value().isEmpty() || cell.value().isEmpty()) {
      String text = tone == Tone.SAME ? SAME : "was " + baseline.text();
      return new MetricDifference(OptionalDouble.empty(), text, tone);
    }
    MetricUnit unit = metric.unit();
    boolean open = unit == MetricUnit.MONEY && currency.isEmpty();
    String same = open ? SAME_NUMBER : SAME;
    if (tone == Tone.SAME) {
      return new MetricDifference(OptionalDouble.of(0), same, tone);
    }
    double difference =
        unit.shown(cell.value().getAsDouble()) - unit.shown(baseline.value().getAsDouble());
    if (difference == 0) {
      return new MetricDifference(OptionalDouble.of(0), same, Tone.SAME);
    }
    return new MetricDifference(
        OptionalDouble.of(difference),
        signed(difference, unit.difference(Math.abs(difference), currency, numbers)),
        open ? Tone.OPEN : tone);
  }

  /** The difference of the figures of one strategy in the same row of two comparisons. */
  public static MetricDifference of(Row baseline, Row row, Strategy strategy, Numbers numbers) {
    Optional<String> unit = Optional.of(row.unit()).filter(baseline.unit()::equals);
    return of(row.metric(), baseline.of(strategy), row.of(strategy), unit, numbers);
  }

  private static Tone tone(Metric metric, OptionalDouble before, OptionalDouble after) {
    return metric.isBetter(after, before)
        ? Tone.BETTER
        : metric.isBetter(before, after) ? Tone.WORSE : Tone.SAME;
  }

  /**
   * A difference of amounts with its sign.
   *
   * @param currency empty for a bare number
   */
  public static String money(double difference, Optional<String> currency, Numbers numbers) {
    String size = MetricUnit.MONEY.difference(Math.abs(difference), currency, numbers);
    return difference == 0 ? size : signed(difference, size);
  }

  private static String signed(double difference, String size) {
    return (difference > 0 ? "+" : "−") + size;
  }
}
