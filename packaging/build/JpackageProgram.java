import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The program for Windows and macOS, and their installers, by the JDK's {@code jpackage}. */
final class JpackageProgram {
  private static final String NAME = "Tunewise";

  private static final String DESCRIPTION =
      "Prompt, fine-tune or both: cost, accuracy and break-even";

  /** Tells Windows that a newer version takes the place of an older one: never to be changed. */
  private static final String UPGRADE_CODE = "8d1a6f0e-53c7-4b0e-9a4f-6f4d8f3c2b71";

  private final Documents documents;
  private final Path project;
  private final Path result;
  private final boolean windows;

  /**
   * @param result the folder for the program and its installers
   */
  JpackageProgram(Documents documents, Path result) {
    this.documents = documents;
    this.project = documents.parts().project();
    this.result = result;
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    windows = system.contains("win");
  }

  /**
   * Makes the program without an installer.
   *
   * @param jars in their order, in one folder with the cache; the licenses are added there
   */
  void makeImage(Path runtime, List<Path> jars) throws IOException {
    Path input = jars.getFirst().getParent();
    documents.add(input.resolve("legal"));
    List<Object> command = new ArrayList<>(common("app-image"));
    command.addAll(List.of("--copyright", "Apache License 2.0"));
    command.addAll(List.of("--runtime-image", runtime, "--input", input));
    command.addAll(List.of("--main-jar", jars.getFirst().getFileName()));
    command.addAll(List.of("--main-class", Package.MAIN_CLASS));
    List<String> options = new ArrayList<>(ClassPath.JVM_OPTIONS);
    options.addAll(StartCache.options("$APPDIR/" + StartCache.NAME));
    options.forEach(option -> command.addAll(List.of("--java-options", option)));
    command.addAll(List.of("--java-options", Compilers.FIRST));
    if (windows) {
      command.addAll(List.of("--icon", project.resolve("packaging/windows/tunewise.ico")));
      command.addAll(List.of("--add-launcher", "tunewise-cli=" + console(input, options)));
    } else {
      command.addAll(List.of("--icon", project.resolve("packaging/macos/tunewise.icns")));
      command.addAll(List.of("--mac-package-identifier", "dev.tunewise"));
      command.addAll(List.of("--mac-package-name", NAME));
      command.addAll(List.of("--mac-app-category", "business"));
      command.addAll(association());
    }
    Tool.ofJdk("jpackage", command);
  }

  /** What tells the second program apart; it cannot choose a compiler by its command. */
  private Path console(Path input, List<String> options) throws IOException {
    Path file = input.resolveSibling("tunewise-cli.properties");
    Folders.write(
        file,
        Files.readString(project.resolve("packaging/windows/tunewise-cli.properties"))
            + "java-options="
            + String.join(" ", options)
            + "\n");
    return file;
  }

  /** Makes an installer of the program; {@code app-image} is none. */
  void makeInstaller(String type) {
    if (type.equals("app-image")) {
      return;
    }
    List<Object> command = new ArrayList<>(common(type));
    command.addAll(List.of("--app-image", result.resolve(windows ? NAME : NAME + ".app")));
    command.addAll(List.of("--license-file", project.resolve("LICENSE")));
    if (windows) {
      command.addAll(association());
      command.addAll(List.of("--win-upgrade-uuid", UPGRADE_CODE, "--win-per-user-install"));
      command.addAll(List.of("--win-menu", "--win-menu-group", NAME));
      command.addAll(List.of("--win-shortcut", "--win-shortcut-prompt", "--win-dir-chooser"));
    }
    Tool.ofJdk("jpackage", command);
  }

  private List<Object> common(String type) {
    return List.of(
        "--type",
        type,
        "--dest",
        result,
        "--name",
        NAME,
        "--app-version",
        documents.version(),
        "--vendor",
        NAME,
        "--description",
        DESCRIPTION);
  }

  private List<Object> association() {
    String system = windows ? "windows" : "macos";
    return List.of(
        "--file-associations",
        project.resolve("packaging").resolve(system).resolve("file-association.properties"));
  }
}
