package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.simulation.calibration.CurveNode;
import java.util.List;

/**
 * Accuracy curves that were fitted to evaluations, as tables of values for formulas to look up: the
 * very tables that the program reads them from, so that workbook and program agree at any number of
 * examples. From entry to entry runs a cubic in the distance d from the entry, over ln n.
 */
final class FitTable {
  private static final List<String> HEADS = List.of("ln examples", "Accuracy", "d", "d²", "d³");
  private static final List<String> NAMES =
      List.of("logExamples", "median", "linear", "square", "cube");

  private FitTable() {}

  /** Writes the tables beside what stands on a sheet already. */
  static void write(BookSheet page, FormulaSheets sheets, Scenario scenario, int column) {
    Calibration calibration = Calibration.of(scenario);
    int left = column;
    for (Strategy strategy : Calibration.fitted(scenario)) {
      table(page, sheets, calibration.fit(strategy).orElseThrow(), left);
      left += HEADS.size() + 1;
    }
  }

  private static void table(BookSheet page, FormulaSheets sheets, CurveFit fit, int left) {
    String name = "fit." + fit.strategy().key() + ".";
    int r = 2;
    page.text(r++, left, "Fitted to evaluations: " + fit.strategy().inSentence(), Role.RESULT);
    page.text(r, left, "Accuracy without examples", Role.LABEL);
    value(page, r, left + 1, Figure.SHARE, fit.median(0));
    sheets.name(name + "atZero", page.sheet, r, r, left + 1);
    r++;
    for (int c = 0; c < HEADS.size(); c++) {
      page.text(r, left + c, HEADS.get(c), Role.NUMBER_HEAD);
    }
    int first = r + 1;
    List<CurveNode> nodes = fit.medianNodes();
    for (int i = 0; i < nodes.size(); i++) {
      r++;
      CurveNode node = nodes.get(i);
      double[] cubic =
          i < nodes.size() - 1 ? cubic(node, nodes.get(i + 1)) : new double[] {0, 0, 0};
      value(page, r, left, Figure.NUMBER, node.logExamples());
      value(page, r, left + 1, Figure.SHARE, node.median());
      for (int c = 0; c < cubic.length; c++) {
        value(page, r, left + 2 + c, Figure.NUMBER, cubic[c]);
      }
    }
    for (int c = 0; c < NAMES.size(); c++) {
      sheets.name(name + NAMES.get(c), page.sheet, first, r, left + c);
    }
  }

  private static void value(BookSheet page, int row, int column, Figure figure, double value) {
    page.cell(row, column, Role.CALCULATED, figure).setCellValue(value);
  }

  /** What d, d² and d³ are multiplied by, so that values and slopes at both ends are met. */
  static double[] cubic(CurveNode from, CurveNode to) {
    double width = to.logExamples() - from.logExamples();
    double line = (to.median() - from.median()) / width;
    return new double[] {
      from.slope(),
      (3 * line - 2 * from.slope() - to.slope()) / width,
      (from.slope() + to.slope() - 2 * line) / (width * width)
    };
  }
}
