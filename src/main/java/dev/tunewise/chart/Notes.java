package dev.tunewise.chart;

import dev.tunewise.simulation.BreakEven;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds for pairs of strategies all along, gathered under one heading each. */
final class Notes {
  private final Map<String, StringBuilder> byHeading = new LinkedHashMap<>();

  /** Notes, for example, under "Never within 24 months" that hybrid is cheaper than prompting. */
  void add(String heading, BreakEven pair, String relation) {
    byHeading
        .computeIfAbsent(heading, key -> new StringBuilder(key).append(':'))
        .append('\n')
        .append(pair.challenger().inSentence())
        .append(' ')
        .append(relation)
        .append(' ')
        .append(pair.incumbent().inSentence());
  }

  List<Mark> marks() {
    return byHeading.values().stream().<Mark>map(text -> new Mark.Note(text.toString())).toList();
  }
}
