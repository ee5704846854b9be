package dev.tunewise.file.scenario;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies of unsaved work, so that a crash loses nothing. Each running program keeps one copy under
 * a name of its own and locks it; a copy that nobody locks is what a crash left behind. Call it
 * from one thread at a time.
 */
public final class RecoveryStore implements AutoCloseable {
  private static final String COPY = ".tunewise";
  private static final String ORIGIN = ".origin";
  private static final String LOCK = ".lock";
  private static final int MAX_NAME_BYTES = 100_000;

  /** A younger lock may be one that a program that just starts has made and not yet taken. */
  private static final Duration STALE = Duration.ofDays(1);

  private final Path folder;
  private final String session = UUID.randomUUID().toString();
  private @Nullable FileChannel lock;
  private Optional<Origin> origin = Optional.empty();

  /**
   * A store in a folder of the user, made when it is needed.
   *
   * @param folder for recovery copies only
   */
  public RecoveryStore(Path folder) {
    this.folder = folder;
  }

  /**
   * The file that a scenario was opened from or last saved to.
   *
   * @param stamp what it was then; empty if it is not known
   */
  public record Origin(Path file, Optional<FileStamp> stamp) {
    private static final String STAMP = "stamp ";

    /** On two lines; the second one may go on, since names may have several. */
    private byte[] toBytes() {
      String text = stamp.map(known -> STAMP + known.text() + "\n").orElse("") + file;
      return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Earlier versions of this program wrote the path alone, which begins with no such word. */
    private static Optional<Origin> parse(String text) {
      int line = text.startsWith(STAMP) ? text.indexOf('\n') : -1;
      Optional<FileStamp> stamp =
          line < 0 ? Optional.empty() : FileStamp.parse(text.substring(STAMP.length(), line));
      String name = text.substring(line + 1);
      return name.isEmpty() ? Optional.empty() : Optional.of(new Origin(Path.of(name), stamp));
    }
  }

  /**
   * Work that a crash left behind.
   *
   * @param id for {@link #discard}
   * @param origin empty if the scenario belongs to no file
   * @param saved when the copy was made
   */
  public record Copy(String id, Loaded content, Optional<Origin> origin, Instant saved) {
    public Scenario scenario() {
      return content.scenario();
    }

    /** The file that the scenario belongs to. */
    public Optional<Path> file() {
      return origin.map(Origin::file);
    }
  }

  /**
   * Keeps the unsaved scenario of this program; replaces the copy before it.
   *
   * @param from what the scenario belongs to, if anything
   * @throws WriteException if there is no place for it
   */
  public void save(Scenario scenario, Optional<Origin> from) throws WriteException {
    try {
      Files.createDirectories(folder);
      if (lock == null) {
        lock = lock(session).orElse(null);
      }
    } catch (IOException e) {
      throw new WriteException(folder, e);
    }
    Optional<Origin> absolute =
        from.map(each -> new Origin(each.file().toAbsolutePath(), each.stamp()));
    if (!absolute.equals(origin)) {
      // Killed in between, a copy must rather belong to no file than to another one's.
      delete(session, ORIGIN);
    }
    AtomicFiles.write(path(session, COPY), ScenarioWriter.toBytes(scenario));
    if (absolute.isPresent() && !Files.exists(path(session, ORIGIN))) {
      AtomicFiles.write(path(session, ORIGIN), absolute.get().toBytes());
    }
    origin = absolute;
  }

  /** Nothing is unsaved any more. */
  public void clear() {
    delete(session, COPY, ORIGIN);
  }

  /** What crashes left behind, newest first. Copies that cannot be read stay where they are. */
  public List<Copy> list() {
    List<Copy> copies = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + COPY)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        copy(name.substring(0, name.length() - COPY.length())).ifPresent(copies::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No folder, no copies.
    }
    copies.sort(Comparator.comparing(Copy::saved).reversed());
    return copies;
  }

  /**
   * Moves copies here that crashes left behind in another folder, where the program kept them in
   * earlier versions. Those of programs that still run there, and what cannot be moved, stay.
   */
  public void takeOver(Path former) {
    if (former.equals(folder) || !Files.isDirectory(former)) {
      return;
    }
    RecoveryStore left = new RecoveryStore(former);
    left.list().forEach(copy -> left.move(copy.id(), this));
    left.removeLeftLocks();
    try {
      Files.delete(former);
    } catch (IOException e) {
      // Something is still there.
    }
  }

  /** The copy itself last: until it is gone here, all is offered again. */
  private void move(String id, RecoveryStore there) {
    try {
      Files.createDirectories(there.folder);
      for (String kind : List.of(ORIGIN, COPY)) {
        if (Files.exists(path(id, kind))) {
          Files.copy(
              path(id, kind),
              there.path(id, kind),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      delete(id, COPY, ORIGIN, LOCK);
    } catch (IOException e) {
      // It stays where it is, and the next start tries again.
    }
  }

  /** Removes what programs left behind that were killed while they had nothing unsaved. */
  public void removeLeftLocks() {
    FileTime before = FileTime.from(Instant.now().minus(STALE));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LOCK)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        removeLeftLock(name.substring(0, name.length() - LOCK.length()), before);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No folder, no locks.
    }
  }

  private void removeLeftLock(String id, FileTime before) {
    Path file = path(id, LOCK);
    try {
      boolean old =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.getLastModifiedTime(file).compareTo(before) < 0;
      if (id.equals(session) || !old || Files.exists(path(id, COPY), LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      try (FileChannel held = lock(id).orElse(null)) {
        if (held != null) {
          delete(id, ORIGIN, LOCK);
        }
      }
    } catch (IOException e) {
      // The others are no worse for it.
    }
  }

  /** Removes a copy that has been recovered or is not wanted. */
  public void discard(Copy copy) {
    delete(copy.id(), COPY, ORIGIN, LOCK);
  }

  /** Clears and ends the session. */
  @Override
  public void close() {
    clear();
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      // The lock ends with the program.
    }
    lock = null;
    delete(session, LOCK);
  }

  private Optional<Copy> copy(String id) {
    Path file = path(id, COPY);
    try {
      if (id.equals(session) || isInUse(id)) {
        return Optional.empty();
      }
      Instant saved = Files.getLastModifiedTime(file).toInstant();
      return ScenarioReader.read(file) instanceof Loaded loaded
          ? Optional.of(new Copy(id, loaded, origin(id), saved))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // The others are no worse for it.
    }
  }

  /** Whether another program is at work on a copy. */
  private boolean isInUse(String id) throws IOException {
    Optional<FileChannel> free = lock(id);
    if (free.isPresent()) {
      free.get().close();
    }
    return free.isEmpty();
  }

  private Optional<Origin> origin(String id) {
    try {
      return Origin.parse(TextFile.readOrdinary(path(id, ORIGIN), MAX_NAME_BYTES));
    } catch (ReadException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<FileChannel> lock(String id) throws IOException {
    FileChannel channel =
        FileChannel.open(path(id, LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Locked by this very program.
    }
    channel.close();
    return Optional.empty();
  }

  private void delete(String id, String... kinds) {
    for (String kind : kinds) {
      try {
        Files.deleteIfExists(path(id, kind));
      } catch (IOException e) {
        // It will be offered again; better than losing it.
      }
    }
  }

  private Path path(String id, String kind) {
    return folder.resolve(id + kind);
  }
}
