package dev.tunewise.evaluation;

import static dev.tunewise.evaluation.Column.ACCURACY;
import static dev.tunewise.evaluation.Column.CORRECT;
import static dev.tunewise.evaluation.Column.EVALUATED;
import static dev.tunewise.evaluation.Column.EXAMPLES;
import static dev.tunewise.evaluation.Column.STRATEGY;

import dev.tunewise.evaluation.TableColumns.Found;
import dev.tunewise.file.OneLine;
import java.util.List;

/** The names that a table for the command line must have, and no others. */
final class TableNames {
  static final String EXACT =
      "the first line must name the columns strategy, examples, correct, evaluated and, for several"
          + " curves, curve";

  private TableNames() {}

  /** The columns of a table whose first line names them, and nothing else. */
  static Found exact(List<String> first) {
    return switch (TableColumns.of(first)) {
      case Found.Refused(String why) -> new Found.Refused(why.split(";", 2)[0] + "; " + EXACT);
      case Found.Columns(TableColumns columns) -> exact(first, columns);
    };
  }

  private static Found exact(List<String> first, TableColumns columns) {
    if (columns.has(Column.INCORRECT)) {
      return new Found.Refused(
          "no column “" + Column.INCORRECT.label() + "” is taken here; " + EXACT);
    }
    if (!columns.ignored().isEmpty() || !columns.others().isEmpty()) {
      String other =
          columns.ignored().isEmpty()
              ? columns.others().keySet().iterator().next()
              : columns.ignored().getFirst();
      return new Found.Refused("no column “" + other + "” is known; " + EXACT);
    }
    if (!columns.hasNames()) {
      String name = OneLine.of(first.getFirst().strip(), 40);
      return new Found.Refused("no column “" + name + "” is known; " + EXACT);
    }
    Column right = columns.has(ACCURACY) ? ACCURACY : CORRECT;
    for (Column column : List.of(STRATEGY, EXAMPLES, right, EVALUATED)) {
      if (!columns.has(column)) {
        return new Found.Refused("the column " + column.label() + " is missing; " + EXACT);
      }
    }
    return new Found.Columns(columns);
  }
}
