package dev.tunewise.usage;

import dev.tunewise.file.OneLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one line of an export says, as values by name: a row of a table, or an object of JSON with
 * the objects inside it laid flat. Names are those of {@link UsageColumn#plain}: {@code
 * amount_value} of a table and {@code amount.value} of JSON are one. Objects of a list inside are
 * rows of their own, which stand in the period of the row around them.
 */
final class ExportRow {
  /** Names in one row; what else a hostile file has is left out. */
  private static final int MOST_VALUES = 400;

  /** What a row inside another has of it. */
  private static final Set<String> INHERITED =
      Set.of("starttime", "endtime", "startingat", "endingat", "date");

  private final @Nullable ExportRow parent;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<ExportRow> rows = new ArrayList<>();
  private @Nullable String fault;

  ExportRow(@Nullable ExportRow parent) {
    this.parent = parent;
  }

  /**
   * Keeps the first value of a name.
   *
   * @param value a Double, Boolean or String
   */
  void put(String name, Object value) {
    if (values.size() < MOST_VALUES) {
      values.putIfAbsent(name, value);
    }
  }

  ExportRow inside() {
    ExportRow row = new ExportRow(this);
    rows.add(row);
    return row;
  }

  /** The rows inside, and inside those; itself if there are none. */
  List<ExportRow> innermost() {
    List<ExportRow> found = new ArrayList<>();
    collect(found);
    return found;
  }

  private void collect(List<ExportRow> found) {
    if (rows.isEmpty()) {
      found.add(this);
    } else {
      rows.forEach(row -> row.collect(found));
    }
  }

  @Nullable Object value(String name) {
    Object own = values.get(name);
    return own != null || parent == null || !INHERITED.contains(name) ? own : parent.value(name);
  }

  /** What the row itself names, in the order of the file. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  boolean has(String name) {
    return value(name) != null;
  }

  boolean hasAny(String... names) {
    for (String name : names) {
      if (has(name)) {
        return true;
      }
    }
    return false;
  }

  /** The first of the names that has a text; "" if none has. */
  String text(String... names) {
    for (String name : names) {
      if (value(name) instanceof String text && !text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  /** The first of the names that has a number; NaN if none has. */
  double number(String... names) {
    for (String name : names) {
      switch (value(name)) {
        case Double number -> {
          return number;
        }
        case String text -> {
          return number(name, text);
        }
        case null, default -> {}
      }
    }
    return Double.NaN;
  }

  private double number(String name, String text) {
    double number = CellNumber.of(text);
    if (Double.isNaN(number) && fault == null) {
      fault = OneLine.of(name, 40) + ": " + "“" + OneLine.of(text, 40) + "” is no number";
    }
    return number;
  }

  /** The sum of those of the names that have a number; NaN if none has. */
  double sum(String... names) {
    double sum = Double.NaN;
    for (String name : names) {
      double number = number(name);
      if (!Double.isNaN(number)) {
        sum = (Double.isNaN(sum) ? 0 : sum) + number;
      }
    }
    return sum;
  }

  /** Yes or no; null if no name says it. */
  @Nullable Boolean truth(String... names) {
    for (String name : names) {
      switch (value(name)) {
        case Boolean truth -> {
          return truth;
        }
        case String text when text.equalsIgnoreCase("true") -> {
          return true;
        }
        case String text when text.equalsIgnoreCase("false") -> {
          return false;
        }
        case null, default -> {}
      }
    }
    return null;
  }

  /** Numbers under all names that begin so. */
  void numbers(String beginning, BiConsumer<String, Double> each) {
    for (String name : names()) {
      if (name.startsWith(beginning)) {
        double number = number(name);
        if (!Double.isNaN(number)) {
          each.accept(name.substring(beginning.length()), number);
        }
      }
    }
  }

  /** What is wrong with a value that was asked for; null if nothing. */
  @Nullable String fault() {
    return fault;
  }

  /**
   * The period that the row stands for, by the first of the names that has a beginning.
   *
   * @return null if there is none; a text that is no time is a fault
   */
  @Nullable Period period(String end, String... beginnings) {
    for (String name : beginnings) {
      Object value = value(name);
      if (value != null) {
        Period from = Period.of(value);
        if (from == null) {
          fault = OneLine.of(name, 40) + ": “" + OneLine.of(value.toString(), 40) + "” is no date";
          return null;
        }
        Object to = end.isEmpty() ? null : value(end);
        Period until = to == null ? null : Period.of(to);
        return until == null
            ? from
            : new Period(from.start(), Math.max(from.start(), until.start()));
      }
    }
    return null;
  }

  /** A number for a text that names one thing, such as a request; never 0. */
  static long key(String... parts) {
    long hash = 0x9E3779B97F4A7C15L;
    for (String part : parts) {
      for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
        hash = mixed(hash ^ b);
      }
      hash = mixed(hash + 0x7F4A7C15);
    }
    return hash == 0 ? 1 : hash;
  }

  /** The key of the same thing with numbers. */
  static long key(long key, double... numbers) {
    long hash = key;
    for (double number : numbers) {
      hash = mixed(hash ^ Double.doubleToLongBits(number)) + 0x7F4A7C15;
    }
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }

  /** Stands for the period and all that names the row, but not for what it counts. */
  long identity(Period period) {
    List<String> parts = new ArrayList<>();
    parts.add(period.start() + "-" + period.end());
    for (String name : new TreeSet<>(values.keySet())) {
      Object value = values.get(name);
      boolean names =
          value instanceof Boolean
              || (value instanceof String text && Double.isNaN(CellNumber.of(text)));
      if (names) {
        parts.add(name + "=" + value);
      }
    }
    return key(parts.toArray(String[]::new));
  }
}
