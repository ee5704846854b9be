package dev.tunewise.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/** Tells whether another program wrote a file since it was last looked at. */
record FileStamp(FileTime modified, long size) {
  /** Whether it was last written before then. */
  boolean isBefore(Instant then) {
    return modified.toInstant().isBefore(then);
  }

  /** Empty if the file is not there. */
  static Optional<FileStamp> of(Path file) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new FileStamp(now.lastModifiedTime(), now.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
