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

  /** Number of the line that was read last, blank or not, from 1; 0 at the beginning. */
  long line();
}
