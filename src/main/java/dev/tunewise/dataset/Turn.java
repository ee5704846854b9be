package dev.tunewise.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One message of an example.
 *
 * @param role as the file says it, those of ShareGPT under their usual names; empty if it says none
 *     and the format has no usual one
 * @param parts in their order
 * @param weight how much it counts in training; null if not said
 */
record Turn(String role, List<Part> parts, @Nullable Double weight) {
  Turn {
    parts = List.copyOf(parts);
  }

  /** A message of one text. */
  static Turn of(String role, String text) {
    return new Turn(role, List.of(new Part.Text(text)), null);
  }

  /** What it says, without thoughts and calls of tools; lines of several parts. */
  String text() {
    return said(parts);
  }

  /** The texts of parts, without thoughts and calls of tools. */
  static String said(List<Part> parts) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Text(String text)) {
      return text; // as nearly all messages are
    }
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case Part.Text(String text) -> text;
                  case Part.Refusal(String text) -> text;
                  case Part.ToolResult result -> result.content();
                  case Part.Reasoning _, Part.ToolCall _, Part.Media _, Part.Other _ -> "";
                })
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Whether it says nothing; thoughts alone are nothing. */
  boolean isEmpty() {
    return parts.stream()
        .allMatch(
            part ->
                switch (part) {
                  case Part.Text(String text) -> text.isBlank();
                  case Part.Refusal(String text) -> text.isBlank();
                  case Part.Reasoning _ -> true;
                  case Part.ToolCall _, Part.ToolResult _, Part.Media _, Part.Other _ -> false;
                });
  }

  /** Whether these are instructions. */
  boolean isSystem() {
    return role.equals("system") || role.equals("developer");
  }

  /** Whether it is what the model is to learn to say. */
  boolean isAnswer() {
    return role.equals("assistant") || role.equals("model");
  }

  /** Whether training learns from it. */
  boolean isLearned() {
    return isAnswer() && !isEmpty() && (weight == null || weight != 0);
  }
}
