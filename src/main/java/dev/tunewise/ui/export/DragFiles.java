package dev.tunewise.ui.export;

import dev.tunewise.file.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files for other programs to take, in a temporary folder of this one. They stay until the program
 * ends, since the other one may read them only when it needs them. Safe on any thread.
 */
final class DragFiles {
  /** Null until the first file. */
  private @Nullable Path folder;

  private int count;
  private boolean closed;

  /**
   * Writes a file under its own name, whatever was written before.
   *
   * @throws IOException also once this is closed
   */
  synchronized Path write(String name, byte[] bytes) throws IOException {
    if (closed) {
      throw new IOException("the program ends");
    }
    Path base = folder == null ? Files.createTempDirectory("tunewise-drag") : folder;
    folder = base;
    count++;
    Path own = Files.createDirectory(base.resolve(String.valueOf(count)));
    return Files.write(FileNames.in(own, name), bytes);
  }

  /** Removes all files; what another program holds open stays to the system. */
  synchronized void close() {
    closed = true;
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : innermostFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      // Temporary files are the system's to clean up.
    }
  }
}
