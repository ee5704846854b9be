package dev.tunewise.file.scenario;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.OwnFiles;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies of unsaved work, so that a crash loses nothing. Each running program keeps one copy under
 * a name of its own and locks it; a copy that nobody locks is what a crash left behind. All of it
 * is the user's alone. One thread at a time may call {@link #save}, {@link #clear} and {@link
 * #close}; what has to do with the copies of others may be called beside it.
 */
public final class RecoveryStore implements AutoCloseable {
  private static final String COPY = ".recovery";

  /** Of copies by earlier programs: the scenario, and the name of its file. */
  private static final String FORMER_COPY = ".tunewise";

  private static final String FORMER_ORIGIN = ".origin";
  private static final String LOCK = ".lock";
  private static final int MAX_NAME_BYTES = 100_000;

  /** A younger lock may be one that a program that just starts has made and not yet taken. */
  private static final Duration STALE = Duration.ofDays(1);

  private final Path folder;
  private final String session = UUID.randomUUID().toString();
  private final RecoveryFormat format = new RecoveryFormat();
  private @Nullable FileChannel lock;

  /**
   * A store in a folder of the user, made when it is needed.
   *
   * @param folder for recovery copies only
   */
  public RecoveryStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Work that a crash left behind.
   *
   * @param id for {@link #discard}
   * @param content the scenario as it was read
   * @param saved when the copy was made
   */
  public record Copy(String id, Loaded content, UnsavedWork work, Instant saved) {
    public Scenario scenario() {
      return content.scenario();
    }

    /** The file that the scenario was opened from or last saved to. */
    public Optional<Path> file() {
      return work.file();
    }

    /** What that file was when it was last read or written; empty if it is not known. */
    public Optional<FileStamp> stamp() {
      return work.stamp().flatMap(FileStamp::parse);
    }
  }

  /**
   * Keeps the unsaved work of this program; replaces the copy before it.
   *
   * @throws WriteException if there is no place for it
   */
  public void save(UnsavedWork work) throws WriteException {
    try {
      OwnFiles.makeFolder(folder);
      if (lock == null) {
        lock = lock(session).orElse(null);
      }
    } catch (IOException e) {
      throw new WriteException(folder, e);
    }
    OwnFiles.write(path(session, COPY), format.toBytes(work));
  }

  /** Nothing is unsaved any more. */
  public void clear() {
    delete(session, COPY);
  }

  /** What crashes left behind, newest first. Copies that cannot be read stay where they are. */
  public List<Copy> list() {
    List<Copy> copies = new ArrayList<>();
    ids(COPY).forEach(id -> copy(id, RecoveryStore::read).ifPresent(copies::add));
    ids(FORMER_COPY).forEach(id -> copy(id, RecoveryStore::readFormer).ifPresent(copies::add));
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
      OwnFiles.makeFolder(there.folder);
      for (String kind : List.of(FORMER_ORIGIN, FORMER_COPY, COPY)) {
        if (Files.exists(path(id, kind))) {
          Files.copy(
              path(id, kind),
              there.path(id, kind),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
          OwnFiles.tighten(there.path(id, kind));
        }
      }
      delete(id, COPY, FORMER_COPY, FORMER_ORIGIN, LOCK);
    } catch (IOException e) {
      // It stays where it is, and the next start tries again.
    }
  }

  /** Removes what programs left behind that were killed while they had nothing unsaved. */
  public void removeLeftLocks() {
    FileTime before = FileTime.from(Instant.now().minus(STALE));
    ids(LOCK).forEach(id -> removeLeftLock(id, before));
  }

  /** Of the files of a kind. */
  private List<String> ids(String kind) {
    List<String> ids = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + kind)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        ids.add(name.substring(0, name.length() - kind.length()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No folder, no files.
    }
    return ids;
  }

  private void removeLeftLock(String id, FileTime before) {
    Path file = path(id, LOCK);
    try {
      boolean old =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.getLastModifiedTime(file).compareTo(before) < 0;
      if (id.equals(session) || !old || isThere(id, COPY) || isThere(id, FORMER_COPY)) {
        return;
      }
      try (FileChannel held = lock(id).orElse(null)) {
        if (held != null) {
          delete(id, FORMER_ORIGIN, LOCK);
        }
      }
    } catch (IOException e) {
      // The others are no worse for it.
    }
  }

  private boolean isThere(String id, String kind) {
    return Files.exists(path(id, kind), LinkOption.NOFOLLOW_LINKS);
  }

  /** Removes a copy that has been recovered or is not wanted. */
  public void discard(Copy copy) {
    delete(copy.id(), COPY, FORMER_COPY, FORMER_ORIGIN, LOCK);
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

  /** Reads a copy by its id; empty if it cannot be. */
  private interface Reader {
    Optional<Copy> read(RecoveryStore store, String id) throws IOException, ReadException;
  }

  private Optional<Copy> copy(String id, Reader reader) {
    try {
      return id.equals(session) || isInUse(id) ? Optional.empty() : reader.read(this, id);
    } catch (IOException | ReadException e) {
      return Optional.empty(); // The others are no worse for it.
    }
  }

  private Optional<Copy> read(String id) throws IOException, ReadException {
    Path file = path(id, COPY);
    Instant saved = Files.getLastModifiedTime(file).toInstant();
    TextFile.requireOrdinary(file);
    return RecoveryFormat.read(TextFile.bytes(file, Bounds.RECOVERY.bytes()))
        .map(found -> new Copy(id, found.content(), found.work(), saved));
  }

  private Optional<Copy> readFormer(String id) throws IOException {
    Path file = path(id, FORMER_COPY);
    Instant saved = Files.getLastModifiedTime(file).toInstant();
    return ScenarioReader.read(file) instanceof Loaded loaded
        ? Optional.of(
            new Copy(id, loaded, new UnsavedWork(loaded.scenario(), formerOrigin(id)), saved))
        : Optional.empty();
  }

  /** Whether another program is at work on a copy. */
  private boolean isInUse(String id) throws IOException {
    Optional<FileChannel> free = lock(id);
    if (free.isPresent()) {
      free.get().close();
    }
    return free.isEmpty();
  }

  private Optional<Path> formerOrigin(String id) {
    try {
      String name = TextFile.readOrdinary(path(id, FORMER_ORIGIN), MAX_NAME_BYTES);
      return RecoveryFormat.path(name);
    } catch (ReadException e) {
      return Optional.empty();
    }
  }

  private Optional<FileChannel> lock(String id) throws IOException {
    Path file = path(id, LOCK);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, OwnFiles.ofNewFile(file));
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
