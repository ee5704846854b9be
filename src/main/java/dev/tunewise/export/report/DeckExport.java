package dev.tunewise.export.report;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.export.CompareCaption;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.DeckBuilder;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.DeckFile;
import dev.tunewise.export.pdf.PdfReport;
import dev.tunewise.export.workbook.CompareWorkbook;
import dev.tunewise.export.workbook.ModelWorkbook;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Exports decks of outcomes as whole files. Safe to call from any thread. */
public final class DeckExport {
  private static final AtomicBoolean PREPARED = new AtomicBoolean();

  private final DeckBuilder builder;
  private final Numbers numbers;
  private final LocalDate date;

  /** An export of a day that shows what {@link DecisionView#DEFAULT} does. */
  public DeckExport(Numbers numbers, LocalDate date) {
    this(numbers, date, DecisionView.DEFAULT);
  }

  /**
   * An export of a day.
   *
   * @param numbers writes the numbers of sentences; charts and tables of numbers have all digits
   * @param date told in the footers
   * @param view what the tornado shows
   */
  public DeckExport(Numbers numbers, LocalDate date, DecisionView view) {
    this.numbers = numbers;
    this.date = date;
    builder = new DeckBuilder(view, numbers, date);
  }

  /**
   * Makes slides that nobody sees, once, in the background: the first ones take several times as
   * long as all others, since the libraries have to be loaded.
   */
  public static void prepare() {
    if (!PREPARED.getAndSet(true)) {
      Thread.ofPlatform().daemon().name("deck-preparation").start(DeckExport::makeSlides);
    }
  }

  private static void makeSlides() {
    Subject subject = new Subject(new Simulator().simulate(Scenario.DEFAULT), null);
    DeckRequest all = DeckRequest.of(SlideKind.usual(), ColorMode.LIGHT);
    new DeckExport(Numbers.in(Locale.ROOT), LocalDate.EPOCH)
        .bytes(List.of(subject), ExportFormat.PPTX, all);
  }

  /** How slides will look. */
  public DeckPreview preview(Subject subject, List<SlideKind> kinds) {
    return new DeckPreview(kinds, kind -> builder.build(List.of(subject), List.of(kind)));
  }

  /** The same of slides about a comparison. */
  public DeckPreview preview(ScenarioComparison comparison, List<SlideKind> kinds) {
    return new DeckPreview(kinds, kind -> builder.build(comparison, List.of(kind)));
  }

  /**
   * The content of the file.
   *
   * @param subjects what the deck is about, at least one; a workbook is about the first
   * @param format one of {@link ExportFormat#documents}
   */
  public byte[] bytes(List<Subject> subjects, ExportFormat format, DeckRequest request) {
    return format == ExportFormat.XLSX
        ? ModelWorkbook.bytes(subjects.getFirst(), builder.provenance(subjects), numbers)
        : bytes(builder.build(subjects, request.slides()), format, request);
  }

  /**
   * The content of a file that compares scenarios.
   *
   * @param format one of {@link ExportFormat#documents}
   * @param request with at least one slide of {@link SlideKind#ofComparison}
   */
  public byte[] bytes(ScenarioComparison comparison, ExportFormat format, DeckRequest request) {
    return format == ExportFormat.XLSX
        ? CompareWorkbook.bytes(comparison, CompareCaption.provenance(comparison, date), numbers)
        : bytes(builder.build(comparison, request.slides()), format, request);
  }

  private static byte[] bytes(Deck deck, ExportFormat format, DeckRequest request) {
    return switch (format) {
      case PPTX -> DeckFile.bytes(deck, request.mode(), request.template());
      case PDF -> PdfReport.bytes(deck, request.mode());
      case XLSX, PNG, SVG, CSV -> throw new IllegalArgumentException(format + " holds no slides");
    };
  }
}
