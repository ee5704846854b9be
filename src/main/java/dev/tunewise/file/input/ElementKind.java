package dev.tunewise.file.input;

/** What the pieces of a file are, and what they are counted by. */
public enum ElementKind {
  LINE("line", "lines"),
  /** Of a sheet. */
  ROW("row", "rows"),
  /** Of a list, several of which may stand on a line. */
  ENTRY("entry", "entries");

  private final String one;
  private final String many;

  ElementKind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** Such as {@code line}; also the name in files. */
  public String one() {
    return one;
  }

  /** Such as {@code lines}. */
  public String many() {
    return many;
  }
}
