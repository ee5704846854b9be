package dev.tunewise.export.workbook;

import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /** Puts the keys of a strategy and of the model that serves it in their places. */
  static String fill(String formula, Strategy strategy) {
    return formula.replace("{s}", strategy.key()).replace("{k}", strategy.model().key());
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

    /** A row with a step for each of some strategies, named after the strategy's key. */
    Builder each(
        List<Strategy> strategies,
        String name,
        String label,
        String section,
        Figure figure,
        Function<Strategy, String> formula) {
      List<Step> steps = new ArrayList<>();
      for (Strategy s : strategies) {
        String filled = StepTable.fill(formula.apply(s), s);
        steps.add(new Step(s.key() + "." + name, label, section, figure, filled));
      }
      return row(label, section, figure, steps);
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
