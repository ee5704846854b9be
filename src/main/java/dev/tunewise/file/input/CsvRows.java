package dev.tunewise.file.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a text whose cells are divided by one character. */
final class CsvRows implements RowSource {
  /** Longest cell, in characters. */
  private static final int MAX_CELL = 8 << 20;

  private static final char[] SEPARATORS = {'\t', ';', ','};

  /** So many rows tell the separator. */
  private static final int SAMPLE = 50;

  private final Reader text;
  private final Iterator<CsvRecord> records;
  private long line;

  CsvRows(Reader text, char separator) {
    this.text = text;
    records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .maxBufferSize(MAX_CELL)
            .ofCsvRecord(text)
            .iterator();
  }

  /**
   * The character that divides most rows into the same number of cells: a tab, a semicolon or a
   * comma.
   *
   * @param start of the text, which may end within a row
   */
  static char separator(String start) {
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long rows = evenRows(start, separator);
      if (rows > most) {
        best = separator;
        most = rows;
      }
    }
    return best;
  }

  /** How many of the first rows have the number of cells that most of them have, if several. */
  private static long evenRows(String start, char separator) {
    Map<Integer, Long> rows = new HashMap<>();
    try (CsvRows sample = new CsvRows(new StringReader(start), separator)) {
      Row row = sample.next();
      for (int i = 0; i < SAMPLE && row != null; i++) {
        rows.merge(row.cells().size(), 1L, Long::sum);
        row = sample.next();
      }
    } catch (ReadException | StoppedException e) {
      // The sample ends within a row: what was counted before holds.
    }
    rows.remove(1);
    return rows.values().stream().max(Long::compare).orElse(0L);
  }

  @Override
  public @Nullable Row next() throws ReadException, StoppedException {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        Row row = new Row(line, record.getFields());
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw wrong(e);
    } catch (UncheckedIOException e) {
      throw InputReason.of(e);
    }
  }

  private ReadException wrong(CsvParseException e) throws StoppedException {
    if (e.getCause() instanceof IOException cause) {
      return InputReason.of(cause);
    }
    return new ReadException(
        "is no table behind line "
            + line
            + ": a quotation mark is not closed, or a cell holds more than "
            + MAX_CELL
            + " characters");
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
