package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.chart.Ghosts;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.scenario.ScenarioMark;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exports charts of outcomes, and charts and tables of comparisons; the one door of this package.
 * Safe to call from any thread.
 */
public final class ChartExport {
  private static final ExportRequest ON_PAPER =
      new ExportRequest(ExportFormat.PNG, ExportSize.PAPER, 1, ColorMode.LIGHT);

  private final Numbers numbers;
  private final LocalDate date;
  private final DecisionView view;
  private final Optional<Outcome> baseline;

  /** An export of a day that shows what {@link DecisionView#DEFAULT} does. */
  public ChartExport(Numbers numbers, LocalDate date) {
    this(numbers, date, DecisionView.DEFAULT);
  }

  /**
   * An export of a day.
   *
   * @param numbers writes the numbers of pictures and captions; tables have plain numbers
   * @param date told in the caption
   * @param view what map and tornado show
   */
  public ChartExport(Numbers numbers, LocalDate date, DecisionView view) {
    this(numbers, date, view, Optional.empty());
  }

  private ChartExport(
      Numbers numbers, LocalDate date, DecisionView view, Optional<Outcome> baseline) {
    this.numbers = numbers;
    this.date = date;
    this.view = view;
    this.baseline = baseline;
  }

  /** The same whose charts of an outcome show the lines of a pinned baseline, too, if any. */
  public ChartExport over(Optional<Outcome> pinned) {
    return new ChartExport(numbers, date, view, pinned);
  }

  /** What a chart says, and where it comes from. */
  private record Sourced(ChartContent content, Provenance provenance) {
    /** The content of the file. */
    byte[] bytes(ExportRequest request) {
      return switch (request.format()) {
        case PNG -> new Picture(content, provenance, request).png();
        case SVG -> new Picture(content, provenance, request).svg();
        case CSV -> DataTable.of(content, provenance.caption()).csv();
        case PPTX, PDF, XLSX -> throw new IllegalArgumentException("a deck is no chart");
      };
    }

    PrintSheet sheet() {
      return new Picture(content, provenance, ON_PAPER).sheet();
    }

    ChartClip clip(ExportRequest request, char decimalSeparator) {
      return new ChartClip(content, provenance, request, decimalSeparator);
    }
  }

  private Sourced of(Outcome outcome, @Nullable Uncertainty uncertainty, DeckChart chart) {
    ChartContent own = chart.content(outcome, uncertainty, view, numbers);
    ChartContent content =
        baseline
            .map(pinned -> Ghosts.over(own, chart.content(pinned, null, view, numbers)))
            .orElse(own);
    List<String> caption = Caption.of(outcome.scenario(), chart, numbers, date);
    return new Sourced(content, new Provenance(List.of(outcome.scenario()), caption, date));
  }

  private Sourced of(ScenarioComparison comparison, ChartKind kind) {
    ScenarioLines content = kind.data(comparison, numbers).orElseThrow();
    return new Sourced(content, CompareCaption.provenance(comparison, date));
  }

  /**
   * The content of the file: a chart with title, scope, scenario, date and assumptions; pictures
   * and drawings carry the whole scenario, see {@link ScenarioMark}.
   *
   * @param uncertainty of the outcome, shown too; null for none
   */
  public byte[] bytes(
      Outcome outcome, @Nullable Uncertainty uncertainty, DeckChart chart, ExportRequest request) {
    return of(outcome, uncertainty, chart).bytes(request);
  }

  /**
   * The same of a comparison: pictures and drawings carry all its scenarios.
   *
   * @throws IllegalArgumentException if the format cannot hold the item
   */
  public byte[] bytes(ScenarioComparison comparison, CompareItem item, ExportRequest request) {
    if (!CompareItem.of(request.format()).contains(item)) {
      throw new IllegalArgumentException(request.format() + " cannot hold " + item);
    }
    return switch (item) {
      case CompareItem.Chart(ChartKind kind) -> of(comparison, kind).bytes(request);
      case CompareItem.Table.FIGURES ->
          CompareTables.figures(comparison, CompareCaption.of(comparison, date)).csv();
      case CompareItem.Table.CHANGES ->
          CompareTables.changes(comparison, CompareCaption.of(comparison, date)).csv();
    };
  }

  /**
   * The chart on paper, in light colors.
   *
   * @param uncertainty of the outcome, shown too; null for none
   */
  public PrintSheet sheet(Outcome outcome, @Nullable Uncertainty uncertainty, DeckChart chart) {
    return of(outcome, uncertainty, chart).sheet();
  }

  /** The same of a comparison, of which there must be such a chart. */
  public PrintSheet sheet(ScenarioComparison comparison, ChartKind kind) {
    return of(comparison, kind).sheet();
  }

  /**
   * The chart for a clipboard.
   *
   * @param uncertainty of the outcome, shown too; null for none
   * @param request of a PNG
   * @param decimalSeparator as the user's spreadsheet reads numbers
   */
  public ChartClip clip(
      Outcome outcome,
      @Nullable Uncertainty uncertainty,
      DeckChart chart,
      ExportRequest request,
      char decimalSeparator) {
    return of(outcome, uncertainty, chart).clip(request, decimalSeparator);
  }

  /** The same of a comparison, of which there must be such a chart. */
  public ChartClip clip(
      ScenarioComparison comparison, ChartKind kind, ExportRequest request, char decimalSeparator) {
    return of(comparison, kind).clip(request, decimalSeparator);
  }

  /**
   * A name for the file that every system takes, such as {@code Customer intents cost.png}.
   *
   * @param key of what it holds
   */
  public static String fileName(String scenarioName, String key, ExportFormat format) {
    return stem(scenarioName) + ' ' + key + '.' + format.extension();
  }

  /** The scenario's name as the start of a file's name; {@code Tunewise} if nothing is left. */
  public static String stem(String scenarioName) {
    return FileNames.safe(scenarioName, "Tunewise");
  }
}
