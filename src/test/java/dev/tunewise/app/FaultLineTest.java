package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.workbook.ChangedBook;
import dev.tunewise.fault.FaultLog;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.Dialogs.Recover;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever thread fails, the whole program says so in one line and goes on. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class FaultLineTest {
  @TempDir private Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();

  /** Whether questions fail. */
  private volatile boolean failing;

  private Thread.UncaughtExceptionHandler before;
  private Stage stage;
  private Faults faults;
  private Program program;

  @Start
  void start(Stage shared) {
    stage = new Stage();
    faults = new Faults(new FaultLog(folder.resolve("log")), Faults.Surroundings.real());
    SettingsKeeper keeper = TestPrograms.keeper(folder, Settings.DEFAULTS);
    program =
        TestPrograms.on(
            stage, folder, keeper, breakable(), new FakeFileDialogs(), faults.tally(), () -> {});
    faults.tellIn(program::showFaults);
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(faults);
    stage.show();
  }

  private Dialogs breakable() {
    return (Dialogs)
        Proxy.newProxyInstance(
            Dialogs.class.getClassLoader(),
            new Class<?>[] {Dialogs.class},
            (proxy, method, arguments) -> {
              if (failing) {
                fail();
              }
              return method.invoke(dialogs, arguments);
            });
  }

  @Stop
  void stop() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    stage.hide();
  }

  /** Threads of the program, each as the program itself uses it. */
  enum Where {
    WINDOW {
      @Override
      void run(Runnable work) {
        Platform.runLater(work);
      }
    },
    FILES {
      @Override
      void run(Runnable work) {
        try (ExecutorService files = Executors.newSingleThreadExecutor()) {
          new Background(files, Platform::runLater).run(work::run);
        }
      }
    },
    PAINTER {
      @Override
      void run(Runnable work) {
        ChartPainter painter = new ChartPainter(new SimpleObjectProperty<>());
        Platform.runLater(() -> painter.task().request(() -> done(work), done -> {}, thrown -> {}));
      }
    },
    DRAWS {
      @Override
      void run(Runnable work) {
        new LatestTask(new ForkJoinPool(1), Platform::runLater)
            .request(() -> done(work), done -> {}, thrown -> {});
      }
    };

    abstract void run(Runnable work);

    private static boolean done(Runnable work) {
      work.run();
      return true;
    }
  }

  private Node note() {
    return stage.getScene().getRoot().lookup(".tw-fault-note");
  }

  private String line() {
    return ((Label) note().lookup(".label")).getText();
  }

  private void await(String start) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> line().startsWith(start));
  }

  private static void fail() {
    throw new IllegalStateException("Customer claims");
  }

  @ParameterizedTest
  @EnumSource
  void fault_isOneLine_andTheWorkGoesOn(Where where, FxRobot robot) throws Exception {
    robot.interact(program::complete);
    assertFalse(note().isVisible());
    where.run(FaultLineTest::fail);
    await("Something in Tunewise went wrong (fault ");
    assertTrue(note().isVisible());
    assertEquals(List.of(), dialogs.shown);
    assertEquals(List.of(stage), Window.getWindows().stream().toList(), "nothing is in the way");
    robot.interact(
        () -> program.document().edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5000)));
    assertEquals(5000, program.document().scenario().get(Parameter.MONTHLY_CALLS));
    Path log = folder.resolve("log").resolve("faults.log");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(log));
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> Files.readString(log).contains("FaultLineTest.fail"));
    assertFalse(Files.readString(log).contains("laims"));
  }

  /** Where the keyboard is when something fails. */
  enum View {
    FIND(KeyCode.CONTROL, KeyCode.F),
    COMPARE(KeyCode.CONTROL, KeyCode.K),
    PRESENT(KeyCode.F5),
    PRINT(KeyCode.CONTROL, KeyCode.P),
    DETAILS(KeyCode.CONTROL, KeyCode.I),
    PRICE_CHANGES(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P),
    WORKBOOK_VALUES;

    private final KeyCode[] keys;

    View(KeyCode... keys) {
      this.keys = keys;
    }
  }

  private Scene open(View view, FxRobot robot) throws IOException {
    if (view == View.WORKBOOK_VALUES) {
      Path book =
          ChangedBook.write(
              folder.resolve("plan.xlsx"),
              Scenario.DEFAULT.withName("Plan"),
              Map.of(Parameter.MONTHLY_CALLS, 750_000.0));
      Platform.runLater(() -> program.session().open(book)); // waits for the answer
    } else {
      robot.push(view.keys);
    }
    WaitForAsyncUtils.waitForFxEvents();
    return Window.getWindows().getLast().getScene();
  }

  @ParameterizedTest
  @EnumSource
  void faultInAView_isOneLine_andTheViewGoesOn(View view, FxRobot robot) throws Exception {
    robot.interact(program::complete);
    Scene scene = open(view, robot);
    boolean own = !scene.equals(stage.getScene());
    assertEquals(view != View.FIND && view != View.COMPARE, own);
    robot.interact(
        () ->
            scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                  if (event.getCode() == KeyCode.F12) {
                    fail();
                  }
                }));
    Platform.runLater(() -> press(scene, KeyCode.F12));
    await("Something in Tunewise went wrong (fault ");
    assertEquals(List.of(), dialogs.shown);
    assertTrue(scene.getWindow().isShowing());
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(stage), Window.getWindows().stream().toList());
    robot.interact(
        () -> program.document().edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5000)));
    assertEquals(5000, program.document().scenario().get(Parameter.MONTHLY_CALLS));
  }

  /** As the window system does, which hears nothing of what is thrown. */
  private static void press(Scene scene, KeyCode key) {
    Node focused = Objects.requireNonNull(scene.getFocusOwner());
    focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  /** What a crash left stays, to be offered once more. */
  @Test
  void faultInTheQuestionAboutUnsavedWork_losesNone(FxRobot robot) throws Exception {
    RecoveryStore left = new RecoveryStore(folder.resolve("recovery"));
    left.save(new UnsavedWork(Scenario.DEFAULT.withName("Left"), Optional.empty()));
    try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
      for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
        Files.delete(lock);
      }
    }
    failing = true;
    robot.interact(program::complete);
    await("Something in Tunewise went wrong (fault ");
    robot.interact(program.session()::revert);
    failing = false;
    dialogs.recover = Recover.RECOVER;
    robot.interact(program.session()::recoverWork);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Left", program.document().scenario().name());
  }

  @Test
  void faultInEveryFrame_isOneLine_withACount(FxRobot robot) throws Exception {
    robot.interact(program::complete);
    for (int frame = 0; frame < 300; frame++) {
      Platform.runLater(FaultLineTest::fail);
    }
    await("Something in Tunewise went wrong 300 times (fault ");
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void line_isThere_onTheStartPageToo_canBeCopied_andPutAway(FxRobot robot) throws Exception {
    robot.interact(() -> program.begin(Optional.empty()));
    Platform.runLater(FaultLineTest::fail);
    await("Something in Tunewise went wrong");
    robot.clickOn(".tw-fault-copy");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(copied[0].startsWith("Fault "), copied[0]);
    assertTrue(copied[0].contains("FaultLineTest.fail"), copied[0]);
    assertFalse(copied[0].contains("laims"), copied[0]);
    robot.clickOn(".tw-fault-note .tw-notice-close");
    assertFalse(note().isVisible());
  }
}
