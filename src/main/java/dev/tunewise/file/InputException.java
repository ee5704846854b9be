package dev.tunewise.file;

import java.io.IOException;

/** What is read is not what it must be; thrown inside a stream, which knows no other exceptions. */
public final class InputException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * A refusal.
   *
   * @param why one line for people, without the name of the file
   */
  public InputException(String why) {
    super(why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
