package dev.tunewise.dataset;

import dev.tunewise.file.Problem;

/**
 * What came of working with a file.
 *
 * @param <T> what is there where it worked
 */
public sealed interface FileOutcome<T> {
  /** It worked. */
  record Done<T>(T result) implements FileOutcome<T> {}

  /** It did not, and nothing was written; one line says why. */
  record Refused<T>(Problem problem) implements FileOutcome<T> {}

  /** The watch said to stop; nothing was written. */
  record Cancelled<T>() implements FileOutcome<T> {}
}
