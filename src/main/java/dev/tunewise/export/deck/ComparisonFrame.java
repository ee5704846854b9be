package dev.tunewise.export.deck;

import dev.tunewise.export.CompareCaption;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.FigureTable;
import dev.tunewise.wording.VerdictText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What all slides of a comparison share: footer, names, and each verdict among the notes. */
record ComparisonFrame(
    ScenarioComparison comparison,
    Numbers numbers,
    LocalDate date,
    List<String> names,
    FigureTable figures) {
  private static final int LONGEST_NAME = 36;

  static ComparisonFrame of(ScenarioComparison comparison, Numbers numbers, LocalDate date) {
    return new ComparisonFrame(
        comparison,
        numbers,
        date,
        CompareCaption.names(comparison, LONGEST_NAME),
        FigureTable.of(comparison, numbers));
  }

  /** A slide whose notes begin with what cannot be seen on it. */
  Slide slide(String title, String subtitle, List<Column> columns, List<String> said) {
    List<String> notes = new ArrayList<>(said);
    for (int i = 0; i < names.size(); i++) {
      Side side = comparison.sides().get(i);
      notes.add(names.get(i) + ": " + VerdictText.headline(side.outcome(), numbers));
    }
    List<String> footer = CompareCaption.footer(comparison, date);
    return new Slide(title, subtitle, columns, footer, notes);
  }

  /** A figure and, in brackets, its difference to the baseline's. */
  static String text(FigureTable.Cell cell) {
    return cell.figure().text() + cell.difference().map(d -> " (" + d.text() + ")").orElse("");
  }
}
