package dev.tunewise.file.scenario;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.SafeXml;
import dev.tunewise.file.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The scenarios in the custom XML of an Office file (ECMA-376, part 1, 22.5). Of the zip, only what
 * the main part refers to as custom XML is read, and of that no more than its beginning unless it
 * is a scenario; the libraries that write Office files would read all of it.
 */
final class OfficeTexts {
  private static final int MAX_RELATIONS_BYTES = 5_000_000;

  /** Custom XML is of many programs; more items than that are no export's. */
  private static final int MOST_ITEMS = 1_000;

  /** As many bytes of an item as tell whether it is one of ours. */
  private static final int ROOT_BYTES = 1_000;

  /** An item has its scenario escaped: five letters for a quotation mark. */
  private static final int MAX_ITEM_BYTES = 5 * ScenarioKeys.MAX_BYTES;

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  private static final Pattern ITEM =
      Pattern.compile("(?:\\.\\./|/)?(customXml/item(\\d{1,6})\\.xml)");
  private static final String DAMAGED = "is damaged";

  /** What the file as a whole refers to: where LibreOffice moves custom XML. */
  private static final String OF_PACKAGE = "_rels/.rels";

  private OfficeTexts() {}

  /**
   * The content of the items with a scenario, UTF-8, by their numbers.
   *
   * @param relations path in the zip of what the main part refers to
   * @throws ReadException if it is no zip, is damaged or holds too much
   */
  static List<byte[]> read(Path file, String relations) throws IOException, ReadException {
    if (Files.isDirectory(file)) {
      throw TextFile.folder();
    }
    TextFile.requireOrdinary(file);
    TextFile.requireSize(file, Bounds.OFFICE.bytes());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > Bounds.OFFICE.parts()) {
        throw new ReadException("holds more than " + Bounds.OFFICE.parts() + " parts");
      }
      SortedMap<Integer, String> items = items(zip, OF_PACKAGE);
      items.putAll(items(zip, relations));
      return texts(zip, items);
    } catch (ZipException e) {
      throw new ReadException("is no Office file, or damaged, or protected by a password");
    }
  }

  /** Paths of custom XML by their numbers, which is the order in which they were written. */
  private static SortedMap<Integer, String> items(ZipFile zip, String relations)
      throws IOException, ReadException {
    SortedMap<Integer, String> items = new TreeMap<>();
    byte[] all = bytes(zip, relations, MAX_RELATIONS_BYTES);
    if (all.length > MAX_RELATIONS_BYTES) {
      throw new ReadException(DAMAGED + ": it refers to too much");
    }
    try {
      XMLStreamReader xml = SafeXml.of(all);
      while (all.length > 0 && xml.hasNext() && items.size() < MOST_ITEMS) {
        boolean isItem =
            xml.next() == XMLStreamConstants.START_ELEMENT
                && RELATION.equals(xml.getAttributeValue(null, "Type"));
        if (isItem) {
          Matcher target = ITEM.matcher(String.valueOf(xml.getAttributeValue(null, "Target")));
          if (target.matches()) {
            items.put(Integer.valueOf(target.group(2)), target.group(1));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw SafeXml.why(e, DAMAGED + ": what it refers to is not XML");
    }
    return items;
  }

  private static List<byte[]> texts(ZipFile zip, SortedMap<Integer, String> items)
      throws IOException, ReadException {
    List<byte[]> texts = new ArrayList<>();
    int room = ScenarioMark.MAX_BYTES;
    for (String item : items.values()) {
      String root = new String(bytes(zip, item, ROOT_BYTES), StandardCharsets.UTF_8);
      if (root.contains(ScenarioMark.NAMESPACE)) {
        byte[] content = bytes(zip, item, MAX_ITEM_BYTES);
        if (content.length > MAX_ITEM_BYTES) {
          throw ScenarioMark.tooLarge();
        }
        requireWhole(content, zip.getEntry(item));
        for (byte[] text : XmlTexts.read(content, DAMAGED, room)) {
          ScenarioMark.requireRoom(texts);
          room -= text.length;
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** The JDK leaves the checksum of an entry to its readers. */
  private static void requireWhole(byte[] content, ZipEntry entry) throws ReadException {
    CRC32 crc = new CRC32();
    crc.update(content);
    if (crc.getValue() != entry.getCrc()) {
      throw new ReadException(DAMAGED + ": its scenario has a wrong checksum");
    }
  }

  /** One byte more than the most, if there is more; none of what is missing. */
  private static byte[] bytes(ZipFile zip, String path, int most) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(most + 1);
    }
  }
}
