package dev.tunewise.ui.usage;

import dev.tunewise.ui.settings.Settings;
import dev.tunewise.usage.ColumnMapping;
import dev.tunewise.usage.UsageColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of tables hold, by their header: one line each of a choice among the settings,
 * the latest first, such as {@code 0f…: DATE=0 CALLS=2}. A header stands there as a number made of
 * it, so that no words of a file do.
 */
final class RememberedColumns {
  private static final String CHOICE = "usageColumns";
  private static final String ROW_IS_CALL = "ROW_IS_CALL";
  private static final int MOST = 20;

  private RememberedColumns() {}

  /** What was answered for a header; empty if nothing was, or it does not fit. */
  static Optional<ColumnMapping> of(Settings settings, List<String> header) {
    String key = key(header);
    return lines(settings).stream()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> read(line.substring(key.length()), header.size()))
        .filter(mapping -> mapping.missing().isEmpty());
  }

  static Settings with(Settings settings, List<String> header, ColumnMapping mapping) {
    String key = key(header);
    List<String> lines = new ArrayList<>(lines(settings));
    lines.removeIf(line -> line.startsWith(key));
    lines.addFirst(key + write(mapping));
    return settings.withChoice(
        CHOICE, lines.stream().limit(MOST).collect(Collectors.joining("\n")));
  }

  /** So that a table of that header is asked about again. */
  static Settings without(Settings settings, List<String> header) {
    String key = key(header);
    return settings.withChoice(
        CHOICE,
        lines(settings).stream()
            .filter(line -> !line.startsWith(key))
            .collect(Collectors.joining("\n")));
  }

  private static List<String> lines(Settings settings) {
    return settings.choices().getOrDefault(CHOICE, "").lines().toList();
  }

  private static String key(List<String> header) {
    byte[] names = String.join("\n", header).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(names) + ": ";
  }

  private static String write(ColumnMapping mapping) {
    String places =
        mapping.places().entrySet().stream()
            .map(place -> place.getKey().name() + '=' + place.getValue())
            .collect(Collectors.joining(" "));
    return mapping.rowIsCall() ? places + ' ' + ROW_IS_CALL : places;
  }

  private static ColumnMapping read(String line, int columns) {
    Map<UsageColumn, Integer> places = new EnumMap<>(UsageColumn.class);
    boolean rowIsCall = false;
    for (String part : line.split(" ", -1)) {
      rowIsCall |= part.equals(ROW_IS_CALL);
      UsageColumn column = column(part);
      if (column != null) {
        int place = place(part);
        if (place >= 0 && place < columns) {
          places.put(column, place);
        }
      }
    }
    return new ColumnMapping(places, rowIsCall);
  }

  private static @Nullable UsageColumn column(String part) {
    for (UsageColumn column : UsageColumn.values()) {
      if (part.startsWith(column.name() + '=')) {
        return column;
      }
    }
    return null;
  }

  /** A number that was changed by hand is none. */
  private static int place(String part) {
    try {
      return Integer.parseInt(part.substring(part.indexOf('=') + 1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
