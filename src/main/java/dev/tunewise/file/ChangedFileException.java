package dev.tunewise.file;

import java.nio.file.Path;

/** A file was not replaced, because it is no longer what it was when it was looked at. */
public final class ChangedFileException extends WriteException {
  private static final long serialVersionUID = 1;

  public ChangedFileException(Path file) {
    super(file, "another program wrote it meanwhile", null);
  }
}
