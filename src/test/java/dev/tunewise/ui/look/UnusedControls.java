package dev.tunewise.ui.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The controls whose rules the program's style sheets leave out. */
public final class UnusedControls {
  private static final Path LIST = Path.of("packaging/build/unused-controls.txt");

  private UnusedControls() {}

  /** Names of classes by the style class that they carry. */
  public static Map<String, String> classes() {
    try (Stream<String> lines = Files.lines(LIST)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
