package dev.tunewise.export.workbook;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.Caption;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.EmbeddedScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.QuantileBand;
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

  /** The content of the .xlsx file, about the first subject of the deck. */
  public static byte[] bytes(Deck deck, Numbers numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NumberWorkbook book = new NumberWorkbook(deck.subjects().getFirst(), numbers);
    try (XSSFWorkbook workbook = book.workbook) {
      book.summary(deck);
      book.costs();
      book.curve("Accuracy", ChartKind.ACCURACY, "Labeled examples");
      book.curve("Volume", ChartKind.VOLUME, "Calls a month");
      Uncertainty known = book.subject.uncertainty();
      if (known != null) {
        UncertaintySheet.add(workbook, known, book.scenario);
      }
      AssumptionsSheet.add(workbook, book.scenario);
      TableSheet.sign(workbook, origin(book.scenario, deck));
      XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      EmbeddedScenarios.add(workbook, deck);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /** Each sheet says where it comes from: it may be copied without the others. */
  private static List<String> origin(Scenario scenario, Deck deck) {
    List<String> lines = new ArrayList<>(List.of(Caption.origin(scenario, deck.date())));
    Caption.prices(scenario).forEach(price -> lines.add("Prices, " + price));
    return lines;
  }

  private static List<String> head(String first, String... others) {
    List<String> head = new ArrayList<>(List.of(first));
    head.addAll(Arrays.asList(others));
    return head;
  }

  private static Stream<String> labels() {
    return Stream.of(Strategy.values()).map(Strategy::label);
  }

  private void summary(Deck deck) {
    TableSheet sheet = new TableSheet(workbook, "Summary");
    origin(scenario, deck).forEach(line -> sheet.row(List.of(line)));
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

  private void curve(String name, ChartKind kind, String x) {
    ChartData chart = kind.data(subject.outcome(), subject.uncertainty(), numbers);
    List<String> head = head(x);
    labels().forEach(head::add);
    for (ChartData.Series series : chart.series()) {
      if (series.band() != null) {
        UncertaintySheet.addBand(head, series.strategy().label());
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < chart.xs().size(); i++) {
      List<@Nullable Object> row = new ArrayList<>(List.of(chart.xs().get(i)));
      int at = i;
      chart.series().forEach(series -> row.add(series.ys().get(at)));
      for (ChartData.Series series : chart.series()) {
        QuantileBand band = series.band();
        if (band != null) {
          row.addAll(List.of(band.p10().get(i), band.p50().get(i), band.p90().get(i)));
        }
      }
      rows.add(row);
    }
    new TableSheet(workbook, name).table(name + "Curve", head, rows);
  }
}
