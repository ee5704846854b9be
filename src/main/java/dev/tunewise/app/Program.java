package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.TypedText;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Overflow;
import dev.tunewise.ui.MainWindow;
import dev.tunewise.ui.WindowFrame;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/** All parts of the running program, put together. */
final class Program implements WindowSocket.Window {
  private static final Duration REST = Duration.millis(700);

  private final FileHost host = new Host();
  private final Stage stage;
  private final ScenarioDocument document;
  private final SettingsKeeper keeper;
  private final FileSession session;
  private final Recovery recovery;
  private final Dialogs dialogs;
  private final CatalogKeeper catalog;
  private final MainWindow window;
  private final OtherWindows others;
  private final Background background;
  private final ProgramFolders folders;
  private final Runnable end;
  private Runnable given = () -> {};
  private String onceOpened = "";
  private volatile Optional<Path> openFile = Optional.empty();

  /**
   * What differs between a user's desktop and a test.
   *
   * @param folders where the program keeps what it remembers
   * @param faults of the program itself, as they come
   * @param others windows of the same user
   * @param end ends the program once nothing can be lost
   */
  record Surroundings(
      ProgramFolders folders,
      List<Scenario> presets,
      Background background,
      Dialogs dialogs,
      FileDialogs fileDialogs,
      SettingsKeeper keeper,
      FaultTally faults,
      OtherWindows others,
      Runnable end) {
    public Surroundings {
      presets = List.copyOf(presets);
    }
  }

  Program(WindowFrame frame, Surroundings around) {
    stage = frame.stage();
    keeper = around.keeper();
    folders = around.folders();
    end = around.end();
    others = around.others();
    background = around.background();
    ObjectProperty<Settings> settings = keeper.settings();
    List<Scenario> presets = around.presets();
    document = new ScenarioDocument(presets.getFirst(), Overflow::isNone);
    FileTools tools =
        new FileTools(
            scenario -> Presets.originOf(scenario, presets),
            around.background(),
            around.fileDialogs(),
            around.dialogs());
    session = new FileSession(document, tools, settings, host);
    recovery =
        new Recovery(
            around.folders(), document, session::stamp, tools.presetOf(), around.background());
    dialogs = around.dialogs();
    catalog = new CatalogKeeper(around.folders().settings(), around.background(), dialogs);
    window =
        new MainWindow(
            new MainWindow.Parts(
                document,
                settings,
                frame,
                presets,
                Presets.neutral(presets.getFirst()),
                session,
                around.fileDialogs(),
                around.dialogs(),
                catalog,
                recovery.obstacleProperty(),
                ProgramVersion.TEXT,
                around.folders(),
                around.faults()));
    window.typedProperty().subscribe((before, now) -> recovery.keepTyped(now));
    document.pathProperty().subscribe(path -> openFile = path);
    document.replacementsProperty().subscribe((before, now) -> opened());
    stage.titleProperty().bind(window.titleProperty());
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          session.exit();
        });
  }

  ScenarioDocument document() {
    return document;
  }

  FileSession session() {
    return session;
  }

  /** There is something new to tell of faults. */
  void showFaults() {
    window.showFaults();
  }

  /** Builds what the first frame does without, and shows the open scenario unless it waits. */
  void complete() {
    window.complete();
    removeWhatKillsLeft();
    catalog.load();
    background.run(folders::tighten);
    recovery.offerAtStart(dialogs, session::recover, host);
  }

  /**
   * Removes what killed programs left half written, wherever this one writes. A folder of a server
   * that has gone may take long to say so: nothing waits for it.
   */
  private void removeWhatKillsLeft() {
    Stream<Path> recent =
        keeper.settings().get().recentFiles().stream()
            .map(Path::getParent)
            .filter(Objects::nonNull);
    List<Path> places =
        Stream.concat(Stream.of(folders.settings(), folders.recovery()), recent)
            .distinct()
            .toList();
    Thread.ofPlatform()
        .daemon()
        .name("leftovers")
        .start(() -> places.forEach(AtomicFiles::removeLeft));
  }

  /**
   * Makes room for what the program was started for: a file, the one used last if the user wants
   * that, or the start page, which is there at once.
   *
   * @param argument names a file; empty for none
   */
  void begin(Optional<String> argument) {
    Settings settings = keeper.settings().get();
    Optional<Path> last =
        settings.recentFiles().stream().filter(file -> settings.reopensLastFile()).findFirst();
    if (argument.isPresent()) {
      window.await("Opening " + OneLine.of(lastName(argument.get())) + "…");
      given = () -> session.openNamed(argument.get());
    } else if (last.isPresent()) {
      window.await("Opening " + last.get().getFileName() + "…");
      given = () -> session.open(last.get());
    } else {
      window.showStart();
    }
  }

  /** An argument may be no path at all. */
  private static String lastName(String argument) {
    int separator = Math.max(argument.lastIndexOf('/'), argument.lastIndexOf('\\'));
    return argument.substring(separator + 1);
  }

  /** Does something once what there is to see at first is there. */
  void onceBegun(Runnable action) {
    window.onceBegun(action);
  }

  /** How long the window stays as it has begun: who is asked something may type at once. */
  Duration rest() {
    return window.isAsking() ? REST : Duration.ZERO;
  }

  /** The user is back in this window: another program may have been at work. */
  void returned() {
    session.lookAtFile(background.beside());
  }

  /** Says something quietly in one line once the file that was given is open. */
  void sayOnceOpened(String line) {
    onceOpened = line;
  }

  private void opened() {
    if (!onceOpened.isEmpty()) {
      window.say(onceOpened);
      onceOpened = "";
    }
  }

  /** Under whichever name. */
  @Override
  public boolean hasOpen(Path file) {
    return openFile.filter(open -> FileNames.isSame(open, file)).isPresent();
  }

  @Override
  public void show() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Not while a dialog waits for an answer, or an audience looks on. */
  @Override
  public boolean open(Path file) {
    if (isBusy()) {
      return false;
    }
    show();
    session.open(file);
    return true;
  }

  private boolean isBusy() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(other -> !other.equals(stage) && other.isShowing())
        .anyMatch(other -> other.getModality() != Modality.NONE || other.isFullScreen());
  }

  /** Opens the file that the program was started for, if there is one; once. */
  void openWhatWasGiven() {
    Runnable opening = given;
    given = () -> {};
    opening.run();
  }

  private final class Host implements FileHost {
    @Override
    public void commitPendingEdit() {
      window.commitPendingEdit();
    }

    @Override
    public void say(String line) {
      window.say(line);
    }

    @Override
    public void findCopies(Consumer<List<Copy>> told) {
      recovery.find(told);
    }

    @Override
    public void tookOver(Copy copy) {
      recovery.tookOver(copy);
    }

    @Override
    public void offer(String line, String button, Runnable action) {
      window.offer(line, button, action);
    }

    @Override
    public boolean isOpenElsewhere(Path file) {
      return others.have(file);
    }

    @Override
    public void showElsewhere(Path file) {
      others.show(file);
    }

    @Override
    public void offerRecovery() {
      recovery.offer(dialogs, session::recover, this);
    }

    @Override
    public void putBack(List<TypedText> typed) {
      window.putBack(typed);
    }

    @Override
    public void notOpened() {
      window.notOpened();
    }

    @Override
    public void offer(InputChanges changes, String file) {
      window.takeFromWorkbook(changes, file);
    }

    @Override
    public void openOther(Path file, FileContent content) {
      window.openOther(file, content);
    }

    @Override
    public void sayMeanwhile(String what) {
      window.sayMeanwhile(what);
    }

    @Override
    public void leave() {
      window.close();
      recovery.close();
      keeper.flush();
      stage.hide();
      end.run();
    }
  }
}
