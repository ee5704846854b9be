package dev.tunewise.export.workbook;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A scenario as an Excel workbook that computes: inputs by name, the model over them in formulas,
 * what finance asks of it, and charts of its cells.
 */
final class ModelWorkbook {
  final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Subject subject;
  private final Scenario scenario;
  private final BookLook look;
  private final FormulaSheets sheets;
  private final ModelFormulas model;
  private final String origin;

  ModelWorkbook(Subject subject, Provenance provenance) {
    this.subject = subject;
    scenario = subject.scenario();
    look = new BookLook(workbook, scenario.currency());
    sheets = new FormulaSheets(workbook, scenario.horizonMonths());
    model = new ModelFormulas(Set.copyOf(Calibration.fitted(scenario)));
    origin = provenance.origin();
    workbook.setCellFormulaValidation(false); // every formula is read when it is evaluated
    BookSheet summary = sheet("Summary", "What each strategy comes to, from the cells");
    BookSheet inputs = sheet("Inputs", "Change the values in the yellow cells; all follows");
    BookSheet tokens = sheet("Tokens", "What a call and the set-up take");
    BookSheet accuracy = sheet("Accuracy", "What each strategy reaches");
    BookSheet months = sheet("Months", "Month by month; 0 is the set-up");
    BookSheet breakEven = sheet("Break-even", "When one strategy has cost less than another");
    InputsSheet.write(inputs, sheets, scenario);
    inputs.print(scenario.name(), origin, InputsSheet.lastColumn());
    summary(summary);
    tokens.table(ModelFormulas.calls(), sheets);
    tokens.table(ModelFormulas.setUp(), sheets);
    accuracy(accuracy);
    months(months);
    breakEven(breakEven);
    sheets.write();
  }

  private BookSheet sheet(String name, String note) {
    return new BookSheet(workbook.createSheet(name), look, name, note);
  }

  private void summary(BookSheet page) {
    page.table(ResultFormulas.verdict(), sheets);
    page.table(ResultFormulas.totals(), sheets);
    page.table(ResultFormulas.choice(), sheets);
  }

  private void accuracy(BookSheet page) {
    page.table(ModelFormulas.accuracyFactors(), sheets);
    page.table(model.accuracies(), sheets);
    page.note("Examples to target, by bisection");
    SearchTables tables = new SearchTables(page.sheet, sheets);
    int first = page.next() + 1;
    for (Strategy strategy : Strategy.values()) {
      tables.examples(strategy, first, model);
    }
  }

  private void months(BookSheet page) {
    int c = 0;
    sheets.months(page.sheet, c++);
    for (MonthStep step : MonthFormulas.common()) {
      column(page, c++, step);
    }
    for (MonthStep step : MonthFormulas.strategies()) {
      column(page, c++, step);
    }
    page.sheet.createFreezePane(1, FormulaSheets.FIRST_MONTH_ROW);
  }

  private void column(BookSheet page, int c, MonthStep step) {
    page.text(FormulaSheets.FIRST_MONTH_ROW - 1, c, step.label(), Role.HEAD);
    sheets.column(page.sheet, c, step);
    for (int m = 0; m <= scenario.horizonMonths(); m++) {
      page.sheet
          .getRow(FormulaSheets.FIRST_MONTH_ROW + m)
          .getCell(c)
          .setCellStyle(look.style(Role.CALCULATED, step.figure()));
    }
  }

  private void breakEven(BookSheet page) {
    sheets.months(page.sheet, 0);
    int c = 1;
    for (Pair pair : Pair.all()) {
      for (MonthStep step : MonthFormulas.of(pair)) {
        column(page, c++, step);
      }
    }
    page.skipTo(FormulaSheets.FIRST_MONTH_ROW + scenario.horizonMonths() + 2);
    page.table(ResultFormulas.pairs(), sheets);
    exported(page);
    SearchTables tables = new SearchTables(page.sheet, sheets);
    int first = page.next() + 2;
    for (Pair pair : Pair.all()) {
      tables.rate(pair, first);
    }
  }

  /** What only a search over hosting steps finds: values, true of the inputs as exported. */
  private void exported(BookSheet page) {
    int r = page.next();
    page.text(r++, 0, "With hosting steps, as exported", Role.HEAD);
    List<BreakEven> all = subject.outcome().breakEvens();
    page.text(r, 0, "Break-even at monthly calls", Role.LABEL);
    page.text(r + 1, 0, "Cheaper", Role.LABEL);
    for (int i = 0; i < all.size(); i++) {
      BreakEven breakEven = all.get(i);
      String name = "export." + MonthFormulas.name(breakEven.pair());
      XSSFCell volume = page.cell(r, 1 + i, Role.CALCULATED, Figure.COUNT);
      if (breakEven.volume().monthlyCalls().isPresent()) {
        volume.setCellValue(breakEven.volume().monthlyCalls().getAsDouble());
      } else {
        volume.setCellValue(ResultFormulas.NONE);
      }
      sheets.name(name + ".volume", volume);
      XSSFCell side = page.cell(r + 1, 1 + i, Role.CALCULATED, Figure.TEXT);
      side.setCellValue(breakEven.volume().side().name());
      sheets.name(name + ".side", side);
    }
    page.skipTo(r + 3);
  }
}
