package dev.tunewise.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.prices.FakePriceLists;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
class SuggestRangesDialogTest {
  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private ScenarioDialogs dialogs;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(
        SuggestRangesDialog.class.getResource("/dev/tunewise/ui/look/light.css").toExternalForm());
    dialogs = new ScenarioDialogs(new TestContext(document).in(stage), new FakePriceLists());
    stage.setScene(new Scene(new StackPane(), 300, 200));
    stage.show();
  }

  private void open() {
    Platform.runLater(dialogs::suggestRanges); // waits until it is closed
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<CheckBox> boxes(FxRobot robot) {
    return List.copyOf(robot.lookup(".check-box").queryAllAs(CheckBox.class));
  }

  @Test
  void chosenRanges_areAddedInOneStep(FxRobot robot) {
    open();
    List<CheckBox> all = boxes(robot);
    assertTrue(all.size() > 5);
    robot.clickOn("Select None");
    assertTrue(robot.lookup("Add 0 Ranges").queryAs(Button.class).isDisabled(), "nothing to add");
    CheckBox calls =
        all.stream().filter(box -> box.getText().equals("Monthly calls")).findFirst().orElseThrow();
    robot.interact(() -> calls.setSelected(true));
    robot.clickOn("Add 1 Range");
    assertEquals(
        Map.of(Parameter.MONTHLY_CALLS, document.scenario().range(Parameter.MONTHLY_CALLS)),
        document.scenario().ranges());
    assertEquals("Suggested Ranges", document.undoLabelProperty().get());
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void sources_areReadWhole(FxRobot robot) {
    open();
    List<Label> sources =
        robot
            .lookup((Label label) -> label.getText().contains("comparable models"))
            .queryAllAs(Label.class)
            .stream()
            .toList();
    assertFalse(sources.isEmpty());
    robot.interact(sources.getFirst().getScene().getRoot()::layout);
    for (Label source : sources) {
      assertTrue(source.getWidth() >= Math.floor(source.prefWidth(-1)), source.getText());
    }
    ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
    double room = scroll.getViewportBounds().getWidth();
    double needed = scroll.getContent().getLayoutBounds().getWidth();
    assertTrue(needed <= room, () -> "%s in %s".formatted(needed, room));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void nothingChanges_canceled(FxRobot robot) {
    open();
    robot.type(KeyCode.ESCAPE);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void dialog_closes_whenAnotherScenarioIsOpenedBelow(FxRobot robot) {
    open();
    assertFalse(boxes(robot).isEmpty());
    Scenario other = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 7);
    robot.interact(() -> document.startFrom(other));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(boxes(robot).isEmpty());
    assertEquals(other, document.scenario());
  }

  @Test
  void dialog_saysSo_whereAllHaveRanges(FxRobot robot) {
    open();
    robot.clickOn("Add " + boxes(robot).size() + " Ranges");
    open();
    assertTrue(boxes(robot).isEmpty());
    robot.clickOn("Close");
  }
}
