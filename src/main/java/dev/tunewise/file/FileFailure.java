package dev.tunewise.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file could not be written; the message is one line for people. */
public final class FileFailure extends IOException {
  static final String LINKS_IN_A_CIRCLE = "its links run in a circle";

  private static final long serialVersionUID = 1;

  private final String why;

  /**
   * A failure to write.
   *
   * @param file that was to be written
   * @param reason for people, without a full stop
   */
  public FileFailure(Path file, String reason, @Nullable Throwable cause) {
    this(file.toString(), reason, cause);
  }

  /** A failure to write to a file of a name that may be no path here. */
  public FileFailure(String file, String reason, @Nullable Throwable cause) {
    super(OneLine.of(file) + ": cannot be written: " + OneLine.of(reason), cause);
    why = OneLine.of(reason);
  }

  /** The one line. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Why it could not be written or the operating system refused, in words. */
  public static String reason(Exception fault) {
    return switch (fault) {
      case FileFailure e -> e.why;
      case NoSuchFileException e -> "it does not exist";
      case AccessDeniedException e -> "permission denied";
      case FileAlreadyExistsException e -> "a file of that name is in the way";
      case NotDirectoryException e -> "a part of its path is not a folder";
      case FileSystemLoopException e -> LINKS_IN_A_CIRCLE;
      case FileSystemException e when e.getReason() != null -> words(e.getReason());
      default -> words(fault.getMessage());
    };
  }

  /** Why a temporary file, which libraries need for their work, was refused; one line. */
  public static String temporary(UncheckedIOException fault) {
    return "temporary files cannot be written to "
        + OneLine.of(System.getProperty("java.io.tmpdir", ""))
        + ": "
        + reason(root(fault));
  }

  private static Exception root(UncheckedIOException fault) {
    Exception root = fault;
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
