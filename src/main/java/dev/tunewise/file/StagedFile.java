package dev.tunewise.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The content of a file, whole and flushed to the disk beside the file whose place it is to take.
 * Until then only the user can read it, from its first byte on; then it has all that the file had
 * besides its content.
 */
final class StagedFile implements AutoCloseable {
  /** Rights of a file that is the user's alone, on systems that have such rights. */
  static final Set<PosixFilePermission> PERSONAL = PosixFilePermissions.fromString("rw-------");

  private static final CopyOption[] REPLACING = {
    StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING
  };

  /** Larger ones that are replaced keep permissions and group alone. */
  private static final long MOST_BYTES_COPIED = 64L << 20;

  private static final int MAX_TRIES = 8;
  private static final long FIRST_PAUSE_NANOS = 5_000_000;
  private static final String UNFINISHED = ".unfinished";

  private final Path target;
  private final Path temporary;
  private final boolean personal;

  private StagedFile(Path target, boolean personal) {
    this.target = target;
    this.personal = personal;
    temporary = TemporaryFiles.beside(target);
  }

  /**
   * Writes the content to the disk; if that fails, nothing is left of it.
   *
   * @param personal whether only the user may read the file, whatever it was before
   */
  static StagedFile of(Path target, Writing content, boolean personal) throws IOException {
    return whole(
        new StagedFile(target, personal),
        staged -> {
          Optional<Set<PosixFilePermission>> permissions = staged.begin();
          staged.fill(content, permissions);
        });
  }

  /** A copy of another file with all it has, its times too. */
  static StagedFile copyOf(Path source, Path target) throws IOException {
    return whole(
        new StagedFile(target, false),
        staged -> {
          Files.copy(source, staged.temporary, StandardCopyOption.COPY_ATTRIBUTES);
          try (FileChannel channel = FileChannel.open(staged.temporary, StandardOpenOption.READ)) {
            channel.force(true);
          }
        });
  }

  /** Writes the content. */
  @FunctionalInterface
  interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  private interface Filling {
    void fill(StagedFile staged) throws IOException;
  }

  private static StagedFile whole(StagedFile staged, Filling filling) throws IOException {
    boolean whole = false;
    try {
      filling.fill(staged);
      whole = true;
    } catch (NoSuchFileException e) {
      throw gone(staged.target);
    } finally {
      if (!whole) {
        staged.close();
      }
    }
    return staged;
  }

  Path target() {
    return target;
  }

  /** Puts the content in its place, or leaves what is there unless that is to be replaced. */
  void commit(boolean replacing) throws IOException {
    TemporaryFiles.awaitEnd();
    try {
      if (replacing && hasOtherNames()) {
        writeThrough();
      } else {
        move(temporary, target, replacing ? REPLACING : new CopyOption[0]);
      }
    } catch (NoSuchFileException e) {
      throw gone(target);
    }
  }

  /** Removes what has not found its place. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(temporary);
      TemporaryFiles.done(temporary);
    } catch (IOException e) {
      // A later write to this folder removes it, once this program has ended.
    }
  }

  private static FileSystemException gone(Path target) {
    return new FileSystemException(target.toString(), null, "its folder has gone");
  }

  /**
   * Makes the empty file.
   *
   * <p>A copy of the file that is replaced is the one way that brings all it has along: owner and
   * group where the system permits that, extended attributes, access control lists, of which Java
   * does not see those of Linux, and streams beside the content on Windows. What it held is not
   * secret to those who may read it; what it will hold is written after nobody else can.
   *
   * @return the permissions it is to have in the end
   */
  private Optional<Set<PosixFilePermission>> begin() throws IOException {
    boolean there = Files.exists(target);
    boolean copied = there && copied();
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old == null) {
      if (!copied) {
        Files.createFile(temporary);
      }
      return Optional.empty();
    }
    if (copied) {
      permit(PERSONAL);
    } else {
      Files.createFile(temporary, PosixFilePermissions.asFileAttribute(PERSONAL));
    }
    if (there) {
      PosixFileAttributes attributes = old.readAttributes();
      keepGroup(attributes.group());
      return Optional.of(personal ? PERSONAL : attributes.permissions());
    }
    return Optional.of(personal ? PERSONAL : ordinaryPermissions());
  }

  private void permit(Set<PosixFilePermission> permissions) {
    try {
      Files.setPosixFilePermissions(temporary, permissions);
    } catch (IOException e) {
      // A disk in the format of another system has none.
    }
  }

  /** False if there is no copy: it may be unreadable, or too large for the disk. */
  private boolean copied() throws IOException {
    try {
      if (Files.size(target) > MOST_BYTES_COPIED) {
        return false;
      }
      Files.copy(target, temporary, StandardCopyOption.COPY_ATTRIBUTES);
      return true;
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      return false;
    }
  }

  /** The copy has the group only if it could have the owner, too. */
  private void keepGroup(GroupPrincipal group) {
    try {
      PosixFileAttributeView view =
          Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
      if (!view.readAttributes().group().equals(group)) {
        view.setGroup(group);
      }
    } catch (IOException e) {
      // Only members may give a file to a group.
    }
  }

  /** What any program's new file has here: Java does not say it, but gives it to an empty one. */
  private Set<PosixFilePermission> ordinaryPermissions() throws IOException {
    Path sample = TemporaryFiles.beside(target);
    try {
      Files.createFile(sample);
      return Files.getPosixFilePermissions(sample);
    } finally {
      Files.deleteIfExists(sample);
      TemporaryFiles.done(sample);
    }
  }

  private void fill(Writing content, Optional<Set<PosixFilePermission>> permissions)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      permissions.ifPresent(this::permit);
      channel.force(true);
    }
  }

  /** Whether the file has further names (hard links); only Unix says so. */
  private boolean hasOtherNames() throws IOException {
    boolean told = target.getFileSystem().supportedFileAttributeViews().contains("unix");
    return told
        && Files.isRegularFile(target)
        && Files.getAttribute(target, "unix:nlink") instanceof Integer names
        && names > 1;
  }

  /**
   * Gives the content to all names of a file: what is moved over one of them would part it from the
   * others. This cannot be done in one step, so for as long as it takes the whole content stands
   * beside the file as {@code NAME.unfinished}, which only success removes: a program that is
   * killed leaves it, and neither the old nor the new content is lost with a copy of the old one
   * beside it. A full disk shows before anything of the old content is written over.
   */
  private void writeThrough() throws IOException {
    Path whole = visible();
    boolean begun = false;
    boolean done = false;
    try (FileChannel from = FileChannel.open(whole, StandardOpenOption.READ);
        FileChannel to = FileChannel.open(target, StandardOpenOption.WRITE)) {
      long before = to.size();
      long after = from.size();
      growing(from, to, before, after);
      begun = true;
      copy(from, to, 0, Math.min(before, after));
      to.truncate(after);
      to.force(true);
      done = true;
    } catch (IOException e) {
      throw begun ? unfinished(whole, e) : e;
    } finally {
      if (done || !begun) {
        Files.deleteIfExists(whole);
      }
    }
  }

  /** Where the content of a file stands that was killed while it was written in place. */
  static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + UNFINISHED);
  }

  private Path visible() throws IOException {
    for (int i = 1; ; i++) {
      Path first = unfinished(target);
      Path visible = i == 1 ? first : first.resolveSibling(first.getFileName() + "-" + i);
      if (Files.notExists(visible)) {
        move(temporary, visible);
        flushFolder(visible);
        return visible;
      }
    }
  }

  private static void growing(FileChannel from, FileChannel to, long before, long after)
      throws IOException {
    try {
      if (after > before) {
        copy(from, to, before, after);
        to.force(true);
      }
    } catch (IOException e) {
      to.truncate(before);
      throw e;
    }
  }

  private static void copy(FileChannel from, FileChannel to, long start, long end)
      throws IOException {
    to.position(start);
    for (long at = start; at < end; ) {
      at += from.transferTo(at, end - at, to);
    }
  }

  private static IOException unfinished(Path whole, IOException cause) {
    String why = FileReason.of(cause) + "; all of it is in " + whole.getFileName();
    FileSystemException failure = new FileSystemException(whole.toString(), null, why);
    failure.initCause(cause);
    return failure;
  }

  /** Virus scanners and synchronized folders lock a file for moments: worth some more tries. */
  private static void move(Path from, Path to, CopyOption... how) throws IOException {
    for (int i = 1; ; i++) {
      try {
        Files.move(from, to, how);
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

  /** Makes a move itself survive a power cut, where the system can do that. */
  static void flushFolder(Path moved) {
    try (FileChannel channel =
        FileChannel.open(moved.resolveSibling("."), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file itself is on the disk.
    }
  }
}
