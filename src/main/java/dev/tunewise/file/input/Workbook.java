package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook of Excel and others (ECMA-376), of which only what cells show is read: sheets as
 * streams, the texts they share within bounds.
 */
final class Workbook {
  static final String MAIN = "xl/workbook.xml";

  /** Texts that cells share are held, up to so many characters of all of them. */
  private static final int MAX_SHARED = 50_000_000;

  private static final int MOST_SHARED = 4_000_000;
  private static final int MOST_SHEETS = 1_000;

  private final Archive archive;
  private final Map<String, String> sheets;
  private final List<String> shared;
  private final CellFormats formats;

  private Workbook(
      Archive archive, Map<String, String> sheets, List<String> shared, CellFormats formats) {
    this.archive = archive;
    this.sheets = sheets;
    this.shared = shared;
    this.formats = formats;
  }

  static Workbook read(Archive archive) throws ReadException, StoppedException {
    try {
      Map<String, String> targets = new HashMap<>();
      Map<String, String> byType = new HashMap<>();
      relations(archive, targets, byType);
      Map<String, String> sheets = new LinkedHashMap<>();
      boolean from1904 = sheets(archive, targets, sheets);
      String strings = byType.getOrDefault("sharedStrings", "");
      String styles = byType.getOrDefault("styles", "");
      return new Workbook(
          archive, sheets, shared(archive, strings), formats(archive, styles, from1904));
    } catch (XMLStreamException | IOException e) {
      throw PartReader.why(e);
    }
  }

  private static void relations(
      Archive archive, Map<String, String> targets, Map<String, String> byType)
      throws ReadException, XMLStreamException, IOException {
    try (PartReader part = new PartReader(archive.stream("xl/_rels/workbook.xml.rels"))) {
      XMLStreamReader xml = part.xml();
      while (part.nextTag() && targets.size() < MOST_SHEETS) {
        if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
          String target = PartReader.attribute(xml, "Target");
          String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          targets.put(PartReader.attribute(xml, "Id"), path);
          String type = PartReader.attribute(xml, "Type");
          byType.put(type.substring(type.lastIndexOf('/') + 1), path);
        }
      }
    }
  }

  /** Fills in parts by names of their sheets; true if days are counted from 1904. */
  private static boolean sheets(
      Archive archive, Map<String, String> targets, Map<String, String> sheets)
      throws ReadException, XMLStreamException, IOException {
    boolean from1904 = false;
    try (PartReader part = new PartReader(archive.stream(MAIN))) {
      XMLStreamReader xml = part.xml();
      while (part.nextTag() && sheets.size() < MOST_SHEETS) {
        if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
          String value = PartReader.attribute(xml, "date1904");
          from1904 = value.equals("1") || value.equals("true");
        } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
          String target = targets.getOrDefault(relation(xml), "");
          if (target.contains("worksheets/") || archive.holds(target)) {
            sheets.put(PartReader.attribute(xml, "name"), target);
          }
        }
      }
    }
    return from1904;
  }

  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id")
          && space != null
          && space.endsWith("/relationships")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static List<String> shared(Archive archive, String path)
      throws ReadException, XMLStreamException, IOException {
    List<String> texts = new ArrayList<>();
    if (path.isEmpty() || !archive.holds(path)) {
      return texts;
    }
    long length = 0;
    try (PartReader part = new PartReader(archive.stream(path))) {
      XMLStreamReader xml = part.xml();
      StringBuilder item = new StringBuilder();
      while (part.nextTag()) {
        switch (xml.getLocalName()) {
          case "si" -> {
            if (xml.isStartElement()) {
              item.setLength(0);
            } else {
              length += item.length();
              texts.add(item.toString());
            }
          }
          case "t" -> {
            if (xml.isStartElement() && item.length() <= SheetRows.MAX_CELL) {
              item.append(part.text(SheetRows.MAX_CELL));
            }
          }
          case "rPh" -> {
            if (xml.isStartElement()) {
              part.text(SheetRows.MAX_CELL); // how a text is spoken, which no cell shows
            }
          }
          default -> {}
        }
        if (length > MAX_SHARED || texts.size() > MOST_SHARED) {
          throw new InputException(
              "holds more text than is read of a workbook ("
                  + MAX_SHARED / 1_000_000
                  + " million characters, "
                  + MOST_SHARED / 1_000_000
                  + " million different texts); save it as CSV");
        }
      }
    }
    return texts;
  }

  private static CellFormats formats(Archive archive, String path, boolean from1904)
      throws ReadException, XMLStreamException, IOException {
    if (path.isEmpty() || !archive.holds(path)) {
      return CellFormats.none(from1904);
    }
    try (PartReader part = new PartReader(archive.stream(path))) {
      return CellFormats.read(part, from1904);
    }
  }

  /** Names of the sheets, in their order. */
  List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  RowSource rows(String sheet) throws ReadException, StoppedException {
    String path = sheets.get(sheet);
    if (path == null) {
      throw new ReadException("has no such sheet");
    }
    try {
      return new SheetRows(new PartReader(archive.stream(path)), shared, formats);
    } catch (XMLStreamException e) {
      throw PartReader.why(e);
    }
  }
}
