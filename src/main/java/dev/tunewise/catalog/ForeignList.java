package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import tools.jackson.databind.JsonNode;

/** Reads the entries of one kind of price list and hands models to the collector. */
abstract class ForeignList {
  final ImportCollector collector;
  private final Format format;

  ForeignList(Format format, ImportCollector collector) {
    this.format = format;
    this.collector = collector;
  }

  Format format() {
    return format;
  }

  /** Whether an entry could be one of this kind of list. */
  abstract boolean isOne(JsonNode entry);

  /**
   * Takes an entry that is one.
   *
   * @param name under which it stands; empty if it stands in a list
   */
  abstract void add(String name, JsonNode entry);

  /**
   * Is told of an entry that is none.
   *
   * @param name under which it stands; empty if it stands in a list
   */
  void addOdd(String name, JsonNode entry) {
    // What stands beside the list, such as its date, is no entry.
    if (name.isEmpty()) {
      collector.skip(entry.path("id").asString(""), Reason.MALFORMED, "");
    }
  }

  /** Hands over what had to wait for the end of the list. */
  void finish() {}
}
