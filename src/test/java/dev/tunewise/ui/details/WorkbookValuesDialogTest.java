package dev.tunewise.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.InputChanges.Offer;
import dev.tunewise.model.Actual;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.look.AccessCheck;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.prices.FakePriceLists;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.zoom.Clipping;
import dev.tunewise.ui.zoom.ZoomedWindows;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class WorkbookValuesDialogTest {
  private static final Offer CALLS =
      offer(new InputEdit.OfValue(Parameter.MONTHLY_CALLS, 1_000_000, 2_000_000));
  private static final Offer HIT_RATE =
      new Offer(new InputEdit.OfValue(Parameter.CACHE_HIT_RATE, 0.8, 0.65), true);
  private static final Offer START =
      offer(new InputEdit.OfStart(Optional.empty(), Optional.of(YearMonth.of(2027, 3))));
  private static final Offer PRICE =
      offer(
          new InputEdit.OfPriceChange(
              Optional.empty(),
              Optional.of(new PriceChange(7, ServedModel.PROMPTING, 2, "promotion ends"))));
  private static final Offer ACTUAL =
      offer(
          new InputEdit.OfActual(
              2, Optional.empty(), Optional.of(new Actual(2, 5_200, OptionalDouble.of(9_000)))));
  private static final Problem ILLEGAL =
      new Problem(
          "plan.xlsx", "$.parameters.horizonMonths", "must be a whole number from 1 to 120, was 0");
  private static final String SOURCE = "plan.xlsx · 2026-11-30";

  private final ScenarioDocument document =
      new ScenarioDocument(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1_000_000));
  private ScenarioDialogs dialogs;

  private static Offer offer(InputEdit edit) {
    return new Offer(edit, false);
  }

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(
        WorkbookValuesDialog.class.getResource("/dev/tunewise/ui/look/light.css").toExternalForm());
    Fonts.load();
    ZoomedWindows.follow(new SimpleObjectProperty<>(TextSize.USUAL));
    dialogs = new ScenarioDialogs(new TestContext(document).in(stage), new FakePriceLists());
    stage.setScene(new Scene(new StackPane(), 300, 200));
    stage.show();
  }

  private void open(List<Offer> offers, List<Problem> refused, Set<Parameter> missing) {
    InputChanges changes = new InputChanges(offers, refused, missing, SOURCE);
    Platform.runLater(() -> dialogs.takeFromWorkbook(changes, "plan.xlsx"));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<CheckBox> boxes(FxRobot robot) {
    return List.copyOf(robot.lookup(".check-box").queryAllAs(CheckBox.class));
  }

  private static boolean says(FxRobot robot, String text) {
    return robot.lookup((Label label) -> label.getText().contains(text)).tryQuery().isPresent();
  }

  @Test
  void taken_isOneStep_ofTheTeamsOwnNumbers_withTheirSource(FxRobot robot) {
    open(List.of(CALLS, HIT_RATE, START, PRICE, ACTUAL), List.of(), Set.of());
    assertTrue(says(robot, "5 values changed in the workbook: take them?"));
    robot.clickOn("Take 5 Values");
    Scenario taken = document.scenario();
    assertEquals(2_000_000, taken.get(Parameter.MONTHLY_CALLS));
    assertEquals(0.65, taken.get(Parameter.CACHE_HIT_RATE));
    assertEquals(Set.of(Parameter.MONTHLY_CALLS, Parameter.CACHE_HIT_RATE), taken.own());
    assertEquals(SOURCE, Sources.of(taken, Parameter.MONTHLY_CALLS));
    assertEquals(Optional.of(YearMonth.of(2027, 3)), taken.calendar().start());
    assertEquals(1, taken.priceChanges().size());
    assertEquals(1, taken.actuals().size());
    assertEquals("Values from plan.xlsx", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(document.reference(), document.scenario());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void eachValue_canBeLeftOut_byKeys(FxRobot robot) {
    open(List.of(CALLS, HIT_RATE), List.of(), Set.of());
    List<CheckBox> boxes = boxes(robot);
    assertEquals(
        List.of("Monthly calls", "Cache hit rate"), boxes.stream().map(CheckBox::getText).toList());
    assertEquals(
        "Cache hit rate, from 80 % to 65 %, result of a formula, as it was saved"
            .replace(" %", "%"),
        boxes.get(1).getAccessibleText().replace("\u00a0", " ").replace(" %", "%"));
    robot.interact(() -> boxes.get(0).requestFocus());
    robot.type(KeyCode.SPACE);
    assertTrue(robot.lookup("Take 1 Value").queryAs(Button.class).isDefaultButton());
    robot.type(KeyCode.ENTER);
    assertEquals(1_000_000, document.scenario().get(Parameter.MONTHLY_CALLS));
    assertEquals(0.65, document.scenario().get(Parameter.CACHE_HIT_RATE));
  }

  @Test
  void dialog_isReachedByKeys_andReadOnSmallScreens(FxRobot robot) {
    open(
        List.of(CALLS, HIT_RATE, START, PRICE, ACTUAL),
        List.of(ILLEGAL),
        Set.of(Parameter.OUTPUT_TOKENS));
    Scene scene = robot.lookup("Take 5 Values").query().getScene();
    List<String> found = new ArrayList<>();
    robot.interact(
        () -> {
          scene.getWindow().setX(0);
          scene.getWindow().setY(0);
          AccessCheck check = new AccessCheck("values", scene, new HashSet<>());
          Stream.of(
                  check.unnamed(),
                  check.roleless(),
                  check.keyboard(),
                  check.faintTexts(),
                  check.faintEdges())
              .forEach(found::addAll);
          for (int percent : List.of(100, 150, 250)) {
            found.addAll(Clipping.of(scene, new TextSize(percent), 900, 600));
            found.addAll(Clipping.of(scene, new TextSize(percent), 1024, 640));
          }
        });
    assertEquals("", String.join("\n", found));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void left_changesNothing(FxRobot robot) {
    open(List.of(CALLS), List.of(ILLEGAL), Set.of());
    robot.type(KeyCode.ESCAPE);
    assertEquals(document.reference(), document.scenario());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void whatIsNotPossible_isSaid_besideWhatIs(FxRobot robot) {
    open(List.of(CALLS), List.of(ILLEGAL), Set.of(Parameter.OUTPUT_TOKENS));
    assertTrue(says(robot, "1 value changed in the workbook: take it?"));
    assertTrue(says(robot, "must be a whole number from 1 to 120, was 0"));
    assertFalse(says(robot, "$.parameters"), "no path of a file that nobody edits");
    assertTrue(says(robot, "no cell has its name any more: Output tokens per call."));
    robot.clickOn("Leave It");
  }

  @Test
  void nothingLegal_offersNothing(FxRobot robot) {
    open(List.of(), List.of(ILLEGAL), Set.of());
    assertTrue(says(robot, "Nothing that was changed in the workbook can be taken"));
    assertTrue(boxes(robot).isEmpty());
    robot.clickOn("Close");
    assertEquals(document.reference(), document.scenario());
  }
}
