package dev.tunewise.export.report;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.export.CompareCaption;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.DeckBuilder;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.SlideWriter;
import dev.tunewise.export.page.Frame;
import dev.tunewise.export.page.Page;
import dev.tunewise.export.page.PageLayout;
import dev.tunewise.export.page.PagePainter;
import dev.tunewise.export.pdf.PdfReport;
import dev.tunewise.export.workbook.CompareWorkbook;
import dev.tunewise.export.workbook.NumberWorkbook;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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

  /** The first page of a slide as a PNG of 960 × 540 pixels, as reports draw it. */
  public byte[] preview(Subject subject, SlideKind kind, ColorMode mode) {
    return preview(builder.build(List.of(subject), List.of(kind)), mode);
  }

  /** The same of a slide about a comparison. */
  public byte[] preview(ScenarioComparison comparison, SlideKind kind, ColorMode mode) {
    return preview(builder.build(comparison, List.of(kind)), mode);
  }

  private static byte[] preview(Deck deck, ColorMode mode) {
    Page page = new PageLayout(Frame.WIDE).pages(deck.slides()).getFirst();
    int width = (int) Frame.WIDE.width();
    int height = (int) Frame.WIDE.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    PagePainter.draw(g2, page, 1, mode);
    g2.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /**
   * The content of the file.
   *
   * @param subjects what the deck is about, at least one; a workbook is about the first
   * @param format one of {@link ExportFormat#documents}
   */
  public byte[] bytes(List<Subject> subjects, ExportFormat format, DeckRequest request) {
    return format == ExportFormat.XLSX
        ? NumberWorkbook.bytes(subjects.getFirst(), builder.provenance(subjects), numbers)
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
      case PPTX -> SlideWriter.bytes(deck, request.mode(), request.template());
      case PDF -> PdfReport.bytes(deck, request.mode());
      case XLSX, PNG, SVG, CSV -> throw new IllegalArgumentException(format + " holds no slides");
    };
  }
}
