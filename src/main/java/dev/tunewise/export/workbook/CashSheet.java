package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.file.scenario.InputNames;
import dev.tunewise.model.Actual;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/**
 * Cash as finance reads it, undiscounted and without errors: what each strategy comes to and
 * returns, fiscal years by category, and months with their budget and what was really paid.
 */
final class CashSheet {
  /** Of its columns, labels take the first three. */
  private static final int RETURNS = 3;

  /** Behind the last printed column. */
  private static final int YEAR_NUMBER = 15;

  /** Rows that the chart of spend beside the returns takes. */
  static final int CHART_ROWS = 16;

  private final BookSheet page;
  private final FormulaSheets sheets;
  private final Scenario scenario;

  private CashSheet(BookSheet page, FormulaSheets sheets, Scenario scenario) {
    this.page = page;
    this.sheets = sheets;
    this.scenario = scenario;
  }

  /** Of the printed columns, in letters: those of months are the most. */
  static int[] widths() {
    int[] widths = new int[14];
    Arrays.fill(widths, 13);
    widths[0] = 17;
    return widths;
  }

  static void write(BookSheet page, FormulaSheets sheets, Scenario scenario) {
    CashSheet cash = new CashSheet(page, sheets, scenario);
    int top = page.next();
    page.table(CashFormulas.returns(), sheets, RETURNS);
    page.skipTo(top + CHART_ROWS + 1);
    for (Strategy strategy : STRATEGIES) {
      cash.years(strategy);
    }
    cash.months();
  }

  /** Twelve months may lie in two fiscal years, thirteen in three. */
  static int mostYears(int months) {
    return (months + 10) / 12 + 1;
  }

  private void years(Strategy strategy) {
    List<CostCategory> categories = CashFormulas.paid();
    int heads = page.next();
    page.text(heads, 0, strategy.label(), Role.HEAD)
        .setCellStyle(page.headStyle(strategy, Role.HEAD));
    int c = 1;
    for (CostCategory category : categories) {
      page.text(heads, c++, category.label(), Role.NUMBER_HEAD);
    }
    page.text(heads, c++, "Paid out", Role.NUMBER_HEAD);
    page.text(heads, c++, strategy.isTuned() ? "Less prompting" : "", Role.NUMBER_HEAD);
    page.head(heads, c, Given.budget("\"Budget left\""), Role.NUMBER_HEAD, sheets);
    int years = mostYears(scenario.horizonMonths());
    total(heads + 1, years, categories.size() + (strategy.isTuned() ? 2 : 1));
    for (int i = 0; i < years; i++) {
      year(strategy, heads + 2 + i, i);
    }
    page.skipTo(heads + 2 + years + 1);
  }

  /** Above the years, whose last rows stay empty where fewer are begun. */
  private void total(int r, int years, int columns) {
    page.text(r, 0, "All years", Role.RESULT);
    for (int c = 1; c <= columns; c++) {
      String column = CellReference.convertNumToColString(c);
      sheets.formula(
          page.cell(r, c, Role.RESULT, Figure.MONEY),
          "SUM(" + column + (r + 2) + ":" + column + (r + 1 + years) + ")");
    }
  }

  private void year(Strategy strategy, int r, int index) {
    List<CostCategory> categories = CashFormulas.paid();
    XSSFCell year = page.cell(r, YEAR_NUMBER, Role.WORKING, Figure.YEAR);
    sheets.formula(
        year,
        index == 0
            ? "[" + CashFormulas.YEAR + "@0]"
            : "IF(ISNUMBER(%1$s),IF(%1$s<MAX([year:]),%1$s+1,\"\"),\"\")"
                .formatted(page.sheet.getRow(r - 1).getCell(YEAR_NUMBER).getReference()));
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
    if (strategy.isTuned()) {
      sheets.formula(
          page.cell(r, c++, Role.CALCULATED, Figure.MONEY),
          inYear(at, paid.getReference() + "-SUMIFS([prompting.paid:],[year:]," + at + ")"));
    } else {
      c++;
    }
    sheets.formula(
        page.cell(r, c, Role.CALCULATED, Figure.MONEY),
        inYear(
            at,
            Given.budget(
                "economics.budget-SUMIFS(["
                    + strategy.key()
                    + ".paid:],[year:],\"<=\"&"
                    + at
                    + ",[on:],1)")));
  }

  private static String inYear(String year, String formula) {
    return "IF(ISNUMBER(" + year + ")," + formula + ",\"\")";
  }

  private void months() {
    int first = page.next() + MonthColumns.GROUPED_HEADS;
    sheets.monthsFrom(page.sheet, first);
    MonthColumns columns = new MonthColumns(page, sheets, scenario.horizonMonths());
    for (MonthStep step : CashFormulas.calendar()) {
      columns.add(step);
    }
    columns.headWhere(Given.dates("\"Date\""), scenario.calendar().start().isPresent());
    columns.group("\"Paid out\"");
    CashFormulas.paidOut().forEach(columns::add);
    columns.group("\"Less prompting\"");
    CashFormulas.lessPrompting().forEach(columns::add);
    columns.group("\"Actual\"");
    int spend = columns.input("Spend", InputNames.ACTUAL_SPEND, Figure.MONEY);
    columns.add(CashFormulas.actualLessPlan());
    int calls = columns.input("Calls", InputNames.ACTUAL_CALLS, Figure.COUNT);
    columns.group(Given.budget("\"Budget left\""));
    for (MonthStep step : CashFormulas.budgetLeft()) {
      columns.add(step);
      columns.headWhere(
          Given.budget("\"" + step.label() + "\""), scenario.get(Parameter.BUDGET) > 0);
    }
    columns.endGroups();
    page.sheet.setRepeatingRows(
        new CellRangeAddress(first - MonthColumns.GROUPED_HEADS, first - 1, -1, -1));
    for (Actual actual : scenario.actuals()) {
      XSSFRow row = page.sheet.getRow(first + actual.month());
      if (actual.month() <= scenario.horizonMonths()) {
        row.getCell(spend).setCellValue(actual.spend());
        actual.calls().ifPresent(row.getCell(calls)::setCellValue);
      }
    }
    page.skipTo(first + scenario.horizonMonths() + 2);
  }
}
