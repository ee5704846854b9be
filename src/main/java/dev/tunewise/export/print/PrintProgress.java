package dev.tunewise.export.print;

/** Told of each page before it is printed. */
@FunctionalInterface
public interface PrintProgress {
  /**
   * Whether to go on.
   *
   * @param page from 1 on
   */
  boolean goesOn(int page, int count);
}
