package dev.tunewise.usage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A table of which it is known which column holds what. */
final class TableUsage implements ExportReader {
  private final ColumnMapping mapping;
  private final List<String> names;

  /**
   * @param names plain, of the columns in their order
   */
  TableUsage(ColumnMapping mapping, List<String> names) {
    this.mapping = mapping;
    this.names = names;
  }

  @Override
  public boolean recognizes(ExportRow row) {
    return mapping.missing().isEmpty();
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    String date = name(UsageColumn.DATE);
    if (!row.has(date)) {
      sink.skip("rows without a date, such as totals");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, "", date);
    if (entry == null) {
      return;
    }
    entry.calls = mapping.rowIsCall() ? 1 : number(row, UsageColumn.CALLS);
    entry.failed = number(row, UsageColumn.FAILED);
    entry.cached = number(row, UsageColumn.CACHED);
    entry.input =
        mapping.has(UsageColumn.UNCACHED_INPUT)
            ? row.sum(
                name(UsageColumn.UNCACHED_INPUT),
                name(UsageColumn.CACHED),
                name(UsageColumn.CACHE_WRITTEN))
            : number(row, UsageColumn.INPUT);
    entry.output = number(row, UsageColumn.OUTPUT);
    entry.reasoning = number(row, UsageColumn.REASONING);
    entry.cost = number(row, UsageColumn.COST);
    entry.currency = currency(row);
    entry.model = text(row, UsageColumn.MODEL);
    entry.batch = batch(text(row, UsageColumn.BATCH));
    entry.key = mapping.rowIsCall() ? 0 : row.identity(new Period(entry.start, entry.end));
    ExportReader.add(row, entry, sink);
  }

  /** The plain name of the column; one that no row has if there is none. */
  private String name(UsageColumn column) {
    OptionalInt place = mapping.place(column);
    return place.isPresent() && place.getAsInt() < names.size() ? names.get(place.getAsInt()) : "";
  }

  private double number(ExportRow row, UsageColumn column) {
    return row.number(name(column));
  }

  private String text(ExportRow row, UsageColumn column) {
    return row.text(name(column));
  }

  /** By its own column, else by the name or the sign of the cost. */
  private String currency(ExportRow row) {
    String own = text(row, UsageColumn.CURRENCY).toUpperCase(Locale.ROOT);
    if (!own.isEmpty()) {
      return own.length() <= 3 ? own : own.substring(0, 3);
    }
    String cost = text(row, UsageColumn.COST);
    return Optional.ofNullable(sign(cost)).orElseGet(() -> ofName(name(UsageColumn.COST)));
  }

  private static @Nullable String sign(String cost) {
    if (cost.contains("€")) {
      return "EUR";
    }
    return cost.contains("£") ? "GBP" : cost.contains("$") ? "USD" : null;
  }

  private static String ofName(String name) {
    return name.endsWith("usd") ? "USD" : name.endsWith("eur") ? "EUR" : "";
  }

  private static @Nullable Boolean batch(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "yes", "y", "1" -> true;
      case "false", "no", "n", "0" -> false;
      default -> ExportReader.batch(text);
    };
  }
}
