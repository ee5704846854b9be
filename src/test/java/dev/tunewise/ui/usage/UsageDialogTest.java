package dev.tunewise.ui.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.usage.ColumnMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class UsageDialogTest {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);

  @TempDir Path folder;
  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private final TestContext context = new TestContext(document);
  private UsageFiles files;

  @Start
  void start(Stage stage) {
    files = new UsageFiles(context.in(stage));
    stage.setScene(new Scene(new StackPane(), 1000, 800));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> dialogs().forEach(Stage::close));
  }

  private static List<DialogStage> dialogs() {
    return Window.getWindows().stream()
        .filter(DialogStage.class::isInstance)
        .map(DialogStage.class::cast)
        .toList();
  }

  private void open(Path... exports) throws Exception {
    Platform.runLater(() -> files.open(List.of(exports)));
    waitFor(() -> !dialogs().isEmpty() && lookup(".tw-dialog-heading") != null);
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Node lookup(String selector) {
    return dialogs().getFirst().getScene().getRoot().lookup(selector);
  }

  /** Empty while a file is being read. */
  private static String heading() {
    return lookup(".tw-dialog-heading") instanceof Labeled label ? label.getText() : "";
  }

  private static CheckBox box(FxRobot robot, String text) {
    return robot.lookup(text).queryAs(CheckBox.class);
  }

  /** A table of which it was answered before what its columns are. */
  private Path known(int days, boolean small) throws IOException {
    Path table = Exports.table(folder, FROM, days, small);
    List<String> header = List.of(Files.readAllLines(table).getFirst().split(","));
    context.settings.set(
        RememberedColumns.with(
            context.settings.get(), header, ColumnMapping.guess(header, List.of())));
    return table;
  }

  @Test
  void oneModel_isChosen_andItsNumbersAreOffered(FxRobot robot) throws Exception {
    open(known(61, false));
    assertEquals("usage.csv: 61,000 calls in 61 days", heading());
    assertTrue(box(robot, "big").isSelected());
    CheckBox spend = box(robot, "Start month and actual spend");
    assertFalse(spend.isSelected(), "only the user knows what else was paid");
    robot.interact(() -> spend.setSelected(true));
    robot.interact(() -> apply().fire());
    assertEquals(2, document.scenario().actuals().size());
    assertEquals("Usage", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
    assertTrue(dialogs().isEmpty());
  }

  /** September to November: 1,000 calls a day throughout. */
  @Test
  void numbers_areSetInOneStep_withTheirSource_asTheTeamsOwn(FxRobot robot) throws Exception {
    open(known(91, false));
    assertTrue(box(robot, "Monthly calls").isSelected());
    assertTrue(box(robot, "Monthly growth").isSelected());
    robot.interact(() -> apply().fire());
    Scenario now = document.scenario();
    assertEquals(30_438, now.get(Parameter.MONTHLY_CALLS));
    assertEquals(0, now.get(Parameter.MONTHLY_GROWTH));
    assertEquals(40, now.get(Parameter.OUTPUT_TOKENS));
    assertTrue(now.own().contains(Parameter.MONTHLY_CALLS));
    assertTrue(
        Sources.of(now, Parameter.MONTHLY_CALLS).startsWith("usage.csv, 1 September"),
        Sources.of(now, Parameter.MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void longValues_takeAnotherLine_insteadOfPushingTextsOutOfSight(FxRobot robot) throws Exception {
    open(known(91, false));
    OffersPane offers = (OffersPane) lookup(".tw-usage-offers");
    ScrollPane scroll = (ScrollPane) offers.getParent().getParent().getParent();
    assertTrue(box(robot, "Start month and actual spend").isVisible());
    assertTrue(
        offers.getWidth() <= scroll.getViewportBounds().getWidth() + 1,
        offers.getWidth() + " in " + scroll.getViewportBounds().getWidth());
    for (Node label : offers.lookupAll(".label")) {
      double right = offers.sceneToLocal(label.localToScene(label.getLayoutBounds())).getMaxX();
      assertTrue(right <= offers.getWidth(), label + " ends at " + right);
    }
  }

  @Test
  void whatIsNotCounted_isSaidBelowTheHeading_byFileAndLine(FxRobot robot) throws Exception {
    Path export = folder.resolve("cut.json");
    String bucket =
        "{\"object\":\"bucket\",\"start_time\":1784937600,\"end_time\":1785024000,\"results\":"
            + "[{\"object\":\"organization.usage.completions.result\",\"input_tokens\":90,"
            + "\"output_tokens\":3,\"num_model_requests\":2,\"model\":\"m\"}]}";
    open(Files.writeString(export, "{\"object\":\"page\",\"data\":[" + bucket + ",{\"obj"));
    assertEquals("cut.json: 2 calls in 1 day", heading());
    String said = ((Labeled) lookup(".tw-usage-not-counted")).getText();
    assertTrue(said.startsWith("Not counted: cut.json, line 1: the file ends in"), said);
  }

  private Button apply() {
    return dialogs().getFirst().getScene().getRoot().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(Button::isDefaultButton)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofSeveralModels_theUserChooses(FxRobot robot) throws Exception {
    open(known(61, true));
    assertFalse(box(robot, "big").isSelected());
    assertFalse(box(robot, "small").isSelected());
    assertTrue(apply().isDisabled());
    robot.interact(() -> box(robot, "small").setSelected(true));
    CheckBox spend = box(robot, "Start month and actual spend");
    robot.interact(() -> spend.setSelected(true));
    robot.interact(spend::requestFocus).push(KeyCode.ENTER);
    assertTrue(dialogs().isEmpty(), "Enter agrees");
    assertEquals(30, document.scenario().actuals().getFirst().spend());
  }

  @Test
  void unknownColumns_areAskedOnce(FxRobot robot) throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("own.csv"), "Tag,Anfragen,Rest\n2026-09-01,1000,x\n2026-09-02,500,y\n");
    open(table);
    assertEquals("Which column of own.csv is what?", heading());
    assertTrue(apply().isDisabled());
    List<ComboBox<?>> choosers =
        robot.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
            .<ComboBox<?>>map(box -> box)
            .toList();
    robot.interact(() -> choosers.get(0).getSelectionModel().select(1));
    robot.interact(() -> choosers.get(1).getSelectionModel().select(1));
    assertEquals(1, choosers.get(0).getSelectionModel().getSelectedIndex(), "nothing is undone");
    assertTrue(apply().isDisabled(), "one column holds dates");
    robot.interact(() -> choosers.get(1).getSelectionModel().select(3));
    robot.interact(() -> apply().fire());
    waitFor(() -> lookup(".tw-usage") != null);
    assertEquals("own.csv: 1,500 calls in 2 days", heading());
    close(robot);
    open(table);
    assertEquals("own.csv: 1,500 calls in 2 days", heading());
    robot.clickOn("Name Columns Again");
    waitFor(() -> heading().equals("Which column of own.csv is what?"));
  }

  @Test
  void otherFiles_areRefused_withTheReason(FxRobot robot) throws Exception {
    open(Files.writeString(folder.resolve("plan.json"), "{\"a\": 1}"));
    assertEquals("plan.json cannot be read as usage.", heading());
    assertFalse(apply().isManaged(), "there is nothing to apply, and no gap where it would be");
    assertEquals(Scenario.DEFAULT, document.scenario());
  }
}
