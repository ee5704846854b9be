package dev.tunewise.file;

/**
 * One thing that is wrong with a file.
 *
 * @param file the file as it was named by the caller
 * @param place the JSON path; empty where the file as a whole is meant
 * @param message what is wrong and what is allowed; one line, cut where it is no line any more
 */
public record Problem(String file, String place, String message) {
  /** Messages quote the beginning of what is in a file; one that forgot to ends here. */
  private static final int MOST_CHARACTERS = 1_000;

  public Problem {
    file = OneLine.of(file);
    place = OneLine.of(place);
    message = OneLine.of(message, MOST_CHARACTERS);
  }

  /** A problem of the file as a whole. */
  public Problem(String file, String message) {
    this(file, "", message);
  }

  /** File, place and message on one line. */
  public String line() {
    return file + ": " + (place.isEmpty() ? "" : place + ": ") + message;
  }
}
