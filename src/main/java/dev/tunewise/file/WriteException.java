package dev.tunewise.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file could not be written; the message is one line for people. */
public class WriteException extends IOException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final String why;

  /** The operating system refused to write a file. */
  public WriteException(Path file, Exception cause) {
    this(file, why(cause), cause);
  }

  /**
   * A file was not written.
   *
   * @param why for people, without a full stop
   */
  public WriteException(Path file, String why, @Nullable Throwable cause) {
    this(file.toString(), why, cause);
  }

  /** The same of a name that may be no path here. */
  public WriteException(String file, String why, @Nullable Throwable cause) {
    super(OneLine.of(file) + ": cannot be written: " + OneLine.of(why), cause);
    this.file = file;
    this.why = OneLine.of(why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** The same as a problem of the file. */
  public Problem problem() {
    return new Problem(file, "cannot be written: " + why);
  }

  /** What went wrong with a file, in one line for people, which names it where it can. */
  public static String line(Exception cause) {
    return cause instanceof WriteException failure ? failure.getMessage() : FileReason.of(cause);
  }

  /** Why a file was not written: the line without the file, or what the system says. */
  public static String why(Exception cause) {
    return cause instanceof WriteException failure ? failure.why : FileReason.of(cause);
  }
}
