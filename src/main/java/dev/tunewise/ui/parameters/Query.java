package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.SearchWords;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import java.util.Locale;

/** What is searched for among the parameters. */
record Query(SearchWords search) {
  /** Characters before a found word that an excerpt may show. */
  private static final int LEAD = 24;

  /** Characters of an excerpt: one line of the column. */
  private static final int LONGEST = 50;

  static Query of(String text) {
    return new Query(SearchWords.of(text));
  }

  List<String> words() {
    return search.words();
  }

  boolean isEmpty() {
    return search.isEmpty();
  }

  /** Whether every word occurs in the parameter's name, group, path, unit or help. */
  boolean matches(Parameter parameter, String unit) {
    String all =
        String.join(
            "\n",
            ParameterText.label(parameter),
            parameter.label(),
            parameter.group().label(),
            parameter.path(),
            parameter.unit().symbol(),
            unit,
            ColumnLayout.help(parameter));
    return search.allIn(all);
  }

  boolean isInName(Parameter parameter) {
    return search.allIn(ColumnLayout.label(parameter));
  }

  /** Where the words were found if the label does not show it: an excerpt; else empty. */
  String evidence(Parameter parameter) {
    if (isEmpty() || isInName(parameter)) {
      return "";
    }
    String help = ColumnLayout.help(parameter);
    String lower = help.toLowerCase(Locale.ROOT);
    int first = words().stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(-1);
    if (first < 0) {
      return parameter.path();
    }
    int start = first <= LEAD ? 0 : help.lastIndexOf(' ', first - LEAD / 2) + 1;
    int end =
        help.length() - start <= LONGEST ? help.length() : help.lastIndexOf(' ', start + LONGEST);
    return (start > 0 ? "…" : "") + help.substring(start, end) + (end < help.length() ? "…" : "");
  }
}
