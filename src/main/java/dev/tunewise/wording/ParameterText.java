package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What parameters and their values are called, in rows and inside sentences. */
public final class ParameterText {
  private static final Map<String, Long> LABEL_COUNTS =
      Stream.of(Parameter.values())
          .map(Parameter::label)
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

  /** Words that tell a parameter from its twin in another group. */
  private static final Pattern GROUP_WORDS =
      Pattern.compile("^(?:Tuned|Hybrid|Prompted|Prompt) | \\((?:prompting|hybrid)\\)$");

  private ParameterText() {}

  /**
   * Name in a row. The two models' prices stand side by side, so both say which model they mean.
   */
  public static String label(Parameter parameter) {
    return switch (parameter) {
      case PROMPTING_INPUT_PRICE -> "Prompted input price";
      case PROMPTING_OUTPUT_PRICE -> "Prompted output price";
      default -> parameter.label();
    };
  }

  /** Name in a row among others of its group, such as {@code Batch discount} of the tuned model. */
  public static String labelInGroup(Parameter parameter) {
    return switch (parameter) {
      case PROMPTING_BATCH_DISCOUNT_ON_CACHE, FINE_TUNING_BATCH_DISCOUNT_ON_CACHE ->
          "Batch discount on cache";
      case FINE_TUNING_CACHED_INPUT_PRICE -> "Cached input price";
      default -> Words.capitalized(GROUP_WORDS.matcher(parameter.label()).replaceAll(""));
    };
  }

  /** Name that no other parameter has, such as {@code Prompting: monthly upkeep}. */
  public static String name(Parameter parameter) {
    String label = label(parameter);
    if (LABEL_COUNTS.getOrDefault(label, 1L) == 1) {
      return label;
    }
    String rest = Words.uncapitalized(label);
    return parameter.group().label() + ": " + rest;
  }

  /**
   * A value with at most three digits, money with its currency, no limit as a word, whole numbers
   * in full.
   */
  public static String value(Parameter parameter, double value, String currency, Numbers numbers) {
    return value(parameter, value, currency, numbers, 3);
  }

  /** A value with at most so many significant digits; percentages have two less as decimals. */
  static String value(
      Parameter parameter, double value, String currency, Numbers numbers, int digits) {
    if (parameter.isNoLimit(value)) {
      return noLimit(parameter);
    } else if (parameter.unit().isShare()) {
      return numbers.percent(value, digits - 2);
    } else if (parameter.scale() == Scale.INTEGER) {
      return numbers.count(value);
    }
    return parameter.unit().isMoney()
        ? numbers.money(value, currency, digits)
        : numbers.number(value, digits);
  }

  /** A range such as {@code 1 to 3}, both ends in as many digits as tell them apart. */
  public static String range(Parameter parameter, Range range, String currency, Numbers numbers) {
    return range(range, (value, digits) -> value(parameter, value, currency, numbers, digits));
  }

  /** The same with units where numbers would be unclear without. */
  static String measuredRange(
      Parameter parameter, Range range, String currency, MonthNames months) {
    return range(range, (value, digits) -> measured(parameter, value, currency, months, digits));
  }

  private static String range(Range range, Apart.Writing writing) {
    List<String> ends =
        new Apart(ValueChange.FEWEST_DIGITS, ValueChange.MOST_DIGITS, writing)
            .texts(range.low(), range.high());
    return ends.getFirst() + " to " + ends.getLast();
  }

  /** No limit in a word or two. */
  public static String noLimit(Parameter parameter) {
    return parameter.isMonthOfEvent()
        ? "never"
        : parameter == Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR ? "no limit" : "none";
  }

  /**
   * The same with its unit where neither the number nor the parameter's name says it: {@code 362
   * ms}, {@code 28 days}, {@code month 12} or {@code December 2027}.
   */
  public static String measured(
      Parameter parameter, double value, String currency, MonthNames months) {
    return measured(parameter, value, currency, months, 3);
  }

  static String measured(
      Parameter parameter, double value, String currency, MonthNames months, int digits) {
    Numbers numbers = months.numbers();
    String bare = value(parameter, value, currency, numbers, digits);
    if (parameter.isNoLimit(value)) {
      return bare;
    }
    boolean one = bare.equals(numbers.number(1, digits));
    return switch (parameter.unit()) {
      case MILLIS -> numbers.millis(value, digits, Numbers.NO_BREAK_SPACE);
      case MONTH -> months.event(value);
      case MONTHS -> bare + (one ? " month" : " months");
      case DAYS -> bare + (one ? " day" : " days");
      case HOURS, HOURS_PER_MONTH -> bare + (saysHours(parameter) ? "" : one ? " hour" : " hours");
      case TOKENS_PER_SECOND -> bare + Numbers.NO_BREAK_SPACE + (one ? "token/s" : "tokens/s");
      default -> bare;
    };
  }

  private static boolean saysHours(Parameter parameter) {
    return name(parameter).toLowerCase(Locale.ROOT).contains("hours");
  }

  /** A name in the middle of a sentence, such as {@code monthly upkeep of fine-tuning}. */
  public static String inSentence(Parameter parameter) {
    String[] parts = name(parameter).split(": ", 2);
    String name = parts.length == 1 ? parts[0] : parts[1] + " of " + Words.uncapitalized(parts[0]);
    return Words.uncapitalized(name);
  }

  /**
   * In which direction a value lies: {@code fewer}, {@code slower}, {@code later}.
   *
   * @param more whether it lies above
   */
  static String comparative(Parameter parameter, boolean more) {
    return switch (parameter.unit()) {
      case CALLS, EXAMPLES, TOKENS, TOPICS, EPOCHS, RUNS, HOURS, HOURS_PER_MONTH ->
          more ? "more" : "fewer";
      case TOKENS_PER_SECOND -> more ? "faster" : "slower";
      case DAYS -> more ? "longer" : "shorter";
      case MONTH, MONTHS -> more ? "later" : "earlier";
      case SHARE, SHARE_PER_MONTH, SHARE_PER_YEAR -> more ? "higher" : "lower";
      case MILLIS,
          MONEY,
          MONEY_PER_HOUR,
          MONEY_PER_MONTH,
          MONEY_PER_MILLION_TOKENS,
          MONEY_PER_THOUSAND_CALLS ->
          more ? "more" : "less";
    };
  }

  /** Such as {@code a, b or c}. */
  public static String anyOf(List<Parameter> parameters) {
    List<String> names = parameters.stream().map(ParameterText::inSentence).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /**
   * What counts in place of a parameter because evaluations took over, in a few words; empty if the
   * parameter counts.
   */
  public static String superseded(Parameter parameter, Scenario scenario, Numbers numbers) {
    OptionalDouble measured =
        parameter == Parameter.BASE_ACCURACY
            ? Calibration.measuredBaseAccuracy(scenario)
            : OptionalDouble.empty();
    if (measured.isPresent()) {
      return "Measured: " + numbers.percent(measured.getAsDouble(), 1) + ", which counts instead";
    }
    return Calibration.supersedes(parameter, scenario) ? "Your evaluations count instead" : "";
  }
}
