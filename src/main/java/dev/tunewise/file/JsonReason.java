package dev.tunewise.file;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says where and why a text is no JSON, in one line. */
public final class JsonReason {
  /** Where an object started, and which option of the library would let the text pass. */
  private static final Pattern NOTES =
      Pattern.compile(
          "\\s*(\\(start marker at |: enable `|: [^:]* require enabling `|\\(not recognized ).*",
          Pattern.DOTALL);

  /** A bare word; the library goes on to list all that a value can be. */
  private static final Pattern WORD =
      Pattern.compile("Unrecognized token ('.*?'): was expecting \\(.*", Pattern.DOTALL);

  private static final String TRAILING = "Trailing token";

  private JsonReason() {}

  /** Such as {@code line 3, column 7: not valid JSON: …}. */
  public static String of(JacksonException e) {
    TokenStreamLocation place = e.getLocation();
    if (place == null) {
      return "not valid JSON: " + why(e);
    }
    return "line %s, column %s: not valid JSON: %s"
        .formatted(place.getLineNr(), place.getColumnNr(), why(e));
  }

  private static String beyond(StreamConstraintsException e) {
    String message = e.getOriginalMessage();
    if (message.contains("depth")) {
      return "nested too deep";
    }
    return message.contains("Token count")
        ? "more values than are read"
        : "a name, a number or a text is too long";
  }

  /** Which of the bounds of a kind of file was met, with what is allowed. */
  static String beyond(StreamConstraintsException e, Bounds bounds) {
    String what = beyond(e);
    return e.getOriginalMessage().contains("depth")
        ? what + "; at most " + bounds.depth() + " levels are allowed"
        : what;
  }

  /** The library's reason without its notes on where, which this program gives its own way. */
  public static String why(JacksonException e) {
    if (e.getOriginalMessage().startsWith(TRAILING)) {
      return "content after the end";
    }
    if (e instanceof StreamConstraintsException bound) {
      return beyond(bound);
    }
    String message = NOTES.matcher(e.getOriginalMessage()).replaceFirst("");
    String shorter = WORD.matcher(message).replaceFirst("$1 is no JSON value");
    return OneLine.of(shorter.replaceAll("\\s+", " "), 160);
  }
}
