package dev.tunewise.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.evaluation.CallFigures;
import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.RunSamples;
import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.file.Problem;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.MeasurementSources;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class EvaluationFileDialogTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final CallFigures CALLS = new CallFigures(5_000.0, null, 40.0, null, null, 0.001);

  private final List<String> said = new ArrayList<>();
  private ScenarioDocument document;
  private Stage owner;
  private EvaluationFileDialog dialog;

  @Start
  void start(Stage shared) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    document = new ScenarioDocument(Scenario.DEFAULT);
    owner = shared;
    owner.setScene(new Scene(new StackPane(), 980, 900));
    owner.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> dialog.dismiss());
  }

  private void ask(FxRobot robot, List<EvaluationRun> runs, Remark... remarks) {
    robot.interact(
        () -> {
          dialog = new EvaluationFileDialog(owner, document, NUMBERS, said::add);
          dialog.ask(new FileChoices(RunSamples.file(runs, remarks), document.scenario(), NUMBERS));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Button agree(FxRobot robot) {
    return robot.lookup((Button button) -> button.isDefaultButton()).query();
  }

  private static String words(FxRobot robot) {
    StringBuilder all = new StringBuilder();
    robot
        .lookup(".label")
        .queryAllAs(Label.class)
        .forEach(label -> all.append(label.getText()).append('\n'));
    return all.toString().replace('\u00a0', ' ');
  }

  private static EvaluationRun likely(String name, String marks) {
    return RunSamples.run(
        name,
        RunSamples.byItem(marks),
        null,
        Strategy.FINE_TUNING,
        Sureness.LIKELY,
        RunSamples.NO_CALLS);
  }

  @Test
  void keyboard_answersTheFirstQuestion_andAdds(FxRobot robot) {
    ask(robot, List.of(likely("LoRA r16", "++++-")));
    assertTrue(agree(robot).isDisabled());
    assertTrue(words(robot).contains("fine-tuning is a guess by “LoRA”"), () -> words(robot));
    NumberField asked = robot.lookup(".tw-run-grid .number-field").queryAs(NumberField.class);
    assertTrue(asked.isFocused());
    robot.clickOn(asked).write("500").push(KeyCode.TAB);
    assertFalse(agree(robot).isDisabled(), () -> words(robot));
    assertEquals("Add 1 Evaluation", agree(robot).getText());
    robot.push(KeyCode.ENTER);
    Measurement row = new Measurement(Strategy.FINE_TUNING, 500, 4, 5);
    assertEquals(List.of(row), document.scenario().measurements());
    assertEquals("runs.json · LoRA r16", MeasurementSources.of(document.scenario(), row));
    assertEquals(List.of("Added 1 row from runs.json."), said);
    assertFalse(dialog.isShowing());
    assertEquals("Add Evaluation", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void manyRuns_areShownInParts_andAllAnswered(FxRobot robot) {
    List<EvaluationRun> runs = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      runs.add(
          i == 290
              ? RunSamples.unknown("unclear", RunSamples.accuracy(i, 400))
              : RunSamples.said(Strategy.FINE_TUNING, i, i, 400));
    }
    ask(robot, runs);
    // The page opens where something is asked.
    assertTrue(words(robot).contains("Runs 281 to 300 of 300"), () -> words(robot));
    assertEquals(20, robot.lookup(".tw-run-grid .check-box").queryAll().size());
    robot.interact(() -> robot.lookup("Previous").queryButton().fire());
    assertTrue(words(robot).contains("Runs 241 to 280 of 300"), () -> words(robot));
    assertEquals(40, robot.lookup(".tw-run-grid .check-box").queryAll().size());
    robot.interact(() -> robot.lookup("Next Question").queryButton().fire());
    assertTrue(words(robot).contains("Runs 281 to 300 of 300"), () -> words(robot));
    robot.interact(() -> robot.lookup("None").queryButton().fire());
    assertEquals("Add", agree(robot).getText());
    robot.interact(() -> robot.lookup("All").queryButton().fire());
    assertEquals("Add 299 Evaluations", agree(robot).getText());
    assertTrue(agree(robot).isDisabled());
  }

  @Test
  void runs_getAnswersForAll_andAreLeftOutOneByOne(FxRobot robot) {
    ask(
        robot,
        List.of(
            RunSamples.unknown("a", RunSamples.accuracy(1, 2)),
            RunSamples.unknown("b", RunSamples.accuracy(2, 2)),
            RunSamples.unknown("c", RunSamples.other("rouge-l", 0.5, 2))));
    robot.clickOn("All are…").clickOn("Prompting");
    robot
        .clickOn(robot.lookup(".tw-run-grid .number-field").<NumberField>query())
        .write("3")
        .push(KeyCode.TAB);
    assertEquals("Add 2 Evaluations", agree(robot).getText(), () -> words(robot));
    assertTrue(words(robot).contains("no share of right answers by its name"));
    robot.clickOn("None");
    assertTrue(agree(robot).isDisabled());
    assertTrue(words(robot).contains("Nothing is chosen."), () -> words(robot));
    robot.clickOn("All").clickOn(agree(robot));
    assertEquals(
        List.of(
            new Measurement(Strategy.PROMPTING, 3, 1, 2),
            new Measurement(Strategy.PROMPTING, 3, 2, 2)),
        document.scenario().measurements());
  }

  @Test
  void sameItems_areCompared_andWhatWasSkippedIsSaid(FxRobot robot) throws Exception {
    ask(
        robot,
        List.of(likely("LoRA a", "+++++++--"), likely("LoRA b", "+------++")),
        new Remark("line 4", "a total of rows", true));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> words(robot).contains("same 9 items"));
    String words = words(robot);
    assertTrue(words.contains("LoRA a against LoRA b"), words);
    assertTrue(words.contains("6 right only in the first, 2 only in the second"), words);
    assertTrue(words.contains("Not counted: line 4: a total of rows"), words);
  }

  @Test
  void judge_isFolded_andHoldsBackUntilItIsSaid(FxRobot robot) {
    ask(robot, List.of(RunSamples.said(Strategy.PROMPTING, 5, 168, 200)));
    assertFalse(agree(robot).isDisabled());
    robot.clickOn("Correct for errors of the judge that marked them");
    assertTrue(agree(robot).isDisabled());
    robot.push(KeyCode.TAB).write("40").push(KeyCode.TAB);
    assertTrue(words(robot).contains("Allowed: over 50 %"), () -> words(robot));
    robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("92").push(KeyCode.TAB).write("100").push(KeyCode.TAB);
    assertTrue(words(robot).contains("84.0 % → 90.5 %"), () -> words(robot));
    robot.clickOn(agree(robot));
    Measurement row = document.scenario().measurements().getFirst();
    assertEquals(51, row.evaluated());
    assertTrue(MeasurementSources.of(document.scenario(), row).contains("168 of 200 marked right"));
  }

  @Test
  void calls_areOffered_andSetWithTheRowsInOneStep(FxRobot robot) {
    ask(
        robot,
        List.of(
            RunSamples.run(
                "luna",
                RunSamples.accuracy(9, 10),
                0.0,
                Strategy.PROMPTING,
                Sureness.SAID,
                CALLS)));
    assertEquals("Add 1 Evaluation", agree(robot).getText(), "off for another model");
    assertTrue(words(robot).contains("The scenario does not say which model"));
    for (Label arrow :
        robot.lookup((Label label) -> label.getText().equals("→")).queryAllAs(Label.class)) {
      assertTrue(arrow.getWidth() >= arrow.prefWidth(-1), "an arrow is cut to an ellipsis");
    }
    robot.clickOn("Output tokens per call");
    assertEquals("Add 1 Evaluation, Set 1 Value", agree(robot).getText());
    robot.clickOn(agree(robot));
    assertEquals(40, document.scenario().get(Parameter.OUTPUT_TOKENS));
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void refusal_saysWhy(FxRobot robot) {
    robot.interact(
        () -> {
          dialog = new EvaluationFileDialog(owner, document, NUMBERS, said::add);
          dialog.refuse("x.json", List.of(new Problem("x.json", "is empty; a table is needed")));
        });
    assertTrue(words(robot).contains("is empty; a table is needed"), () -> words(robot));
    robot.push(KeyCode.ESCAPE);
    assertFalse(dialog.isShowing());
  }
}
