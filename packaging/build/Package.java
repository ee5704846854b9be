import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the self-contained program: a runtime that holds JavaFX as modules, the other jars on the
 * class path, the cache for a quick start, and programs that start window and command line.
 *
 * <p>Arguments: the project folder, the project's jar, its version, the time that all files get,
 * the class path, the kind of package ({@code app-image}, or an installer: {@code deb} or {@code
 * tar.gz} on Linux, {@code msi} or {@code exe} on Windows, {@code dmg} or {@code pkg} on macOS; on
 * Linux several with commas between), the maintainer as a Debian package names him.
 */
public final class Package {
  static final String MAIN_CLASS = "dev.tunewise.app.Launcher";

  private final Path project;
  private final Path jar;
  private final String version;
  private final Instant time;
  private final Path work;
  private final Path result;

  private Package(Path project, Path jar, String version, Instant time) {
    this.project = project;
    this.jar = jar;
    this.version = version;
    this.time = time;
    this.work = jar.resolveSibling("dist-work");
    this.result = jar.resolveSibling("dist");
  }

  public static void main(String... arguments) throws IOException {
    Package run =
        new Package(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            arguments[2],
            Instant.parse(arguments[3]));
    Folders.delete(run.work);
    Folders.delete(run.result);
    run.make(ClassPath.of(arguments[4]), List.of(arguments[5].split(",")), arguments[6]);
    System.out.println("Made " + run.result);
  }

  private void make(ClassPath classPath, List<String> types, String maintainer) throws IOException {
    Parts libraries = Parts.of(project, classPath);
    Path runtime = work.resolve("runtime");
    JavaRuntime.make(classPath.modules(), Parts.licenses(project), work, runtime);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean linux = !system.contains("win") && !system.contains("mac");
    if (linux) {
      JavaRuntime.strip(runtime);
    }
    List<Path> jars = collectJars(classPath.classes());
    Folders.date(runtime, time);
    Folders.date(jars.getFirst().getParent(), time);
    StartCache.make(runtime, jars, work);
    Documents documents = new Documents(libraries.with(runtime), version, time, jars);
    Files.createDirectories(result);
    if (!linux) {
      JpackageProgram program = new JpackageProgram(documents, result);
      program.makeImage(runtime, jars);
      for (String type : types) {
        program.makeInstaller(type);
      }
      return;
    }
    Path image = result.resolve("tunewise");
    new LinuxProgram(documents, image).make(runtime, jars);
    Folders.permit(image);
    Folders.date(image, time);
    for (String type : types) {
      switch (type) {
        case "app-image" -> {}
        case "deb" ->
            new DebPackage(documents, maintainer).make(image, work.resolve("deb"), result);
        case "tar.gz" -> makeArchive(image);
        default -> throw new IllegalArgumentException("No package for Linux: " + type);
      }
    }
  }

  /** The project's jar and its libraries in one folder, in the order of the class path. */
  private List<Path> collectJars(List<Path> classPath) throws IOException {
    Path folder = Files.createDirectories(work.resolve("jars"));
    List<Path> jars = new ArrayList<>();
    jars.add(folder.resolve(jar.getFileName()));
    SmallJar.ofProgram(jar, jars.getFirst(), time);
    for (Path path : classPath) {
      if (Files.isRegularFile(path)) {
        Path copy = folder.resolve(path.getFileName());
        SmallJar.ofLibrary(path, copy, time);
        jars.add(copy);
      }
    }
    return jars;
  }

  private void makeArchive(Path image) throws IOException {
    String name = "tunewise-%s-linux-%s".formatted(version, System.getProperty("os.arch"));
    Path archive = result.resolve(name + ".tar");
    Tool.ofSystem(
        result,
        "tar",
        "--sort=name",
        "--format=gnu",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--transform=s,^tunewise," + name + ",",
        "-cf",
        archive,
        image.getFileName());
    Tool.ofSystem(result, "gzip", "-9n", archive);
  }
}
