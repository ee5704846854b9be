package dev.tunewise.file;

import java.io.Reader;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of strangers as a stream: it knows no entities, loads nothing from anywhere, and ends
 * at bounds that no real document meets.
 */
public final class SafeXml {
  /** How the JDK's reader begins what it says of its own limits (JAXP). */
  private static final String LIMIT = "JAXP0001";

  private SafeXml() {}

  /**
   * A reader at the beginning of a document.
   *
   * @throws ReadException if it is not UTF-8
   */
  public static XMLStreamReader of(byte[] document) throws XMLStreamException, ReadException {
    // Left to decode bytes itself, the JDK's reader prints errors to standard error.
    return guarded(new StringReader(TextFile.decode(document)), document.length + 1);
  }

  /**
   * A reader at the beginning of a document that is read as it goes, of pieces no longer than those
   * of real workbooks.
   */
  public static XMLStreamReader of(Reader text) throws XMLStreamException {
    return guarded(text, Bounds.LONGEST_PIECE);
  }

  private static XMLStreamReader guarded(Reader text, int longestPiece) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(Bounds.XML_DEPTH));
    factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(Bounds.MOST_ATTRIBUTES));
    return factory.createXMLStreamReader(new XmlGuard(text, longestPiece));
  }

  /**
   * Why a document cannot be read on: the bound that it met, or else that it is no XML.
   *
   * @param noXml what is said then
   */
  public static ReadException why(XMLStreamException thrown, String noXml) {
    if (thrown.getNestedException() instanceof InputException bound) {
      return new ReadException(bound.getMessage());
    }
    boolean limit = String.valueOf(thrown.getMessage()).contains(LIMIT);
    return new ReadException(
        limit ? "is refused: its XML is nested too deep or has too many attributes" : noXml);
  }
}
