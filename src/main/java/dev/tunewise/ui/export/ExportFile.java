package dev.tunewise.ui.export;

import dev.tunewise.file.WriteException;
import java.nio.file.Path;

/** A file to be exported. */
record ExportFile(Path path, Content content) {
  /** Makes the content; takes a while. */
  @FunctionalInterface
  interface Content {
    byte[] bytes() throws WriteException;
  }

  /** For people. */
  String name() {
    return String.valueOf(path.getFileName());
  }
}
