package dev.tunewise.export.workbook;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.Column;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ActualSpend;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ActualText;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.VerdictText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The numbers of a deck as an Excel workbook: tables with all digits, totals as formulas. */
public final class NumberWorkbook {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Subject subject;
  private final Scenario scenario;
  private final Numbers numbers;
  private final String suffix;

  private NumberWorkbook(Subject subject, Numbers numbers) {
    this.subject = subject;
    this.numbers = numbers;
    scenario = subject.scenario();
    suffix = " (" + scenario.currency() + ")";
  }

  /** The content of the .xlsx file. */
  public static byte[] bytes(Subject subject, Provenance provenance, Numbers numbers) {
    NumberWorkbook book = new NumberWorkbook(subject, numbers);
    book.summary(provenance);
    book.costs();
    subject.outcome().actualSpend().ifPresent(book::actualSpend);
    book.chart("Money", "WhereTheMoneyGoes", ChartKind.MONEY);
    book.chart("Accuracy", "AccuracyCurve", ChartKind.ACCURACY);
    book.chart("Volume", "VolumeCurve", ChartKind.VOLUME);
    if (subject.uncertainty() != null) {
      book.uncertainty(subject.uncertainty());
    }
    book.assumptions();
    return TableSheet.bytes(book.workbook, provenance);
  }

  private static List<String> head(String first, String... others) {
    List<String> head = new ArrayList<>(List.of(first));
    head.addAll(Arrays.asList(others));
    return head;
  }

  private static Stream<String> labels() {
    return Stream.of(Strategy.values()).map(Strategy::label);
  }

  private void summary(Provenance provenance) {
    TableSheet sheet = new TableSheet(workbook, "Summary");
    provenance.caption().forEach(line -> sheet.row(List.of(line)));
    sheet.row(List.of(VerdictText.headline(subject.outcome(), numbers)));
    String sure = ProbabilityText.line(subject.outcome(), subject.uncertainty(), numbers);
    if (!sure.isEmpty()) {
      sheet.row(List.of(sure));
    }
    sheet.row(List.of(VerdictText.alternatives(subject.outcome(), numbers)));
    ReasonText.all(subject.outcome(), numbers).forEach(reason -> sheet.row(List.of(reason)));
    sheet.gap();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Comparison all =
        Comparison.of(subject.outcome(), subject.uncertainty(), Set.of(Metric.values()), numbers);
    for (Comparison.Row row : all.rows()) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(row.label(), row.unit()));
      row.cells().forEach(c -> cells.add(Column.cell(c.value(), c.text())));
      rows.add(cells);
    }
    sheet.table(
        "Figures",
        head("Figure", Stream.concat(Stream.of("Unit"), labels()).toArray(String[]::new)),
        rows);
  }

  /** Costs of each month, which sum up to the total, beside the sums so far. */
  private void costs() {
    TableSheet sheet = new TableSheet(workbook, "Monthly costs");
    MonthNames months = MonthNames.of(scenario, numbers);
    List<String> head = months.areDates() ? head("Month", "Date") : head("Month");
    int first = head.size();
    labels().forEach(label -> head.add(label + suffix));
    labels().forEach(label -> head.add(label + " cumulative" + suffix));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int m = 0; m <= scenario.horizonMonths(); m++) {
      List<@Nullable Object> row = new ArrayList<>(List.of((double) m));
      if (months.areDates()) {
        row.add(months.tick(m));
      }
      for (StrategyOutcome s : subject.outcome().strategies()) {
        double before = m == 0 ? 0 : s.cumulativeCost().get(m - 1);
        row.add(s.cumulativeCost().get(m) - before);
      }
      for (StrategyOutcome s : subject.outcome().strategies()) {
        row.add(s.cumulativeCost().get(m));
      }
      rows.add(row);
    }
    sheet.table("MonthlyCosts", head, rows);
    sheet.totals("Total", first, first + Strategy.values().length - 1, rows.size());
  }

  /** What was really paid by month beside the plan, and what it says in words. */
  private void actualSpend(ActualSpend actual) {
    TableSheet sheet = new TableSheet(workbook, "Actual spend");
    new ActualText(actual, scenario, numbers)
        .sentences()
        .forEach(sentence -> sheet.row(List.of(sentence)));
    sheet.gap();
    MonthNames months = MonthNames.of(scenario, numbers);
    List<String> head = months.areDates() ? head("Month", "Date") : head("Month");
    String who = actual.strategy().label();
    head.addAll(
        List.of(
            "Paid" + suffix,
            who + " planned" + suffix,
            "Calls",
            "Calls planned",
            who + " at these calls" + suffix));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ActualSpend.Month month : actual.months()) {
      List<@Nullable Object> row = new ArrayList<>(List.of((double) month.month()));
      if (months.areDates()) {
        row.add(months.tick(month.month()));
      }
      row.add(month.paid());
      row.add(month.planned());
      row.add(Column.cell(month.calls(), null));
      row.add(month.plannedCalls());
      row.add(Column.cell(month.atTheseCalls(), null));
      rows.add(row);
    }
    sheet.table("ActualSpend", head, rows);
  }

  private void chart(String sheet, String table, ChartKind kind) {
    new TableSheet(workbook, sheet).table(table, columns(kind));
  }

  private List<Column> columns(ChartKind kind) {
    return kind.content(subject.outcome(), subject.uncertainty(), numbers).columns();
  }

  /** What is likely, and the band of each strategy's cumulative cost. */
  private void uncertainty(Uncertainty known) {
    TableSheet sheet = new TableSheet(workbook, "Uncertainty");
    sheet.row(List.of("Draws", (double) known.draws()));
    sheet.row(List.of("Seed", (double) known.seed()));
    sheet.gap();
    odds(sheet, known);
    sheet.gap();
    List<Column> bands = new ArrayList<>(columns(ChartKind.COST));
    bands.subList(1, 1 + Strategy.values().length).clear(); // the lines stand among monthly costs
    sheet.table("CostBands", bands);
  }

  private void odds(TableSheet sheet, Uncertainty known) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (StrategySpread s : known.strategies()) {
      rows.add(
          List.of(
              s.strategy().label(),
              s.totalCost().p10(),
              s.totalCost().p50(),
              s.totalCost().p90(),
              s.accuracy().p10(),
              s.accuracy().p50(),
              s.accuracy().p90(),
              s.probabilityCheapest(),
              s.probabilityMeetsTarget(),
              s.probabilityRecommended()));
    }
    sheet.table(
        "Odds",
        List.of(
            "Strategy",
            "Total P10" + suffix,
            "Total P50" + suffix,
            "Total P90" + suffix,
            "Accuracy P10",
            "Accuracy P50",
            "Accuracy P90",
            "Probability cheapest",
            "Probability meets target",
            "Probability recommended"),
        rows);
  }

  /** Every input, beside preset and default. */
  private void assumptions() {
    TableSheet sheet = new TableSheet(workbook, "Assumptions");
    Scenario preset = Presets.originOf(scenario, Presets.all());
    List<List<@Nullable Object>> rows =
        Arrays.stream(Parameter.values()).map(each -> assumption(each, preset)).toList();
    sheet.table(
        "Assumptions",
        List.of(
            "Parameter",
            "Path",
            "Value",
            "Preset",
            "Default",
            "Low (P10)",
            "High (P90)",
            "Unit",
            "Set by",
            "Source"),
        rows);
    sheet.gap();
    sheet.row(List.of("Whose numbers", OwnText.theTeams(ExampleValues.of(scenario), numbers)));
    sheet.row(List.of("Name", scenario.name()));
    sheet.row(List.of("Notes", Presets.ownNotes(scenario, preset)));
    scenario
        .links()
        .forEach(
            link ->
                sheet.row(
                    List.of(
                        "Link", link.first().path(), link.second().path(), link.correlation())));
    scenario
        .sources()
        .forEach((key, text) -> sheet.row(List.of("Source: " + OwnText.subject(key), text)));
    scenario
        .priceChanges()
        .forEach(
            c ->
                sheet.row(
                    List.of(
                        "Price change",
                        c.model().label(),
                        (double) c.month(),
                        c.factor(),
                        c.note())));
  }

  private List<@Nullable Object> assumption(Parameter parameter, Scenario preset) {
    Range range = scenario.range(parameter);
    return Arrays.asList(
        ParameterText.name(parameter),
        parameter.path(),
        scenario.get(parameter),
        preset.get(parameter),
        parameter.defaultValue(),
        range == null ? null : range.low(),
        range == null ? null : range.high(),
        parameter.unit().label(scenario.currency()),
        OwnText.setBy(parameter, scenario),
        Sources.of(scenario, parameter));
  }
}
