package dev.tunewise.app;

import dev.tunewise.cli.Cli;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ScenarioWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;

/**
 * What people do with the program, done by the program itself: all commands, every export, the
 * window. Run while the JVM records for its ahead-of-time cache, it leads it past the classes and
 * methods that a start is to find there.
 *
 * <p>To record, start the program as it is always started, with the JVM options of a recording and
 * {@code -Dtunewise.training=FOLDER} besides; with {@code -Dtunewise.training.formats=png,csv} it
 * exports these alone, for a smaller cache. It needs no display: the window opens on JavaFX's
 * platform without one, and of the platform that people see all classes are loaded, so that the
 * cache serves a real window. Files go to the folder, settings too; the user's own are left alone.
 * It ends by itself with exit code 0, or with 1 if something failed or took too long: what was
 * recorded until then still makes a cache.
 */
final class TrainingRun {
  /** Names the folder for the files of a run; makes the program a training run if it is set. */
  static final String PROPERTY = "tunewise.training";

  /** Names the formats to export, by their endings with commas between; all if it is not set. */
  private static final String FORMATS = "tunewise.training.formats";

  /** A run that hangs must not stay behind. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Packages of JavaFX that a window without a display does without, by operating system. */
  private static final List<String> REAL_WINDOW =
      List.of(
          "com/sun/glass/ui/gtk/",
          "com/sun/glass/ui/win/",
          "com/sun/glass/ui/mac/",
          "com/sun/prism/es2/",
          "com/sun/prism/d3d/",
          "com/sun/prism/mtl/");

  private final Path folder;

  TrainingRun(Path folder) {
    this.folder = folder;
  }

  /** The folder for the files of a run; empty where the program is started for its users. */
  static Optional<Path> wanted() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
  }

  /**
   * Runs everything; JavaFX must not have been started yet.
   *
   * @return the exit code
   */
  int run() {
    Thread.ofPlatform().daemon().name("training-limit").start(TrainingRun::endLater);
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    try {
      int worst = commands();
      TrainingWindow window = new TrainingWindow();
      Preparation.begin(ProgramFolders.in(folder.resolve("home")));
      Platform.startup(
          () -> Thread.ofPlatform().daemon().name("training").start(() -> use(window)));
      Application.launch(TunewiseApp.class);
      loadRealWindow();
      return Math.max(worst, window.isComplete() ? 0 : 1);
    } catch (IOException e) {
      System.err.println("The training run needs files that it cannot have: " + e);
      return 1;
    }
  }

  private static void endLater() {
    try {
      Thread.sleep(LIMIT);
    } catch (InterruptedException e) {
      return;
    }
    System.exit(1);
  }

  /**
   * Runs the commands.
   *
   * @return the highest exit code
   */
  int commands() throws IOException {
    Files.createDirectories(folder);
    Path scenario = folder.resolve("scenario.tunewise");
    ScenarioWriter.write(Presets.first(), scenario);
    Path other = folder.resolve("other.tunewise");
    ScenarioWriter.write(Presets.all().getLast(), other);
    Path examples = folder.resolve("examples.jsonl");
    Files.writeString(examples, examples(200));
    String formats = System.getProperty(FORMATS, allFormats());
    String results = folder.resolve("results").toString();
    String exports = folder.resolve("exports").toString();
    List<List<String>> lines =
        List.of(
            List.of("help"),
            List.of("--version"),
            List.of("validate", scenario.toString()),
            List.of("simulate", scenario.toString(), "--out", results),
            List.of("export", scenario.toString(), "--out", exports, "--formats", formats),
            List.of(
                "export",
                scenario.toString(),
                other.toString(),
                "--compare",
                "--out",
                exports,
                "--formats",
                formats),
            List.of("prices"),
            List.of("dataset", examples.toString()));
    // Results and reports are for nobody.
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return lines.stream().mapToInt(line -> Cli.run(line.toArray(String[]::new))).max().orElse(0);
    } finally {
      System.setOut(out);
    }
  }

  private static String allFormats() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::extension)
        .collect(Collectors.joining(","));
  }

  private static String examples(int count) {
    String line =
        """
        {"messages":[{"role":"user","content":"Where is my order?"},\
        {"role":"assistant","content":"delivery"}]}
        """;
    return line.repeat(count);
  }

  private static void use(TrainingWindow window) {
    try {
      window.use();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  /** Loads what a window without a display does without. Classes only: nothing is initialized. */
  private static void loadRealWindow() throws IOException {
    Optional<ResolvedModule> graphics =
        ModuleLayer.boot().configuration().findModule("javafx.graphics");
    if (graphics.isEmpty()) {
      return;
    }
    try (ModuleReader reader = graphics.get().reference().open()) {
      List<String> names = reader.list().filter(TrainingRun::isOfRealWindow).toList();
      names.forEach(TrainingRun::load);
    }
  }

  private static boolean isOfRealWindow(String resource) {
    return resource.endsWith(".class") && REAL_WINDOW.stream().anyMatch(resource::startsWith);
  }

  private static void load(String resource) {
    String name = resource.substring(0, resource.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, Application.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // One of another operating system or of a module that is not there: no window needs it.
    }
  }
}
