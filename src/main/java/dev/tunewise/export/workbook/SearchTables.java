package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.EPSILON;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import java.util.function.BiConsumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * What only a search finds, as one bisection a block: each row halves the interval of the row
 * above. The rate of return is searched in ln(1 + r) by month, examples in whole numbers.
 */
final class SearchTables {
  /** Of ln 10⁹ until an interval of 2·10⁻¹⁴ is left. */
  private static final int RATE_STEPS = 50;

  private static final String HIGHEST_RATE = "LN(1E9)";

  /** Until of a million examples one is left. */
  private static final int EXAMPLE_STEPS = 20;

  /** Columns of a block: low, high, middle, what it comes to, what that needs, a gap. */
  private static final int WIDTH = 6;

  /** Rows between the heads of a block and its first row: what stands there is read from it. */
  private static final int HEADS = 2;

  /** Rows from the beginning of a search to the first row of its blocks. */
  static final int ABOVE = HEADS + 1;

  private final BookSheet page;
  private final FormulaSheets sheets;
  private int column = 1;

  SearchTables(BookSheet page, FormulaSheets sheets) {
    this.page = page;
    this.sheets = sheets;
  }

  private void heads(int firstRow, String subject, String comesTo) {
    page.text(firstRow - HEADS - 1, column, subject, Role.ASIDE);
    String[] heads = {"Low", "High", "Middle", comesTo};
    for (int i = 0; i < heads.length; i++) {
      page.text(firstRow - HEADS, column + i, heads[i], Role.NUMBER_HEAD);
    }
  }

  /** The rate of return of a pair. */
  void rate(Pair pair, int firstRow) {
    String p = MonthFormulas.name(pair);
    heads(
        firstRow,
        pair.challenger().label() + " against " + pair.incumbent().inSentence(),
        "Present value");
    XSSFCell rate = cell(firstRow - 1, column + 2);
    sheets.formula(rate, HIGHEST_RATE);
    XSSFCell highest = cell(firstRow - 1, column + 3);
    sheets.name(p + ".valueAtHighestRate", highest);
    presentValue(highest, rate.getReference(), p);
    XSSFCell end =
        block(
            firstRow,
            RATE_STEPS,
            new String[] {"0", HIGHEST_RATE},
            "(%s+%s)/2",
            (cell, middle) -> presentValue(cell, middle, p),
            "%s<=0");
    sheets.name(p + ".logRate", end);
  }

  /**
   * What is saved, each month's by the power of the monthly factor, which stands in the cell
   * behind. Powers too small for a double are left out: some spreadsheets refuse them.
   */
  private void presentValue(XSSFCell cell, String logRate, String pair) {
    XSSFCell factor = cell(cell.getRowIndex(), cell.getColumnIndex() + 1);
    sheets.formula(factor, "EXP(-" + logRate + ")");
    sheets.array(
        cell,
        "SUM([%s.flow:]*IF([month:]*%s<700,%s^[month:],0))"
            .formatted(pair, logRate, factor.getReference()));
  }

  /** The fewest examples from which on a strategy meets the target. */
  void examples(Strategy strategy, int firstRow, ModelFormulas model) {
    heads(firstRow, strategy.label(), "Accuracy");
    String first = strategy.isTuned() ? "MAX(0,ROUNDUP(50-task.stackedExamples,0))-1" : "-1";
    XSSFCell end =
        block(
            firstRow,
            EXAMPLE_STEPS,
            new String[] {first, "1000001"},
            "INT((%s+%s)/2)",
            (cell, middle) -> sheets.formula(cell, model.accuracyAt(strategy, middle)),
            "%s+" + EPSILON + ">=task.targetAccuracy");
    XSSFCell result = cell(firstRow - 1, column - WIDTH + 1);
    sheets.name(strategy.key() + ".examplesToTarget", result);
    String high = end.getReference();
    sheets.formula(
        result, "IF(" + high + ">1000000,\"" + ResultFormulas.NEVER + "\"," + high + ")");
  }

  /** The cell of the upper end that is left. */
  private XSSFCell block(
      int firstRow,
      int steps,
      String[] ends,
      String middle,
      BiConsumer<XSSFCell, String> found,
      String reached) {
    for (int i = 0; i <= steps; i++) {
      int r = firstRow + i;
      String low = CellReference.convertNumToColString(column);
      String high = CellReference.convertNumToColString(column + 1);
      String mid = CellReference.convertNumToColString(column + 2);
      String at = CellReference.convertNumToColString(column + 3);
      int here = firstRow + i + 1;
      int above = here - 1;
      XSSFCell lowCell = cell(r, column);
      XSSFCell highCell = cell(r, column + 1);
      if (i == 0) {
        sheets.formula(lowCell, ends[0]);
        sheets.formula(highCell, ends[1]);
      } else {
        String test = reached.formatted(at + above);
        String done =
            "OR(" + mid + above + "<=" + low + above + "," + mid + above + ">=" + high + above
                + ")";
        sheets.formula(
            lowCell,
            "IF(" + done + "," + low + above + ",IF(" + test + "," + low + above + "," + mid + above
                + "))");
        sheets.formula(
            highCell,
            "IF(" + done + "," + high + above + ",IF(" + test + "," + mid + above + "," + high
                + above + "))");
      }
      if (i < steps) {
        sheets.formula(cell(r, column + 2), middle.formatted(low + here, high + here));
        found.accept(cell(r, column + 3), mid + here);
      }
    }
    XSSFCell end = page.sheet.getRow(firstRow + steps).getCell(column + 1);
    column += WIDTH;
    return end;
  }

  private XSSFCell cell(int row, int at) {
    return page.cell(row, at, Role.WORKING, Figure.NUMBER);
  }
}
