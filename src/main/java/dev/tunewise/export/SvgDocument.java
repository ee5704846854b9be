package dev.tunewise.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An SVG file in the making: draw to {@link #graphics}, then take the {@link #bytes}. */
final class SvgDocument {
  private static final String SVG = "http://www.w3.org/2000/svg";
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
   * The file.
   *
   * @param title read out by screen readers, and shown by browsers
   * @param description the whole chart in words
   */
  byte[] bytes(String title, String description) {
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + size.width() + ' ' + size.height());
    root.setAttribute("role", "img");
    root.insertBefore(text("desc", description), root.getFirstChild());
    root.insertBefore(text("title", title), root.getFirstChild());
    nameFonts(root);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      graphics.stream(root, out, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  private Element text(String name, String words) {
    Element element = document.createElementNS(SVG, name);
    element.setTextContent(words);
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
