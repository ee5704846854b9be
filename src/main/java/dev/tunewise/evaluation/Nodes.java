package dev.tunewise.evaluation;

import dev.tunewise.model.PlainNumber;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of JSON entries as results. */
final class Nodes {
  private Nodes() {}

  /** A finite number; null for anything else. */
  static @Nullable Double number(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.asDouble())
        ? Double.valueOf(node.asDouble())
        : null;
  }

  /** A text, or a number as text; empty for anything else. */
  static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString("") : "";
  }

  /** The first of several fields that holds a text. */
  static String text(JsonNode object, String... fields) {
    for (String field : fields) {
      String text = text(object.path(field));
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /**
   * What a grade comes to: 1 for right, 0 for wrong, a number as it is; null for what is no grade.
   */
  static @Nullable Double grade(JsonNode node) {
    if (node.isBoolean()) {
      return node.asBoolean() ? 1.0 : 0.0;
    }
    return node.isString() ? grade(node.asString("")) : number(node);
  }

  /** What a written grade comes to, such as {@code PASS}, {@code incorrect} or {@code 0.5}. */
  static @Nullable Double grade(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true",
          "yes",
          "y",
          "pass",
          "passed",
          "correct",
          "right",
          "success",
          "c",
          "✓",
          "✔",
          "✅" ->
          1.0;
      case "false",
          "no",
          "n",
          "fail",
          "failed",
          "incorrect",
          "wrong",
          "failure",
          "i",
          "✗",
          "✘",
          "❌" ->
          0.0;
      case "p", "partial" -> 0.5;
      default -> {
        OptionalDouble number = PlainNumber.parse(text.strip());
        yield number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
      }
    };
  }

  /** Adds a number where there is one. */
  static void add(RunBuilder.Mean mean, JsonNode node) {
    Double number = number(node);
    if (number != null) {
      mean.add(number);
    }
  }
}
