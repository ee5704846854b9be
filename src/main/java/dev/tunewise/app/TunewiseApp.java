package dev.tunewise.app;

import dev.tunewise.ui.WindowFrame;
import dev.tunewise.ui.dialog.NativeFileDialogs;
import dev.tunewise.ui.dialog.WindowDialogs;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.wording.OtherWindowText;
import java.awt.Desktop;
import java.awt.Desktop.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window. */
public final class TunewiseApp extends Application {
  /** By then the window is complete and its user has begun. */
  private static final Duration BEFORE_CACHE = Duration.seconds(10);

  /** As a second argument: another window did not answer that was to open the file. */
  static final String UNANSWERED = "--unanswered";

  private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  /** Known to the worker alone. */
  private Optional<WindowSocket> socket = Optional.empty();

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("files").factory());

  /** The empty window at once; what stands in it is made while the window is drawn. */
  @Override
  public void start(Stage stage) {
    FutureTask<Boolean> fonts = new FutureTask<>(Fonts::load, true);
    Thread.ofPlatform().daemon().name("fonts").start(fonts);
    Background background = new Background(worker, Platform::runLater);
    Preparation prepared = Preparation.get();
    SettingsKeeper keeper =
        new SettingsKeeper(prepared.folders().settings(), prepared.settings(), background);
    WindowFrame frame = WindowFrame.around(stage, keeper.settings());
    stage.setOnCloseRequest(event -> Platform.exit());
    stage.show();
    onceHandedOver(
        frame.scene(),
        () -> {
          Preparation.done(fonts);
          fill(frame, prepared, keeper, background);
        });
  }

  private void fill(
      WindowFrame frame, Preparation prepared, SettingsKeeper keeper, Background background) {
    Stage stage = frame.stage();
    WindowDialogs dialogs = new WindowDialogs(() -> stage);
    Faults faults = prepared.faults();
    NativeFileDialogs fileDialogs = new NativeFileDialogs(() -> stage, keeper.settings(), dialogs);
    WindowSockets sockets = WindowSockets.of(prepared.folders());
    Program program =
        new Program(
            frame,
            new Program.Surroundings(
                prepared.folders(),
                prepared.presets(),
                background,
                dialogs,
                fileDialogs,
                keeper,
                faults.tally(),
                new OtherWindows(sockets),
                Platform::exit));
    faults.tellIn(program::showFaults);
    program.begin(getParameters().getUnnamed().stream().findFirst());
    Platform.runLater(frame::layOut); // later: the empty window gets onto the screen before
    program.onceBegun(
        () ->
            afterFirstFrame(
                program.rest(),
                () -> {
                  complete(program, stage);
                  beReached(program, stage, sockets, background);
                }));
    PauseTransition later = new PauseTransition(BEFORE_CACHE);
    later.setOnFinished(event -> background.run(TunewiseApp::makeCache));
    later.play();
  }

  /** Does something as soon as the first picture of a scene is on its way to the screen. */
  private static void onceHandedOver(Scene scene, Runnable action) {
    AtomicReference<Runnable> first = new AtomicReference<>();
    first.set(
        () -> {
          scene.removePostLayoutPulseListener(first.get());
          Platform.runLater(action);
        });
    scene.addPostLayoutPulseListener(first.get());
    Platform.requestNextPulse();
  }

  /** From now on other starts of the program can hand their files over to this window. */
  private void beReached(
      Program program, Stage stage, WindowSockets sockets, Background background) {
    background.run(() -> socket = WindowSocket.listen(sockets, program, Platform::runLater));
    stage
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (focused) {
                program.returned();
                background.run(() -> socket.ifPresent(WindowSocket::used));
              }
            });
  }

  private static void makeCache() {
    StartCache.ofThisProgram().ifPresent(StartCacheMaker::startIfMissing);
  }

  /** Lets files be written to their end; the worker is no daemon. */
  @Override
  public void stop() {
    worker.execute(() -> socket.ifPresent(WindowSocket::close));
    worker.shutdown();
  }

  private void complete(Program program, Stage stage) {
    program.complete();
    if (getParameters().getUnnamed().contains(UNANSWERED)) {
      program.sayOnceOpened(OtherWindowText.UNANSWERED);
    }
    stage.getIcons().setAll(ICON_SIZES.stream().map(TunewiseApp::icon).toList());
    listenToOpenFile(program.session()::open);
    program.openWhatWasGiven();
  }

  /** On macOS a double-clicked file comes as an event, not as a program argument. */
  private static void listenToOpenFile(Consumer<Path> open) {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    if (mac && Desktop.isDesktopSupported()) {
      Desktop desktop = Desktop.getDesktop();
      if (desktop.isSupported(Action.APP_OPEN_FILE)) {
        desktop.setOpenFileHandler(
            event -> {
              Path first = event.getFiles().getFirst().toPath();
              Platform.runLater(() -> open.accept(first));
            });
      }
    }
  }

  /**
   * The window is on the screen before the slower half of it is built.
   *
   * @param rest how long it is left to its user after that
   */
  private static void afterFirstFrame(Duration rest, Runnable action) {
    PauseTransition resting = new PauseTransition(rest);
    resting.setOnFinished(event -> action.run());
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == 2) {
          stop();
          Platform.runLater(() -> onceDrawn(resting::play));
        }
      }
    }.start();
  }

  /** Frames are drawn in order and shown by this thread: after a further one the first is there. */
  private static void onceDrawn(Runnable action) {
    new Region().snapshot(null, new WritableImage(1, 1));
    Platform.runLater(action);
  }

  private static Image icon(int size) {
    String name = "/icons/tunewise-" + size + ".png";
    return new Image(Objects.requireNonNull(TunewiseApp.class.getResourceAsStream(name), name));
  }
}
