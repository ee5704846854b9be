package dev.tunewise.dataset;

import dev.tunewise.file.input.ElementKind;
import java.util.List;

/**
 * How a training file is laid out, and what of it was not read.
 *
 * @param form of the file
 * @param kind what its examples are counted by
 * @param sheet of a workbook; empty for all other files
 * @param otherSheets of a workbook, which were not read
 * @param taken columns of a table that make its examples; empty if it is none
 * @param left other columns, the first ones
 */
public record FileLayout(
    Form form,
    ElementKind kind,
    String sheet,
    List<String> otherSheets,
    List<String> taken,
    List<String> left) {
  public FileLayout {
    otherSheets = List.copyOf(otherSheets);
    taken = List.copyOf(taken);
    left = List.copyOf(left);
  }

  /** Kinds of training files, by what stands around the examples. */
  public enum Form {
    JSON_LINES("json-lines", "JSON lines"),
    JSON("json", "a JSON list"),
    TABLE("table", "a table"),
    WORKBOOK("workbook", "a workbook"),
    GZIP("gzip", "compressed"),
    UTF_16("utf-16", "UTF-16");

    private final String key;
    private final String label;

    Form(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** Name in files. */
    public String key() {
      return key;
    }

    /** What such a file is, such as {@code a table}. */
    public String label() {
      return label;
    }
  }

  /** A file that is no table. */
  static FileLayout of(Form form, ElementKind kind) {
    return new FileLayout(form, kind, "", List.of(), List.of(), List.of());
  }
}
