package dev.tunewise.export.workbook;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.EmbeddedScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.VerdictText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NumberWorkbook book = new NumberWorkbook(subject, numbers);
    try (XSSFWorkbook workbook = book.workbook) {
      book.summary(provenance);
      book.costs();
      book.curve("Accuracy", ChartKind.ACCURACY);
      book.curve("Volume", ChartKind.VOLUME);
      Uncertainty known = subject.uncertainty();
      if (known != null) {
        UncertaintySheet.add(workbook, known, book.chart(ChartKind.COST));
      }
      AssumptionsSheet.add(workbook, book.scenario);
      TableSheet.sign(workbook, provenance.caption());
      XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      EmbeddedScenarios.add(workbook, provenance);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
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
    sheet.row(List.of(VerdictText.headline(subject.outcome(), subject.uncertainty(), numbers)));
    sheet.row(List.of(VerdictText.alternatives(subject.outcome(), numbers)));
    ReasonText.all(subject.outcome(), numbers).forEach(reason -> sheet.row(List.of(reason)));
    sheet.gap();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Comparison.Row row : Comparison.of(subject.outcome(), numbers).rows()) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(row.label(), row.unit()));
      row.cells().forEach(c -> cells.add(c.value().isPresent() ? number(c.value()) : c.text()));
      rows.add(cells);
    }
    sheet.table(
        "Figures",
        head("Figure", Stream.concat(Stream.of("Unit"), labels()).toArray(String[]::new)),
        rows);
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** Costs of each month, which sum up to the total, beside the sums so far. */
  private void costs() {
    TableSheet sheet = new TableSheet(workbook, "Monthly costs");
    List<String> head = head("Month");
    labels().forEach(label -> head.add(label + suffix));
    labels().forEach(label -> head.add(label + " cumulative" + suffix));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int m = 0; m <= scenario.horizonMonths(); m++) {
      List<@Nullable Object> row = new ArrayList<>(List.of((double) m));
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
    sheet.totals("Total", 1, Strategy.values().length, rows.size());
  }

  private void curve(String name, ChartKind kind) {
    new TableSheet(workbook, name).table(name + "Curve", chart(kind).columns());
  }

  private ChartData chart(ChartKind kind) {
    return kind.data(subject.outcome(), subject.uncertainty(), numbers);
  }
}
