package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.Dialogs.Recover;
import dev.tunewise.ui.dialog.Dialogs.Unsaved;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/**
 * A process that edits and saves one file until it is killed, and recovers at its start what the
 * one before it left: with the parts of the program that keep files, or with its whole window. It
 * says on standard output what it does, before it does it.
 */
final class KillTarget {
  /** Edits so much before the first one that a name tells its number. */
  private static final int BASE_CALLS = 1000;

  /** Few, so that most of the time is left for edits and saves. */
  private static final int DRAWS = 100;

  /** Long enough to be torn. */
  private static final String NOTES = "What was asked and what came of it. ".repeat(250);

  private final Path folder;
  private final Path file;
  private final Random random;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeFileDialogs files = new FakeFileDialogs();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Background background = new Background(worker, Platform::runLater);
  private ScenarioDocument document;
  private FileSession session;

  private KillTarget(Path folder, long seed) {
    this.folder = folder;
    file = file(folder);
    random = new Random(seed);
    files.answer = Optional.of(file);
    dialogs.recover = Recover.RECOVER;
    dialogs.unsaved = Unsaved.CANCEL;
    dialogs.agrees = true;
  }

  /** What the target edits. */
  static Path file(Path folder) {
    return folder.resolve("plan.tunewise");
  }

  /** Where it keeps copies and settings. */
  static Path home(Path folder) {
    return folder.resolve("home");
  }

  /**
   * How many edits a scenario has seen; empty if it is no version that the target ever made.
   *
   * @param scenario as it was read
   */
  static OptionalInt edits(Scenario scenario) {
    int edits = (int) scenario.get(Parameter.MONTHLY_CALLS) - BASE_CALLS;
    return edits >= 0 && scenario.equals(version(scenario, edits))
        ? OptionalInt.of(edits)
        : OptionalInt.empty();
  }

  private static Scenario version(Scenario scenario, int edits) {
    return scenario
        .with(Parameter.MONTHLY_CALLS, BASE_CALLS + edits)
        .withName("Edit " + edits)
        .withNotes(edits + ". " + NOTES + edits);
  }

  /** Folder, number of the last edit that anyone knows of, seed, and whether to show a window. */
  public static void main(String... arguments) throws Exception {
    KillTarget target = new KillTarget(Path.of(arguments[0]), Long.parseLong(arguments[2]));
    boolean window = Boolean.parseBoolean(arguments[3]);
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    OnFx.ask(
        () -> {
          if (window) {
            target.showWindow();
          } else {
            target.begin();
          }
          return true;
        });
    target.work(Integer.parseInt(arguments[1]));
  }

  /** Waits until files are read and written and the FX thread has taken it in. */
  private void settle() throws Exception {
    for (int i = 0; i < 3; i++) {
      worker.submit(() -> {}).get();
      OnFx.ask(() -> true);
    }
  }

  private void showWindow() {
    Stage stage = new Stage();
    Settings settings = SettingsKeeper.read(home(folder)).withRecent(file);
    SettingsKeeper keeper = new SettingsKeeper(home(folder), settings, background);
    Program program =
        TestPrograms.on(
            stage,
            home(folder),
            keeper,
            background,
            Presets.all().stream().map(preset -> preset.withSampling(DRAWS, 1)).toList(),
            dialogs,
            files,
            new FaultTally(),
            () -> {});
    stage.show();
    program.complete();
    document = program.document();
    session = program.session();
  }

  /** What keeps files, without the window around it. */
  private void begin() {
    document = new ScenarioDocument(Scenario.DEFAULT);
    ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
    FileTools tools = new FileTools(s -> Scenario.DEFAULT, background, files, dialogs);
    session = new FileSession(document, tools, settings, new QuietHost());
    ProgramFolders folders = ProgramFolders.in(home(folder));
    AtomicFiles.removeLeft(folder);
    AtomicFiles.removeLeft(folders.recovery());
    new Recovery(folders, document, session::stamp, tools.presetOf(), background)
        .offerAtStart(dialogs, session::recover, new QuietHost());
  }

  private void work(int known) throws Exception {
    settle();
    // Killed between a save and the end of its copy, there is an older copy of what is in the file.
    int inFile =
        Files.exists(file) && ScenarioReader.read(file) instanceof Loaded(Scenario scenario, _)
            ? edits(scenario).orElse(-1)
            : -1;
    if (OnFx.ask(() -> edits(document.scenario()).orElse(-1)) < inFile) {
      dialogs.unsaved = Unsaved.DISCARD;
      OnFx.ask(
          () -> {
            session.open(file);
            return true;
          });
      settle();
      dialogs.unsaved = Unsaved.CANCEL;
    }
    say("found " + OnFx.ask(() -> edits(document.scenario()).orElse(-1)));
    // Now and then nothing but the copies keeps what is done.
    boolean saves = random.nextInt(3) > 0;
    for (int edit = known + 1; ; edit++) {
      edit(edit);
      if (saves && random.nextInt(5) == 0) {
        save(edit);
      }
      Thread.sleep(random.nextInt(40) == 0 ? random.nextInt(1500) : random.nextInt(20));
    }
  }

  private void edit(int edit) throws Exception {
    say("edit " + edit + " " + System.currentTimeMillis());
    OnFx.ask(
        () -> {
          document.edit("Edit " + edit, scenario -> version(scenario, edit));
          return true;
        });
  }

  private void save(int edit) throws Exception {
    say("saving " + edit);
    OnFx.ask(
        () -> {
          session.save();
          return true;
        });
    if (random.nextBoolean()) {
      settle();
      if (OnFx.ask(() -> !document.isDirty())) {
        say("saved " + edit);
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
