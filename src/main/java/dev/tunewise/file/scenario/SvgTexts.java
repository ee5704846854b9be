package dev.tunewise.file.scenario;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The scenarios in the metadata of an SVG. Reads as a stream up to the end of the metadata, refuses
 * document types, and so knows no entities, and loads nothing from anywhere.
 */
final class SvgTexts {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private final XMLStreamReader xml;
  private final List<byte[]> texts = new ArrayList<>();
  private int room = ScenarioPicture.MAX_BYTES;

  private SvgTexts(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The text of the elements with a scenario, UTF-8, in their order.
   *
   * @throws ReadException if it is no SVG in UTF-8 or holds too much
   */
  static List<byte[]> read(byte[] svg) throws ReadException {
    // Left to decode bytes itself, the JDK's reader prints errors to standard error.
    String text = TextFile.decode(svg);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      SvgTexts texts = new SvgTexts(xml);
      texts.readElements();
      return texts.texts;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new ReadException("is no SVG drawing: line " + line + " is not XML");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private void readElements() throws XMLStreamException, ReadException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new ReadException("is refused: it has a document type, which no export has");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        startElement();
      }
      if (event == XMLStreamConstants.END_ELEMENT && isElement(SVG, "metadata")) {
        return;
      }
    }
  }

  private void startElement() throws XMLStreamException, ReadException {
    if (isElement(ScenarioPicture.NAMESPACE, ScenarioPicture.ELEMENT)) {
      texts.add(text());
    }
  }

  private boolean isElement(String namespace, String name) {
    return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }

  private byte[] text() throws XMLStreamException, ReadException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.COMMENT && xml.hasText()) {
        text.append(xml.getText());
      }
      if (text.length() > room) {
        throw ScenarioPicture.tooLarge();
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    room -= bytes.length;
    return bytes;
  }
}
