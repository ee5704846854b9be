package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Cash by fiscal year and category for each strategy. Undiscounted and without errors: what is paid
 * out. The months stand beside the years, in the rows that all monthly tables share.
 */
final class CashSheet {
  private final BookSheet page;
  private final FormulaSheets sheets;

  private CashSheet(BookSheet page, FormulaSheets sheets) {
    this.page = page;
    this.sheets = sheets;
  }

  /**
   * Writes the years.
   *
   * @param months H of the export
   */
  static void years(BookSheet page, FormulaSheets sheets, int months) {
    CashSheet cash = new CashSheet(page, sheets);
    for (Strategy strategy : STRATEGIES) {
      cash.years(strategy, mostYears(months));
    }
  }

  /** Twelve months may lie in two fiscal years, thirteen in three. */
  static int mostYears(int months) {
    return (months + 10) / 12 + 1;
  }

  private void years(Strategy strategy, int years) {
    List<CostCategory> categories = CashFormulas.paid();
    int r = page.next();
    XSSFCell head = page.text(r, 0, strategy.label(), Role.HEAD);
    head.setCellStyle(page.headStyle(strategy));
    int c = 1;
    for (CostCategory category : categories) {
      page.text(r, c++, category.label(), Role.HEAD);
    }
    page.text(r, c++, "Paid out", Role.HEAD);
    page.text(r, c++, "Less prompting", Role.HEAD);
    page.text(r, c, "Budget left", Role.HEAD);
    int number = c + 1; // the year as a number, for the formulas
    for (int i = 0; i < years; i++) {
      year(strategy, ++r, i, number);
    }
    page.skipTo(r + 2);
  }

  private void year(Strategy strategy, int r, int index, int number) {
    List<CostCategory> categories = CashFormulas.paid();
    XSSFCell year = page.cell(r, number, Role.NOTE, Figure.YEAR);
    sheets.formula(
        year,
        index == 0
            ? "[" + CashFormulas.YEAR + "@0]"
            : "IF(ISNUMBER(%1$s),IF(%1$s<MAX([year:]),%1$s+1,\"\"),\"\")"
                .formatted(page.sheet.getRow(r - 1).getCell(number).getReference()));
    String at = "$" + year.getReference();
    XSSFCell label = page.cell(r, 0, Role.LABEL, Figure.TEXT);
    sheets.formula(label, "IF(ISNUMBER(" + at + ")," + CashFormulas.label(at) + ",\"\")");
    int c = 1;
    for (CostCategory category : categories) {
      sheets.formula(
          page.cell(r, c++, Role.CALCULATED, Figure.MONEY),
          inYear(at, CashFormulas.inYear(strategy, category, at)));
    }
    String first = CellReference.convertNumToColString(1) + (r + 1);
    String last = CellReference.convertNumToColString(categories.size()) + (r + 1);
    XSSFCell paid = page.cell(r, c++, Role.RESULT, Figure.MONEY);
    sheets.formula(paid, inYear(at, "SUM(" + first + ":" + last + ")"));
    sheets.name(strategy.key() + ".spendOfYear" + (index + 1), paid);
    sheets.formula(
        page.cell(r, c++, Role.CALCULATED, Figure.MONEY),
        inYear(at, paid.getReference() + "-SUMIFS([prompting.paid:],[year:]," + at + ")"));
    sheets.formula(
        page.cell(r, c, Role.CALCULATED, Figure.MONEY),
        inYear(
            at,
            "IF(economics.budget>0,economics.budget-SUMIFS(["
                + strategy.key()
                + ".paid:],[year:],\"<=\"&"
                + at
                + ",[on:],1),\"\")"));
  }

  private static String inYear(String year, String formula) {
    return "IF(ISNUMBER(" + year + ")," + formula + ",\"\")";
  }
}
