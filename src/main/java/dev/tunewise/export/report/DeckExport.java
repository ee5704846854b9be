package dev.tunewise.export.report;

import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.DeckBuilder;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.NumberWorkbook;
import dev.tunewise.export.office.SlideDeck;
import dev.tunewise.export.pdf.PdfReport;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.List;

/** Exports decks of outcomes as whole files. Safe to call from any thread. */
public final class DeckExport {
  private final DeckBuilder builder;
  private final Numbers numbers;

  /**
   * An export of a day.
   *
   * @param numbers writes the numbers of sentences; charts and tables of numbers have all digits
   * @param date told in the footers
   */
  public DeckExport(Numbers numbers, LocalDate date) {
    this.numbers = numbers;
    builder = new DeckBuilder(numbers, date);
  }

  /**
   * The content of the file.
   *
   * @param subjects what the deck is about, at least one
   * @param format one of {@link ExportFormat#documents}
   */
  public byte[] bytes(List<Subject> subjects, ExportFormat format, DeckRequest request) {
    Deck deck = builder.build(subjects, request.slides());
    return switch (format) {
      case PPTX -> SlideDeck.bytes(deck, request.mode(), request.template());
      case PDF -> PdfReport.bytes(deck, request.mode());
      case XLSX -> NumberWorkbook.bytes(deck, numbers);
      case PNG, SVG, CSV ->
          throw new IllegalArgumentException(format + " holds one chart, not a deck");
    };
  }
}
