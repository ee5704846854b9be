package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which parts a workbook has.
 *
 * @param sheets parts by the names of their sheets, in their order
 * @param parts others by the last word of their type, such as {@code styles}
 * @param from1904 whether days are counted from 1904
 * @param names what names of the whole workbook refer to, as written, such as {@code Inputs!$B$7}
 */
record WorkbookIndex(
    Map<String, String> sheets,
    Map<String, String> parts,
    boolean from1904,
    Map<String, String> names) {
  static final String MAIN = "xl/workbook.xml";

  private static final int MOST_SHEETS = 1_000;
  private static final int MOST_NAMES = 20_000;

  /** Names refer to formulas of any length, too. */
  private static final int LONGEST_REFERENCE = 300;

  /** Opens a part to be read. */
  @FunctionalInterface
  interface Opener {
    InputStream open(String part) throws ReadException;
  }

  static WorkbookIndex read(Archive archive, Opener opener)
      throws ReadException, XMLStreamException, IOException {
    Map<String, String> targets = new HashMap<>();
    Map<String, String> byType = new HashMap<>();
    relations(opener, targets, byType);
    Map<String, String> sheets = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    boolean from1904 = false;
    try (PartReader part = new PartReader(opener.open(MAIN))) {
      XMLStreamReader xml = part.xml();
      while (part.nextTag()) {
        switch (xml.isStartElement() ? xml.getLocalName() : "") {
          case "workbookPr" -> {
            String value = PartReader.attribute(xml, "date1904");
            from1904 = value.equals("1") || value.equals("true");
          }
          case "sheet" -> {
            String target = targets.getOrDefault(relation(xml), "");
            boolean isSheet = target.contains("worksheets/") || archive.holds(target);
            if (isSheet && sheets.size() < MOST_SHEETS) {
              sheets.put(PartReader.attribute(xml, "name"), target);
            }
          }
          case "definedName" -> name(part, names);
          default -> {}
        }
      }
    }
    return new WorkbookIndex(sheets, byType, from1904, names);
  }

  private static void relations(
      Opener opener, Map<String, String> targets, Map<String, String> byType)
      throws ReadException, XMLStreamException, IOException {
    try (PartReader part = new PartReader(opener.open("xl/_rels/workbook.xml.rels"))) {
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

  private static void name(PartReader part, Map<String, String> names)
      throws XMLStreamException, IOException {
    String name = PartReader.attribute(part.xml(), "name");
    boolean ofSheet = !PartReader.attribute(part.xml(), "localSheetId").isEmpty();
    String reference = part.text(RawCell.MAX_LENGTH);
    if (!ofSheet && reference.length() <= LONGEST_REFERENCE && names.size() < MOST_NAMES) {
      names.putIfAbsent(name, reference.strip());
    }
  }

  /** The part of a type; empty if there is none. */
  String part(String type) {
    return parts.getOrDefault(type, "");
  }
}
