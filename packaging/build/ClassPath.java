import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The libraries of the program, told apart: JavaFX runs as modules, all else on the class path.
 *
 * @param modules the jars of JavaFX for this platform
 * @param classes everything else, folders included
 */
record ClassPath(List<Path> modules, List<Path> classes) {
  /** The JavaFX modules to start with; charts convert images through javafx.swing. */
  static final String ROOT_MODULES = "javafx.controls,javafx.swing";

  /** Options for the JVM wherever the program runs. */
  static final List<String> JVM_OPTIONS =
      List.of(
          // JavaFX draws and opens windows through native code.
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          // Subpixel text smears on a canvas.
          "-Dprism.lcdtext=false",
          // Larger letters as shapes: where the outlines of one overlap, its bitmap has gaps.
          "-Dprism.fontSizeLimit=20",
          // A small heap on few cores: short pauses and a quick start.
          "-XX:+UseSerialGC",
          "-Xmx1g");

  /** Splits a class path as Maven resolves it. */
  static ClassPath of(String text) throws IOException {
    List<Path> modules = new ArrayList<>();
    List<Path> classes = new ArrayList<>();
    for (String entry : text.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!path.getFileName().toString().startsWith("javafx-")) {
        classes.add(path);
      } else if (isModule(path)) {
        modules.add(path);
      }
    }
    return new ClassPath(List.copyOf(modules), List.copyOf(classes));
  }

  /** Paths as one class path. */
  static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** JavaFX publishes an empty jar beside the one of each platform. */
  private static boolean isModule(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry("module-info.class") != null;
    }
  }
}
