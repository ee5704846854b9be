package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet: what its cells show, of formulas what they came to when it was saved. */
final class SheetRows implements RowSource {
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
    number = RawCell.row(PartReader.attribute(xml, "r"), number + 1);
    List<String> cells = new ArrayList<>();
    while (part.nextTag()) {
      if (xml.getLocalName().equals("row")) {
        break;
      }
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        int column = RawCell.column(PartReader.attribute(xml, "r"), cells.size());
        if (column >= RawCell.MOST_COLUMNS) {
          throw new InputException(
              "has more than " + RawCell.MOST_COLUMNS + " columns in row " + number);
        }
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text(RawCell.read(part)));
      }
    }
    return new Row(number, cells);
  }

  private String text(RawCell cell) throws InputException {
    String value = cell.value();
    return switch (cell.type()) {
      case "s" -> sharedText(value);
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "str", "inlineStr", "e", "d" -> value;
      default -> value.isBlank() ? "" : formats.text(value.strip(), cell.style());
    };
  }

  private String sharedText(String index) throws InputException {
    try {
      return shared.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new InputException("is damaged: row " + number + " refers to a text that is missing");
    }
  }

  @Override
  public void close() {
    part.close();
  }
}
