package dev.tunewise.usage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one kind of export. It keeps nothing, so that all threads may use one. */
interface ExportReader {
  /** Whether a row is one of this kind. */
  boolean recognizes(ExportRow row);

  /** Tells what a row counts, or why it counts nothing. */
  void read(ExportRow row, EntrySink sink);

  /** Takes what rows say. */
  interface EntrySink {
    void add(UsageEntry entry);

    /**
     * Something that is not counted.
     *
     * @param why one line, the same for all rows of the kind
     */
    void skip(String why);
  }

  /** The entry of a row in its period; null, with the reason told, if it names none. */
  static @Nullable UsageEntry entry(
      ExportRow row, EntrySink sink, String end, String... beginnings) {
    Period period = row.period(end, beginnings);
    if (period == null) {
      String fault = row.fault();
      sink.skip(fault == null ? "names no date" : fault);
      return null;
    }
    return new UsageEntry(period.start(), period.end());
  }

  /** Adds an entry unless one of its values is none. */
  static void add(ExportRow row, UsageEntry entry, EntrySink sink) {
    String fault = row.fault();
    if (fault == null) {
      sink.add(entry);
    } else {
      sink.skip(fault);
    }
  }

  /** Whether a text names batch processing; null if there is no text. */
  static @Nullable Boolean batch(String text) {
    return text.isEmpty() ? null : text.toLowerCase(Locale.ROOT).contains("batch");
  }
}
