package dev.tunewise.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Whether names of files reach the program as they are: where the language that is set is not
 * installed, the JVM knows only ASCII, and puts one and the same mark in place of all other
 * letters.
 */
final class NameEncoding {
  private static final String UNKNOWN =
      "letters that the language set here does not know; set LC_ALL=C.UTF-8";

  /** Of a file that was found in a folder. */
  static final String UNREADABLE = "its name has " + UNKNOWN;

  /** What stands for bytes that are no letters. */
  private static final char NO_LETTER = '\uFFFD';

  private final boolean all;

  /** By the name of the encoding of file names. */
  NameEncoding(String name) {
    all = name.equals(StandardCharsets.UTF_8.name());
  }

  /** That of this process. */
  static NameEncoding here() {
    return new NameEncoding(System.getProperty("sun.jnu.encoding", ""));
  }

  /** Whether a name is as it is on the disk. */
  boolean reads(String name) {
    return all || name.indexOf(NO_LETTER) < 0;
  }

  /** What is wrong if some argument is not what was typed. */
  Optional<String> complaint(List<String> arguments) {
    return arguments.stream().allMatch(this::reads)
        ? Optional.empty()
        : Optional.of("an argument has " + UNKNOWN);
  }
}
