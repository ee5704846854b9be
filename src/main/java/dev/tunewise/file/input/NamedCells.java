package dev.tunewise.file.input;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.NamedCell.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads cells of a workbook by the names that were given to them. Nothing is calculated; sheets are
 * streams, of which nothing but the named cells is kept.
 */
public final class NamedCells {
  private static final int MOST_ROWS = 1_000;
  private static final int LONGEST_TEXT = 20_000;

  /** A cell, or cells one below the other: {@code Inputs!$B$7}, {@code 'My Inputs'!$A$5:$A$9}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\$?(?:'((?:[^']|'')+)'|([^'!\\[\\]]+))!"
              + "\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

  private final Archive archive;
  private final Allowance allowance = new Allowance(Bounds.OFFICE.unpacked());
  private final Map<String, List<NamedCell>> cells = new TreeMap<>();

  /** Where cells belong, by sheet, row and column. */
  private final Map<String, Map<Long, List<Target>>> targets = new TreeMap<>();

  /** Places of texts among the shared ones, and which cells wait for them. */
  private final Map<Integer, List<Waiting>> waiting = new HashMap<>();

  /** The place of a cell in the list of a name. */
  private record Target(int column, List<NamedCell> list, int index) {}

  private record Waiting(Target target, boolean formula) {}

  private NamedCells(Archive archive) {
    this.archive = archive;
  }

  /**
   * The cells of names of the whole workbook, each from top to bottom. A name that is not there, or
   * that does not refer to cells of one column, has none.
   *
   * @throws ReadException if it is no workbook, damaged or too large
   */
  public static Map<String, List<NamedCell>> read(Path file, Set<String> names)
      throws ReadException, StoppedException {
    try (Archive archive = Archive.open(file)) {
      NamedCells all = new NamedCells(archive);
      all.read(names);
      return Collections.unmodifiableMap(all.cells);
    } catch (XMLStreamException | IOException e) {
      throw PartReader.why(e);
    }
  }

  private void read(Set<String> names) throws ReadException, XMLStreamException, IOException {
    WorkbookIndex index = WorkbookIndex.read(archive, part -> archive.stream(part, allowance));
    names.forEach(name -> place(name, index));
    CellFormats formats = CellFormats.of(archive, index, part -> archive.stream(part, allowance));
    for (Map.Entry<String, Map<Long, List<Target>>> sheet : targets.entrySet()) {
      String part = index.sheets().getOrDefault(sheet.getKey(), "");
      sheet(part, sheet.getValue(), formats, index.from1904());
    }
    texts(index.part("sharedStrings"));
  }

  private void place(String name, WorkbookIndex index) {
    Matcher place = PLACE.matcher(index.names().getOrDefault(name, ""));
    if (!place.matches()) {
      return;
    }
    String sheet = place.group(1) == null ? place.group(2) : place.group(1).replace("''", "'");
    int column = RawCell.column(place.group(3), 0);
    long first = Long.parseLong(place.group(4));
    boolean one = place.group(5) == null;
    long last = one ? first : Long.parseLong(place.group(6));
    boolean isColumn = one || place.group(5).equals(place.group(3));
    if (isColumn
        && last >= first
        && last - first < MOST_ROWS
        && index.sheets().containsKey(sheet)) {
      int count = (int) (last - first) + 1;
      List<NamedCell> list = new ArrayList<>(Collections.nCopies(count, NamedCell.NOTHING));
      cells.put(name, list);
      for (int i = 0; i < count; i++) {
        targets
            .computeIfAbsent(sheet, s -> new HashMap<>())
            .computeIfAbsent(first + i, r -> new ArrayList<>())
            .add(new Target(column, list, i));
      }
    }
  }

  private void sheet(
      String path, Map<Long, List<Target>> rows, CellFormats formats, boolean from1904)
      throws ReadException, XMLStreamException, IOException {
    try (PartReader part = new PartReader(archive.stream(path, allowance))) {
      XMLStreamReader xml = part.xml();
      long row = 0;
      int column = -1;
      while (part.nextTag()) {
        if (xml.isStartElement() && xml.getLocalName().equals("row")) {
          row = RawCell.row(PartReader.attribute(xml, "r"), row + 1);
          column = -1;
        } else if (xml.isStartElement() && xml.getLocalName().equals("c")) {
          column = RawCell.column(PartReader.attribute(xml, "r"), column + 1);
          RawCell cell = RawCell.read(part);
          for (Target target : rows.getOrDefault(row, List.of())) {
            if (target.column() == column) {
              keep(cell, target, formats, from1904);
            }
          }
        }
      }
    }
  }

  private void keep(RawCell cell, Target target, CellFormats formats, boolean from1904)
      throws InputException {
    String value = cell.value();
    switch (cell.type()) {
      case "s" -> {
        try {
          waiting
              .computeIfAbsent(Integer.valueOf(value.strip()), i -> new ArrayList<>())
              .add(new Waiting(target, cell.formula()));
        } catch (NumberFormatException e) {
          throw new InputException("is damaged: a cell refers to a text that is missing");
        }
      }
      case "b" -> set(target, Kind.TRUTH, value.strip().equals("1") ? "TRUE" : "FALSE", cell);
      case "e" -> set(target, Kind.ERROR, value, cell);
      case "str", "inlineStr", "d" -> set(target, Kind.TEXT, value, cell);
      default -> {
        Kind kind = formats.isDateStyle(cell.style()) ? Kind.DAY : Kind.NUMBER;
        number(target, kind, cell, from1904);
      }
    }
  }

  private static void number(Target target, Kind kind, RawCell cell, boolean from1904) {
    String text = cell.value().strip();
    try {
      double number = Double.parseDouble(text);
      Optional<LocalDate> day = CellFormats.day(number, from1904);
      target.list().set(target.index(), new NamedCell(kind, text, day, cell.formula()));
    } catch (NumberFormatException e) {
      set(target, Kind.TEXT, text, cell);
    }
  }

  private static void set(Target target, Kind kind, String text, RawCell cell) {
    set(target, kind, text, cell.formula());
  }

  private static void set(Target target, Kind kind, String text, boolean formula) {
    boolean empty = text.isBlank() && kind == Kind.TEXT;
    String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    target
        .list()
        .set(
            target.index(),
            empty ? NamedCell.NOTHING : new NamedCell(kind, start, Optional.empty(), formula));
  }

  private void texts(String path) throws ReadException, XMLStreamException, IOException {
    if (waiting.isEmpty() || !archive.holds(path)) {
      return;
    }
    int[] index = {0};
    try (PartReader part = new PartReader(archive.stream(path, allowance))) {
      SharedTexts.read(
          part,
          text ->
              waiting
                  .getOrDefault(index[0]++, List.of())
                  .forEach(cell -> set(cell.target(), Kind.TEXT, text, cell.formula())));
    }
  }
}
