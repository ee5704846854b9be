package dev.tunewise.file;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why the operating system refused a file, in words that people know. */
public final class FileReason {
  static final String LINKS_IN_A_CIRCLE = "its links run in a circle";
  static final String FOLDER = "it is a folder";
  static final String NO_ORDINARY_FILE = "it is not an ordinary file";

  private FileReason() {}

  /** Why it could not be written or the operating system refused, in words. */
  public static String of(Exception cause) {
    return switch (cause) {
      case NoSuchFileException e -> "it does not exist";
      case AccessDeniedException e -> "permission denied";
      case FileAlreadyExistsException e -> "a file of that name is in the way";
      case NotDirectoryException e -> "a part of its path is not a folder";
      case FileSystemLoopException e -> LINKS_IN_A_CIRCLE;
      case FileSystemException e when e.getReason() != null -> words(e.getReason());
      default -> words(cause.getMessage());
    };
  }

  /** Why a temporary file, which libraries need for their work, was refused; one line. */
  public static String temporary(UncheckedIOException cause) {
    return "temporary files cannot be written to "
        + OneLine.of(System.getProperty("java.io.tmpdir", ""))
        + ": "
        + of(root(cause));
  }

  private static Exception root(UncheckedIOException cause) {
    Exception root = cause;
    while (root.getCause() instanceof Exception deeper) {
      root = deeper;
    }
    return root;
  }

  private static String words(@Nullable String systemMessage) {
    String message = systemMessage == null ? "the disk reported a fault" : systemMessage;
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("not enough space")) {
      return "the disk is full";
    }
    if (lower.contains("permission denied")) {
      return "permission denied";
    }
    if (lower.contains("no such file")) {
      return "it does not exist";
    }
    if (lower.contains("quota")) {
      return "the disk quota is used up";
    }
    if (lower.contains("read-only file system")) {
      return "the disk is read-only";
    }
    if (lower.contains("too many levels of symbolic links")) {
      return LINKS_IN_A_CIRCLE;
    }
    if (lower.contains("not a directory")) {
      return "a part of its path is not a folder";
    }
    return OneLine.of(message, 200);
  }
}
