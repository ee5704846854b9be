package dev.tunewise.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes files whole or not at all: into a temporary file in the same folder, flushed to the disk,
 * then moved over the target in one step. Whoever reads the target sees the old or the new content.
 * Links are kept, and so are the permissions of a file that is there already.
 */
public final class AtomicFiles {
  private static final int MAX_LINKS = 40;
  private static final String TEMPORARY_FILES = ".tunewise-{[0-9a-f],[0-9a-f]*[0-9a-f]}.tmp";

  /** What is older was left behind by a program that was killed while it wrote. */
  private static final Duration STALE = Duration.ofDays(1);

  private AtomicFiles() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, byte[] content) throws WriteException {
    write(file, out -> out.write(content));
  }

  /**
   * Writes a file. If it fails, the file is as it was and nothing is left behind.
   *
   * @throws WriteException with a message for people
   */
  public static void write(Path file, Content content) throws WriteException {
    writeAll(Map.of(file, content));
  }

  /**
   * Writes a file where there is none. If it fails, nothing is left behind.
   *
   * @return false if a file of that name is there, which stays as it is
   * @throws WriteException with a message for people
   */
  public static boolean writeNew(Path file, byte[] content) throws WriteException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (StagedFile staged = stage(file, out -> out.write(content))) {
      commit(file, staged, false);
      return true;
    } catch (WriteException e) {
      if (e.getCause() instanceof FileAlreadyExistsException) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Writes several files: none takes its place before all have found room on the disk.
   *
   * @throws WriteException with a message for people, about the first that could not be written
   */
  public static void writeAll(Map<Path, Content> contents) throws WriteException {
    Map<Path, StagedFile> staged = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Content> each : contents.entrySet()) {
        staged.put(each.getKey(), stage(each.getKey(), each.getValue()));
      }
      for (Map.Entry<Path, StagedFile> each : staged.entrySet()) {
        commit(each.getKey(), each.getValue(), true);
      }
    } finally {
      staged.values().forEach(StagedFile::close);
    }
  }

  /** Writes the contents of two files at once. */
  @FunctionalInterface
  public interface PairContent {
    void writeTo(OutputStream one, OutputStream other) throws IOException;
  }

  /**
   * Writes two files whose contents come up together, as {@link #writeAll} does.
   *
   * @throws WriteException with a message for people; of what the content throws, as its cause
   */
  public static void writeBoth(Path one, Path other, PairContent content) throws WriteException {
    Map<Path, StagedFile> second = new LinkedHashMap<>();
    try (StagedFile first =
        stage(one, out -> second.put(other, stage(other, out2 -> content.writeTo(out, out2))))) {
      commit(one, first, true);
      for (Map.Entry<Path, StagedFile> each : second.entrySet()) {
        commit(each.getKey(), each.getValue(), true);
      }
    } finally {
      second.values().forEach(StagedFile::close);
    }
  }

  private static StagedFile stage(Path file, Content content) throws WriteException {
    try {
      Path target = behindLinks(file.toAbsolutePath());
      requireWritable(file, target);
      return StagedFile.of(target, content);
    } catch (WriteException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
  }

  private static void commit(Path file, StagedFile staged, boolean replacing)
      throws WriteException {
    try {
      staged.commit(replacing);
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
    flushFolder(staged.target());
    removeStale(staged.target().resolveSibling("."));
  }

  /** The file that a link leads to, whether it is there or not. */
  private static Path behindLinks(Path file) throws IOException {
    Path target = file;
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MAX_LINKS) {
        throw new FileSystemException(file.toString(), null, FileReason.LINKS_IN_A_CIRCLE);
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void requireWritable(Path file, Path target) throws WriteException {
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new WriteException(file, "it is a folder", null);
    }
    if (!Files.isDirectory(folder)) {
      boolean missing = !Files.exists(folder);
      String what = missing ? " does not exist" : " is not a folder";
      throw new WriteException(file, "the folder " + folder + what, null);
    }
    // The move would replace them all the same.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new WriteException(file, "it is not an ordinary file", null);
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new WriteException(file, "it is read-only", null);
    }
  }

  /** Removes what killed programs left behind; where that fails it stays until the next time. */
  private static void removeStale(Path folder) {
    FileTime before = FileTime.from(Instant.now().minus(STALE));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, TEMPORARY_FILES)) {
      for (Path file : found) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(file).compareTo(before) < 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The file itself is written.
    }
  }

  /** Makes the move itself survive a power cut, where the system can do that. */
  private static void flushFolder(Path target) {
    Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file itself is on the disk.
    }
  }

  /**
   * The content of a file, whole and flushed to the disk beside the file whose place it is to take.
   */
  private record StagedFile(Path target, Path temporary) implements AutoCloseable {
    private static final CopyOption[] REPLACING = {
      StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING
    };

    private static final int MAX_TRIES = 8;
    private static final long FIRST_PAUSE_NANOS = 5_000_000;

    /** Writes the content to the disk; if that fails, nothing is left of it. */
    static StagedFile of(Path target, Content content) throws IOException {
      String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
      StagedFile staged =
          new StagedFile(target, target.resolveSibling(".tunewise-" + random + ".tmp"));
      boolean whole = false;
      try {
        staged.fill(content);
        staged.keepPermissions();
        whole = true;
      } catch (NoSuchFileException e) {
        throw gone(target);
      } finally {
        if (!whole) {
          staged.close();
        }
      }
      return staged;
    }

    /** Puts the content in its place, or leaves what is there unless that is to be replaced. */
    void commit(boolean replacing) throws IOException {
      try {
        move(replacing ? REPLACING : new CopyOption[0]);
      } catch (NoSuchFileException e) {
        throw gone(target);
      }
    }

    /** Removes what has not found its place. */
    @Override
    public void close() {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        // A later write to this folder removes it.
      }
    }

    private static FileSystemException gone(Path target) {
      return new FileSystemException(target.toString(), null, "its folder has gone");
    }

    private void fill(Content content) throws IOException {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
    }

    private void keepPermissions() throws IOException {
      PosixFileAttributeView from =
          Files.getFileAttributeView(target, PosixFileAttributeView.class);
      PosixFileAttributeView to =
          Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
      if (from != null && to != null && Files.exists(target)) {
        to.setPermissions(from.readAttributes().permissions());
      }
    }

    /** Virus scanners and synchronized folders lock a file for moments: worth some more tries. */
    private void move(CopyOption... how) throws IOException {
      for (int i = 1; ; i++) {
        try {
          Files.move(temporary, target, how);
          return;
        } catch (AtomicMoveNotSupportedException
            | FileAlreadyExistsException
            | NoSuchFileException e) {
          throw e;
        } catch (FileSystemException e) {
          if (i == MAX_TRIES) {
            throw e;
          }
          LockSupport.parkNanos(FIRST_PAUSE_NANOS << i);
        }
      }
    }
  }
}
