package dev.tunewise.file.scenario;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Keeps a file that an earlier version of this program wrote, before a newer one replaces it. */
final class EarlierVersion {
  private EarlierVersion() {}

  /**
   * Keeps the file as {@code NAME.v1.bak} beside itself, behind links where it really lies. A file
   * that has this name already stays: one with the same content is the copy, beside one with
   * another content the copy is {@code NAME.v1-2.bak}.
   *
   * @return where it is kept; empty if the file is of today's version, no scenario or not there
   * @throws WriteException if it cannot be kept
   */
  static Optional<Path> keep(Path file) throws WriteException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] content = TextFile.bytes(file, ScenarioKeys.MAX_BYTES);
      return ScenarioReader.read(content, file.toString()) instanceof Loaded loaded
              && loaded.isMigrated()
          ? Optional.of(keep(file.toRealPath(), content, loaded.origin().version()))
          : Optional.empty();
    } catch (ReadException e) {
      return Optional.empty(); // no scenario that could be opened again
    } catch (WriteException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
  }

  private static Path keep(Path file, byte[] content, int version) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name) + ".v" + version;
    for (int i = 1; ; i++) {
      Path copy = file.resolveSibling(stem + (i == 1 ? "" : "-" + i) + ".bak");
      if (AtomicFiles.writeNew(copy, content) || holds(copy, content)) {
        return copy;
      }
    }
  }

  private static boolean holds(Path copy, byte[] content) throws IOException {
    return Files.isRegularFile(copy)
        && Files.size(copy) == content.length
        && Arrays.equals(Files.readAllBytes(copy), content);
  }
}
