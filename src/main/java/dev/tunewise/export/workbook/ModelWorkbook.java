package dev.tunewise.export.workbook;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.EmbeddedScenarios;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as an Excel workbook that computes: inputs by name, the model over them in formulas,
 * what finance asks of it, and charts of its cells.
 */
public final class ModelWorkbook {
  /** Months beyond which a page of them is too small to read. */
  private static final int LONG = 36;

  /** Row and column of a cell that is always empty. */
  private static final int BEYOND = 1000;

  final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Subject subject;
  private final Scenario scenario;
  private final BookLook look;
  private final FormulaSheets sheets;
  private final ModelFormulas model;
  private final String origin;
  private final BookSheet summary;
  private final BookSheet inputs;
  private final @Nullable BookSheet runs;
  private final BookSheet tokens;
  private final BookSheet cash;
  private final BookSheet breakEven;
  private final BookSheet accuracy;
  private final BookSheet months;
  private final int printed;
  private final int totals;

  ModelWorkbook(Subject subject, Provenance provenance, Numbers numbers) {
    this.subject = subject;
    scenario = subject.scenario();
    look = new BookLook(workbook, scenario.currency());
    sheets = new FormulaSheets(workbook, scenario.horizonMonths());
    model = new ModelFormulas(Set.copyOf(Calibration.fitted(scenario)));
    origin = provenance.origin();
    workbook.setCellFormulaValidation(false); // every formula is read when it is evaluated
    summary =
        sheet(
            "Summary",
            "What each strategy comes to, calculated from the cells",
            36,
            16,
            16,
            16,
            3,
            15,
            15,
            15,
            15);
    inputs =
        sheet(
            "Inputs",
            "Change the values in the yellow cells; all else follows. In italics: example values",
            34,
            15,
            17,
            13,
            13,
            18,
            34,
            74);
    cash =
        sheet(
            "Cash",
            "What is paid out: not discounted, errors not counted",
            16,
            13,
            13,
            13,
            13,
            13,
            13,
            13,
            13,
            13,
            13);
    runs =
        subject.uncertainty() == null
            ? null
            : sheet("Runs", "What the runs said, as values", 44, 20, 16, 16, 16);
    breakEven =
        sheet(
            "Break-even",
            "When one strategy has cost less than another",
            36,
            25,
            25,
            25,
            22,
            14,
            14,
            14,
            14);
    tokens = sheet("Tokens", "What a call and the set-up take", 36, 16, 16, 16, 24);
    accuracy = sheet("Accuracy", "What each strategy reaches", 36, 16, 16, 16, 14, 15, 15, 15, 15);
    months = sheet("Months", "Month by month; 0 is the set-up");
    InputsSheet.write(inputs, sheets, scenario);
    SummarySheet.write(summary, sheets, subject, provenance, numbers);
    printed = summary.next();
    totals = summary.next();
    summary.table(ResultFormulas.totals(), sheets);
    summary.table(ResultFormulas.choice(), sheets);
    tokens.table(ModelFormulas.calls(), sheets);
    tokens.table(ModelFormulas.setUp(), sheets);
    accuracy();
    months();
    cash();
    if (runs != null && subject.uncertainty() != null) {
      RunsSheet.write(runs, sheets, subject.uncertainty());
    }
    breakEven();
    sheets.write();
  }

  /** The content of the .xlsx file. */
  public static byte[] bytes(Subject subject, Provenance provenance, Numbers numbers) {
    ModelWorkbook book = new ModelWorkbook(subject, provenance, numbers);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = book.workbook) {
      XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      book.charts();
      book.print();
      EmbeddedScenarios.add(workbook, provenance);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /** After the cells have been calculated, whose values charts keep for who cannot. */
  private void charts() {
    BookCharts.Axis month = new BookCharts.Axis("Month", "0", false);
    BookCharts.Axis money = new BookCharts.Axis("", look.format(Figure.MONEY), false);
    new BookCharts(summary.sheet)
        .lines(
            "Cumulative cost",
            new CellRangeAddress(3, 24, 5, 12),
            month,
            money,
            months.sheet,
            sheets.area("month"),
            Stream.of(Strategy.values())
                .map(s -> BookCharts.Series.of(s, months.sheet, sheets.area(s.key() + ".cost")))
                .toList());
    new BookCharts(summary.sheet)
        .stacked(
            "Where the money goes",
            new CellRangeAddress(25, 40, 5, 12),
            money,
            new CellRangeAddress(totals, totals, 1, 3),
            IntStream.range(0, CostCategory.values().length)
                .mapToObj(
                    i ->
                        BookCharts.Series.of(
                            CostCategory.values()[i],
                            summary.sheet,
                            new CellRangeAddress(totals + 1 + i, totals + 1 + i, 1, 3)))
                .toList());
  }

  private void print() {
    String name = scenario.name();
    summary.print(name, origin, printed, 1);
    inputs.print(name, origin, inputs.next(), 0);
    cash.print(name, origin, cash.next(), scenario.horizonMonths() > LONG ? 0 : 1);
    if (runs != null) {
      runs.print(name, origin, runs.next(), 1);
    }
    breakEven.print(name, origin, breakEven.next(), 1);
    tokens.print(name, origin, tokens.next(), 1);
    accuracy.print(name, origin, accuracy.next(), 1);
    workbook.setPrintArea(
        workbook.getSheetIndex(months.sheet), BEYOND, BEYOND, BEYOND, BEYOND); // never printed
  }

  private BookSheet sheet(String name, String note, int... widths) {
    return new BookSheet(workbook.createSheet(name), look, name, note, origin, widths);
  }

  private void accuracy() {
    accuracy.table(ModelFormulas.accuracyFactors(), sheets);
    accuracy.table(model.accuracies(), sheets);
    accuracy.note("Examples to target, by bisection");
    SearchTables tables = new SearchTables(accuracy.sheet, sheets);
    int first = accuracy.next() + 1;
    for (Strategy strategy : Strategy.values()) {
      tables.examples(strategy, first, model);
    }
    FitTable.write(accuracy, sheets, scenario, 20);
  }

  private void months() {
    sheets.months(months.sheet, 0);
    int c = 1;
    for (List<MonthStep> steps :
        List.of(
            MonthFormulas.common(),
            MonthFormulas.strategies(),
            MonthFormulas.pairs(),
            VolumeFormulas.months())) {
      for (MonthStep step : steps) {
        column(months, c++, step);
      }
    }
    months.sheet.createFreezePane(1, FormulaSheets.FIRST_MONTH_ROW);
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

  private void cash() {
    sheets.months(cash.sheet, 0);
    int c = 1;
    for (MonthStep step : CashFormulas.months()) {
      column(cash, c++, step);
    }
    cash.skipTo(FormulaSheets.FIRST_MONTH_ROW + scenario.horizonMonths() + 2);
    CashSheet.years(cash, sheets, scenario.horizonMonths());
  }

  private void breakEven() {
    breakEven.table(ResultFormulas.pairs(), sheets);
    exported(breakEven);
    int r = breakEven.next();
    breakEven.text(r, 0, "Total cost at monthly calls", Role.HEAD);
    for (int i = 0; i < VolumeFormulas.POINTS; i++) {
      r++;
      sheets.formula(breakEven.cell(r, 0, Role.CALCULATED, Figure.COUNT), VolumeFormulas.calls(i));
      for (Strategy strategy : Strategy.values()) {
        sheets.formula(
            breakEven.cell(r, 1 + strategy.ordinal(), Role.CALCULATED, Figure.MONEY),
            VolumeFormulas.total(strategy, i));
      }
    }
    breakEven.skipTo(r + 2);
    SearchTables tables = new SearchTables(breakEven.sheet, sheets);
    int first = breakEven.next() + 2;
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
