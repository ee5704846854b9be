package dev.tunewise.file.input;

import java.io.IOException;

/** What is read is not what it must be; thrown inside a stream, which knows no other exceptions. */
final class InputException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param why one line for people, without the name of the file
   */
  InputException(String why) {
    super(why);
  }
}
