package dev.tunewise.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.MeasurementSources;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class EvaluationsPaneTest {
  private static final Measurement PROMPT = new Measurement(Strategy.PROMPTING, 5, 146, 200);
  private static final Measurement TUNED = new Measurement(Strategy.FINE_TUNING, 500, 168, 200);

  @TempDir static Path folder;

  private ScenarioDocument document;
  private TestContext context;
  private boolean closed;
  private EvaluationsPane pane;

  @Start
  void start(Stage shared) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    document = new ScenarioDocument(Scenario.DEFAULT);
    context = new TestContext(document);
    pane = new EvaluationsPane(context.in(shared), () -> closed = true);
    Stage stage = shared;
    stage.setScene(new Scene(pane, 900, 640));
    stage.show();
    pane.setVisible(true);
    pane.requestFocus();
  }

  @BeforeEach
  void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    pane.close();
  }

  private List<Measurement> rows() {
    return document.scenario().measurements();
  }

  private String status(FxRobot robot) {
    return robot.lookup(".tw-evaluation-status").queryAs(Label.class).getText();
  }

  private static void copyToClipboard(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void enterRow(FxRobot robot, String examples, String correct, String evaluated) {
    robot.clickOn("Add Row");
    robot.write(examples).push(KeyCode.TAB);
    robot.write(correct).push(KeyCode.TAB);
    robot.write(evaluated).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void typedRow_counts_onceItIsComplete(FxRobot robot) {
    robot.clickOn("Add Row");
    robot.write("500").push(KeyCode.TAB);
    assertEquals(List.of(), rows());
    assertEquals(
        "The last row counts once it has a number under Correct and Evaluated.", status(robot));
    robot.write("168").push(KeyCode.TAB);
    robot.write("200").push(KeyCode.ENTER);
    assertEquals(List.of(TUNED), rows());
    assertEquals("Add Evaluation", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(List.of(), rows());
  }

  @Test
  void typedNumber_replacesAnOther_afterAFaultIsMended(FxRobot robot) {
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of(PROMPT, TUNED))));
    robot.clickOn("168");
    robot.write("201").push(KeyCode.ENTER);
    assertEquals("Too large; allowed: 0 to 200", status(robot));
    assertEquals(List.of(PROMPT, TUNED), rows());
    robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
    robot.write("170").push(KeyCode.ENTER);
    assertEquals(170, rows().get(1).correct());
    assertFalse(status(robot).startsWith("Too"));
  }

  @Test
  void sources_takeAColumn_whereItCutsNoOther(FxRobot robot) {
    robot.interact(
        () ->
            document.edit(
                "x",
                s ->
                    MeasurementSources.with(
                        s.withMeasurements(List.of(TUNED)), Map.of(TUNED, "run-3.json"))));
    TableView<?> table = robot.lookup(".tw-evaluations").queryAs(TableView.class);
    robot.interact(() -> table.setMaxWidth(480));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(headings(table).contains("Source"), () -> headings(table).toString());
    robot.interact(() -> table.setMinWidth(700));
    robot.interact(() -> table.setMaxWidth(700));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(headings(table).contains("Source"), () -> headings(table).toString());
  }

  private static List<String> headings(TableView<?> table) {
    return table.getColumns().stream()
        .map(column -> ((Label) column.getGraphic()).getText())
        .toList();
  }

  @Test
  void escape_dropsWhatIsTyped(FxRobot robot) {
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of(TUNED))));
    robot.clickOn("168").write("1").push(KeyCode.ESCAPE);
    robot.push(KeyCode.TAB);
    assertEquals(List.of(TUNED), rows());
  }

  @Test
  void percentage_isTyped_inPlaceOfRightAnswers(FxRobot robot) {
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of(TUNED))));
    robot.clickOn("168").write("73.5 %").push(KeyCode.ENTER);
    assertEquals(147, rows().getFirst().correct(), 1e-9);
  }

  @Test
  void letter_choosesTheStrategy(FxRobot robot) {
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of(TUNED))));
    robot.clickOn("500").push(KeyCode.LEFT).write("h");
    assertEquals(Strategy.HYBRID, rows().getFirst().strategy());
  }

  @Test
  void delete_removesSelectedRows_inOneStep(FxRobot robot) {
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of(PROMPT, TUNED))));
    robot.clickOn("146").push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.DELETE);
    assertEquals(List.of(), rows());
    robot.interact(document::undo);
    assertEquals(List.of(PROMPT, TUNED), rows());
  }

  @Test
  void paste_addsAllRows_orNone(FxRobot robot) {
    copyToClipboard(robot, "Prompting\t5\t146\t200\nFine-tuning\t500\t168\t200\n");
    robot.clickOn("Paste");
    assertEquals(List.of(PROMPT, TUNED), rows());
    assertEquals("Added 2 rows.", status(robot));
    robot.clickOn("Paste");
    assertEquals(List.of(PROMPT, TUNED), rows());
    assertEquals("Added 0 rows; 2 rows already there.", status(robot));
    copyToClipboard(robot, "Hybrid\t5\t146\t200\nHybrid\t500\tmany\t200\n");
    robot.clickOn("Paste");
    assertEquals(List.of(PROMPT, TUNED), rows());
    assertTrue(status(robot).startsWith("Nothing added. Clipboard: line 2: correct must be"));
  }

  @Test
  void paste_takesAPercentageAmongCounts_ofTheEvaluated(FxRobot robot) {
    copyToClipboard(robot, "Prompting\t5\t73 %\t200\nFine-tuning\t500\t168\t200\n");
    robot.clickOn("Paste");
    assertEquals(List.of(PROMPT, TUNED), rows());
    assertEquals("Added 2 rows; 1 row: a percentage, taken of the evaluated.", status(robot));
  }

  @Test
  void enter_goesOnInANewRow_whereTypingBegan(FxRobot robot) {
    enterRow(robot, "500", "168", "200");
    robot.write("700").push(KeyCode.ENTER);
    assertFalse(statusIsRed(robot), "nothing is wrong yet");
    robot.write("170").push(KeyCode.ENTER).write("200").push(KeyCode.ENTER);
    assertEquals(List.of(TUNED, new Measurement(Strategy.FINE_TUNING, 700, 170, 200)), rows());
  }

  private static boolean statusIsRed(FxRobot robot) {
    return robot.lookup(".tw-evaluation-status").query().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("danger"));
  }

  @Test
  void copy_comesBackAsItWas(FxRobot robot) {
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of(PROMPT, TUNED))));
    robot.interact(pane::copyTable);
    robot.interact(() -> document.edit("x", s -> s.withMeasurements(List.of())));
    robot.clickOn("Paste");
    assertEquals(List.of(PROMPT, TUNED), rows());
  }

  @Test
  void file_isRead_intoTheTable(FxRobot robot) throws Exception {
    context.files.choose(Files.writeString(folder.resolve("runs.csv"), "fineTuning,500,168,200\n"));
    robot.clickOn("Add from File…");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> status(robot).startsWith("Added"));
    assertEquals(List.of(TUNED), rows());
    assertEquals("Added 1 row from runs.csv.", status(robot));
    assertEquals("Add Evaluation", document.undoLabelProperty().get());
  }

  @Test
  void file_thatIsFaulty_changesNothing(FxRobot robot) throws Exception {
    context.files.choose(Files.writeString(folder.resolve("bad.csv"), "fineTuning,500,many,200\n"));
    robot.clickOn("Add from File…");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> status(robot).startsWith("Nothing"));
    assertEquals(List.of(), rows());
    assertTrue(status(robot).contains("bad.csv"), () -> status(robot));
    assertFalse(document.isDirty());
  }

  /** A file that leaves something open: dropped, asked about, added, taken back. */
  @Test
  void file_thatLeavesSomethingOpen_isAskedAbout_andTakenBackAsOne(FxRobot robot) throws Exception {
    Path file = folder.resolve("runs.csv");
    Files.writeString(file, "strategy,examples,correct,evaluated\nRAG + LoRA,500,168,200\n");
    robot.interact(() -> pane.read(file));
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("Add 1 Evaluation").tryQuery().isPresent());
    assertEquals(List.of(), rows(), "a guess is for confirmation");
    robot.clickOn("Add 1 Evaluation");
    assertEquals(List.of(new Measurement(Strategy.HYBRID, 500, 168, 200)), rows());
    assertTrue(status(robot).startsWith("Added 1 row from runs.csv"), () -> status(robot));
    robot.clickOn("168");
    assertEquals("From runs.csv · RAG + LoRA.", status(robot));
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void words_explain_untilThereIsSomethingToSay(FxRobot robot) throws TimeoutException {
    assertTrue(words(robot).contains("Nothing evaluated yet"));
    enterRow(robot, "500", "168", "200");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> words(robot).contains("Fine-tuning with 2,000 examples"));
  }

  private static String words(FxRobot robot) {
    StringBuilder all = new StringBuilder();
    robot
        .lookup(".tw-evaluation-words .label")
        .queryAllAs(Label.class)
        .forEach(label -> all.append(label.getText()).append('\n'));
    return all.toString();
  }

  @Test
  void state_tellsThatCurvesAreFitted(FxRobot robot) {
    Label state = robot.from(pane).lookup("Fitting curves…").queryAs(Label.class);
    assertFalse(state.isVisible());
    robot.interact(() -> context.fitting.set(true));
    assertTrue(state.isVisible());
  }

  @Test
  void button_goesBackToTheCharts(FxRobot robot) {
    robot.clickOn("Back to Charts");
    assertTrue(closed);
  }
}
