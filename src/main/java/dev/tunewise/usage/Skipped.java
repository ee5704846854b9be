package dev.tunewise.usage;

/**
 * Something of an export that is not counted.
 *
 * @param file as it was named by the caller
 * @param line where the first such entry begins, from 1; 0 where the whole file is meant
 * @param why one line; says how many entries there are if it is more than one
 */
public record Skipped(String file, long line, String why) {
  /** Whether nothing of the file is counted. */
  public boolean isWholeFile() {
    return line == 0;
  }
}
