package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.scenario.ScenarioPicture;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exports charts of outcomes; the one door of this package. Safe to call from any thread. */
public final class ChartExport {
  private final Numbers numbers;
  private final LocalDate date;
  private final DeckView view;

  /** An export of a day that shows what {@link DeckView#DEFAULT} does. */
  public ChartExport(Numbers numbers, LocalDate date) {
    this(numbers, date, DeckView.DEFAULT);
  }

  /**
   * An export of a day.
   *
   * @param numbers writes the numbers of pictures and captions; tables have plain numbers
   * @param date told in the caption
   * @param view what map and tornado show
   */
  public ChartExport(Numbers numbers, LocalDate date, DeckView view) {
    this.numbers = numbers;
    this.date = date;
    this.view = view;
  }

  /**
   * The content of the file: a chart with title, scope, scenario, date and assumptions; pictures
   * and drawings carry the whole scenario, see {@link ScenarioPicture}.
   *
   * @param uncertainty of the outcome, shown too; null for none
   */
  public byte[] bytes(Outcome outcome, @Nullable Uncertainty uncertainty, ExportRequest request) {
    ChartContent data = request.kind().content(outcome, uncertainty, view, numbers);
    List<String> caption = Caption.of(outcome.scenario(), request.kind(), numbers, date);
    Provenance provenance = new Provenance(List.of(outcome.scenario()), caption, date);
    return switch (request.format()) {
      case PNG -> new Picture(data, provenance, request).png();
      case SVG -> new Picture(data, provenance, request).svg();
      case CSV -> CsvTable.bytes(ChartTable.of(data, caption));
      case PPTX, PDF, XLSX -> throw new IllegalArgumentException("a deck is no chart");
    };
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
      ExportRequest request,
      char decimalSeparator) {
    ChartContent data = request.kind().content(outcome, uncertainty, view, numbers);
    List<String> caption = Caption.of(outcome.scenario(), request.kind(), numbers, date);
    Provenance provenance = new Provenance(List.of(outcome.scenario()), caption, date);
    return new ChartClip(data, provenance, request, decimalSeparator);
  }

  /** A name for the file that every system takes, such as {@code Customer intents cost.png}. */
  public static String fileName(String scenarioName, DeckChart kind, ExportFormat format) {
    return fileName(scenarioName, kind.key(), format);
  }

  static String fileName(String scenarioName, String key, ExportFormat format) {
    return stem(scenarioName) + ' ' + key + '.' + format.extension();
  }

  /** The scenario's name as the start of a file's name; {@code Tunewise} if nothing is left. */
  public static String stem(String scenarioName) {
    return FileNames.safe(scenarioName, "Tunewise");
  }
}
