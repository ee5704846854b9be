package dev.tunewise.export;

import dev.tunewise.file.scenario.ScenarioMark;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An SVG file in the making: draw to {@link #graphics}, then take the {@link #bytes}. */
final class SvgDocument {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XML_DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String FAMILY = "font-family";

  /** For readers without the bundled font. */
  private static final String FAMILIES =
      "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

  private final SVGGraphics2D graphics;
  private final Document document;
  private final ExportSize size;

  SvgDocument(ExportSize size) {
    this.size = size;
    document = newDocument();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("Tunewise");
    context.setPrecision(6);
    graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has no XML", e);
    }
  }

  Graphics2D graphics() {
    return graphics;
  }

  /**
   * @param title read out by screen readers, and shown by browsers
   * @param description the whole chart in words
   * @param provenance whose scenarios go into the metadata
   */
  byte[] bytes(String title, String description, Provenance provenance) {
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + size.width() + ' ' + size.height());
    root.setAttribute("role", "img");
    root.insertBefore(metadata(provenance), root.getFirstChild());
    root.insertBefore(text("desc", description), root.getFirstChild());
    root.insertBefore(text("title", title), root.getFirstChild());
    nameFonts(root);
    return serialized(root);
  }

  private Element metadata(Provenance provenance) {
    Element metadata = document.createElementNS(SVG, "metadata");
    for (Scenario scenario : provenance.scenarios()) {
      String name = "tunewise:" + ScenarioMark.ELEMENT;
      Element element = document.createElementNS(ScenarioMark.NAMESPACE, name);
      element.setTextContent(ScenarioWriter.toText(scenario));
      metadata.appendChild(element);
    }
    return metadata;
  }

  /** By the JDK: Batik would add a document type, which careful programs refuse to read. */
  private static byte[] serialized(Element root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      bytes.writeBytes(XML_DECLARATION.getBytes(StandardCharsets.UTF_8));
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(root), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("a drawing that is no XML", e);
    }
    return bytes.toByteArray();
  }

  private Element text(String name, String words) {
    Element element = document.createElementNS(SVG, name);
    element.setTextContent(SafeText.xml(words));
    return element;
  }

  /** Java names each weight of a font a family of its own; SVG has one family with weights. */
  private static void nameFonts(Element element) {
    String family = element.getAttribute(FAMILY);
    if (!family.isEmpty()) {
      element.setAttribute(FAMILY, FAMILIES);
      if (family.contains("SemiBold")) {
        element.setAttribute("font-weight", "600");
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        nameFonts(inner);
      }
    }
  }
}
