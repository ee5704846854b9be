package dev.tunewise.export.workbook;

/** What a workbook says of numbers that no formula of it calculates. */
final class Exported {
  /** In place of a value that was true of the inputs as exported, once they are others. */
  static final String CHANGED = "inputs changed since";

  private Exported() {}
}
