package dev.tunewise.file.input;

import dev.tunewise.file.InputException;
import dev.tunewise.file.JsonReason;
import dev.tunewise.file.ReadException;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;

/** Says why reading ended early, whichever library stood between the file and its reader. */
public final class InputReason {
  static final String NO_TEXT = "is no UTF-8 or UTF-16 text; save it as UTF-8";

  private InputReason() {}

  /**
   * The reason in one line.
   *
   * @param thrown while reading, such as what a JSON or table parser made of an exception of the
   *     stream below
   * @throws StoppedException if the watch had it stopped
   */
  public static ReadException of(Exception thrown) throws StoppedException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StoppedException stopped -> throw stopped;
        case InputException reason -> {
          return new ReadException(String.valueOf(reason.getMessage()));
        }
        case ReadException reason -> {
          return reason;
        }
        case CharacterCodingException malformed -> {
          return new ReadException(NO_TEXT);
        }
        default -> {}
      }
    }
    return thrown instanceof JacksonException json
        ? new ReadException(JsonReason.of(json))
        : new ReadException(thrown);
  }
}
