package dev.tunewise.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * The content of a file, whole and flushed to the disk beside the file whose place it is to take.
 */
record StagedFile(Path target, Path temporary) implements AutoCloseable {
  private static final int MAX_TRIES = 8;
  private static final long FIRST_PAUSE_NANOS = 5_000_000;

  /** Writes the content to the disk; if that fails, nothing is left of it. */
  static StagedFile of(Path target, AtomicFiles.Content content) throws IOException {
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

  /** Puts the content in its place. */
  void commit() throws IOException {
    try {
      move();
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

  private void fill(AtomicFiles.Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (from != null && to != null && Files.exists(target)) {
      to.setPermissions(from.readAttributes().permissions());
    }
  }

  /** Virus scanners and synchronized folders lock a file for moments: worth some more tries. */
  private void move() throws IOException {
    for (int i = 1; ; i++) {
      try {
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException | NoSuchFileException e) {
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
