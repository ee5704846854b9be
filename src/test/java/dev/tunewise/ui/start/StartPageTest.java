package dev.tunewise.ui.start;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.prices.FakePriceLists;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.wording.VerdictText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class StartPageTest {
  /** What a window of 1280 × 800 leaves below its menus. */
  private static final double WIDTH = 1278;

  private static final double HEIGHT = 742;

  @TempDir private Path folder;

  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  private final FakeFileDialogs files = new FakeFileDialogs();
  private final List<Scenario> begun = new ArrayList<>();
  private final List<Scenario> chosen = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private int left;
  private StartPage page;
  private Stage stage;

  @Start
  void start(Stage shared) {
    stage = new Stage(); // of its own: sizes given to the shared stage would stay
    List<Scenario> presets = Presets.all();
    page =
        new StartPage(
            new StartPage.Parts(
                Presets.neutral(presets.getFirst()),
                presets,
                settings,
                new SimpleObjectProperty<>(ColorMode.LIGHT),
                files,
                new FakePriceLists(),
                new StartPage.Choices() {
                  @Override
                  public void begin(Scenario scenario) {
                    begun.add(scenario);
                  }

                  @Override
                  public void beginFrom(Scenario preset) {
                    chosen.add(preset);
                  }

                  @Override
                  public void open() {
                    opened.add(Path.of(""));
                  }

                  @Override
                  public void open(Path file) {
                    opened.add(file);
                  }

                  @Override
                  public void leave() {
                    left++;
                  }
                }));
    Scene scene = new Scene(page, WIDTH, HEIGHT);
    new Look(new SimpleObjectProperty<>(Theme.LIGHT)).follow(scene);
    scene
        .getStylesheets()
        .add(Look.class.getResource("/dev/tunewise/ui/look/tunewise.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    page.begin(true);
  }

  @Stop
  void stop() {
    stage.hide();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(page::close);
  }

  /** A caret that blinks has the window drawn twice a second, also one that cannot be seen. */
  @Test
  void caret_restsUntilSomebodyTypes(FxRobot robot) {
    AtomicInteger blinks = new AtomicInteger();
    robot.interact(() -> page.begin(false));
    WaitForAsyncUtils.waitForFxEvents(); // it goes out of sight
    robot.interact(
        () -> {
          Node caret =
              stage.getScene().getFocusOwner().lookupAll("*").stream()
                  .filter(javafx.scene.shape.Path.class::isInstance)
                  .filter(node -> node.opacityProperty().isBound())
                  .findFirst()
                  .orElseThrow();
          caret
              .opacityProperty()
              .addListener(
                  changed -> {
                    caret.getOpacity(); // or else the next time is not told
                    blinks.incrementAndGet();
                  });
        });
    robot.sleep(1, TimeUnit.SECONDS); // on and off again
    assertEquals(0, blinks.get());
    robot.push(KeyCode.SHIFT);
    robot.sleep(1, TimeUnit.SECONDS);
    assertTrue(blinks.get() > 0);
  }

  private String text(String selector) {
    return ((Label) page.lookup(selector)).getText().replace('\u00a0', ' ');
  }

  private List<Button> buttons(String selector) {
    return page.lookupAll(selector).stream().map(Button.class::cast).toList();
  }

  private void enter(FxRobot robot, String... entries) {
    for (String entry : entries) {
      robot.write(entry).push(KeyCode.ENTER);
    }
  }

  @Test
  void tenEntries_areAllItTakes(FxRobot robot) {
    enter(robot, "Claims", "300k", "900", "120", "300", "700", "74", "88%", "0.25", "1400");
    robot.push(KeyCode.ENTER); // on the button
    assertEquals(1, begun.size());
    Scenario claims = begun.getFirst();
    assertEquals("Claims", claims.name());
    assertEquals(300_000, claims.get(MONTHLY_CALLS));
    assertEquals(900, claims.get(INPUT_TOKENS));
    assertEquals(120, claims.get(OUTPUT_TOKENS));
    assertEquals(300, claims.get(ALREADY_LABELED));
    assertEquals(1_000, claims.get(LABELED_EXAMPLES));
    assertEquals(0.74, claims.get(BASE_ACCURACY), 1e-12);
    assertEquals(0.88, claims.get(TARGET_ACCURACY), 1e-12);
    assertEquals(0.25, claims.get(COST_PER_ERROR));
    assertEquals(1_400, claims.get(LATENCY_BUDGET_MILLIS));
    assertEquals(
        EnumSet.of(
            MONTHLY_CALLS,
            INPUT_TOKENS,
            OUTPUT_TOKENS,
            ALREADY_LABELED,
            LABELED_EXAMPLES,
            BASE_ACCURACY,
            TARGET_ACCURACY,
            COST_PER_ERROR,
            LATENCY_BUDGET_MILLIS),
        claims.own());
    for (Parameter parameter : Parameter.values()) {
      assertTrue(
          claims.own().contains(parameter) || claims.get(parameter) == parameter.defaultValue(),
          parameter::path);
    }
  }

  @Test
  void nothingScrolls_andNothingIsCut() {
    for (Node node : page.lookupAll(".scroll-bar")) {
      assertFalse(node.isVisible(), () -> node + " is needed");
    }
    for (Node node : page.lookupAll(".text-field, .toggle-button, .button, .check-box")) {
      var place = node.localToScene(node.getLayoutBounds());
      assertTrue(
          place.getMinX() >= 0
              && place.getMinY() >= 0
              && place.getMaxX() <= WIDTH
              && place.getMaxY() <= HEIGHT,
          () -> node + " at " + place);
    }
    assertNoWordsAreCut();
  }

  private void assertNoWordsAreCut() {
    for (Node node : page.lookupAll(".tw-start-question, .tw-start-unit, .toggle-button")) {
      Node letters = node.lookup(".text");
      assertFalse(
          ((javafx.scene.text.Text) letters).getText().contains("…"), () -> node + " is cut");
    }
  }

  /** A screen of 1280 pixels in letters of two and a half times the usual size. */
  @Test
  void page_foldsInANarrowWindow_andScrollsOneWayOnly(FxRobot robot) {
    robot.interact(
        () -> {
          stage.setWidth(512);
          stage.setHeight(320);
        });
    WaitForAsyncUtils.waitForFxEvents();
    double room = ((ScrollPane) page.lookup(".scroll-pane")).getViewportBounds().getWidth();
    assertTrue(room > 450, () -> "room is " + room);
    for (Node node : page.lookupAll(".text-field, .toggle-button, .button, .check-box")) {
      var place = node.localToScene(node.getLayoutBounds());
      assertTrue(place.getMinX() >= 0 && place.getMaxX() <= room, () -> node + " at " + place);
    }
    assertNoWordsAreCut();
    Label question = robot.from(page).lookup("How many calls a month?").queryAs(Label.class);
    Node answer = robot.from(page).lookup("calls").query();
    assertTrue(top(answer) >= top(question) + question.getHeight());
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  @Test
  void eachAnswer_showsAtOnceWhatItComesTo(FxRobot robot) {
    String before = text(".tw-start-verdict");
    assertEquals("All numbers are example values so far.", text(".tw-start-basis"));
    robot.push(KeyCode.TAB).write("500");
    String few = text(".tw-start-verdict");
    assertFalse(before.equals(few), few);
    assertEquals(
        "Rests on 1 number of yours and on example values for the rest.", text(".tw-start-basis"));
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    assertEquals(before, text(".tw-start-verdict"));
    assertEquals("All numbers are example values so far.", text(".tw-start-basis"));
  }

  @Test
  void question_thatIsAnswered_saysWhatItMoves(FxRobot robot) {
    List<ToggleButton> yes =
        page.lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals("Yes"))
            .toList();
    robot.interact(yes.get(1)::fire);
    assertTrue(
        page.lookupAll(".tw-start-effect").stream()
            .map(label -> ((Label) label).getText().replace('\u00a0', ' '))
            .anyMatch("Specialization → 80 %"::equals));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(0.8, begun.getFirst().get(SPECIALIZATION));
  }

  @Test
  void question_isAnsweredByArrowKeys(FxRobot robot) {
    ToggleButton unsure =
        page.lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals("Not sure"))
            .toList()
            .get(1);
    robot.interact(unsure::requestFocus);
    robot.push(KeyCode.LEFT);
    assertTrue(
        page.lookupAll(".tw-start-effect").stream()
            .map(label -> ((Label) label).getText().replace('\u00a0', ' '))
            .anyMatch("Specialization → 20 %"::equals));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(0.2, begun.getFirst().get(SPECIALIZATION));
  }

  @Test
  void textThatIsNoNumber_staysAndSaysSo(FxRobot robot) {
    robot.push(KeyCode.TAB).write("many").push(KeyCode.ENTER);
    assertTrue(text(".tw-start-fault").startsWith("How many calls a month?: "));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(List.of(), begun);
    assertTrue(page.getScene().getFocusOwner() instanceof NumberField);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("7").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(7, begun.getFirst().get(MONTHLY_CALLS));
  }

  /** Numbers that the page does not ask for are kept beside the answers. */
  @Test
  void exportOfUsage_fillsInCallsAndTokens_andKeepsTheRest(FxRobot robot) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("usage.json"),
            """
            {"object":"page","data":[{"object":"bucket","start_time":1793491200,"end_time":1793577600,
            "results":[{"object":"organization.usage.completions.result","input_tokens":4000000,
            "output_tokens":48000,"input_cached_tokens":0,"num_model_requests":1000,"model":"m",
            "batch":true}]}],"has_more":false}
            """);
    files.answer = Optional.of(file);
    robot.interact(buttons(".tw-start-read").getFirst()::fire);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("Apply 5 Values").tryQuery().isPresent());
    robot.clickOn("Apply 5 Values");
    assertEquals(
        "Also taken from the export: cache hit rate 0 % and batch share 100 %.",
        text(".tw-start-state"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    Scenario scenario = begun.getFirst();
    assertEquals(30_438, scenario.get(Parameter.MONTHLY_CALLS));
    assertEquals(48, scenario.get(Parameter.OUTPUT_TOKENS));
    assertEquals(1, scenario.get(Parameter.BATCH_SHARE));
    assertTrue(scenario.own().contains(Parameter.BATCH_SHARE));
    assertTrue(Sources.of(scenario, Parameter.MONTHLY_CALLS).startsWith("usage.json"));
  }

  @Test
  void trainingFile_fillsInTokensAndLabels(FxRobot robot) throws Exception {
    Path file = folder.resolve("train.jsonl");
    String line =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"Where is my order %d?\"},"
            + "{\"role\":\"assistant\",\"content\":\"shipping\"}]}%n";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(line.formatted(i));
    }
    Files.writeString(file, lines);
    files.answer = Optional.of(file);
    robot.interact(buttons(".tw-start-read").getFirst()::fire);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> text(".tw-start-state").contains("60 examples"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    Scenario scenario = begun.getFirst();
    assertEquals(60, scenario.get(ALREADY_LABELED));
    assertTrue(scenario.own().containsAll(List.of(INPUT_TOKENS, OUTPUT_TOKENS, EXAMPLE_TOKENS)));
    assertTrue(scenario.get(INPUT_TOKENS) < 20, scenario.get(INPUT_TOKENS) + " tokens");
  }

  @Test
  void presets_haveChartsOfTheirOwn_andAreChosen(FxRobot robot) throws Exception {
    PresetCards cards = (PresetCards) page.lookup(".tw-start-presets");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> cards.shown().isPresent());
    assertEquals(8, cards.shown().orElseThrow().stream().distinct().count());
    robot.interact(buttons(".tw-start-card").get(3)::fire);
    assertEquals(List.of(Presets.all().get(3)), chosen);
  }

  @Test
  void presets_takeTheRoomThereIs_butNoneOfTheForm(FxRobot robot) {
    Node cards = page.lookup(".tw-start-presets");
    double roomy = cards.getLayoutBounds().getHeight();
    assertFormIsFree(cards);
    robot.interact(() -> stage.setHeight(600));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(cards.getLayoutBounds().getHeight() < roomy - 60, "compact");
    assertFormIsFree(cards);
  }

  private void assertFormIsFree(Node cards) {
    Node form = page.lookup(".tw-start-form");
    double end = form.localToScene(form.getLayoutBounds()).getMaxY();
    assertTrue(end < cards.localToScene(cards.getLayoutBounds()).getMinY(), "form ends at " + end);
  }

  @Test
  void recentFiles_areNamedWithoutTheEndThatAllHave() {
    assertEquals("plan", StartText.name(Path.of("a", "plan.tunewise")));
    assertEquals("plan.pptx", StartText.name(Path.of("plan.pptx")));
    assertEquals(".tunewise", StartText.name(Path.of(".tunewise")));
  }

  @Test
  void recentFiles_areOpened_andSayTheirAge(FxRobot robot) throws Exception {
    Path file = folder.resolve("plan.tunewise");
    Files.writeString(file, "");
    robot.interact(page::complete);
    robot.interact(() -> settings.set(settings.get().withRecent(file)));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> text(".tw-start-age").equals("just now"));
    robot.interact(buttons(".tw-start-file-row").getFirst()::fire);
    assertEquals(List.of(file.toAbsolutePath()), opened);
  }

  @Test
  void recentFiles_showWhatTheySayNow_andCanBeTakenOff(FxRobot robot) throws Exception {
    Path plan = folder.resolve("plan.tunewise").toAbsolutePath();
    Path gone = folder.resolve("gone.tunewise").toAbsolutePath();
    Scenario scenario = Presets.all().getFirst();
    ScenarioWriter.write(scenario, plan);
    robot.interact(() -> settings.set(settings.get().withRecent(gone).withRecent(plan)));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("", text(".tw-start-file-verdict"), "nothing is read before it is time");
    robot.interact(page::complete);
    awaitVerdict(scenario);
    ImageView picture = (ImageView) page.lookup(".tw-start-file-row").lookup(".image-view");
    assertNotNull(picture.getImage());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> buttons(".tw-start-file-row").getLast().getAccessibleText().contains("not found"));
    Scenario changed = scenario.with(Parameter.MONTHLY_CALLS, 7);
    ScenarioWriter.write(changed, plan);
    robot.interact(() -> page.begin(false));
    awaitVerdict(changed);
    robot.interact(buttons(".tw-start-file-row").getFirst()::requestFocus);
    robot.push(KeyCode.DELETE);
    assertEquals(List.of(gone), settings.get().recentFiles());
    assertTrue(buttons(".tw-start-file-row").getFirst().isFocused());
    robot.push(KeyCode.DELETE);
    assertEquals(List.of(), settings.get().recentFiles());
  }

  private void awaitVerdict(Scenario scenario) throws Exception {
    String verdict = VerdictText.headline(new Simulator().simulate(scenario), Numbers.local());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> text(".tw-start-file-verdict").equals(verdict.replace('\u00a0', ' ')));
  }

  @Test
  void reopening_isRemembered(FxRobot robot) {
    CheckBox box = (CheckBox) page.lookup(".check-box");
    assertFalse(box.isSelected());
    robot.interact(box::fire);
    assertTrue(settings.get().reopensLastFile());
  }

  @Test
  void escape_takesBackWhatIsTyped_thenLeaves(FxRobot robot) {
    robot.push(KeyCode.TAB).write("12").push(KeyCode.ESCAPE);
    assertEquals(0, left);
    assertEquals("All numbers are example values so far.", text(".tw-start-basis"));
    robot.push(KeyCode.ESCAPE);
    assertEquals(1, left);
  }

  @Test
  void begin_startsOver(FxRobot robot) {
    enter(robot, "Claims", "5");
    robot.interact(() -> page.begin(false));
    assertEquals("All numbers are example values so far.", text(".tw-start-basis"));
    robot.push(KeyCode.ESCAPE);
    assertEquals(0, left, "nothing to go back to");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals("", begun.getFirst().name());
  }
}
