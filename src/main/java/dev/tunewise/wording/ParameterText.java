package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Unit;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.List;

/** Parameters and their values inside sentences. */
public final class ParameterText {
  private static final String NO_LIMIT = "none";

  private ParameterText() {}

  /**
   * A value with at most three digits, money with its currency, no limit as {@code none}, whole
   * numbers in full.
   */
  public static String value(Parameter parameter, double value, String currency, Numbers numbers) {
    return value(parameter, value, currency, numbers, 3);
  }

  /** A value with at most so many significant digits; percentages have two less as decimals. */
  static String value(
      Parameter parameter, double value, String currency, Numbers numbers, int digits) {
    if (parameter.isNoLimit(value)) {
      return NO_LIMIT;
    } else if (parameter.unit().isShare()) {
      return numbers.percent(value, digits - 2);
    } else if (parameter.scale() == Scale.INTEGER) {
      return numbers.count(value);
    }
    return parameter.unit().isMoney()
        ? numbers.money(value, currency, digits)
        : numbers.number(value, digits);
  }

  /** The same with its unit where the number would be unclear without: {@code 362 ms}. */
  public static String measured(
      Parameter parameter, double value, String currency, Numbers numbers) {
    return measured(parameter, value, currency, numbers, 3);
  }

  static String measured(
      Parameter parameter, double value, String currency, Numbers numbers, int digits) {
    if (parameter.isNoLimit(value) || parameter.unit() != Unit.MILLIS) {
      return value(parameter, value, currency, numbers, digits);
    }
    return numbers.millis(value, digits, Numbers.NO_BREAK_SPACE);
  }

  /** A name in the middle of a sentence, such as {@code monthly upkeep of fine-tuning}. */
  public static String inSentence(Parameter parameter) {
    String[] parts = ParameterNames.name(parameter).split(": ", 2);
    String name = parts.length == 1 ? parts[0] : parts[1] + " of " + Words.uncapitalized(parts[0]);
    return Words.uncapitalized(name);
  }

  /** Such as {@code a, b or c}. */
  public static String anyOf(List<Parameter> parameters) {
    List<String> names = parameters.stream().map(ParameterText::inSentence).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
