package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What parameters and their units are called. */
public final class ParameterNames {
  private static final Map<String, Long> LABEL_COUNTS =
      Stream.of(Parameter.values())
          .map(Parameter::label)
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

  private ParameterNames() {}

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

  /** Name that no other parameter has, such as {@code Prompting: monthly upkeep}. */
  public static String name(Parameter parameter) {
    String label = label(parameter);
    if (LABEL_COUNTS.getOrDefault(label, 1L) == 1) {
      return label;
    }
    String rest = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    return parameter.group().label() + ": " + rest;
  }

  /** Unit beside the field; empty for a share, whose percent sign stands in the field. */
  public static String unit(Parameter parameter, String currency) {
    return switch (parameter.unit()) {
      case "fraction" -> "";
      case "fraction/month" -> "per month";
      case "fraction/year" -> "per year";
      case "USD/Mtok" -> currency + " / 1M tokens";
      case "USD/1000 calls" -> currency + " / 1,000 calls";
      case "USD/hour" -> currency + " / hour";
      case "USD/month" -> currency + " / month";
      case "USD" -> currency;
      case "tokens/s" -> "tokens / s";
      default -> parameter.unit();
    };
  }

  /** Whether the values are shown as percentages. */
  public static boolean isPercent(Parameter parameter) {
    return parameter.unit().startsWith("fraction");
  }

  public static boolean isMoney(Parameter parameter) {
    return parameter.unit().startsWith("USD");
  }
}
