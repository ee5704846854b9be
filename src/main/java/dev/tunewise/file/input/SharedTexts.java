package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook share (ECMA-376, part 1, 18.4.9). */
final class SharedTexts {
  /** Takes one text after the other, in their order. */
  @FunctionalInterface
  interface Taker {
    void take(String text) throws InputException;
  }

  private SharedTexts() {}

  static void read(PartReader part, Taker taker) throws XMLStreamException, IOException {
    XMLStreamReader xml = part.xml();
    StringBuilder item = new StringBuilder();
    while (part.nextTag()) {
      switch (xml.getLocalName()) {
        case "si" -> {
          if (xml.isStartElement()) {
            item.setLength(0);
          } else {
            taker.take(item.toString());
          }
        }
        case "t" -> {
          if (xml.isStartElement() && item.length() <= RawCell.MAX_LENGTH) {
            item.append(part.text(RawCell.MAX_LENGTH));
          }
        }
        case "rPh" -> {
          if (xml.isStartElement()) {
            part.text(RawCell.MAX_LENGTH); // how a text is spoken, which no cell shows
          }
        }
        default -> {}
      }
    }
  }
}
