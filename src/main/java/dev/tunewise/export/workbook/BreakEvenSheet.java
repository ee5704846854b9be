package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** When one strategy has cost less than another, and at how many calls. */
final class BreakEvenSheet {
  private final BookSheet page;
  private final FormulaSheets sheets;

  private BreakEvenSheet(BookSheet page, FormulaSheets sheets) {
    this.page = page;
    this.sheets = sheets;
  }

  /** Writes the sheet; returns the rows of the totals by monthly calls, which stand in column 0. */
  static CellRangeAddress write(BookSheet page, FormulaSheets sheets) {
    BreakEvenSheet sheet = new BreakEvenSheet(page, sheets);
    page.table(ResultFormulas.pairs(), sheets);
    return sheet.volumes();
  }

  /** The searches behind volumes and returns, below what is read. */
  static void searches(BookSheet page, FormulaSheets sheets, Outcome outcome) {
    new BreakEvenSheet(page, sheets).exported(outcome);
    int r = page.next();
    page.text(r, 0, "Return per year, found by halving", Role.ASIDE);
    SearchTables tables = new SearchTables(page, sheets);
    for (Pair pair : Pair.all()) {
      tables.rate(pair, r + SearchTables.ABOVE);
    }
  }

  private CellRangeAddress volumes() {
    int heads = page.next();
    page.text(heads, 0, "Total cost at monthly calls", Role.NUMBER_HEAD);
    int r = heads;
    for (Strategy strategy : Strategy.values()) {
      page.text(heads, 1 + strategy.ordinal(), strategy.label(), Role.NUMBER_HEAD)
          .setCellStyle(page.headStyle(strategy));
    }
    for (int i = 0; i < VolumeFormulas.POINTS; i++) {
      r++;
      sheets.formula(page.cell(r, 0, Role.CALCULATED, Figure.COUNT), VolumeFormulas.calls(i));
      for (Strategy strategy : Strategy.values()) {
        XSSFCell total = page.cell(r, 1 + strategy.ordinal(), Role.CALCULATED, Figure.MONEY);
        sheets.formula(total, VolumeFormulas.total(strategy, i));
        sheets.name(strategy.key() + ".volume" + (i + 1) + ".totalCost", total);
      }
    }
    page.skipTo(r + 2);
    return new CellRangeAddress(heads + 1, r, 0, 0);
  }

  /** What only a search over hosting steps finds: values, true of the inputs as exported. */
  private void exported(Outcome outcome) {
    int r = page.next();
    page.text(
        r++, 0, "Where hosting comes in steps, found by a search and as exported", Role.ASIDE);
    page.text(r, 0, "Break-even at monthly calls", Role.LABEL);
    page.text(r + 1, 0, "Cheaper, for formulas", Role.LABEL);
    for (int i = 0; i < outcome.breakEvens().size(); i++) {
      BreakEven breakEven = outcome.breakEvens().get(i);
      String name = "export." + MonthFormulas.name(breakEven.pair());
      XSSFCell volume = page.cell(r, 1 + i, Role.CALCULATED, Figure.COUNT);
      if (breakEven.volume().monthlyCalls().isPresent()) {
        volume.setCellValue(breakEven.volume().monthlyCalls().getAsDouble());
      } else {
        volume.setCellValue(ResultFormulas.NONE);
      }
      sheets.name(name + ".volume", volume);
      XSSFCell side = page.cell(r + 1, 1 + i, Role.WORKING, Figure.TEXT);
      side.setCellValue(breakEven.volume().side().name());
      sheets.name(name + ".side", side);
    }
    page.skipTo(r + 3);
  }
}
