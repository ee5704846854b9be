package dev.tunewise.file;

import dev.tunewise.wording.FaultText;

/**
 * What was read is not what it must be, or could not be read at all. The message is one line for
 * people that says why, without the name of the file.
 */
public final class ReadException extends Exception {
  private static final long serialVersionUID = 1;

  public ReadException(String why) {
    super(why);
  }

  /** The operating system refused. */
  public ReadException(Exception cause) {
    super("cannot be read: " + FileReason.of(cause), cause);
  }

  /** The reader itself failed, be it for want of memory or by its own fault. */
  public static ReadException of(Throwable fault) {
    return new ReadException("cannot be read: " + FaultText.why(fault));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
