import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program for Linux as a folder that can stand anywhere: a start script, jars, runtime, and
 * below {@code share} what desktops and shells want to know.
 */
final class LinuxProgram {
  private static final String NAME = "tunewise";

  private final Documents documents;
  private final Path project;
  private final Path image;

  /**
   * @param image the folder of the program, made here
   */
  LinuxProgram(Documents documents, Path image) {
    this.documents = documents;
    this.project = documents.parts().project();
    this.image = image;
  }

  /**
   * Puts the program together.
   *
   * @param classPath the jars in their order, all in one folder with the cache
   */
  void make(Path runtime, List<Path> classPath) throws IOException {
    Folders.copy(runtime, image.resolve("lib/runtime"));
    Folders.copy(classPath.getFirst().getParent(), image.resolve("lib/app"));
    Path script = image.resolve("bin").resolve(NAME);
    Folders.write(script, script(project, classPath));
    script.toFile().setExecutable(true, false);
    Path install = image.resolve("install.sh");
    Folders.copy(project.resolve("packaging/linux/install.sh"), install);
    install.toFile().setExecutable(true, false);
    addShared(image.resolve("share"));
  }

  /** The start script of a program with these jars. */
  static String script(Path project, List<Path> classPath) throws IOException {
    String options =
        Stream.concat(StartCache.QUIET.stream(), ClassPath.JVM_OPTIONS.stream())
            .map(option -> '"' + option + '"')
            .collect(Collectors.joining(" "));
    String jars =
        classPath.stream()
            .map(jar -> "$app/" + jar.getFileName())
            .collect(Collectors.joining(":", "\"", "\""));
    return Files.readString(project.resolve("packaging/linux/tunewise.sh"))
        .replace("LANGUAGE_CHOICE", Languages.shell())
        .replace("COMPILER_CHOICE", Compilers.shell())
        .replace("PAGES_CHOICE", LargePages.shell())
        .replace("CACHE", StartCache.NAME)
        .replace("JVM_OPTIONS", options)
        .replace("CLASS_PATH", jars)
        .replace("MAIN_CLASS", Package.MAIN_CLASS);
  }

  private void addShared(Path share) throws IOException {
    new CommandPapers().write(share);
    compress(share.resolve("man/man1"));
    copy("packaging/linux/tunewise.desktop", share.resolve("applications/tunewise.desktop"));
    copy("packaging/linux/tunewise.xml", share.resolve("mime/packages/tunewise.xml"));
    Path icons = share.resolve("icons/hicolor");
    copy("packaging/icons/tunewise.svg", icons.resolve("scalable/apps/tunewise.svg"));
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
      Path icon = icons.resolve(size + "x" + size + "/apps/tunewise.png");
      copy("assets/icons/tunewise-" + size + ".png", icon);
    }
    documents.add(share.resolve("doc/tunewise"));
  }

  /** Compresses the files of a folder without their names and times. */
  static void compress(Path folder) throws IOException {
    for (Path file : Folders.walk(folder)) {
      if (Files.isRegularFile(file)) {
        Tool.ofSystem(folder, "gzip", "-9n", file);
      }
    }
  }

  private void copy(String source, Path target) throws IOException {
    Folders.copy(project.resolve(source), target);
  }
}
