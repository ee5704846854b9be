package dev.tunewise.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Exports comparisons of scenarios, as {@link ChartExport} does charts. Safe on any thread. */
public final class CompareExport {
  private static final int LONGEST_NAME = 60;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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
    List<String> caption = caption(comparison);
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
    return new Provenance(scenarios, caption(comparison), date);
  }

  /** A name for the file that every system takes, after the baseline's. */
  public static String fileName(String baselineName, CompareItem item, ExportFormat format) {
    return ChartExport.fileName(baselineName, item.key(), format);
  }

  /** Which scenarios, when, by which program; what to beware of when comparing them. */
  private List<String> caption(ScenarioComparison comparison) {
    String names =
        comparison.sides().stream()
            .map(CompareExport::name)
            .collect(Collectors.joining(" · ", "Baseline: ", ""));
    List<String> caption = new ArrayList<>();
    caption.add(names + " · " + DATE.format(date) + " · Tunewise " + ProgramVersion.TEXT);
    caption.addAll(comparison.warnings());
    return caption;
  }

  private static String name(Side side) {
    String name = side.name();
    int letters = name.codePointCount(0, name.length());
    return letters <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
  }
}
