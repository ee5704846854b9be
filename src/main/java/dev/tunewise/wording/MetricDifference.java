package dev.tunewise.wording;

import dev.tunewise.simulation.ServingSchedule;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison.Cell;
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

  /** Below, more digits than one say nothing that anyone would pay for. */
  private static final double TINY_AMOUNT = 0.001;

  private static final char NO_BREAK_SPACE = '\u00a0';

  /**
   * The difference of two figures.
   *
   * @param currency of both; empty if the two differ: amounts are then subtracted as they stand and
   *     not judged
   */
  public static MetricDifference of(
      Metric metric, Cell baseline, Cell cell, Optional<String> currency, Numbers numbers) {
    if (baseline.value().isEmpty() || cell.value().isEmpty()) {
      boolean same = baseline.text().equals(cell.text());
      String text = same ? SAME : "was " + baseline.text();
      return new MetricDifference(OptionalDouble.empty(), text, same ? Tone.SAME : ofWords(cell));
    }
    double before = baseline.value().getAsDouble();
    double after = cell.value().getAsDouble();
    double difference = after - before;
    if (Math.abs(difference) <= Tolerance.EPSILON * Math.max(Math.abs(before), Math.abs(after))) {
      return new MetricDifference(OptionalDouble.of(0), SAME, Tone.SAME);
    }
    Tone tone = metric.isBetter(after, before) ? Tone.BETTER : Tone.WORSE;
    boolean open = metric.isMoney() && currency.isEmpty();
    return new MetricDifference(
        OptionalDouble.of(difference),
        signed(difference, text(metric, Math.abs(difference), currency, numbers)),
        open ? Tone.OPEN : tone);
  }

  /** Reaching a target is good, not reaching it is bad, and there is no third case. */
  private static Tone ofWords(Cell cell) {
    return switch (cell.text()) {
      case "yes" -> Tone.BETTER;
      case "no" -> Tone.WORSE;
      default -> cell.value().isPresent() ? Tone.BETTER : Tone.WORSE;
    };
  }

  /**
   * A difference of amounts with its sign.
   *
   * @param currency empty for a bare number
   */
  public static String money(double difference, Optional<String> currency, Numbers numbers) {
    return difference == 0
        ? amount(0, currency, numbers)
        : signed(difference, amount(Math.abs(difference), currency, numbers));
  }

  private static String signed(double difference, String size) {
    return (difference > 0 ? "+" : "−") + size;
  }

  private static String amount(double size, Optional<String> currency, Numbers numbers) {
    int digits = size < TINY_AMOUNT ? 1 : 3;
    return currency.map(c -> numbers.money(size, c, digits)).orElseGet(() -> numbers.number(size));
  }

  private static String text(
      Metric metric, double size, Optional<String> currency, Numbers numbers) {
    return switch (metric) {
      case SETUP_COST, COST_PER_THOUSAND_CALLS, TOTAL_COST, ERROR_COST, COST_PER_RIGHT_ANSWER ->
          amount(size, currency, numbers);
      case ACCURACY, DELIVERED_ACCURACY -> points(100 * size, numbers) + NO_BREAK_SPACE + "pts";
      case EXAMPLES_TO_TARGET, MEETS_TARGET -> numbers.number(size);
      case LATENCY -> numbers.number(size) + NO_BREAK_SPACE + "ms";
      case LEAD_TIME -> days(size * ServingSchedule.DAYS_PER_MONTH, numbers);
    };
  }

  private static String days(double days, Numbers numbers) {
    String text = numbers.number(Math.rint(days * 10) / 10);
    return text + NO_BREAK_SPACE + (text.equals("1") ? "day" : "days");
  }

  private static String points(double points, Numbers numbers) {
    return points < 0.05 ? numbers.number(points) : numbers.fixed(points, 1);
  }
}
