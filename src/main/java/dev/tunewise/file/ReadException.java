package dev.tunewise.file;

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

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
