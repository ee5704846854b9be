package dev.tunewise.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files made from text that came from outside. */
public final class FileNames {
  /** What is wrong with a name that the system cannot handle. */
  public static final String IMPOSSIBLE = "cannot be the name of a file or folder here";

  /** With what follows below the 255 bytes that most systems allow. */
  private static final int MOST_BYTES = 200;

  /** Characters of a name that a sentence has room for. */
  private static final int MOST_SHOWN = 60;

  private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{C}\\p{Z}\\s]+");

  /** Devices of Windows, with any extension. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])( *\\..*)?");

  private FileNames() {}

  /**
   * A name without extension that every system takes: one line without separators, wildcards,
   * control and formatting characters, dots and spaces at either end, not too long, and no device.
   *
   * @param fallback the name if nothing is left
   */
  public static String safe(String text, String fallback) {
    String line = REFUSED.matcher(text).replaceAll(" ");
    String name = trimmed(cut(trimmed(line)));
    return name.isEmpty() ? fallback : DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** A file of a folder; its name without the letters that this system has none for. */
  public static Path in(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      return folder.resolve(name.replaceAll("[^ -~]", "_"));
    }
  }

  /** The name of a file as text of one line, cut where it is very long. */
  public static String shown(Path file) {
    return OneLine.of(String.valueOf(file.getFileName()), MOST_SHOWN);
  }

  /** Whether two paths lead to one file, under whichever names; false where one is not there. */
  public static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static String trimmed(String name) {
    return name.replaceAll("^[. ]+|[. ]+$", "");
  }

  private static String cut(String name) {
    int end = 0;
    int bytes = 0;
    while (end < name.length()) {
      int next = name.offsetByCodePoints(end, 1);
      bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }
}
