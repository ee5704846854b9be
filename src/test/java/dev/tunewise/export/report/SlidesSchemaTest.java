package dev.tunewise.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Rules of ECMA-376 that the library does not keep by itself; PowerPoint offers a repair where they
 * are broken.
 */
class SlidesSchemaTest {
  private static final String CUSTOM_PROPERTIES =
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

  private OPCPackage slides;

  @BeforeEach
  void open() throws Exception {
    byte[] deck =
        Decks.EXPORT.bytes(
            List.of(Decks.subject(Decks.ranged())),
            ExportFormat.PPTX,
            DeckRequest.of(SlideKind.all(), ColorMode.LIGHT));
    slides = OPCPackage.open(new ByteArrayInputStream(deck));
  }

  @AfterEach
  void close() {
    slides.revert();
  }

  private List<PackagePart> parts(String pattern) throws Exception {
    return slides.getParts().stream()
        .filter(part -> part.getPartName().getName().matches(pattern))
        .toList();
  }

  private static List<Element> elements(PackagePart part, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = part.getInputStream()) {
      NodeList nodes = factory.newDocumentBuilder().parse(in).getElementsByTagNameNS("*", name);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        elements.add((Element) nodes.item(i));
      }
      return elements;
    }
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        names.add(child.getLocalName());
      }
    }
    return names;
  }

  @Test
  void textBodies_beginWithTheirProperties() throws Exception {
    int bodies = 0;
    for (PackagePart part : parts("/ppt/(slides|notesSlides)/[^/]*xml")) {
      for (Element body : elements(part, "txBody")) {
        assertEquals("bodyPr", children(body).getFirst(), part.getPartName().getName());
        bodies++;
      }
    }
    assertTrue(bodies > 30, "cells have bodies, too");
  }

  @Test
  void cells_haveEachLineOnce_beforeTheirFill() throws Exception {
    List<String> order = List.of("lnL", "lnR", "lnT", "lnB", "noFill", "solidFill");
    int cells = 0;
    for (PackagePart part : parts("/ppt/slides/[^/]*xml")) {
      for (Element cell : elements(part, "tcPr")) {
        List<Integer> places = children(cell).stream().map(order::indexOf).toList();
        assertEquals(places.stream().sorted().distinct().toList(), places);
        cells++;
      }
    }
    assertTrue(cells > 30);
  }

  @Test
  void runs_areNoFields() throws Exception {
    for (PackagePart part : parts("/ppt/(slides|notesSlides)/[^/]*xml")) {
      for (Element run : elements(part, "r")) {
        assertEquals(0, run.getAttributes().getLength(), part.getPartName().getName());
      }
    }
    assertEquals(9, parts("/ppt/notesSlides/[^/]*xml").size());
  }

  @Test
  void shapes_haveIdsOfTheirOwn() throws Exception {
    for (PackagePart part : parts("/ppt/(slides|notesSlides)/[^/]*xml")) {
      Set<String> ids = new HashSet<>();
      for (Element shape : elements(part, "cNvPr")) {
        assertTrue(ids.add(shape.getAttribute("id")), part.getPartName().getName());
      }
    }
  }

  @Test
  void relations_leadToParts_andWorkbooksOpen() throws Exception {
    int workbooks = 0;
    for (PackagePart part : slides.getParts()) {
      if (!part.isRelationshipPart()) {
        for (PackageRelationship relation : part.getRelationships()) {
          assertEquals(TargetMode.INTERNAL, relation.getTargetMode(), "nothing outside");
          PackagePart target = part.getRelatedPart(relation);
          assertNotNull(target, relation.getTargetURI()::toString);
          if (target.getContentType().endsWith("spreadsheetml.sheet")) {
            open(target);
            workbooks++;
          }
        }
      }
    }
    assertEquals(6, workbooks);
  }

  private static void open(PackagePart workbook) throws IOException {
    try (InputStream in = workbook.getInputStream();
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertTrue(book.getSheetAt(0).getLastRowNum() > 0);
    }
  }

  @Test
  void scenario_isAnItemOfCustomXml_withProperties() throws Exception {
    PackagePart item = parts("/customXml/item1.xml").getFirst();
    assertEquals("application/xml", item.getContentType());
    assertEquals(
        1,
        parts("/ppt/presentation.xml")
            .getFirst()
            .getRelationshipsByType(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml")
            .size());
    PackageRelationship relation =
        item.getRelationshipsByType(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps")
            .getRelationship(0);
    PackagePart properties = item.getRelatedPart(relation);
    assertEquals(CUSTOM_PROPERTIES, properties.getContentType());
    Element data = elements(properties, "datastoreItem").getFirst();
    String id =
        data.getAttributeNS(
            "http://schemas.openxmlformats.org/officeDocument/2006/customXml", "itemID");
    assertTrue(id.matches("\\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}}"), id);
  }
}
