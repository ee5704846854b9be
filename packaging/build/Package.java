import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;

/**
 * Makes the self-contained program with the tools of the JDK this runs on: a runtime that holds
 * JavaFX as modules, the other jars on the class path, start programs for window and command line.
 *
 * <p>Arguments: the project folder, the project's jar, its version, the class path, the kind of
 * package ({@code app-image}, or an installer such as {@code deb}, {@code msi} or {@code dmg}).
 */
public final class Package {
  /**
   * The runtime's modules: Java2D and SQL types for the charts, the users' number formats, and what
   * libraries log with or reach through reflection.
   */
  private static final String MODULES =
      "java.desktop,java.logging,java.sql,jdk.localedata,jdk.unsupported," + ClassPath.ROOT_MODULES;

  private static final String DESCRIPTION =
      "Prompt, fine-tune or both: cost, accuracy and break-even";

  private enum Platform {
    LINUX("tunewise", "assets/icons/tunewise-512.png"),
    MACOS("Tunewise", "packaging/macos/tunewise.icns"),
    WINDOWS("Tunewise", "packaging/windows/tunewise.ico");

    final String program;
    final String icon;

    Platform(String program, String icon) {
      this.program = program;
      this.icon = icon;
    }

    static Platform current() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }
  }

  private final Platform platform = Platform.current();
  private final Path project;
  private final Path jar;
  private final String version;
  private final Path work;
  private final Path result;

  private Package(Path project, Path jar, String version) {
    this.project = project;
    this.jar = jar;
    this.version = version;
    this.work = jar.resolveSibling("dist-work");
    this.result = jar.resolveSibling("dist");
  }

  public static void main(String... arguments) throws IOException {
    Package run = new Package(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    delete(run.work);
    delete(run.result);
    ClassPath classPath = ClassPath.of(arguments[3]);
    run.makeRuntime(classPath.modules());
    run.collectJars(classPath.classes());
    run.makeImage();
    if (!arguments[4].equals("app-image")) {
      run.makeInstaller(arguments[4]);
    }
    System.out.println("Made " + run.result);
  }

  /** A runtime with JavaFX and its native libraries in place, so that nothing unpacks at start. */
  private void makeRuntime(List<Path> javafx) throws IOException {
    Path modules = Files.createDirectories(work.resolve("modules"));
    for (Path module : javafx) {
      String name = module.getFileName().toString().replace(".jar", "");
      Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
      Path libraries = Files.createDirectories(work.resolve(name).resolve("libraries"));
      unpack(module, classes, libraries);
      run(
          "jmod",
          "create",
          "--class-path",
          classes,
          "--libs",
          libraries,
          modules.resolve(name + ".jmod"));
    }
    run(
        "jlink",
        "--module-path",
        modules,
        "--add-modules",
        MODULES,
        "--no-header-files",
        "--no-man-pages",
        "--strip-java-debug-attributes",
        "--compress",
        "zip-6",
        "--generate-cds-archive",
        "--output",
        work.resolve("runtime"));
    // The program brings its own start; on Windows this folder holds the libraries too.
    if (platform != Platform.WINDOWS) {
      delete(work.resolve("runtime/bin"));
    }
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

  private void collectJars(List<Path> classPath) throws IOException {
    Path jars = Files.createDirectories(work.resolve("jars"));
    Files.copy(jar, jars.resolve(jar.getFileName()));
    for (Path path : classPath) {
      if (Files.isRegularFile(path)) {
        Files.copy(path, jars.resolve(path.getFileName()));
      }
    }
  }

  private void makeImage() throws IOException {
    List<Object> command = new ArrayList<>(List.of("--type", "app-image", "--dest", result));
    command.addAll(List.of("--name", platform.program, "--app-version", version));
    command.addAll(List.of("--vendor", "Tunewise", "--copyright", "Apache License 2.0"));
    command.addAll(List.of("--description", DESCRIPTION));
    command.addAll(List.of("--icon", project.resolve(platform.icon)));
    command.addAll(List.of("--runtime-image", work.resolve("runtime")));
    command.addAll(List.of("--input", work.resolve("jars"), "--main-jar", jar.getFileName()));
    command.addAll(List.of("--main-class", "dev.tunewise.app.Launcher"));
    ClassPath.JVM_OPTIONS.forEach(option -> command.addAll(List.of("--java-options", option)));
    if (platform == Platform.WINDOWS) {
      Path console = project.resolve("packaging/windows/tunewise-cli.properties");
      command.addAll(List.of("--add-launcher", "tunewise-cli=" + console));
    }
    if (platform == Platform.MACOS) {
      command.addAll(List.of("--mac-package-identifier", "dev.tunewise"));
      command.addAll(List.of("--file-associations", association()));
    }
    run("jpackage", command.toArray());
    addDocuments();
  }

  /** Licenses and, on Linux, what a desktop needs to know the program and its files. */
  private void addDocuments() throws IOException {
    boolean bundle = platform == Platform.MACOS;
    Path image = result.resolve(platform.program + (bundle ? ".app/Contents" : ""));
    Path documents = image.resolve(bundle ? "Resources" : "share/doc/tunewise");
    copy("LICENSE", documents.resolve("LICENSE"));
    copy("packaging/CHANGELOG.md", documents.resolve("CHANGELOG.md"));
    copy("packaging/licenses/THIRD-PARTY.md", documents.resolve("THIRD-PARTY.md"));
    copy("packaging/licenses/LGPL-2.1.txt", documents.resolve("LGPL-2.1.txt"));
    copy("assets/fonts/OFL.txt", documents.resolve("OFL.txt"));
    if (platform == Platform.LINUX) {
      Path share = image.resolve("share");
      Path desktop = share.resolve("applications/tunewise.desktop");
      copy("packaging/linux/tunewise.desktop", desktop);
      String entry = Files.readString(desktop);
      Files.writeString(desktop, entry.replaceAll("APPLICATION_(LAUNCHER|ICON)", "tunewise"));
      copy("packaging/linux/tunewise.xml", share.resolve("mime/packages/tunewise.xml"));
      copy(platform.icon, share.resolve("icons/hicolor/512x512/apps/tunewise.png"));
    }
  }

  private void makeInstaller(String type) {
    Path image = result.resolve(platform.program + (platform == Platform.MACOS ? ".app" : ""));
    List<Object> command = new ArrayList<>(List.of("--type", type, "--dest", result));
    command.addAll(List.of("--name", platform.program, "--app-version", version));
    command.addAll(List.of("--vendor", "Tunewise", "--license-file", project.resolve("LICENSE")));
    command.addAll(List.of("--app-image", image, "--description", DESCRIPTION));
    switch (platform) {
      case LINUX -> {
        command.addAll(List.of("--file-associations", association()));
        command.addAll(List.of("--resource-dir", project.resolve("packaging/linux")));
        command.addAll(List.of("--linux-package-deps", "libgtk-3-0", "--linux-shortcut"));
        command.addAll(List.of("--linux-menu-group", "Office;Finance"));
      }
      case WINDOWS -> {
        command.addAll(List.of("--file-associations", association()));
        command.addAll(List.of("--win-menu", "--win-shortcut", "--win-dir-chooser"));
      }
      case MACOS -> {}
    }
    run("jpackage", command.toArray());
  }

  private Path association() {
    return project.resolve("packaging/file-association.properties");
  }

  private void copy(String source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(project.resolve(source), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void run(String tool, Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(Object::toString).toList();
    ToolProvider provider =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + tool));
    int code = provider.run(System.out, System.err, texts.toArray(new String[0]));
    if (code != 0) {
      System.err.println(tool + " failed: " + String.join(" ", texts));
      System.exit(code);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException fault)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
