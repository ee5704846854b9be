import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
          // No file for other programs to watch by, whose lack of room the JVM would complain of.
          "-XX:-UsePerfData",
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

  /** All jars, without folders of classes. */
  List<Path> jars() {
    return Stream.concat(modules.stream(), classes.stream().filter(Files::isRegularFile)).toList();
  }

  /** JavaFX publishes an empty jar beside the one of each platform. */
  private static boolean isModule(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry("module-info.class") != null;
    }
  }

  /**
   * The same with the folders of classes in a jar, which is written if its content has changed.
   *
   * @param jar the file to write; its entries have neither dates nor an order of their own
   */
  ClassPath withJar(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      // Stored: it is written often and read at each start.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path folder : classes.stream().filter(Files::isDirectory).toList()) {
        for (Path file : filesIn(folder)) {
          ZipEntry entry =
              new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/'));
          entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          Files.copy(file, zip);
        }
      }
    }
    byte[] content = bytes.toByteArray();
    if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), content)) {
      Files.write(jar, content);
    }
    return new ClassPath(
        modules,
        Stream.concat(Stream.of(jar), classes.stream().filter(Files::isRegularFile)).toList());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Stands for the content of all jars, for the JVM that this runs on, and for how it is started.
   */
  String fingerprint(String arguments) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.home").getBytes(StandardCharsets.UTF_8));
      digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(arguments.getBytes(StandardCharsets.UTF_8));
      for (Path jar : Stream.concat(modules.stream(), classes.stream()).toList()) {
        digest.update(Files.readAllBytes(jar));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
