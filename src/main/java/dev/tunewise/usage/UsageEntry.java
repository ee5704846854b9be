package dev.tunewise.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export: calls of one model within a period. What the export does not say is NaN or
 * null, never 0.
 */
final class UsageEntry {
  /** Times of day are UTC, in seconds since 1970; equal ends stand for a moment. */
  final long start;

  final long end;
  String model = "";

  /** Requests, failed ones included. */
  double calls = Double.NaN;

  double failed = Double.NaN;

  /** Tokens of all calls, those from the cache included. */
  double input = Double.NaN;

  double cached = Double.NaN;

  /** Tokens of all calls, reasoning included. */
  double output = Double.NaN;

  double reasoning = Double.NaN;

  /** Whether the calls went through a batch API. */
  @Nullable Boolean batch;

  /**
   * Whether cached and reasoning tokens are left out where there are none, so that, once another
   * entry of the model names some, those that do not had none.
   */
  boolean leavesOutNone;

  /** Paid, in {@link #currency}; below 0 for a credit. */
  double cost = Double.NaN;

  String currency = "";

  /**
   * Stands for what the line is about, so that the same in two files is seen; 0 if nothing does.
   */
  long key;

  /**
   * By what the export tells its periods apart; files of a kind that do so otherwise may hold the
   * same calls. Empty where entries are calls or lines of a table.
   */
  String grouping = "";

  UsageEntry(long start, long end) {
    this.start = start;
    this.end = Math.max(start, end);
  }

  /** Names an entry of an export that groups what is in a period by what the row has of names. */
  void group(String kind, ExportRow row, String... names) {
    List<String> key = new ArrayList<>(List.of(kind, start + "-" + end));
    StringBuilder groups = new StringBuilder(kind + (end - start));
    for (String name : names) {
      Object said = row.value(name);
      String value = said == null ? "" : said.toString();
      key.add(value.toLowerCase(Locale.ROOT));
      groups.append(value.isEmpty() ? "" : " " + name);
    }
    this.key = ExportRow.key(key.toArray(String[]::new));
    grouping = groups.toString();
  }

  /** Whether it says more than that there was nothing in its period. */
  boolean saysUsage() {
    return !Double.isNaN(calls) || saysTokens();
  }

  boolean saysTokens() {
    return !Double.isNaN(input) || !Double.isNaN(output);
  }

  boolean saysCost() {
    return !Double.isNaN(cost);
  }
}
