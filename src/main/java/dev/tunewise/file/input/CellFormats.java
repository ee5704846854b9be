package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which cells of a workbook show dates: their numbers count days (ECMA-376, part 1, 18.8.30 and
 * 18.17.4).
 */
final class CellFormats {
  private static final int MOST_FORMATS = 100_000;
  private static final double MOST_DAYS = 2_958_466; // the year 9999
  private static final long SECONDS = 86_400;

  private final List<Boolean> dates = new ArrayList<>();
  private final LocalDate start;

  private CellFormats(boolean from1904) {
    start = start(from1904);
  }

  private static LocalDate start(boolean from1904) {
    // Excel takes 1900 for a leap year: days count from before its first one, right from March on.
    return from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  /** The day that a number counts to; empty if there is none such. */
  static Optional<LocalDate> day(double days, boolean from1904) {
    return days >= 1 && days < MOST_DAYS
        ? Optional.of(start(from1904).plusDays((long) Math.floor(days)))
        : Optional.empty();
  }

  /** The formats of a workbook; none are dates where it has no styles. */
  static CellFormats of(Archive archive, WorkbookIndex index, WorkbookIndex.Opener opener)
      throws ReadException, XMLStreamException, IOException {
    String path = index.part("styles");
    if (path.isEmpty() || !archive.holds(path)) {
      return new CellFormats(index.from1904());
    }
    try (PartReader part = new PartReader(opener.open(path))) {
      return read(part, index.from1904());
    }
  }

  private static CellFormats read(PartReader part, boolean from1904)
      throws XMLStreamException, IOException {
    CellFormats formats = new CellFormats(from1904);
    Map<String, Boolean> own = new HashMap<>();
    boolean inCells = false;
    XMLStreamReader xml = part.xml();
    while (part.nextTag()) {
      String name = xml.getLocalName();
      if (name.equals("cellXfs")) {
        inCells = xml.isStartElement();
      } else if (xml.isStartElement() && name.equals("numFmt")) {
        own.put(
            PartReader.attribute(xml, "numFmtId"), isDate(PartReader.attribute(xml, "formatCode")));
      } else if (xml.isStartElement() && name.equals("xf") && inCells) {
        String id = PartReader.attribute(xml, "numFmtId");
        formats.dates.add(own.getOrDefault(id, isBuiltInDate(id)));
      }
      if (own.size() > MOST_FORMATS || formats.dates.size() > MOST_FORMATS) {
        throw new InputException("holds more than " + MOST_FORMATS + " formats of cells");
      }
    }
    return formats;
  }

  private static boolean isBuiltInDate(String id) {
    return switch (id) {
      case "14",
          "15",
          "16",
          "17",
          "18",
          "19",
          "20",
          "21",
          "22",
          "27",
          "28",
          "29",
          "30",
          "31",
          "32",
          "33",
          "34",
          "35",
          "36",
          "45",
          "46",
          "47",
          "50",
          "51",
          "52",
          "53",
          "54",
          "55",
          "56",
          "57",
          "58" ->
          true;
      default -> false;
    };
  }

  /** Whether a format names parts of a date outside of quoted text, colors and conditions. */
  static boolean isDate(String code) {
    String first = code.split(";", 2)[0];
    String plain = first.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
    return plain.matches("(?i).*[ymdhs].*") || first.matches("(?i).*\\[(h+|m+|s+)].*");
  }

  /**
   * The number of a cell as text: a date or time as ISO 8601 has it, otherwise plain digits.
   *
   * @param style of the cell; empty for none
   */
  String text(String number, String style) {
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return number;
    }
    if (isDateStyle(style) && value >= 0 && value < MOST_DAYS) {
      return date(value);
    }
    return Double.isFinite(value) ? plain(value) : number;
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Whether cells of a style show their numbers as days or times. */
  boolean isDateStyle(String style) {
    try {
      int index = style.isEmpty() ? -1 : Integer.parseInt(style);
      return index >= 0 && index < dates.size() && dates.get(index);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private String date(double days) {
    long seconds = Math.round((days - Math.floor(days)) * SECONDS);
    LocalDateTime time =
        start.plusDays((long) Math.floor(days)).atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
    if (days < 1) {
      return time.toLocalTime().toString();
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
