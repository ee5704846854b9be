package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import org.jspecify.annotations.Nullable;

/** Rows of a table, one after the other; those without content are left out. */
interface RowSource extends AutoCloseable {
  /** The next row; null at the end. */
  @Nullable Row next() throws ReadException, StoppedException;

  @Override
  void close();
}
