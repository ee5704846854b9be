package dev.tunewise.file.scenario;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version before the one that was saved last, beside its file. */
public final class PreviousVersion {
  private static final String ENDING = ".bak";

  private PreviousVersion() {}

  /** Where it is kept: {@code NAME.tunewise.bak}, behind links where the file really lies. */
  public static Path of(Path file) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file;
    return real.resolveSibling(real.getFileName() + ENDING);
  }

  /**
   * Keeps a file as it is now, with its times and permissions, in place of the version kept before.
   * What cannot be read, is too large for a scenario or not there leaves that as it is.
   *
   * @throws WriteException if there is no place for it
   */
  static void keep(Path file) throws IOException {
    if (Files.isRegularFile(file)
        && Files.isReadable(file)
        && Files.size(file) <= ScenarioKeys.MAX_BYTES) {
      AtomicFiles.copy(file, of(file));
    }
  }
}
