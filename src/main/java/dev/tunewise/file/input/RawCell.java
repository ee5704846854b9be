package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cell as it stands in its sheet (ECMA-376, part 1, 18.3.1.4); of a formula what it came to when
 * the workbook was saved.
 *
 * @param type such as {@code s} for a text shared with others; empty for numbers
 * @param style index of its format; empty for none
 * @param value empty where there is none
 * @param formula whether the value is that of a formula
 */
record RawCell(String type, String style, String value, boolean formula) {
  /** Largest cell, in characters; Excel itself allows 32,767. */
  static final int MAX_LENGTH = 1 << 20;

  /** As many columns as a sheet can have. */
  static final int MOST_COLUMNS = 16_384;

  /** Reads the cell that begins here, up to its end. */
  static RawCell read(PartReader part) throws XMLStreamException, IOException {
    XMLStreamReader xml = part.xml();
    String type = PartReader.attribute(xml, "t");
    String style = PartReader.attribute(xml, "s");
    String value = "";
    boolean formula = false;
    while (part.nextTag()) {
      String name = xml.getLocalName();
      if (name.equals("c")) {
        break;
      }
      if (xml.isStartElement() && (name.equals("v") || name.equals("t"))) {
        value += part.text(MAX_LENGTH);
      } else if (xml.isStartElement() && (name.equals("rPh") || name.equals("f"))) {
        formula |= name.equals("f");
        part.text(MAX_LENGTH);
      }
      if (value.length() > MAX_LENGTH) {
        throw new InputException("holds a cell of more than " + MAX_LENGTH + " characters");
      }
    }
    return new RawCell(type, style, value, formula);
  }

  /** The column, from 0, of a cell such as {@code AB12}. */
  static int column(String reference, int otherwise) {
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

  /** The row, from 1, that says so. */
  static long row(String reference, long otherwise) {
    try {
      return reference.isEmpty() ? otherwise : Long.parseLong(reference);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
