package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The numbers and set phrases of one outcome, as its sentences need them: at most three significant
 * digits, and rounded so that an accuracy never appears on the wrong side of the target.
 */
final class Phrases {
  private static final double LEAST_AMOUNT = 0.001;
  private static final double WHOLE_FROM = 10;

  /** A difference of totals that is not worth a number, by the total. */
  private static final double NEXT_TO_NOTHING = 1e-6;

  private final Outcome outcome;
  private final Numbers numbers;

  Phrases(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.numbers = numbers;
  }

  Scenario scenario() {
    return outcome.scenario();
  }

  double get(Parameter parameter) {
    return scenario().get(parameter);
  }

  Numbers numbers() {
    return numbers;
  }

  /**
   * Short amount: with cents between 1 and 10, where {@code $5.4} looks like a slip, and whole from
   * there on, where cents are no matter.
   */
  String money(double amount) {
    double size = Math.abs(amount);
    if (size < LEAST_AMOUNT) {
      return numbers.moneyFrom(LEAST_AMOUNT, size, scenario().currency());
    }
    double cents = rounded(amount, size < WHOLE_FROM ? 2 : 0);
    boolean few = size >= 1 && Math.abs(cents) < WHOLE_FROM && cents != Math.rint(cents);
    double shown = size >= WHOLE_FROM && size < 100 ? cents : amount;
    String currency = scenario().currency();
    return few ? numbers.moneyFull(cents, currency) : numbers.money(shown, currency);
  }

  /** How the total of a strategy differs from another's: {@code $11k more}. */
  String totalAgainst(Strategy strategy, Strategy other) {
    double extra = extraCost(strategy, other);
    if (isNothing(extra, other)) {
      return extra == 0 ? "same cost" : "about the same cost";
    }
    return money(Math.abs(extra)) + (extra > 0 ? " more" : " less");
  }

  /**
   * Just beside a break-even the difference is a fraction of a cent, which nobody wants to read.
   */
  private boolean isNothing(double extra, Strategy other) {
    return Math.abs(extra) <= NEXT_TO_NOTHING * outcome.of(other).totalCost();
  }

  /** The same as the end of a sentence: {@code costs $11k more than prompting}. */
  String costs(Strategy strategy, Strategy other) {
    double extra = extraCost(strategy, other);
    if (isNothing(extra, other)) {
      return (extra == 0 ? "costs as much as " : "costs about as much as ") + name(other);
    }
    return "costs " + totalAgainst(strategy, other) + " than " + name(other);
  }

  /** Total cost of a strategy above another's; 0 where they tie. */
  double extraCost(Strategy strategy, Strategy other) {
    return Tolerance.difference(outcome.of(strategy).totalCost(), outcome.of(other).totalCost());
  }

  String percent(double fraction) {
    String text = numbers.percent(fraction);
    boolean roundedUp = fraction < 1 && text.equals(numbers.percent(1));
    return roundedUp ? numbers.percent(Math.min(fraction, 0.999), 1) : text;
  }

  /** A probability in whole percent, never as certain as 0 or 100. */
  String likely(double probability) {
    return numbers.likely(probability);
  }

  /** Percentage with one decimal always, for columns. */
  String percentTabular(double fraction) {
    return numbers.fixed(100 * fraction, 1) + Numbers.NO_BREAK_SPACE + "%";
  }

  /** A lead time, to a tenth of a day. */
  String days(double days) {
    return count(rounded(days, 1), "day");
  }

  String target() {
    return numbers.percent(get(Parameter.TARGET_ACCURACY), 1);
  }

  /** An accuracy beside the target: with a decimal only where it would look like the target. */
  String accuracy(double fraction) {
    double target = rounded(get(Parameter.TARGET_ACCURACY), 3);
    double side = Math.signum(fraction - get(Parameter.TARGET_ACCURACY));
    if (Math.abs(fraction - get(Parameter.TARGET_ACCURACY)) <= Tolerance.EPSILON) {
      return target();
    }
    for (int decimals = 0; decimals <= 1; decimals++) {
      if (Math.signum(rounded(fraction, decimals + 2) - target) == side
          && (fraction == 1 || rounded(fraction, decimals + 2) < 1)) {
        return numbers.percent(fraction, decimals);
      }
    }
    return (side < 0 ? "just under " : "just over ") + target();
  }

  String accuracy(Strategy strategy) {
    return accuracy(outcome.of(strategy).accuracy());
  }

  private static double rounded(double fraction, int decimals) {
    return BigDecimal.valueOf(fraction).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }

  /**
   * A difference of two fractions: {@code 8.3 points}.
   *
   * @param bounds of a rule, as fractions, onto which it must not be rounded
   */
  String points(double fraction, double... bounds) {
    return numbers.points(fraction, bounds);
  }

  /** A bound of a rule, which is a whole number of points. */
  static String wholePoints(double fraction) {
    return Long.toString(Math.round(100 * fraction));
  }

  /** A count of things: grouped where that is short, else {@code 1.2M}. */
  String count(double value) {
    return numbers.briefCount(value);
  }

  String count(double value, String singular) {
    return count(value) + plural(value, " " + singular);
  }

  static String plural(double value, String singular) {
    return value == 1 ? singular : singular + "s";
  }

  String millis(double millis) {
    return numbers.millis(millis, 3, ' ');
  }

  /** The latency of a strategy, never rounded to the budget that it breaks. */
  String latency(Strategy strategy) {
    String latency = millis(outcome.of(strategy).latencyMillis());
    String budget = millis(get(Parameter.LATENCY_BUDGET_MILLIS));
    boolean looksKept = outcome.of(strategy).isTooSlow() && latency.equals(budget);
    return looksKept ? "just over " + budget : latency;
  }

  String horizon() {
    return count(scenario().horizonMonths(), "month");
  }

  /** The month in which the costs of a pair cross. */
  int month(BreakEven.Pair pair, double moment) {
    return outcome.monthOf(pair, moment);
  }

  /** How months of the plan are written. */
  MonthNames months() {
    return MonthNames.of(scenario(), numbers);
  }

  String examples() {
    double stacked = get(Parameter.STACKED_EXAMPLES);
    String all = count(get(Parameter.LABELED_EXAMPLES) + stacked, "example");
    return stacked > 0 ? all + " (" + count(stacked) + " from an earlier tuning)" : all;
  }

  /** The fewest examples of a level, in full. */
  String from(ExampleLevel level) {
    return numbers.count(level.from());
  }

  /** A monthly volume, in whole calls: {@code 135k calls a month}. */
  String calls(double monthlyCalls) {
    return count(Numbers.wholeThing(monthlyCalls), "call") + " a month";
  }

  /** How often something planned comes: {@code every month}, {@code every 6 months}. */
  String everyMonths(double months) {
    return months == 1 ? "every month" : "every " + count(months, "month");
  }

  static String name(Strategy strategy) {
    return strategy.inSentence();
  }
}
