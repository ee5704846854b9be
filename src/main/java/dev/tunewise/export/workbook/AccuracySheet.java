package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What each strategy reaches, with the examples at hand and with others. */
final class AccuracySheet {
  /** Where curves stand that were fitted to evaluations: beside what is printed. */
  private static final int FITS = 20;

  /** Numbers of examples in each decade, from 10 to 100,000. */
  private static final List<Integer> STEPS = List.of(10, 15, 20, 30, 50, 70);

  private static final int DECADES = 4;

  /** Column of the target, behind those of the strategies. */
  static final int TARGET = Strategy.values().length + 1;

  private final BookSheet page;
  private final FormulaSheets sheets;
  private final ModelFormulas model;

  private AccuracySheet(BookSheet page, FormulaSheets sheets, ModelFormulas model) {
    this.page = page;
    this.sheets = sheets;
    this.model = model;
  }

  /** Writes the sheet; returns the rows of accuracies by examples, which stand in column 0. */
  static CellRangeAddress write(
      BookSheet page, FormulaSheets sheets, ModelFormulas model, Scenario scenario) {
    page.table(ModelFormulas.accuracyFactors(), sheets);
    page.table(model.accuracies(), sheets);
    FitTable.write(page, sheets, scenario, FITS);
    return new AccuracySheet(page, sheets, model).curves();
  }

  /** The searches for the fewest examples, below what is read. */
  static void searches(BookSheet page, FormulaSheets sheets, ModelFormulas model) {
    int r = page.next();
    page.text(r, 0, "Examples to target, found by halving", Role.ASIDE);
    SearchTables tables = new SearchTables(page, sheets);
    for (Strategy strategy : Strategy.values()) {
      tables.examples(strategy, r + SearchTables.ABOVE, model);
    }
  }

  private CellRangeAddress curves() {
    int heads = page.next();
    page.text(heads, 0, "Accuracy at labeled examples", Role.NUMBER_HEAD);
    for (Strategy strategy : Strategy.values()) {
      page.text(heads, 1 + strategy.ordinal(), strategy.label(), Role.NUMBER_HEAD)
          .setCellStyle(page.headStyle(strategy));
    }
    page.text(heads, TARGET, "Target", Role.NUMBER_HEAD);
    int r = heads;
    for (int decade = 0, factor = 1; decade < DECADES; decade++, factor *= 10) {
      for (int step : STEPS) {
        point(++r, step * factor);
      }
    }
    point(++r, STEPS.getFirst() * Math.pow(10, DECADES));
    page.skipTo(r + 2);
    return new CellRangeAddress(heads + 1, r, 0, 0);
  }

  private void point(int r, double examples) {
    XSSFCell at = page.cell(r, 0, Role.CALCULATED, Figure.COUNT);
    at.setCellValue(examples);
    for (Strategy strategy : Strategy.values()) {
      sheets.formula(
          page.cell(r, 1 + strategy.ordinal(), Role.CALCULATED, Figure.SHARE),
          model.accuracyAt(strategy, at.getReference()));
    }
    sheets.formula(page.cell(r, TARGET, Role.CALCULATED, Figure.SHARE), "task.targetAccuracy");
  }
}
