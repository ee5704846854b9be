package dev.tunewise.file.scenario;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.SafeXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The scenarios in an XML document: in the metadata of an SVG, or in an item of custom XML. Reads
 * no further than to the end of the metadata, and refuses document types.
 */
final class XmlTexts {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private final XMLStreamReader xml;
  private final List<byte[]> texts = new ArrayList<>();
  private int room;

  private XmlTexts(XMLStreamReader xml, int room) {
    this.xml = xml;
    this.room = room;
  }

  /**
   * The text of the elements with a scenario, UTF-8, in their order.
   *
   * @param refusal begins the reason why something else than XML is refused
   * @param room bytes that the texts may have together
   * @throws ReadException if it is no XML in UTF-8 or holds too much
   */
  static List<byte[]> read(byte[] document, String refusal, int room) throws ReadException {
    try {
      XmlTexts texts = new XmlTexts(SafeXml.of(document), room);
      texts.readElements();
      return texts.texts;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw SafeXml.why(e, refusal + ": line " + line + " is not XML");
    }
  }

  private void readElements() throws XMLStreamException, ReadException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        startElement();
      }
      if (event == XMLStreamConstants.END_ELEMENT && isElement(SVG, "metadata")) {
        return;
      }
    }
  }

  private void startElement() throws XMLStreamException, ReadException {
    if (isElement(ScenarioMark.NAMESPACE, ScenarioMark.ELEMENT)) {
      ScenarioMark.requireRoom(texts);
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
        throw ScenarioMark.tooLarge();
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    room -= bytes.length;
    return bytes;
  }
}
