package dev.tunewise.evaluation;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.StoppedException;

/** Opens what is read, each time from its beginning. */
@FunctionalInterface
interface InputSource {
  InputFile open() throws ReadException, StoppedException;
}
