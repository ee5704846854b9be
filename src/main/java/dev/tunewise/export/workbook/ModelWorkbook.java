package dev.tunewise.export.workbook;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.EmbeddedScenarios;
import dev.tunewise.export.workbook.BookCharts.Axis;
import dev.tunewise.export.workbook.BookCharts.Cells;
import dev.tunewise.export.workbook.BookCharts.Series;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as an Excel workbook that computes: inputs by name, the model over them in formulas,
 * what finance asks of it, and charts of its cells.
 */
public final class ModelWorkbook {
  /** Months beyond which a page of them is too small to read. */
  private static final int LONG = 72;

  /** A logarithmic axis may end so much behind the largest number. */
  private static final int DECADE = 10;

  /** Row and column of a cell that is always empty. */
  private static final int BEYOND = 1000;

  final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Scenario scenario;
  private final BookLook look;
  private final FormulaSheets sheets;
  private final String origin;
  private final BookSheet summary;
  private final BookSheet inputs;
  private final @Nullable BookSheet runs;
  private final BookSheet tokens;
  private final BookSheet cash;
  private final BookSheet breakEven;
  private final BookSheet accuracy;
  private final BookSheet months;
  private final int summaryTable;
  private final int summaryEnd;
  private final CellRangeAddress curves;
  private final int accuracyEnd;
  private final CellRangeAddress volumes;
  private final int breakEvenEnd;

  ModelWorkbook(Subject subject, Provenance provenance, Numbers numbers) {
    scenario = subject.scenario();
    look = new BookLook(workbook, scenario.currency());
    sheets = new FormulaSheets(workbook, scenario.horizonMonths());
    ModelFormulas model = new ModelFormulas(Set.copyOf(Calibration.fitted(scenario)));
    origin = provenance.origin();
    workbook.setCellFormulaValidation(false); // every formula is read when it is evaluated
    summary =
        sheet(
            "Summary",
            "What to choose and why, calculated from the cells",
            30,
            17,
            17,
            17,
            2,
            14,
            14,
            14,
            14,
            14,
            14);
    inputs =
        sheet(
            "Inputs",
            "Change the values in the yellow cells; all else follows. In italics: example values",
            InputsSheet.widths(scenario));
    cash =
        sheet(
            "Cash",
            "What is paid out: not discounted, errors not counted, but where it says so",
            CashSheet.widths());
    runs =
        subject.uncertainty() == null
            ? null
            : sheet(
                "Runs",
                "What Monte Carlo runs said, as values: of the inputs that stand on Inputs as exported",
                44,
                20,
                16,
                16,
                16);
    breakEven =
        sheet(
            "Break-even",
            "When, and at how many calls, one strategy has cost less than another",
            36,
            27,
            27,
            27,
            22,
            14,
            14,
            14,
            14,
            14);
    tokens = sheet("Tokens", "What a call and the set-up take", 36, 16, 16, 16, 24);
    accuracy =
        sheet("Accuracy", "What each strategy reaches", 36, 16, 16, 16, 24, 14, 14, 14, 14, 14);
    months = sheet("Months", "Month by month; 0 is the set-up");
    InputsSheet.write(inputs, sheets, scenario);
    summaryTable = SummarySheet.write(summary, sheets, subject, provenance, numbers);
    summaryEnd = summary.next();
    summary.table(ResultFormulas.totals(), sheets);
    summary.table(ResultFormulas.choice(), sheets);
    ResultFormulas.recommended().forEach(step -> summary.line(step, sheets));
    summary.skipTo(summary.next() + 1);
    StepTable checks = ResultFormulas.checks(CashSheet.mostYears(scenario.horizonMonths()));
    summary.table(checks, sheets);
    summary.line(ResultFormulas.failedChecks(checks), sheets);
    tokens.table(ModelFormulas.calls(), sheets);
    tokens.table(ModelFormulas.setUp(), sheets);
    curves = AccuracySheet.write(accuracy, sheets, model, scenario);
    accuracyEnd = accuracy.next();
    AccuracySheet.searches(accuracy, sheets, model);
    months();
    CashSheet.write(cash, sheets, scenario);
    if (runs != null && subject.uncertainty() != null) {
      RunsSheet.write(runs, sheets, subject.uncertainty());
    }
    volumes = BreakEvenSheet.write(breakEven, sheets);
    breakEvenEnd = breakEven.next();
    BreakEvenSheet.searches(breakEven, sheets, subject.outcome());
    freeze();
    sheets.write();
  }

  /** The content of the .xlsx file. */
  public static byte[] bytes(Subject subject, Provenance provenance, Numbers numbers) {
    ModelWorkbook book = new ModelWorkbook(subject, provenance, numbers);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = book.workbook) {
      new BookCalculation(workbook).keepValues();
      book.pages().forEach(BookSheet::fit);
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
    int last = scenario.horizonMonths();
    Axis month = new Axis("Month", "0").upTo(last, last <= 12 ? 1 : last <= 36 ? 3 : 12);
    Cells xs = new Cells(months.sheet, sheets.area("shown"));
    int half = summaryTable + SummarySheet.CHART_ROWS / 2;
    List<Series> cost = lines("cost", xs);
    BookCharts onSummary = new BookCharts(summary.sheet);
    onSummary.lines(
        title(ChartKind.COST) + ", discounted, with errors",
        new CellRangeAddress(summaryTable, half, 5, 11),
        month,
        money(cost),
        cost);
    onSummary.stacked(
        title(ChartKind.MONEY),
        new CellRangeAddress(half, summaryTable + SummarySheet.CHART_ROWS, 5, 11),
        money(cost),
        new CellRangeAddress(summaryEnd, summaryEnd, 1, 3),
        IntStream.range(0, CostCategory.values().length)
            .mapToObj(
                i ->
                    Series.of(
                        CostCategory.values()[i],
                        new Cells(
                            summary.sheet,
                            new CellRangeAddress(summaryEnd + 1 + i, summaryEnd + 1 + i, 1, 3))))
            .toList());
    List<Series> spend = new ArrayList<>(lines("spend", xs));
    spend.add(
        Series.limit(
            "Budget",
            new Cells(months.sheet, sheets.area("budgetShown")),
            new Cells(months.sheet, sheets.area("budget")),
            sheets.head("budget")));
    new BookCharts(cash.sheet)
        .lines(
            title(ChartKind.SPEND),
            new CellRangeAddress(4, 4 + CashSheet.CHART_ROWS, 7, 13),
            month,
            money(spend),
            spend);
    List<Series> reached = new ArrayList<>(beside(accuracy, curves));
    reached.add(
        Series.limit(
            "Target",
            new Cells(accuracy.sheet, curves),
            new Cells(accuracy.sheet, column(curves, AccuracySheet.TARGET)),
            null));
    new BookCharts(accuracy.sheet)
        .lines(
            title(ChartKind.ACCURACY),
            new CellRangeAddress(4, 24, 5, 10),
            Axis.logarithmic("Labeled examples", "#,##0"),
            new Axis("", "0%").upTo(1, 0.2),
            reached);
    List<Series> totals = beside(breakEven, volumes);
    new BookCharts(breakEven.sheet)
        .lines(
            title(ChartKind.VOLUME),
            new CellRangeAddress(4, 26, 5, 10),
            Axis.logarithmic(
                "Monthly calls",
                BookLook.briefPowers(DECADE * new Cells(breakEven.sheet, volumes).largest())),
            Axis.logarithmic("", look.briefPowersOfMoney(DECADE * largest(totals))),
            totals);
  }

  private Axis money(List<Series> amounts) {
    return new Axis("", look.briefMoney(largest(amounts)));
  }

  private static double largest(List<Series> lines) {
    return lines.stream().mapToDouble(line -> line.ys().largest()).max().orElse(0);
  }

  private static String title(ChartKind kind) {
    return kind.properties().label();
  }

  /** Lines of all strategies over months. */
  private List<Series> lines(String column, Cells xs) {
    return Stream.of(Strategy.values())
        .map(s -> Series.of(s, xs, new Cells(months.sheet, sheets.area(s.key() + "." + column))))
        .toList();
  }

  /** Lines of all strategies, whose columns stand beside that of x. */
  private static List<Series> beside(BookSheet page, CellRangeAddress xs) {
    return Stream.of(Strategy.values())
        .map(
            s ->
                Series.of(
                    s,
                    new Cells(page.sheet, xs),
                    new Cells(page.sheet, column(xs, xs.getFirstColumn() + 1 + s.ordinal()))))
        .toList();
  }

  private static CellRangeAddress column(CellRangeAddress rows, int column) {
    return new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column);
  }

  private void freeze() {
    for (BookSheet page : List.of(cash, breakEven, tokens, accuracy)) {
      page.sheet.createFreezePane(1, 0);
    }
    months.sheet.createFreezePane(1, sheets.firstRow(months.sheet));
  }

  /** On at most eight pages. */
  private void print() {
    String name = scenario.name();
    boolean isLong = scenario.horizonMonths() > LONG;
    summary.print(name, origin, summaryEnd, 1, true);
    inputs.print(name, origin, inputs.next(), 2, false);
    cash.print(name, origin, cash.next(), isLong ? 2 : 1, false);
    if (runs != null) {
      runs.print(name, origin, runs.next(), 1, true);
    }
    breakEven.print(name, origin, breakEvenEnd, 1, true);
    if (isLong && runs != null) {
      dontPrint(tokens); // it would be the ninth
    } else {
      tokens.print(name, origin, tokens.next(), 1, true);
    }
    accuracy.print(name, origin, accuracyEnd, 1, true);
    dontPrint(months);
  }

  private void dontPrint(BookSheet page) {
    workbook.setPrintArea(workbook.getSheetIndex(page.sheet), BEYOND, BEYOND, BEYOND, BEYOND);
  }

  private List<BookSheet> pages() {
    return Stream.of(summary, inputs, cash, runs, breakEven, tokens, accuracy, months)
        .filter(Objects::nonNull)
        .toList();
  }

  private BookSheet sheet(String name, String note, int... widths) {
    return new BookSheet(workbook.createSheet(name), look, name, note, origin, widths);
  }

  private void months() {
    MonthColumns columns = new MonthColumns(months, sheets, scenario.horizonMonths());
    months.text(months.next() - 1, BookSheet.LABELS, "Section", Role.ASIDE);
    for (MonthStep step : MonthFormulas.common()) {
      columns.add(step);
      columns.section(step);
      if (step.name().equals("budget")) {
        columns.headWhere(Given.budget("\"Budget\"", "\"No budget\""), true);
      }
    }
    for (List<MonthStep> steps :
        List.of(MonthFormulas.strategies(), MonthFormulas.pairs(), VolumeFormulas.months())) {
      for (MonthStep step : steps) {
        columns.addOwned(step);
        columns.section(step);
      }
    }
  }
}
