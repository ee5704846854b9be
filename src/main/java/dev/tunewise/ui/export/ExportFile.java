package dev.tunewise.ui.export;

import dev.tunewise.file.FileFailure;
import java.nio.file.Path;

/** A file to be exported. */
record ExportFile(Path path, Content content) {
  /** Makes the content; takes a while. */
  @FunctionalInterface
  interface Content {
    byte[] bytes() throws FileFailure;
  }

  /** For people. */
  String name() {
    return String.valueOf(path.getFileName());
  }
}
