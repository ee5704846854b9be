package dev.tunewise.ui.dataset;

import static dev.tunewise.ui.dialog.FrontDialog.control;
import static dev.tunewise.ui.dialog.FrontDialog.root;
import static dev.tunewise.ui.dialog.FrontDialog.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.dialog.FrontDialog;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.prices.FakePriceLists;
import dev.tunewise.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DatasetDialogTest {
  @TempDir private Path folder;

  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private final TestContext context = new TestContext(document);
  private int commits;
  private TrainingFiles files;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    context.pending.add(() -> commits++);
    files = new TrainingFiles(context.in(stage), new FakePriceLists());
    stage.setScene(new Scene(new VBox(), 980, 900));
    stage.show();
  }

  @Stop
  void stop() {
    FrontDialog.all().forEach(Window::hide);
  }

  private static String chat(String question, String answer) {
    return """
        {"messages":[{"role":"user","content":"%s"},{"role":"assistant","content":"%s"}]}"""
        .formatted(question, answer);
  }

  /** 40 examples of four labels, one of them twice. */
  private static List<String> good() {
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, 40)
                .mapToObj(i -> chat("Where is order number " + i, "label" + i % 4))
                .toList());
    lines.add(lines.getFirst());
    return lines;
  }

  private void open(FxRobot robot, List<String> lines) throws Exception {
    open(robot, Files.write(folder.resolve("train.jsonl"), lines));
  }

  private void open(FxRobot robot, Path file) throws TimeoutException {
    context.files.choose(file);
    robot.interact(files::choose);
    assertEquals(FileDialogs.TRAINING_FILE, context.files.opened.getLast());
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> root().lookup(".tw-dialog-heading") != null);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private double value(Parameter parameter) {
    return document.scenario().get(parameter);
  }

  private static void assertSays(String... texts) {
    String words = words();
    for (String text : texts) {
      assertTrue(words.contains(text), () -> "'" + text + "' is not in:\n" + words);
    }
  }

  @Test
  void goodFile_isReported_withFiguresProvidersAndCosts(FxRobot robot) throws Exception {
    open(robot, good());
    assertEquals(1, commits);
    assertSays(
        "41 training examples", "train.jsonl · OpenAI chat (messages)", "rarest: 10 examples");
    TokenHistogram histogram = (TokenHistogram) root().lookup(".tw-histogram");
    assertTrue(
        histogram.getAccessibleText().startsWith("Histogram of tokens per example. P50 "),
        histogram.getAccessibleText());
    assertSays("OpenAI", "Takes it from some", "nobody after 2027-01-06.");
    assertSays("Together AI", "Takes it", "No end of its training is known.");
    assertSays("Refuses it", "Needs the format Vertex AI (contents).");
    robot.interact(() -> control(ToggleButton.class, "Problems").fire());
    assertSays("Same example as an earlier one", "Line 41");
    robot.interact(() -> control(ToggleButton.class, "Training costs").fire());
    assertSays("tokens × 3 epochs, 4 runs, in US dollars");
    assertFalse(((TableView<?>) root().lookup(".table-view")).getItems().isEmpty());
  }

  @Test
  void histogram_saysABar_withTheKeyboard(FxRobot robot) throws Exception {
    open(robot, good());
    TokenHistogram histogram = (TokenHistogram) root().lookup(".tw-histogram");
    robot.interact(histogram::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertTrue(histogram.readout().getText().startsWith("0 tokens: 0 examples"), words());
    assertEquals(histogram.readout().getText(), histogram.getAccessibleText());
  }

  @Test
  void enter_appliesWhatIsChosen_asOneUndoStep(FxRobot robot) throws Exception {
    open(robot, good());
    assertEquals("Apply 4 Values", control(Button.class, "Apply").getText());
    assertFalse(control(CheckBox.class, "Input tokens per call").isSelected());
    robot.type(KeyCode.ENTER);
    assertTrue(FrontDialog.all().isEmpty());
    assertEquals(41, value(Parameter.LABELED_EXAMPLES));
    assertEquals(41, value(Parameter.ALREADY_LABELED));
    assertEquals(4, value(Parameter.DISTINCT_TOPICS));
    assertTrue(value(Parameter.EXAMPLE_TOKENS) < 20);
    assertEquals(
        Scenario.DEFAULT.get(Parameter.INPUT_TOKENS), value(Parameter.INPUT_TOKENS), "not chosen");
    assertEquals("Training File", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertFalse(document.canUndoProperty().get(), "one step");
  }

  @Test
  void choice_setsOnlyWhatIsTicked_andNothingCannotBeApplied(FxRobot robot) throws Exception {
    open(robot, good());
    robot.interact(
        () -> root().lookupAll(".check-box").forEach(box -> ((CheckBox) box).setSelected(false)));
    assertTrue(control(Button.class, "Apply").isDisabled());
    assertSays("No value is chosen.");
    robot.interact(() -> control(CheckBox.class, "Output tokens per call").fire());
    robot.interact(() -> control(Button.class, "Apply 1 Value").fire());
    assertEquals(
        Sources.with(
            OwnValues.set(
                Scenario.DEFAULT, Map.of(Parameter.OUTPUT_TOKENS, value(Parameter.OUTPUT_TOKENS))),
            Parameter.OUTPUT_TOKENS,
            "train.jsonl, 41 examples"),
        document.scenario());
    assertTrue(value(Parameter.OUTPUT_TOKENS) < 8);
  }

  @Test
  void valuesThatStay_cannotBeApplied_andTheReasonIsSaid(FxRobot robot) throws Exception {
    open(robot, good());
    robot.interact(
        () -> root().lookupAll(".check-box").forEach(box -> ((CheckBox) box).setSelected(true)));
    robot.type(KeyCode.ENTER);
    open(robot, good());
    assertTrue(control(Button.class, "Apply").isDisabled());
    assertSays("The scenario has these values already.", "stays");
  }

  @Test
  void nothingCanBeApplied_ofAFileThatIsMostlyUnreadable(FxRobot robot) throws Exception {
    List<String> lines = new ArrayList<>(good());
    lines.addAll(Collections.nCopies(2 * lines.size(), "{broken"));
    open(robot, lines);
    assertTrue(control(Button.class, "Apply").isDisabled());
    assertSays("Nothing is suggested: most of the file cannot be read.", "Nothing is suggested.");
  }

  @Test
  void valueOutOfRange_isClamped_andSaid(FxRobot robot) throws Exception {
    // 250,000 tokens an example where 200,000 are the most.
    List<String> lines =
        Collections.nCopies(2, chat("word ".repeat(250_000), "long answer ".repeat(20)));
    open(robot, lines);
    assertSays("Tokens per example: the file says 250,0", "200,000 is the most allowed.");
    assertSays("No distinct topics: the answers are no labels that repeat.");
    robot.type(KeyCode.ENTER);
    assertEquals(200_000, value(Parameter.EXAMPLE_TOKENS));
  }

  @Test
  void malformedLines_areNamed_andTheRestCounts(FxRobot robot) throws Exception {
    List<String> lines = new ArrayList<>(good());
    lines.add(5, "{\"messages\":[");
    open(robot, lines);
    assertSays("41 of 42 training examples can be used", "Not valid JSON", "Line 6: ");
    assertSays("1 line unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "'', It is empty; needed are training examples",
    "'dear diary', It holds no example to learn from; line 1: not valid JSON",
    "'{\"a\": 1}', It holds no example to learn from; line 1: no training example"
  })
  void badFile_isRefused_inOneLine(String content, String reason, FxRobot robot) throws Exception {
    open(robot, Files.writeString(folder.resolve("train.jsonl"), content));
    assertSays("train.jsonl cannot be used as a training file.", reason);
    assertFalse(FrontDialog.isShown(control(Button.class, "Apply")));
    robot.type(KeyCode.ESCAPE);
    assertTrue(FrontDialog.all().isEmpty());
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void missingFileAndFolder_areRefused(FxRobot robot) throws Exception {
    open(robot, folder.resolve("none.jsonl"));
    assertSays("It cannot be read: it does not exist.");
    robot.type(KeyCode.ESCAPE);
    open(robot, Files.createDirectory(folder.resolve("folder.jsonl")));
    assertSays("It is a folder; needed are training examples");
  }

  @Test
  void escape_whileReading_stopsIt(FxRobot robot) throws IOException, TimeoutException {
    Path file = folder.resolve("long.jsonl");
    Files.write(file, Collections.nCopies(20_000, chat("Where is it", "yes")));
    robot.interact(
        () -> {
          files.open(file);
          FrontDialog.all().forEach(Window::hide);
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("file reader")));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(FrontDialog.all().isEmpty());
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void copy_putsTheWholeReport_onTheClipboard(FxRobot robot) throws Exception {
    open(robot, good());
    robot.interact(() -> control(Button.class, "Copy Report").fire());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    for (String part :
        List.of(
            "41 training examples\n",
            "Same example as an earlier one: line 41\n",
            "OpenAI: Takes it from some. Takes no organizations new to it since 2026-05-07, none idle",
            "Google: Refuses it. No end of its training is known. Needs the format Vertex AI (contents). Convert the file first.\n",
            "gpt-4.1-mini-2025-04-14: under $0.01 a run, ")) {
      assertTrue(copied[0].contains(part), () -> "'" + part + "' is not in:\n" + copied[0]);
    }
    assertSays("The report is on the clipboard.");
  }
}
