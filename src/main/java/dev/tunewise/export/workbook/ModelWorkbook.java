package dev.tunewise.export.workbook;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that computes: inputs by name, and the model over them in formulas. */
final class ModelWorkbook {
  static final int SPARE_PRICE_CHANGES = 12;
  private static final int VALUE = 2;

  final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Outcome outcome;
  private final Scenario scenario;
  private final FormulaSheets sheets;
  private final ModelFormulas model;

  ModelWorkbook(Outcome outcome) {
    this.outcome = outcome;
    scenario = outcome.scenario();
    sheets = new FormulaSheets(workbook, scenario.horizonMonths());
    model = new ModelFormulas(Set.of());
    XSSFSheet summary = workbook.createSheet("Summary");
    inputs(workbook.createSheet("Inputs"));
    months(workbook.createSheet("Months"));
    XSSFSheet tokens = workbook.createSheet("Tokens");
    int r = sheets.table(tokens, 1, 1, ModelFormulas.calls());
    sheets.table(tokens, r + 2, 1, ModelFormulas.setUp());
    XSSFSheet accuracy = workbook.createSheet("Accuracy");
    r = sheets.table(accuracy, 1, 1, ModelFormulas.accuracyFactors());
    sheets.table(accuracy, r + 2, 1, model.accuracies());
    r = sheets.table(summary, 1, 1, ResultFormulas.totals());
    r = sheets.table(summary, r + 2, 1, ResultFormulas.choice());
    sheets.table(summary, r + 2, 1, ResultFormulas.verdict());
    pairs(workbook.createSheet("Break-even"));
    search(workbook.createSheet("Search"));
    sheets.write();
  }

  private void inputs(XSSFSheet sheet) {
    int r = 1;
    for (Parameter parameter : Parameter.values()) {
      XSSFRow row = sheet.createRow(r++);
      row.createCell(0).setCellValue(parameter.path());
      XSSFCell cell = row.createCell(VALUE);
      cell.setCellValue(scenario.get(parameter));
      sheets.name(parameter.path(), cell);
    }
    r += 2;
    int first = r;
    int rows = scenario.priceChanges().size() + SPARE_PRICE_CHANGES;
    for (int i = 0; i < rows; i++) {
      XSSFRow row = sheet.createRow(r++);
      for (int c = 0; c < 4; c++) {
        row.createCell(c);
      }
      if (i < scenario.priceChanges().size()) {
        PriceChange change = scenario.priceChanges().get(i);
        row.getCell(0).setCellValue(change.month());
        row.getCell(1).setCellValue(change.model().label());
        row.getCell(2).setCellValue(change.factor());
      }
      sheets.formula(row.getCell(3), "IF(ISNUMBER(C" + r + "),IF(C" + r + ">0,LN(C" + r + "),0),0)");
    }
    List<String> names = List.of("month", "model", "factor", "logFactor");
    for (int c = 0; c < names.size(); c++) {
      sheets.name("priceChanges." + names.get(c), sheet, first, r - 1, c);
    }
    r += 2;
    sheets.name("measured.baseAccuracy", sheet.createRow(r++).createCell(VALUE));
    sheets.name("measured.baseAccuracyBesideRetrieval", sheet.createRow(r++).createCell(VALUE));
    XSSFCell changed = sheet.createRow(r++).createCell(VALUE);
    changed.setCellValue(0);
    sheets.name("inputs.changed", changed);
    for (BreakEven breakEven : outcome.breakEvens()) {
      String name = "export." + MonthFormulas.name(breakEven.pair());
      XSSFCell volume = sheet.createRow(r++).createCell(VALUE);
      breakEven.volume().monthlyCalls().ifPresent(volume::setCellValue);
      sheets.name(name + ".volume", volume);
      XSSFCell side = sheet.createRow(r++).createCell(VALUE);
      side.setCellValue(breakEven.volume().side().name());
      sheets.name(name + ".side", side);
    }
  }

  private void months(XSSFSheet sheet) {
    int c = 0;
    sheets.months(sheet, c++);
    for (MonthStep step : MonthFormulas.common()) {
      sheets.column(sheet, c++, step);
    }
    for (MonthStep step : MonthFormulas.strategies()) {
      sheets.column(sheet, c++, step);
    }
  }

  private void pairs(XSSFSheet sheet) {
    sheets.months(sheet, 0);
    int c = 1;
    for (Pair pair : Pair.all()) {
      for (MonthStep step : MonthFormulas.of(pair)) {
        sheets.column(sheet, c++, step);
      }
    }
    sheets.table(
        sheet,
        FormulaSheets.FIRST_MONTH_ROW + scenario.horizonMonths() + 3,
        1,
        ResultFormulas.pairs());
  }

  private void search(XSSFSheet sheet) {
    SearchTables tables = new SearchTables(sheet, sheets);
    for (Strategy strategy : Strategy.values()) {
      tables.examples(strategy, 4, model);
    }
    for (Pair pair : Pair.all()) {
      tables.rate(pair, 4);
    }
  }
}
