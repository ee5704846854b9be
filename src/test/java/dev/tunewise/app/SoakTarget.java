package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.ui.dialog.Dialogs.Unsaved;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.zoom.Zoom;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The whole program in a process of its own, used at random. It ends with 0 and says in one line
 * what it found if nothing failed, nothing grew, and at the end the window says of a file what a
 * program just started says of it.
 */
final class SoakTarget {
  /** What begins the line that it says. */
  static final String FOUND = "found ";

  /** Cannot draw what reaches beyond its small screen. */
  private static final String PLATFORM = "com.sun.glass.ui.headless.HeadlessWindow";

  private static final int LAST_EDITS = 30;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Path folder;
  private final SoakFiles files;
  private final SettingsKeeper keeper;

  private SoakTarget(Path folder) throws Exception {
    this.folder = folder;
    files = new SoakFiles(Files.createDirectories(folder.resolve("files")));
    dialogs.unsaved = Unsaved.DISCARD;
    dialogs.agrees = true;
    keeper = OnFx.ask(() -> keeper("home", Settings.DEFAULTS));
  }

  /** Folder, seed, rounds, steps of a round, and whether all rounds are the same. */
  public static void main(String... arguments) throws Exception {
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    SoakTarget target = new SoakTarget(Path.of(arguments[0]));
    Thread.setDefaultUncaughtExceptionHandler(target::note);
    int code = 0;
    try {
      target.use(
          Long.parseLong(arguments[1]),
          Integer.parseInt(arguments[2]),
          Integer.parseInt(arguments[3]),
          Boolean.parseBoolean(arguments[4]));
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      code = 1;
    }
    System.out.flush();
    Runtime.getRuntime().halt(code);
  }

  private void note(Thread thread, Throwable fault) {
    boolean ofPlatform =
        Stream.of(fault.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(PLATFORM));
    if (!ofPlatform && faults.size() < 5) {
      StringWriter text = new StringWriter();
      fault.printStackTrace(new PrintWriter(text));
      faults.add(thread.getName() + ": " + text);
    }
  }

  private Background background() {
    return new Background(worker, Platform::runLater);
  }

  private SettingsKeeper keeper(String home, Settings settings) {
    return new SettingsKeeper(folder.resolve(home), settings, background());
  }

  private Program program(Stage stage, String home, SettingsKeeper settings) {
    Program program =
        TestPrograms.on(
            stage,
            folder.resolve(home),
            settings,
            background(),
            files.presets(),
            dialogs,
            files,
            new FaultTally(),
            () -> {});
    stage.setWidth(Monkey.WIDTH);
    stage.setHeight(Monkey.HEIGHT);
    stage.show();
    program.complete();
    return program;
  }

  /**
   * What is kept up to a bound is there from the start: vocabularies, of 47 MB, which are read with
   * the first training file, and the curves fitted for two scenarios, of 12 MB each.
   */
  private void fillCaches() {
    DatasetReader.read(
        files.open(FileDialogs.TRAINING_FILE).orElseThrow(), CatalogStore.shipped(), Watch.NONE);
    for (int examples : List.of(100, 200)) {
      List<Measurement> rows =
          Stream.of(Strategy.values())
              .map(strategy -> new Measurement(strategy, examples, 80, 100))
              .toList();
      new Simulator().simulate(Scenario.DEFAULT.withMeasurements(rows));
    }
  }

  private void use(long seed, int rounds, int steps, boolean same) throws Exception {
    fillCaches();
    Stage stage = OnFx.ask(Stage::new);
    Program program = OnFx.ask(() -> program(stage, "home", keeper));
    Monkey monkey = new Monkey(stage, program, files.scenarios(), new Random(seed));
    List<Object> longLived =
        List.of(
            program.document(),
            keeper.settings(),
            Zoom.factorProperty(),
            Window.getWindows(),
            stage,
            stage.getScene());
    Growth growth = new Growth(() -> Listeners.of(longLived));
    for (int round = 0; round < rounds; round++) {
      monkey.rest(worker);
      monkey.use(new Random(same ? seed : seed + round));
      for (int step = 0; step < steps; step++) {
        monkey.step();
        forget();
        assertEquals(List.of(), faults, () -> "after " + monkey.history());
      }
      monkey.rest(worker);
      growth.measure();
    }
    int skipped = rounds * 2 / 5;
    assertEquals(Map.of(), growth.found(skipped), "what grew, and by how much");
    endsInTheTruth(monkey, stage, program);
    System.out.println(FOUND + growth.summary(skipped));
  }

  /** After all that, the window says of a file what a program just started says of it. */
  private void endsInTheTruth(Monkey monkey, Stage stage, Program program) throws Exception {
    for (int i = 0; i < LAST_EDITS; i++) {
      monkey.edit();
    }
    Monkey.settle(worker);
    OnFx.ask(
        () -> {
          program.session().save();
          return true;
        });
    Monkey.settle(worker);
    assertFalse(program.document().isDirty(), "not saved");
    Path saved = program.document().pathProperty().get().orElseThrow();
    List<String> shown = OnFx.ask(() -> texts(stage));
    Stage other = OnFx.ask(Stage::new);
    SettingsKeeper settings = OnFx.ask(() -> keeper("fresh", keeper.settings().get()));
    Program fresh = OnFx.ask(() -> program(other, "fresh", settings));
    OnFx.ask(
        () -> {
          fresh.session().open(saved);
          return true;
        });
    Monkey.settle(worker);
    assertFalse(shown.isEmpty(), "nothing is said");
    assertEquals(OnFx.ask(() -> texts(other)), shown);
    assertEquals(List.of(), faults);
  }

  /** What verdict and table say, but for differences from a baseline: a fresh one has none. */
  private static List<String> texts(Stage stage) {
    List<String> texts = new ArrayList<>();
    for (String part : List.of(".tw-verdict-content", ".tw-comparison")) {
      Node found = stage.getScene().getRoot().lookup(part);
      if (found != null) {
        collect(found, texts);
      }
    }
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (node.getStyleClass().contains("tw-comparison-difference")) {
      return;
    }
    if (node instanceof Labeled labeled) {
      texts.add(labeled.getText());
    } else if (node instanceof Text text) {
      texts.add(text.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  /** What the test keeps itself does not count. */
  private void forget() throws Exception {
    OnFx.ask(
        () -> {
          dialogs.shown.clear();
          dialogs.explanations.clear();
          dialogs.compared.clear();
          dialogs.offered.clear();
          return true;
        });
  }
}
