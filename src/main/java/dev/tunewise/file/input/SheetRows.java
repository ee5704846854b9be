package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet: what its cells show, of formulas what they came to when it was saved. */
final class SheetRows implements RowSource {
  /** Largest cell, in characters; Excel itself allows 32,767. */
  static final int MAX_CELL = 1 << 20;

  /** As many columns as a sheet can have. */
  private static final int MOST_COLUMNS = 16_384;

  private final PartReader part;
  private final List<String> shared;
  private final CellFormats formats;
  private long number;

  SheetRows(PartReader part, List<String> shared, CellFormats formats) {
    this.part = part;
    this.shared = shared;
    this.formats = formats;
  }

  @Override
  public @Nullable Row next() throws ReadException, StoppedException {
    XMLStreamReader xml = part.xml();
    try {
      while (part.nextTag()) {
        if (xml.isStartElement() && xml.getLocalName().equals("row")) {
          Row row = row(xml);
          if (!row.isBlank()) {
            return row;
          }
        }
      }
      return null;
    } catch (XMLStreamException | IOException e) {
      throw PartReader.why(e);
    }
  }

  private Row row(XMLStreamReader xml) throws XMLStreamException, IOException {
    number = rowNumber(PartReader.attribute(xml, "r"), number + 1);
    List<String> cells = new ArrayList<>();
    while (part.nextTag()) {
      if (xml.getLocalName().equals("row")) {
        break;
      }
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        int column = column(PartReader.attribute(xml, "r"), cells.size());
        if (column >= MOST_COLUMNS) {
          throw new InputException("has more than " + MOST_COLUMNS + " columns in row " + number);
        }
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, cell(xml));
      }
    }
    return new Row(number, cells);
  }

  private String cell(XMLStreamReader xml) throws XMLStreamException, IOException {
    String type = PartReader.attribute(xml, "t");
    String style = PartReader.attribute(xml, "s");
    String value = "";
    while (part.nextTag()) {
      String name = xml.getLocalName();
      if (name.equals("c")) {
        break;
      }
      if (xml.isStartElement() && (name.equals("v") || name.equals("t"))) {
        value += part.text(MAX_CELL);
      } else if (xml.isStartElement() && (name.equals("rPh") || name.equals("f"))) {
        part.text(MAX_CELL);
      }
      if (value.length() > MAX_CELL) {
        throw new InputException("holds a cell of more than " + MAX_CELL + " characters");
      }
    }
    return switch (type) {
      case "s" -> sharedText(value);
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "str", "inlineStr", "e", "d" -> value;
      default -> value.isBlank() ? "" : formats.text(value.strip(), style);
    };
  }

  private String sharedText(String index) throws InputException {
    try {
      return shared.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new InputException("is damaged: row " + number + " refers to a text that is missing");
    }
  }

  private static long rowNumber(String reference, long otherwise) {
    try {
      return reference.isEmpty() ? otherwise : Long.parseLong(reference);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The column, from 0, of a cell such as {@code AB12}. */
  private static int column(String reference, int otherwise) {
    int column = 0;
    for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = 26 * column + c - 'A' + 1;
    }
    return column == 0 ? otherwise : column - 1;
  }

  @Override
  public void close() {
    part.close();
  }
}
