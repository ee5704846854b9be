package dev.tunewise.fault;

import dev.tunewise.file.OwnFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Keeps what is told of faults in files that only the user can read: the newest is {@code
 * faults.log}, older ones have a number, and the oldest goes when there are five. Never more than
 * {@link #MAX_FILES} × {@link #MAX_BYTES} bytes. A disk that takes nothing costs the log, never the
 * program.
 */
public final class FaultLog {
  static final int MAX_FILES = 5;
  static final int MAX_BYTES = 256 * 1024;

  private static final Set<StandardOpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

  private final Path folder;

  /**
   * A log in a folder of the user, made when it is needed.
   *
   * @param folder for logs only
   */
  public FaultLog(Path folder) {
    this.folder = folder;
  }

  /** The newest file, which is there once a fault was written. */
  public Path file() {
    return file(0);
  }

  private Path file(int age) {
    return folder.resolve(age == 0 ? "faults.log" : "faults." + age + ".log");
  }

  /**
   * Adds an entry.
   *
   * @param when it happened
   * @param entry lines; what is too long for a file is cut
   */
  public synchronized void write(Instant when, String entry) {
    byte[] bytes =
        (when.truncatedTo(ChronoUnit.MILLIS) + " " + entry.strip() + "\n\n")
            .getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, MAX_BYTES);
    try {
      OwnFiles.makeFolder(folder);
      if (Files.exists(file()) && Files.size(file()) + length > MAX_BYTES) {
        rotate();
      }
      try (FileChannel channel = open()) {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
    } catch (IOException e) {
      // There is nowhere to say that.
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file(), APPENDING, OwnFiles.ofNewFile(file()));
  }

  private void rotate() throws IOException {
    for (int age = MAX_FILES - 1; age > 0; age--) {
      if (Files.exists(file(age - 1))) {
        Files.move(file(age - 1), file(age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
