package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.dialog.WindowDialogs;
import dev.tunewise.ui.look.AccessCheck;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.zoom.Clipping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Opens every window of the program and looks at it as people do who cannot point, see or hear. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class AccessWalkTest {
  @TempDir static Path folder;

  private static final Path SAMPLES = Path.of("src/test/resources/dev/tunewise");
  private static final Pattern MAKES_WINDOW =
      Pattern.compile("DialogStage\\.(large|beside|fitting)|extends FormDialog|new FormDialog");

  /** Each by its own menu item, keys or file. */
  private static final Set<String> OPENED =
      Set.of(
          "ActualSpendDialog",
          "DatasetDialog",
          "DetailsDialog",
          "EvaluationFileDialog",
          "ExportDialog",
          "HelpWindows",
          "ImportDialog",
          "LinkDialog",
          "ModelPicker",
          "PriceChangesDialog",
          "PrintDialog",
          "SolveDialog",
          "SourceDialog",
          "SuggestRangesDialog",
          "TeacherDialog",
          "UsageDialog",
          "WorkWindow");

  /**
   * Short questions and messages, which all look alike: {@code DialogRulesTest}; what a workbook
   * brings back: {@code WorkbookValuesDialogTest}.
   */
  private static final Set<String> ELSEWHERE = Set.of("WindowDialogs", "WorkbookValuesDialog");

  private static final int[][] SCREENS = {{900, 600}, {1024, 640}};

  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeFileDialogs files = new FakeFileDialogs();
  private final List<String> found = new ArrayList<>();
  private final Set<Node> known = new HashSet<>();
  private Stage stage;
  private Program program;
  private SettingsKeeper keeper;

  @Start
  void start(Stage shared) {
    stage = new Stage(); // of its own: sizes given to the shared stage would stay
    keeper = TestPrograms.keeper(folder, Settings.DEFAULTS.withTheme(Theme.LIGHT));
    program = TestPrograms.on(stage, folder, keeper, dialogs, files, () -> {});
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
    program.complete();
    program
        .document()
        .startFrom(
            Presets.first()
                .withRanges(
                    Map.of(
                        Parameter.MONTHLY_CALLS,
                        new Range(500_000, 2_000_000),
                        Parameter.COST_PER_ERROR,
                        new Range(0.01, 0.05))));
  }

  @Stop
  void stop() {
    front().forEach(Window::hide);
    stage.hide();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<Stage> front() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing() && !window.equals(stage))
        .map(Stage.class::cast)
        .toList();
  }

  private static Stream<MenuItem> items(MenuItem item) {
    return item instanceof Menu menu
        ? menu.getItems().stream().flatMap(AccessWalkTest::items)
        : Stream.of(item);
  }

  /** Without waiting: many a window keeps its opener waiting until it is closed. */
  private void choose(String name) {
    MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
    MenuItem item =
        bar.getMenus().stream()
            .flatMap(AccessWalkTest::items)
            .filter(each -> each.getText() != null && each.getText().replace("_", "").equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu item " + name));
    Platform.runLater(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(Node node, KeyCode code, boolean shift, boolean control) {
    Platform.runLater(
        () ->
            Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node row(String label) {
    return stage.getScene().getRoot().lookupAll(".parameter-row").stream()
        .filter(row -> row.lookup(".number-field").getAccessibleText().startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  private void look(FxRobot robot, String where, Scene scene) {
    robot.interact(
        () -> {
          AccessCheck check = new AccessCheck(where, scene, known);
          Stream.of(check.unnamed(), check.roleless(), check.keyboard(), check.unstyled())
              .forEach(found::addAll);
        });
    for (Theme theme : Theme.values()) {
      if (theme != Theme.SYSTEM) {
        robot.interact(() -> keeper.settings().set(keeper.settings().get().withTheme(theme)));
        robot.interact(
            () -> {
              AccessCheck check = new AccessCheck(where + ", " + theme, scene, known);
              found.addAll(check.faintTexts());
              found.addAll(check.faintEdges());
            });
      }
    }
    robot.interact(() -> keeper.settings().set(keeper.settings().get().withTheme(Theme.LIGHT)));
  }

  private void lookAtWindow(FxRobot robot, String where, String shows) throws Exception {
    lookAtFront(robot, where, shows);
    robot.interact(() -> front().reversed().forEach(Window::hide));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void readWindow(FxRobot robot, String where) throws Exception {
    lookAtFront(robot, where, ".label");
    lookForCutText(robot, where);
    robot.interact(() -> front().reversed().forEach(Window::hide));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void lookAtFront(FxRobot robot, String where, String shows) throws Exception {
    await(() -> !front().isEmpty() && front().getLast().getScene().getRoot().lookup(shows) != null);
    Scene scene = front().getLast().getScene();
    robot.interact(
        () -> { // the screen of tests has nothing beside it to grow into
          scene.getWindow().setX(0);
          scene.getWindow().setY(0);
        });
    look(robot, where, scene);
  }

  /** On small screens, with text of all sizes. */
  private void lookForCutText(FxRobot robot, String where) {
    Scene scene = front().getLast().getScene();
    robot.interact(
        () -> {
          for (int percent : List.of(100, 200, 250)) {
            for (int[] screen : SCREENS) {
              Clipping.of(scene, new TextSize(percent), screen[0], screen[1]).stream()
                  .map(fault -> where + " " + fault)
                  .forEach(found::add);
            }
          }
        });
  }

  private void assertNothingFound() {
    assertEquals("", found.stream().distinct().collect(Collectors.joining("\n")));
  }

  @Test
  void views(FxRobot robot) throws Exception {
    await(() -> stage.getScene().getRoot().lookup(".chart-pane") != null);
    look(robot, "charts", stage.getScene());
    robot.interact(() -> found.addAll(new AccessCheck("charts", stage.getScene(), known).panes(4)));
    choose("Chart as Table");
    look(robot, "chart as table", stage.getScene());
    choose("Chart as Table");
    for (String view : List.of("What Decides It", "Evaluations", "Compare Scenarios")) {
      choose(view);
      WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
      look(robot, view, stage.getScene());
    }
    choose("Show All Charts");
    choose("Decision Guide");
    look(robot, "reasons", stage.getScene());
    robot.push(KeyCode.ESCAPE);
    choose("New…");
    look(robot, "start page", stage.getScene());
    assertNothingFound();
  }

  @Test
  void windows(FxRobot robot) throws Exception {
    for (String item :
        List.of(
            "Scenario Details…",
            "Price Changes…",
            "Actual Spend…",
            "Suggest Ranges…",
            "Prices of the Prompted Model…",
            "Export…",
            "Print…",
            "How to Read the Charts",
            "Files That Are Read",
            "Keyboard Shortcuts",
            "About Tunewise")) {
      choose(item);
      readWindow(robot, item);
    }
    Node calls = row("Monthly calls").lookup(".number-field");
    press(calls, KeyCode.L, false, true);
    readWindow(robot, "Solve");
    press(calls, KeyCode.N, true, true);
    readWindow(robot, "Source");
    press(calls, KeyCode.L, true, true);
    readWindow(robot, "Link");
    assertNothingFound();
  }

  @Test
  void presentation(FxRobot robot) throws Exception {
    choose("Present");
    lookAtFront(robot, "Present", ".toggle-button");
    robot.interact(() -> front().reversed().forEach(Window::hide));
    assertNothingFound();
  }

  /** Of each kind of question and message one. */
  @Test
  void questions(FxRobot robot) throws Exception {
    WindowDialogs questions = new WindowDialogs(() -> stage);
    List<Runnable> all =
        List.of(
            () -> questions.askAboutUnsaved("plan"),
            () -> questions.choose("Which of them?", List.of("First", "Second"), "Open"),
            () -> questions.problem("It could not be read.", List.of("Line 1", "Line 2")));
    for (Runnable question : all) {
      Platform.runLater(question);
      readWindow(robot, "question " + all.indexOf(question));
    }
    assertNothingFound();
  }

  @Test
  void windowsOfFiles(FxRobot robot) throws Exception {
    files.choose(trainingFile());
    choose("Read Training File…");
    lookAtFront(robot, "Training File", ".tw-figure");
    for (String button : List.of("Split…", "Convert…", "Label Cost…")) {
      Platform.runLater(() -> button(button).fire());
      WaitForAsyncUtils.waitForFxEvents();
      await(() -> front().size() == 2);
      lookAtFront(robot, button, ".label");
      robot.interact(() -> front().getLast().hide());
    }
    robot.interact(() -> front().reversed().forEach(Window::hide));
    files.choose(SAMPLES.resolve("usage/openai-usage.json"));
    choose("Start from Usage…");
    lookAtWindow(robot, "Usage", ".tw-dialog-heading");
    files.choose(SAMPLES.resolve("usage/table.csv"));
    choose("Start from Usage…");
    lookAtWindow(robot, "Columns of usage", ".label");
    files.choose(SAMPLES.resolve("evaluation/promptfoo.json"));
    choose("Add Evaluations from a File…");
    lookAtWindow(robot, "Evaluations of a file", ".label");
    files.choose(
        Files.writeString(
            folder.resolve("prices.json"),
            """
            {"my-model": {"input_cost_per_token": 1e-6, "output_cost_per_token": 4e-6,
              "litellm_provider": "acme", "mode": "chat"}}"""));
    choose("Import Price List…");
    lookAtWindow(robot, "Import", ".tw-dialog-heading");
    assertNothingFound();
  }

  private Button button(String text) {
    return front().getLast().getScene().getRoot().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getText() != null)
        .filter(button -> button.getText().replace("_", "").equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static Path trainingFile() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(
          """
          {"messages":[{"role":"user","content":"order %d"},{"role":"assistant","content":"l%d"}]}"""
              .formatted(i, i % 4));
    }
    return Files.write(folder.resolve("train.jsonl"), lines);
  }

  /** Whoever makes another window opens it above, or says here who looks at it. */
  @Test
  void each_classThatMakesAWindow_isOpenedHere() throws IOException {
    Set<String> makers = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (MAKES_WINDOW.matcher(Files.readString(source)).find()) {
          makers.add(source.getFileName().toString().replace(".java", ""));
        }
      }
    }
    Set<String> opened = new TreeSet<>(OPENED);
    opened.addAll(ELSEWHERE);
    assertEquals(opened, makers);
  }
}
