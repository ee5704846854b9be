package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Words;
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
    String rest = Words.uncapitalized(label);
    return parameter.group().label() + ": " + rest;
  }
}
