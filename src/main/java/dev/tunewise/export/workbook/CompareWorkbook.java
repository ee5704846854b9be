package dev.tunewise.export.workbook;

import dev.tunewise.chart.Column;
import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.export.CompareCaption;
import dev.tunewise.export.CompareTables;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.workbook.TableSheet.Formula;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.FigureTable;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as an Excel workbook: figures, curves, what differs and assumptions, every digit;
 * differences and sums are formulas.
 */
public final class CompareWorkbook {
  private static final Numbers NEUTRAL = Numbers.in(Locale.ROOT);
  private static final int LONGEST_NAME = 60;
  private static final int FIRST_FIGURE = 2;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final ScenarioComparison comparison;
  private final List<String> names;
  private final List<Scenario> scenarios;
  private final Numbers numbers;
  private final String unit;

  private CompareWorkbook(ScenarioComparison comparison, Numbers numbers) {
    this.comparison = comparison;
    this.numbers = numbers;
    names = CompareCaption.names(comparison, LONGEST_NAME);
    scenarios = comparison.sides().stream().map(side -> side.outcome().scenario()).toList();
    unit = comparison.currency().map(c -> " (" + c + ")").orElse("");
  }

  /**
   * The content of the .xlsx file.
   *
   * @param provenance of the same scenarios
   * @param numbers writes the numbers of sentences
   */
  public static byte[] bytes(
      ScenarioComparison comparison, Provenance provenance, Numbers numbers) {
    CompareWorkbook book = new CompareWorkbook(comparison, numbers);
    book.figures(provenance);
    book.curve("Cumulative cost", "CumulativeCost", ScenarioChart.cost(comparison, numbers));
    book.curve("Accuracy", "AccuracyCurve", ScenarioChart.accuracy(comparison, numbers));
    book.changes();
    book.assumptions();
    return TableSheet.bytes(book.workbook, provenance);
  }

  private void figures(Provenance provenance) {
    TableSheet sheet = new TableSheet(workbook, "Figures");
    ComparisonText text = new ComparisonText(comparison, numbers);
    sheet.row(List.of(text.cost()));
    sheet.row(List.of(text.accuracy()));
    provenance.caption().forEach(line -> sheet.row(List.of(line)));
    sheet.gap();
    FigureTable table = FigureTable.of(comparison, NEUTRAL);
    sheet.table(
        "Figures",
        table.header(names),
        table.rows().size(),
        r -> figures(sheet, table.rows().get(r)));
  }

  /** The baseline's, then each figure and what it is more than the baseline's. */
  private static List<@Nullable Object> figures(TableSheet sheet, FigureTable.Row row) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(row.label(), row.unit()));
    for (FigureTable.Cell cell : row.cells()) {
      cells.add(Column.cell(cell.figure().value(), cell.figure().text()));
      cell.difference()
          .ifPresent(
              difference ->
                  cells.add(
                      difference.value().isPresent()
                          ? new Formula(
                              sheet.cell(cells.size() - 1) + "-" + sheet.cell(FIRST_FIGURE))
                          : difference.text()));
    }
    return cells;
  }

  /** Under the names that are unique for Excel. */
  private void curve(String name, String table, ScenarioLines chart) {
    List<Column> columns = new ArrayList<>(chart.columns());
    for (int i = 0; i < names.size(); i++) {
      String header = names.get(i) + ": " + chart.lines().get(i).strategy().label();
      columns.set(i + 1, columns.get(i + 1).named(header));
    }
    new TableSheet(workbook, name).table(table, columns);
  }

  /** For each scenario a table of its changes, whose sum is the difference of the totals. */
  private void changes() {
    TableSheet sheet = new TableSheet(workbook, "What differs");
    sheet.row(
        List.of(
            "Each line: the baseline's total cost with only that one changed, minus the baseline's,"
                + " of "
                + ComparisonText.whose(comparison.choice())));
    List<String> head =
        List.of("Change", "Baseline", "Scenario has", "Adds to total" + unit, "Share");
    for (int i = 0; i < comparison.alternatives().size(); i++) {
      Alternative alternative = comparison.alternatives().get(i);
      sheet.gap();
      sheet.row(List.of(names.get(i + 1)));
      List<List<@Nullable Object>> rows = CompareTables.changes(comparison, alternative);
      sheet.table("Changes" + (i + 1), head, rows);
      sheet.total("Total difference", 3, rows.size());
    }
  }

  private void assumptions() {
    TableSheet sheet = new TableSheet(workbook, "Assumptions");
    List<String> head = new ArrayList<>(List.of("Parameter", "Path", "Unit"));
    for (String name : names) {
      head.addAll(List.of(name, name + ": low (P10)", name + ": high (P90)"));
    }
    names.forEach(name -> head.add(name + ": set by"));
    String currency = comparison.currency().orElse("currency");
    sheet.table(
        "Assumptions",
        head,
        Parameter.values().length,
        r -> assumption(Parameter.values()[r], currency));
    sheet.gap();
    for (int i = 0; i < names.size(); i++) {
      Scenario scenario = scenarios.get(i);
      sheet.row(List.of(names.get(i), "Draws", (double) scenario.draws()));
      sheet.row(List.of(names.get(i), "Seed", (double) scenario.seed()));
      sheet.row(List.of(names.get(i), "Notes", scenario.notes()));
      String name = names.get(i);
      scenario
          .links()
          .forEach(
              link ->
                  sheet.row(
                      List.of(
                          name,
                          "Link",
                          link.first().path(),
                          link.second().path(),
                          link.correlation())));
      scenario
          .sources()
          .forEach(
              (key, text) -> sheet.row(List.of(name, "Source: " + OwnText.subject(key), text)));
      scenario
          .priceChanges()
          .forEach(
              c ->
                  sheet.row(
                      List.of(
                          name,
                          "Price change: " + c.model().label(),
                          (double) c.month(),
                          c.factor(),
                          c.note())));
    }
  }

  private List<@Nullable Object> assumption(Parameter parameter, String currency) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(ParameterText.name(parameter));
    row.add(parameter.path());
    row.add(parameter.unit().label(currency));
    for (Scenario scenario : scenarios) {
      Range range = scenario.range(parameter);
      row.add(scenario.get(parameter));
      row.add(range == null ? null : range.low());
      row.add(range == null ? null : range.high());
    }
    scenarios.forEach(scenario -> row.add(OwnText.setBy(parameter, scenario)));
    return row;
  }
}
