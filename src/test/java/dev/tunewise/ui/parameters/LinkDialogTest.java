package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class LinkDialogTest extends ColumnTest {
  private static final KeyCodeCombination LINK =
      new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private static final Map<Parameter, Range> TWO =
      Map.of(MONTHLY_CALLS, new Range(500_000, 2_000_000), SPECIALIZATION, new Range(0.4, 0.8));

  private static final Map<Parameter, Range> THREE =
      Map.of(
          MONTHLY_CALLS, new Range(500_000, 2_000_000),
          SPECIALIZATION, new Range(0.4, 0.8),
          COST_PER_ERROR, new Range(0.01, 1));

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private void ranges(FxRobot robot, Map<Parameter, Range> ranges, Link... links) {
    robot.interact(
        () ->
            document.startFrom(
                Scenario.DEFAULT
                    .with(COST_PER_ERROR, 0.1)
                    .withRanges(ranges)
                    .withLinks(List.of(links))));
    robot.interact(column::showRanges);
  }

  private List<Link> links() {
    return document.scenario().links();
  }

  private List<String> marks(Parameter parameter) {
    return markButtons(parameter).map(Button::getText).toList();
  }

  private Stream<Button> markButtons(Parameter parameter) {
    return row(parameter).lookupAll(".link-mark").stream().map(Button.class::cast);
  }

  private Button mark(Parameter parameter) {
    return markButtons(parameter).findFirst().orElseThrow();
  }

  private Button linkButton(Parameter parameter) {
    return (Button) row(parameter).lookup(".link-button");
  }

  private static Stream<Node> nodes(String selector) {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
        .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream());
  }

  private static String message() {
    return nodes(".link-message").map(label -> ((Label) label).getText()).findFirst().orElse("");
  }

  private static TextField number() {
    return nodes(".dialog-number").map(TextField.class::cast).findFirst().orElseThrow();
  }

  private static Button dialogButton(String text) {
    return nodes(".button")
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void link_isMadeChangedAndRemoved_inOneUndoStepEach(FxRobot robot) {
    ranges(robot, TWO);
    double plain = row(MONTHLY_CALLS).getHeight();
    robot.clickOn(linkButton(MONTHLY_CALLS));
    assertTrue(message().startsWith("Should monthly calls come out high"), message());
    robot.clickOn("Strong 0.9").clickOn(dialogButton("Link"));
    assertEquals(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, 0.9)), links());
    assertEquals("Link Monthly calls", document.undoLabelProperty().get());
    assertEquals(List.of("↔ moves with Specialization · strong"), marks(MONTHLY_CALLS));
    assertEquals(List.of("↔ moves with Monthly calls · strong"), marks(SPECIALIZATION));
    assertTrue(row(MONTHLY_CALLS).getHeight() > plain);
    assertFalse(linkButton(MONTHLY_CALLS).isVisible(), "nothing is left to link it with");

    robot.clickOn(mark(SPECIALIZATION)).clickOn("Opposite direction");
    assertEquals("-0.9", number().getText());
    robot.clickOn(number()).push(KeyCode.CONTROL, KeyCode.A).write("-0.45");
    robot.clickOn(dialogButton("Change"));
    assertEquals(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, -0.45)), links());
    assertEquals(List.of("↔ moves against Specialization · 0.45"), marks(MONTHLY_CALLS));
    assertEquals("Link Specialization", document.undoLabelProperty().get());

    robot.clickOn(mark(MONTHLY_CALLS)).clickOn(dialogButton("Remove Link"));
    assertEquals(List.of(), links());
    assertEquals("Unlink Monthly calls", document.undoLabelProperty().get());
    assertEquals(plain, row(MONTHLY_CALLS).getHeight());

    robot.interact(document::undo);
    assertEquals(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, -0.45)), links());
    robot.interact(document::undo);
    assertEquals(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, 0.9)), links());
    robot.interact(document::undo);
    assertEquals(List.of(), links());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void keys_linkAndUnlink(FxRobot robot) {
    ranges(robot, TWO);
    robot.interact(() -> slider(MONTHLY_CALLS).requestFocus());
    robot.push(LINK);
    robot.interact(() -> dialogButton("Link").fire());
    assertEquals(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, 0.6)), links());
    robot.interact(() -> slider(MONTHLY_CALLS).requestFocus());
    robot.type(KeyCode.ENTER); // into the row, whose last stop is the link
    for (int i = 0; i < 4; i++) {
      assertFalse(mark(MONTHLY_CALLS).isFocused());
      robot.type(KeyCode.TAB);
    }
    assertTrue(mark(MONTHLY_CALLS).isFocused());
    robot.type(KeyCode.DELETE);
    assertEquals(List.of(), links());
    assertTrue(slider(MONTHLY_CALLS).isFocused());
  }

  @Test
  void dialog_closes_whenAnotherScenarioIsOpenedBelow(FxRobot robot) {
    ranges(robot, TWO);
    robot.clickOn(linkButton(MONTHLY_CALLS));
    assertFalse(message().isEmpty());
    robot.interact(() -> document.startFrom(Scenario.DEFAULT));
    assertEquals("", message());
  }

  @Test
  void whatContradicts_isSaid_beforeAnythingChanges(FxRobot robot) {
    ranges(
        robot,
        THREE,
        new Link(MONTHLY_CALLS, SPECIALIZATION, 0.8),
        new Link(MONTHLY_CALLS, COST_PER_ERROR, 0.5));
    Scenario before = document.scenario();
    robot.clickOn(linkButton(SPECIALIZATION)).clickOn("Opposite direction");
    assertEquals(
        "No numbers can move together like that: the other links leave room from −0.11 to 0.91.",
        message());
    assertTrue(dialogButton("Link").isDisabled());
    robot.clickOn(number()).push(KeyCode.CONTROL, KeyCode.A).write("2").type(KeyCode.ENTER);
    assertEquals("Allowed: -0.95 to 0.95", message());
    robot.clickOn(dialogButton("Cancel"));
    assertEquals(before, document.scenario());
  }

  @Test
  void aLinkThatOthersNeed_staysAndSaysSo(FxRobot robot) {
    ranges(
        robot,
        THREE,
        new Link(MONTHLY_CALLS, SPECIALIZATION, 0.9),
        new Link(MONTHLY_CALLS, COST_PER_ERROR, 0.9),
        new Link(SPECIALIZATION, COST_PER_ERROR, 0.9));
    robot.interact(() -> mark(MONTHLY_CALLS).requestFocus());
    robot.type(KeyCode.DELETE);
    assertEquals(3, links().size());
    assertTrue(dialogButton("Remove Link").isDisabled());
    assertTrue(
        message()
            .endsWith(
                "Without this link the others contradict each other: remove one of them first."));
    robot.clickOn(dialogButton("Cancel"));
  }

  @Test
  void aLink_goesWithItsRange_andComesBackByUndo(FxRobot robot) {
    Link link = new Link(MONTHLY_CALLS, SPECIALIZATION, 0.6);
    ranges(robot, TWO, link);
    robot.interact(() -> row(SPECIALIZATION).toggleRange());
    assertEquals(List.of(), links());
    assertEquals(List.of(), marks(MONTHLY_CALLS));
    robot.interact(document::undo);
    assertEquals(List.of(link), links());
  }

  @Test
  void reset_takesLinksBackToo(FxRobot robot) {
    ranges(robot, TWO);
    robot.interact(
        () ->
            document.edit(
                "", s -> s.withLinks(List.of(new Link(MONTHLY_CALLS, SPECIALIZATION, 0.6)))));
    assertTrue(dot(MONTHLY_CALLS).isVisible());
    robot.clickOn(dot(MONTHLY_CALLS));
    assertEquals(List.of(), links());
    assertEquals(TWO, document.scenario().ranges());
  }

  @Test
  void menu_saysWhyARangeCannotBeLinked(FxRobot robot) {
    ranges(robot, Map.of(MONTHLY_CALLS, new Range(500_000, 2_000_000)));
    assertFalse(linkButton(MONTHLY_CALLS).isVisible());
    assertEquals("Needs another range", row(MONTHLY_CALLS).linkObstacle());
    robot.clickOn(row(MONTHLY_CALLS).lookup(".parameter-label"), MouseButton.SECONDARY);
    MenuItem item =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
            .filter(each -> each.getText() != null && each.getText().startsWith("Link Range"))
            .findFirst()
            .orElseThrow();
    assertEquals("Link Range… (Needs another range)", item.getText());
    assertTrue(item.isDisable());
  }
}
