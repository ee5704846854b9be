package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Amounts;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers and set phrases of one outcome, as its sentences need them: at most three significant
 * digits, and rounded so that an accuracy never appears on the wrong side of the target.
 */
final class Phrases {
  private static final int SHORT_DIGITS = 3;
  private static final double LEAST_AMOUNT = 0.001;
  private static final double WHOLE_FROM = 10;

  /** A difference of totals that is not worth a number, by the total. */
  private static final double NEXT_TO_NOTHING = 1e-6;

  private final Outcome outcome;
  private final Numbers numbers;
  private final AccuracyText accuracies;
  private final Apart latencies;
  private final Apart money;

  Phrases(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.numbers = numbers;
    accuracies = new AccuracyText(outcome.scenario(), numbers);
    latencies =
        new Apart(
            SHORT_DIGITS, SHORT_DIGITS, (millis, digits) -> numbers.millis(millis, digits, ' '));
    money = new Apart(SHORT_DIGITS, 6, this::money);
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

  private String money(double amount, int digits) {
    return digits == SHORT_DIGITS
        ? money(amount)
        : numbers.money(amount, scenario().currency(), digits);
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
    return numbers.percent(fraction, 1, 1);
  }

  /** An accuracy beside the target, with one decimal at least, for columns. */
  String accuracyTabular(double accuracy) {
    return accuracies.tabular(accuracy);
  }

  /** A lead time, to a tenth of a day. */
  String days(double days) {
    return count(rounded(days, 1), "day");
  }

  String target() {
    return accuracies.target();
  }

  /** An accuracy beside the target: with decimals only where it would look like the target. */
  String accuracy(double fraction) {
    return accuracies.of(fraction);
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

  /** The latency of a strategy beside the budget. */
  String latency(Strategy strategy) {
    return latency(outcome.of(strategy).latencyMillis());
  }

  /** A latency beside the budget. */
  String latency(double millis) {
    double budget = get(Parameter.LATENCY_BUDGET_MILLIS);
    return budget > 0 ? latencies.beside(millis, budget) : millis(millis);
  }

  /** The latency budget. */
  String latencyBudget() {
    return latencies.bound(get(Parameter.LATENCY_BUDGET_MILLIS));
  }

  /** Amounts of one row of a table: told apart, their decimals in line. */
  List<String> row(double... amounts) {
    return Amounts.aligned(amounts(amounts), amounts, scenario().currency(), numbers);
  }

  /** Amounts that are compared, in as many digits as tell them apart. */
  List<String> amounts(double... amounts) {
    return money.texts(amounts);
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
    double learned = get(Parameter.LABELED_EXAMPLES) + stacked;
    double[] levels = Stream.of(ExampleLevel.values()).mapToDouble(ExampleLevel::from).toArray();
    String all = numbers.counts().beside(learned, levels) + plural(learned, " example");
    return stacked > 0 ? all + " (" + count(stacked) + " from an earlier tuning)" : all;
  }

  /** The fewest examples of a level, in full. */
  String from(ExampleLevel level) {
    return numbers.count(level.from());
  }

  /** A monthly volume beside that of the scenario, in whole calls: {@code 135k calls a month}. */
  String calls(double monthlyCalls) {
    double calls = Numbers.wholeThing(monthlyCalls);
    double now = Numbers.wholeThing(get(Parameter.MONTHLY_CALLS));
    return numbers.counts().beside(calls, now) + plural(calls, " call") + " a month";
  }

  /** How often something planned comes: {@code every month}, {@code every 6 months}. */
  String everyMonths(double months) {
    return months == 1 ? "every month" : "every " + count(months, "month");
  }

  static String name(Strategy strategy) {
    return strategy.inSentence();
  }
}
