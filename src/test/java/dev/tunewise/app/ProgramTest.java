package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.dialog.Dialogs.Unsaved;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProgramTest {
  @TempDir static Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeFileDialogs files = new FakeFileDialogs();
  private boolean ended;
  private Stage stage;
  private Program program;
  private SettingsKeeper keeper;

  @Stop
  void stop() {
    stage.hide();
  }

  @Start
  void start(Stage shared) {
    // Of its own: sizes given to the shared stage would stay for other tests.
    stage = new Stage();
    keeper = TestPrograms.keeper(folder, SettingsKeeper.read(folder));
    program = TestPrograms.on(stage, folder, keeper, dialogs, files, () -> ended = true);
    stage.show();
    program.complete();
  }

  private List<MenuItem> menuItems() {
    List<MenuItem> items = new ArrayList<>();
    MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
    bar.getMenus().forEach(menu -> collect(menu, items));
    return items;
  }

  private static void collect(MenuItem item, List<MenuItem> items) {
    items.add(item);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(child -> collect(child, items));
    }
  }

  private MenuItem item(String text) {
    return menuItems().stream()
        .filter(item -> item.getText() != null && item.getText().replace("_", "").equals(text))
        .findFirst()
        .orElseThrow();
  }

  private void fire(FxRobot robot, String text) {
    robot.interact(() -> item(text).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void setCalls(FxRobot robot, double calls) {
    robot.interact(
        () ->
            program.document().edit("Monthly calls", s -> s.with(Parameter.MONTHLY_CALLS, calls)));
  }

  private Scenario scenario() {
    return program.document().scenario();
  }

  @Test
  void title_followsNameAndChanges(FxRobot robot) {
    String name = scenario().name();
    assertEquals(name + " — Tunewise", stage.getTitle());
    setCalls(robot, 5000);
    assertEquals(name + " • — Tunewise", stage.getTitle());
    fire(robot, "Undo Monthly calls");
    assertEquals(name + " — Tunewise", stage.getTitle());
  }

  @Test
  void window_says_whileUnsavedWorkIsNotProtected(FxRobot robot) throws Exception {
    Path recovery = folder.resolve("recovery");
    if (Files.exists(recovery)) {
      Files.move(recovery, folder.resolve("aside"));
    }
    Files.createFile(recovery);
    Label note = (Label) stage.getScene().lookup(".tw-unprotected-note");
    assertFalse(note.isVisible());
    setCalls(robot, 5000);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, note::isVisible);
    assertTrue(note.getText().contains("(a file of that name is in the way). Save the file."));
    Files.delete(recovery);
    setCalls(robot, 6000);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !note.isVisible());
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void undoItem_namesTheStep_andIsDisabledWithoutOne(FxRobot robot) {
    assertTrue(item("Undo").isDisable());
    setCalls(robot, 5000);
    assertFalse(item("Undo Monthly calls").isDisable());
    fire(robot, "Undo Monthly calls");
    assertFalse(item("Redo Monthly calls").isDisable());
    fire(robot, "Redo Monthly calls");
    assertEquals(5000, scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void undoKey_works_whileATextFieldHasTheFocus(FxRobot robot) {
    double before = scenario().get(Parameter.MONTHLY_CALLS);
    setCalls(robot, 5000);
    robot.clickOn(".tw-scenario-name");
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertEquals(before, scenario().get(Parameter.MONTHLY_CALLS));
    robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
    assertEquals(5000, scenario().get(Parameter.MONTHLY_CALLS));
  }

  @Test
  void name_isRenamed_byTypingOverIt(FxRobot robot) {
    robot.clickOn(".tw-scenario-name");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Plan B").push(KeyCode.ENTER);
    assertEquals("Plan B", scenario().name());
    assertEquals("Plan B • — Tunewise", stage.getTitle());
    assertEquals("Scenario name", program.document().undoLabelProperty().get());
  }

  @Test
  void name_isCommitted_beforeSaving(FxRobot robot) throws Exception {
    Path file = folder.resolve("named.tunewise");
    files.answer = Optional.of(file);
    robot.clickOn(".tw-scenario-name");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Typed only");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(Files.readString(file).contains("\"Typed only\""));
    assertFalse(program.document().isDirty());
  }

  @Test
  void presets_areListed_andStartANewScenario(FxRobot robot) {
    Menu presets = (Menu) item("New from Preset");
    assertEquals(8, presets.getItems().size());
    MenuItem last = presets.getItems().getLast();
    robot.interact(last::fire);
    assertEquals(last.getText(), scenario().name());
    assertEquals(scenario(), program.document().reference());
    assertFalse(program.document().isDirty());
  }

  @Test
  void close_asks_whenChangesWouldBeLost(FxRobot robot) {
    setCalls(robot, 5000);
    dialogs.unsaved = Unsaved.CANCEL;
    fire(robot, "Exit");
    assertFalse(ended);
    assertTrue(stage.isShowing());
    dialogs.unsaved = Unsaved.DISCARD;
    fire(robot, "Exit");
    assertTrue(ended);
  }

  @Test
  void open_reportsEveryProblem_andKeepsTheScenario(FxRobot robot) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("bad.tunewise"),
            """
            {"format": "tunewise-scenario", "version": 1, "colour": 1,
             "parameters": {"horizonMonths": 999}}
            """);
    Scenario before = scenario();
    robot.interact(() -> program.session().open(file));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(before, scenario());
    assertEquals(1, dialogs.shown.size());
    String shown = dialogs.shown.getFirst();
    assertTrue(shown.contains("colour") && shown.contains("horizonMonths"), shown);
  }

  @Test
  void open_ofAnEarlierVersion_saysQuietly_whatWasCarriedOver(FxRobot robot) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("old.tunewise"),
            """
            {"format": "tunewise-scenario", "version": 1,
             "parameters": {"traffic": {"batchDiscount": 0.4}}}
            """);
    Node notice = stage.getScene().lookup(".tw-news");
    assertFalse(notice.isVisible());
    robot.interact(() -> program.session().open(file));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(notice.isVisible());
    assertEquals(
        "From an earlier version: batch discount (40\u00a0%) now stands at each model.",
        ((Label) notice.lookup(".label")).getText());
    assertEquals(List.of(), dialogs.shown);
    robot.clickOn(".tw-news .tw-notice-close");
    assertFalse(notice.isVisible());
  }

  /** On the start page, where what is open cannot be seen. */
  @Test
  void answersWithTooLargeResults_openNothing_andAreToldWhy(FxRobot robot) {
    Scenario before = scenario();
    begin(robot, Settings.DEFAULTS, Optional.empty());
    Scenario tiny =
        OwnValues.set(
            before.withName("Tiny"),
            Map.of(Parameter.LABELED_EXAMPLES, 0.0, Parameter.BASE_ACCURACY, Double.MIN_VALUE));
    robot.interact(() -> program.session().newWith(tiny));
    assertEquals(before, scenario());
    Node notice = stage.getScene().lookup(".tw-news");
    assertTrue(isShown(".tw-start") && isShown(".tw-news"));
    assertEquals(
        "Nothing was changed: results would be too large for a number, because of labeled examples"
            + " and base accuracy.",
        ((Label) notice.lookup(".label")).getText());
  }

  @Test
  void open_ofATrainingFile_reportsOnIt(FxRobot robot) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("train.jsonl"), "{\"prompt\": \"a\", \"completion\": \"b\"}");
    robot.interact(() -> program.session().open(file));
    WaitForAsyncUtils.waitForFxEvents();
    DialogStage front = front().orElseThrow();
    assertEquals("Training File", front.getTitle());
    assertEquals(List.of(), dialogs.shown);
    robot.interact(front::close);
  }

  /** Ways to open a file other than to drop it. */
  enum Way {
    MENU,
    ARGUMENT,
    RECENT
  }

  private static Stream<Arguments> kindsAndWays() {
    Map<String, String> titles =
        Map.of(
            "[{\"prompt\": \"Where is it?\", \"completion\": \"here\"}]",
            "Training File",
            "{\"m\": {\"litellm_provider\": \"x\", \"input_cost_per_token\": 1e-6}}",
            "Import Price List",
            "[{\"input\": \"a\", \"expected\": \"b\", \"output\": \"b\", \"score\": 1}]",
            "Add Evaluations",
            "{\"object\":\"page\",\"data\":[{\"object\":\"bucket\",\"start_time\":1793491200,"
                + "\"end_time\":1793577600,\"results\":[{\"object\":"
                + "\"organization.usage.completions.result\",\"input_tokens\":10,"
                + "\"output_tokens\":2,\"num_model_requests\":1,\"model\":\"m\"}]}]}",
            "Start from Usage",
            "{\"a\": {\"b\": 1}}",
            "");
    return titles.entrySet().stream()
        .flatMap(
            kind ->
                Stream.of(Way.values())
                    .map(way -> Arguments.of(kind.getKey(), kind.getValue(), way)));
  }

  /** An empty title stands for a file that is nothing known. */
  @ParameterizedTest
  @MethodSource("kindsAndWays")
  void files_goWhereTheirContentBelongs_howeverTheyAreOpened(
      String content, String title, Way way, FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("given.json"), content);
    switch (way) {
      case MENU -> {
        files.choose(file);
        fire(robot, "Open…");
      }
      case ARGUMENT -> begin(robot, Settings.DEFAULTS, Optional.of(file.toString()));
      case RECENT -> {
        robot.interact(() -> keeper.settings().set(Settings.DEFAULTS.withRecent(file)));
        fire(robot, "given.json");
      }
    }
    if (title.isEmpty()) {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !dialogs.shown.isEmpty());
      assertEquals(
          List.of("given.json cannot be opened. [It " + FileContent.NOTHING + "]"), dialogs.shown);
      return;
    }
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> front().isPresent());
    DialogStage front = front().orElseThrow();
    assertEquals(title, front.getTitle());
    assertEquals(List.of(), dialogs.shown);
    robot.interact(front::close);
  }

  private static Optional<DialogStage> front() {
    return Window.getWindows().stream()
        .filter(DialogStage.class::isInstance)
        .map(DialogStage.class::cast)
        .findFirst();
  }

  @Test
  void recent_listsOpenedFiles_andClears(FxRobot robot) throws Exception {
    Path file = folder.resolve("recent.tunewise");
    Files.writeString(file, "{\"format\": \"tunewise-scenario\", \"version\": 1, \"name\": \"R\"}");
    robot.interact(() -> program.session().open(file));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("R", scenario().name());
    setCalls(robot, 5000);
    dialogs.unsaved = Unsaved.DISCARD;
    fire(robot, "recent.tunewise");
    assertEquals(1_000_000, scenario().get(Parameter.MONTHLY_CALLS));
    fire(robot, "Clear");
    assertTrue(item("Open Recent").isDisable());
  }

  @Test
  void theme_changesAtOnce_andIsRemembered(FxRobot robot) {
    fire(robot, "Dark");
    assertTrue(Application.getUserAgentStylesheet().contains("/dark"));
    assertEquals(Theme.DARK, keeper.settings().get().theme());
    fire(robot, "Light");
    assertTrue(Application.getUserAgentStylesheet().contains("/light"));
  }

  private boolean isShown(String selector) {
    Node node = stage.getScene().lookup(selector);
    return node != null && node.isVisible();
  }

  private boolean isAtWork() {
    return isShown(".tw-work");
  }

  private void begin(FxRobot robot, Settings settings, Optional<String> argument) {
    robot.interact(
        () -> {
          keeper.settings().set(settings);
          program.begin(argument);
          assertFalse(isAtWork(), "not even for a frame");
          program.openWhatWasGiven();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void firstStart_asksAboutTheFeature(FxRobot robot) {
    begin(robot, Settings.DEFAULTS, Optional.empty());
    assertTrue(isShown(".tw-start"));
    assertEquals("Tunewise", stage.getTitle());
    assertTrue(item("Save").isDisable());
    assertTrue(item("What Decides It").isDisable());
    assertFalse(item("Open…").isDisable());
    robot.push(KeyCode.ESCAPE);
    assertTrue(isShown(".tw-start"), "there is nothing to go back to");
    robot.write("Claims").push(KeyCode.ENTER).write("40k").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertTrue(isAtWork());
    assertEquals("Claims", scenario().name());
    assertEquals(Set.of(Parameter.MONTHLY_CALLS), scenario().own());
    assertEquals("Claims • — Tunewise", stage.getTitle());
    assertFalse(item("Save").isDisable());
    assertTrue(item("Undo").isDisable());
  }

  /** Who starts from usage does so before there is a scenario. */
  @Test
  void firstStart_canBeginWithUsage_fromTheMenuToo(FxRobot robot) throws Exception {
    begin(robot, Settings.DEFAULTS, Optional.empty());
    Path table = Files.writeString(folder.resolve("own.csv"), "Tag,Anfragen\n2026-09-01,1000\n");
    files.choose(table);
    assertFalse(item("Start from Usage…").isDisable());
    fire(robot, "Start from Usage…");
    assertEquals("Start from Usage", front().orElseThrow().getTitle());
    robot.interact(front().orElseThrow()::close);
    assertTrue(isShown(".tw-start"));
  }

  @Test
  void start_withoutAnswers_isUntitled_andHasNothingToLose(FxRobot robot) {
    begin(robot, Settings.DEFAULTS, Optional.empty());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertTrue(isAtWork());
    assertEquals("Untitled — Tunewise", stage.getTitle());
    assertEquals(Set.of(), scenario().own());
  }

  @Test
  void start_withAFile_showsNothingBefore(FxRobot robot) throws Exception {
    Path file = folder.resolve("given.tunewise");
    ScenarioWriter.write(Scenario.DEFAULT.withName("Given"), file);
    begin(robot, Settings.DEFAULTS, Optional.of(file.toString()));
    assertTrue(isAtWork());
    assertFalse(isShown(".tw-start"));
    assertEquals("Given (given.tunewise) — Tunewise", stage.getTitle());
  }

  @Test
  void start_withAFileThatIsNoScenario_asksInstead(FxRobot robot) {
    begin(robot, Settings.DEFAULTS, Optional.of(folder.resolve("none.tunewise").toString()));
    assertEquals(1, dialogs.shown.size());
    assertTrue(isShown(".tw-start"));
  }

  @Test
  void start_reopensTheLastFile_onlyIfWanted(FxRobot robot) throws Exception {
    Path file = folder.resolve("last.tunewise");
    ScenarioWriter.write(Scenario.DEFAULT.withName("Last"), file);
    Settings recent = Settings.DEFAULTS.withRecent(file);
    begin(robot, recent, Optional.empty());
    assertTrue(isShown(".tw-start"));
    begin(robot, recent.withReopensLastFile(true), Optional.empty());
    assertTrue(isAtWork());
    assertEquals("Last", scenario().name());
  }

  @Test
  void new_asks_andEscapeGoesBack(FxRobot robot) {
    setCalls(robot, 5000);
    Scenario changed = scenario();
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertTrue(isShown(".tw-start"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(changed, scenario(), "what cannot be seen is not changed");
    robot.push(KeyCode.ESCAPE);
    assertTrue(isAtWork());
    assertEquals(changed, scenario());
    robot.push(KeyCode.CONTROL, KeyCode.N);
    dialogs.unsaved = Unsaved.CANCEL;
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertTrue(isShown(".tw-start"), "unsaved changes are asked about first");
    assertEquals(changed, scenario());
    dialogs.unsaved = Unsaved.DISCARD;
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertTrue(isAtWork());
    assertEquals("", scenario().name());
  }

  private boolean sees(String styleClass) {
    Node node = stage.getScene().lookup(styleClass);
    return node != null
        && node.localToScene(node.getBoundsInLocal()).getWidth() > 0
        && node.isVisible();
  }

  @Test
  void parameters_areHiddenAndComeBack_whereTheyAreWanted(FxRobot robot) {
    assertTrue(sees(".parameter-column"));
    robot.push(KeyCode.F9);
    assertFalse(sees(".parameter-column"));
    assertEquals("hidden", keeper.settings().get().choices().get("parameters"));
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertTrue(sees(".parameter-column"));
    robot.push(KeyCode.F9);
    fire(robot, "Reset Layout");
    assertTrue(sees(".parameter-column"));
  }

  /** Charts that take turns in one pane are alone in it, and give it back, like any other. */
  @ParameterizedTest
  @EnumSource(ChartKind.class)
  void chart_isSeenAlone_andGivesWay_whoseverTurnItIs(ChartKind kind, FxRobot robot) {
    robot.interact(() -> keeper.settings().set(Settings.DEFAULTS));
    if (kind.host() != kind) {
      fire(robot, kind.label());
    }
    fire(robot, "Maximize " + kind.host().label());
    assertEquals(List.of(kind), chartsInSight());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.ESCAPE);
    assertEquals(ChartKind.hosts().size(), chartsInSight().size());
  }

  private List<ChartKind> chartsInSight() {
    return stage.getScene().getRoot().lookupAll("*").stream()
        .filter(ChartPane.class::isInstance)
        .map(ChartPane.class::cast)
        .filter(
            pane ->
                Stream.<Node>iterate(pane, node -> node != null, Node::getParent)
                    .allMatch(Node::isVisible))
        .map(ChartPane::kind)
        .toList();
  }

  @Test
  void hiddenParameters_letNoKeyIntoThem(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.push(KeyCode.F9);
    assertTrue(
        Stream.iterate(stage.getScene().getFocusOwner(), node -> node != null, Node::getParent)
            .allMatch(Node::isVisible));
    robot.push(KeyCode.F9);
  }

  @Test
  void escape_leavesTheFullScreen_onceAllChartsAreShown(FxRobot robot) {
    // The platform without windows cannot draw a frame of a window that has shrunk since.
    Rectangle2D screen = Screen.getPrimary().getBounds();
    robot.interact(
        () -> {
          stage.setX(screen.getMinX());
          stage.setY(screen.getMinY());
          stage.setWidth(screen.getWidth());
          stage.setHeight(screen.getHeight());
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.F11);
    assertTrue(stage.isFullScreen());
    assertTrue(((CheckMenuItem) item("Full Screen")).isSelected());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.push(KeyCode.ESCAPE);
    assertTrue(stage.isFullScreen());
    robot.push(KeyCode.ESCAPE);
    assertFalse(stage.isFullScreen());
    assertFalse(((CheckMenuItem) item("Full Screen")).isSelected());
    robot.push(KeyCode.F11);
    robot.push(KeyCode.F11);
    assertFalse(stage.isFullScreen());
  }
}
