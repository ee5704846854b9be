package dev.tunewise.export.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps that stand one below the other, a column for each subject (strategies, pairs of them, or
 * all together).
 *
 * @param title over the table
 * @param subjects heads of the columns
 */
record StepTable(String title, List<String> subjects, List<Row> rows) {
  StepTable {
    subjects = List.copyOf(subjects);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param steps one for each subject, or fewer
   */
  record Row(String label, String section, Figure figure, List<Step> steps) {
    Row {
      steps = List.copyOf(steps);
    }
  }

  /** Collects the rows of a table. */
  static final class Builder {
    private final String title;
    private final List<String> subjects;
    private final List<Row> rows = new ArrayList<>();

    Builder(String title, List<String> subjects) {
      this.title = title;
      this.subjects = subjects;
    }

    /** A row whose step has one formula for all subjects together. */
    Builder one(String name, String label, String section, Figure figure, String formula) {
      rows.add(
          new Row(
              label, section, figure, List.of(new Step(name, label, section, figure, formula))));
      return this;
    }

    /** A row with ready-made steps. */
    Builder row(String label, String section, Figure figure, List<Step> steps) {
      rows.add(new Row(label, section, figure, steps));
      return this;
    }

    StepTable build() {
      return new StepTable(title, subjects, rows);
    }
  }
}
