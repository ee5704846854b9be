package dev.tunewise.file;

import java.util.OptionalLong;
import tools.jackson.core.StreamReadConstraints;

/**
 * How much is read of files that others wrote: the one table that all readers take their bounds
 * from. What goes beyond is refused in one line, soon and without much memory, before it is read as
 * a whole. Real files stay far below; those that can be of any length are read as a stream.
 *
 * <p>Columns: what it is, bytes of the file, bytes that come out of it unpacked, parts of an
 * archive, levels of nesting, characters of a number, of a text or a name, values of JSON.
 */
public enum Bounds {
  // format:off — one row per kind of file reads as a table
  SCENARIO("Scenario files", 5_000_000, Bounds.ANY, Bounds.ANY, 32, Bounds.ANY, Bounds.ANY, 1_000_000),
  RECOVERY("Copies of unsaved work", 24_000_000, 24_000_000, Bounds.ANY, 8, 1_000, Bounds.ANY, 10_000),
  SETTINGS("Settings", 1_000_000, Bounds.ANY, Bounds.ANY, 32, 1_000, 100_000, 100_000),
  PRICES("Price lists, the catalog of the user", 20_000_000, Bounds.ANY, Bounds.ANY, 100, 1_000, 1_000_000, 3_000_000),
  PICTURE("PNG pictures with scenarios", 200_000_000, 25_000_000, Bounds.ANY, Bounds.ANY, Bounds.ANY, Bounds.ANY, Bounds.ANY),
  DRAWING("SVG drawings with scenarios", 35_000_000, Bounds.ANY, Bounds.ANY, Bounds.XML_DEPTH, Bounds.ANY, Bounds.ANY, Bounds.ANY),
  REPORT("PDF reports with scenarios", 100_000_000, 25_000_000, Bounds.ANY, Bounds.ANY, Bounds.ANY, Bounds.ANY, Bounds.ANY),
  OFFICE("Decks and workbooks with scenarios", 200_000_000, 40_000_000, 100_000, Bounds.XML_DEPTH, Bounds.ANY, 20_000, Bounds.ANY),
  TEMPLATE("Presentations as templates", 100_000_000, 200_000_000, 10_000, Bounds.ANY, Bounds.ANY, Bounds.ANY, Bounds.ANY),
  WORKBOOK("Workbooks with examples, usage or evaluations", 200_000_000, 4_000_000_000L, 100_000, Bounds.XML_DEPTH, Bounds.ANY, 1 << 20, Bounds.ANY),
  TRAINING("Training files", Bounds.ANY, 50_000_000_000L, Bounds.ANY, 100, 1_000, 8 << 20, Bounds.ANY),
  USAGE("Exports of usage and cost", Bounds.ANY, 50_000_000_000L, Bounds.ANY, 64, 1_000, 16 << 20, Bounds.ANY),
  EVALUATIONS("Results of evaluations", Bounds.ANY, 50_000_000_000L, Bounds.ANY, 200, 1_000, 20_000_000, Bounds.ANY);
  // format:on

  /** Attributes of one tag of XML, declarations of namespaces counted. */
  static final int MOST_ATTRIBUTES = 1_000;

  /** Levels of XML. */
  static final int XML_DEPTH = 200;

  /** Characters of a tag, a comment or a text of XML that is read as a stream. */
  static final int LONGEST_PIECE = 1 << 21;

  private static final int ANY = -1;

  private final String what;
  private final long bytes;
  private final long unpacked;
  private final int parts;
  private final int depth;
  private final int number;
  private final int text;
  private final int values;

  Bounds(
      String what,
      long bytes,
      long unpacked,
      int parts,
      int depth,
      int number,
      int text,
      int values) {
    this.what = what;
    this.bytes = bytes;
    this.unpacked = unpacked;
    this.parts = parts;
    this.depth = depth;
    this.number = number;
    this.text = text;
    this.values = values;
  }

  /** What is read, such as {@code Training files}. */
  public String what() {
    return what;
  }

  /**
   * Bytes of a file.
   *
   * @throws IllegalStateException if it may be of any length
   */
  public int bytes() {
    return Math.toIntExact(required(bytes));
  }

  /** Bytes that may come out of a file, or of a part of it. */
  public long unpacked() {
    return required(unpacked);
  }

  /** Parts of an archive. */
  public int parts() {
    return (int) required(parts);
  }

  /** Levels of nesting. */
  public int depth() {
    return (int) required(depth);
  }

  /** Characters of a text or a name, or bytes of an entry that is held as a whole. */
  public int text() {
    return (int) required(text);
  }

  private long required(long bound) {
    if (bound == ANY) {
      throw new IllegalStateException(name() + " has no such bound");
    }
    return bound;
  }

  /** Bytes, bytes unpacked, parts, levels, characters of a number, of a text, values. */
  public OptionalLong[] columns() {
    long[] all = {bytes, unpacked, parts, depth, number, text, values};
    OptionalLong[] columns = new OptionalLong[all.length];
    for (int i = 0; i < all.length; i++) {
      columns[i] = all[i] == ANY ? OptionalLong.empty() : OptionalLong.of(all[i]);
    }
    return columns;
  }

  /** The bounds of JSON, for its parser. */
  public StreamReadConstraints json() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(depth())
        .maxNumberLength(orAll(number))
        .maxStringLength(orAll(text))
        .maxNameLength(orAll(text))
        .maxTokenCount(orAll(values))
        .build();
  }

  private static int orAll(int bound) {
    return bound == ANY ? Integer.MAX_VALUE : bound;
  }
}
