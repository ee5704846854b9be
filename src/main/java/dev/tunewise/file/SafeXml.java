package dev.tunewise.file;

import java.io.Reader;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of strangers as a stream: it knows no entities and loads nothing from anywhere. */
public final class SafeXml {
  private SafeXml() {}

  /**
   * A reader at the beginning of a document.
   *
   * @throws ReadException if it is not UTF-8
   */
  public static XMLStreamReader of(byte[] document) throws XMLStreamException, ReadException {
    // Left to decode bytes itself, the JDK's reader prints errors to standard error.
    return of(new StringReader(TextFile.decode(document)));
  }

  /** A reader at the beginning of a document that is read as it goes. */
  public static XMLStreamReader of(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory.createXMLStreamReader(text);
  }
}
