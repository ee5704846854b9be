package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import java.util.List;
import java.util.Locale;

/**
 * What is searched for.
 *
 * @param words all of them must occur; in lower case
 */
record Query(List<String> words) {
  /** Characters before a found word that an excerpt may show. */
  private static final int LEAD = 24;

  /** Characters of an excerpt: one line of the column. */
  private static final int LONGEST = 50;

  static Query of(String text) {
    String lower = text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    return new Query(lower.isEmpty() ? List.of() : List.of(lower.split("\\s+")));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether every word occurs in the parameter's name, group, path, unit or help. */
  boolean matches(Parameter parameter, String unit) {
    String all =
        String.join(
            "\n",
            ParameterNames.label(parameter),
            parameter.label(),
            parameter.group().label(),
            parameter.path(),
            parameter.unit(),
            unit,
            parameter.help());
    return containsAll(all);
  }

  /** Where the words were found if the label does not show it: an excerpt; else empty. */
  String evidence(Parameter parameter) {
    if (isEmpty() || containsAll(ParameterNames.label(parameter))) {
      return "";
    }
    String help = parameter.help();
    String lower = help.toLowerCase(Locale.ROOT);
    int first = words.stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(-1);
    if (first < 0) {
      return parameter.path();
    }
    int start = first <= LEAD ? 0 : help.lastIndexOf(' ', first - LEAD / 2) + 1;
    int end =
        help.length() - start <= LONGEST ? help.length() : help.lastIndexOf(' ', start + LONGEST);
    return (start > 0 ? "…" : "") + help.substring(start, end) + (end < help.length() ? "…" : "");
  }

  private boolean containsAll(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
