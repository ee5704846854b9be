package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import org.jspecify.annotations.Nullable;

/** The pieces of a file, one after the other. */
public interface ElementSource {
  /**
   * The next piece; null at the end.
   *
   * @throws ReadException if nothing more can be read
   * @throws StoppedException if the watch said to stop
   */
  @Nullable Element next() throws ReadException, StoppedException;

  /** What the pieces are. */
  ElementKind kind();

  /** How many there were so far, or the number of the last line or row, blank or not. */
  long count();
}
