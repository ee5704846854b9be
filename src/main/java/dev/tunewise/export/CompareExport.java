package dev.tunewise.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.List;

/** Exports comparisons of scenarios, as {@link ChartExport} does charts. Safe on any thread. */
public final class CompareExport {
  private final Numbers numbers;
  private final LocalDate date;

  /**
   * An export of a day.
   *
   * @param numbers writes the numbers of pictures; tables have plain numbers
   * @param date told in the caption
   */
  public CompareExport(Numbers numbers, LocalDate date) {
    this.numbers = numbers;
    this.date = date;
  }

  /**
   * The content of the file.
   *
   * @param size of pictures and drawings; tables have none, nor {@code scale} and {@code mode}
   * @throws IllegalArgumentException if the format cannot hold the item
   */
  public byte[] bytes(
      ScenarioComparison comparison,
      CompareItem item,
      ExportFormat format,
      ExportSize size,
      int scale,
      ColorMode mode) {
    if (!CompareItem.of(format).contains(item)) {
      throw new IllegalArgumentException(format + " cannot hold " + item);
    }
    List<String> caption = CompareCaption.of(comparison, date);
    if (!item.isChart()) {
      return CsvTable.bytes(
          item == CompareItem.FIGURES
              ? CompareTables.figures(comparison, caption)
              : CompareTables.changes(comparison, caption));
    }
    ScenarioLines data = item.chart(comparison, numbers);
    ExportRequest request = new ExportRequest(DeckChart.of(data.kind()), format, size, scale, mode);
    Provenance provenance = provenance(comparison);
    return switch (format) {
      case PNG -> new Picture(data, provenance, request).png();
      case SVG -> new Picture(data, provenance, request).svg();
      case CSV -> CsvTable.bytes(ChartTable.of(data, caption));
      case PPTX, PDF, XLSX -> throw new IllegalArgumentException("a deck is no chart");
    };
  }

  /**
   * A chart of the comparison for a clipboard.
   *
   * @param item that is a chart
   * @param decimalSeparator as the user's spreadsheet reads numbers
   */
  public ChartClip clip(
      ScenarioComparison comparison,
      CompareItem item,
      ExportSize size,
      int scale,
      ColorMode mode,
      char decimalSeparator) {
    ScenarioLines data = item.chart(comparison, numbers);
    ExportRequest request =
        new ExportRequest(DeckChart.of(data.kind()), ExportFormat.PNG, size, scale, mode);
    return new ChartClip(data, provenance(comparison), request, decimalSeparator);
  }

  private Provenance provenance(ScenarioComparison comparison) {
    List<Scenario> scenarios =
        comparison.sides().stream().map(side -> side.outcome().scenario()).toList();
    return new Provenance(scenarios, CompareCaption.of(comparison, date), date);
  }

  /** A name for the file that every system takes, after the baseline's. */
  public static String fileName(String baselineName, CompareItem item, ExportFormat format) {
    return ChartExport.fileName(baselineName, item.key(), format);
  }
}
