package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, as a stream of tags within bounds. */
final class PartReader implements AutoCloseable {
  private final Reader text;
  private final XMLStreamReader xml;

  PartReader(InputStream in) throws XMLStreamException {
    text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    xml = SafeXml.of(text);
  }

  XMLStreamReader xml() {
    return xml;
  }

  /** Goes to the next begin or end of an element; false at the end of the document. */
  boolean nextTag() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** The text of the element that begins here, up to its end; no more of it than the most. */
  String text(int most) throws XMLStreamException, IOException {
    StringBuilder all = new StringBuilder();
    int level = 1;
    while (level > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> level++;
        case XMLStreamConstants.END_ELEMENT -> level--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (all.length() + xml.getTextLength() > most) {
            throw new InputException("holds a cell of more than " + most + " characters");
          }
          all.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        default -> {}
      }
    }
    return all.toString();
  }

  /** Empty if it is not there. */
  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** What reading a part failed for, in words. */
  static ReadException why(Exception thrown) throws StoppedException {
    if (!(thrown instanceof XMLStreamException xml)) {
      return InputReason.of(thrown);
    }
    return xml.getNestedException() instanceof IOException stream
        ? InputReason.of(stream)
        : SafeXml.why(xml, "is damaged: a part of it is not XML");
  }

  @Override
  public void close() {
    try {
      xml.close();
      text.close();
    } catch (XMLStreamException | IOException e) {
      // It was only read.
    }
  }
}
