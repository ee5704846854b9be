import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A Java runtime with JavaFX as modules, and its native libraries in place, so that nothing unpacks
 * at start; without what the program never uses.
 */
final class JavaRuntime {
  /**
   * Java2D and SQL types for the charts, the users' number formats, and what libraries log with or
   * reach through reflection.
   */
  private static final String MODULES =
      "java.desktop,java.logging,java.sql,jdk.localedata,jdk.unsupported," + ClassPath.ROOT_MODULES;

  /**
   * The names of languages, time zones and currencies in all languages, which nothing shows, sound,
   * and pictures of the documentation: 9 MB. Something of each package has to stay.
   */
  private static final List<String> UNUSED_RESOURCES =
      List.of(
          "/jdk.localedata/sun/util/resources/cldr/ext/LocaleNames_*",
          "/jdk.localedata/sun/util/resources/cldr/ext/TimeZoneNames_*",
          "/jdk.localedata/sun/util/resources/cldr/ext/CurrencyNames_[!e]*",
          "/java.desktop/com/sun/media/sound/[!D]*",
          "/java.desktop/**doc-files**");

  /**
   * Sound, which would ask for a library of its own on Linux, a picture before the start, AWT's own
   * windows on Linux, what starts jars there as if they were programs, and what only tools of
   * developers read.
   */
  private static final List<String> UNUSED_FILES =
      List.of(
          "**jsound.*",
          "**libjsound.*",
          "**splashscreen.*",
          "**libsplashscreen.*",
          "**libawt_xawt.so",
          "**libjawt.so",
          "**/jexec",
          "**/jrt-fs.jar",
          "**/classlist");

  private JavaRuntime() {}

  /**
   * Makes the runtime; it keeps its {@code java} alone of the JDK's commands.
   *
   * @param javafx the jars of JavaFX for this platform
   * @param notices a folder for each module of JavaFX that holds works of others, with their
   *     notices, which the jars lack
   * @param work where parts are put together
   * @param runtime the folder to make, not there yet
   */
  static void make(List<Path> javafx, Path notices, Path work, Path runtime) throws IOException {
    Path modules = Files.createDirectories(work.resolve("modules"));
    for (Path module : javafx) {
      String name = module.getFileName().toString().replace(".jar", "");
      Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
      Path libraries = Files.createDirectories(work.resolve(name).resolve("libraries"));
      unpack(module, classes, libraries);
      List<Object> create = new ArrayList<>(List.of("create", "--class-path", classes));
      create.addAll(List.of("--libs", libraries));
      Path legal = notices.resolve(moduleName(module));
      if (Files.isDirectory(legal)) {
        create.addAll(List.of("--legal-notices", legal));
      }
      create.add(modules.resolve(name + ".jmod"));
      Tool.ofJdk("jmod", create);
    }
    List<Object> link = new ArrayList<>(List.of("--module-path", modules));
    link.addAll(List.of("--add-modules", MODULES, "--output", runtime));
    link.addAll(List.of("--no-header-files", "--no-man-pages", "--strip-java-debug-attributes"));
    link.addAll(List.of("--compress", "zip-9"));
    link.addAll(List.of("--exclude-resources", String.join(",", UNUSED_RESOURCES)));
    link.addAll(List.of("--exclude-files", String.join(",", UNUSED_FILES)));
    Tool.ofJdk("jlink", link);
    try (Stream<Path> commands = Files.list(runtime.resolve("bin"))) {
      for (Path command : commands.toList()) {
        // On Windows the libraries stand in the same folder.
        String name = command.getFileName().toString();
        boolean other = name.endsWith(".exe") || !name.contains(".");
        if (other && !name.replace(".exe", "").equals("java") && Files.isRegularFile(command)) {
          Files.delete(command);
        }
      }
    }
  }

  /** Takes the symbols out of the libraries on Linux that only debuggers want: 6 MB. */
  static void strip(Path runtime) throws IOException {
    List<Object> command = new ArrayList<>(List.of("strip", "--strip-unneeded", "-R", ".comment"));
    for (Path file : Folders.walk(runtime)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".so") || name.equals("java") || name.equals("jspawnhelper")) {
        command.add(file);
      }
    }
    Tool.ofSystem(runtime, command.toArray());
  }

  private static String moduleName(Path jar) {
    return ModuleFinder.of(jar).findAll().iterator().next().descriptor().name();
  }

  private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        boolean library = entry.getName().matches(".*\\.(so|dll|dylib)");
        Path target = (library ? libraries : classes).resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !target.startsWith(library ? libraries : classes)) {
          continue;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }
}
