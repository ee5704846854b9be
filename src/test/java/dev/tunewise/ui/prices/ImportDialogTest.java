package dev.tunewise.ui.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.Price;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ImportDialogTest extends PriceWindowTest {
  private static final String LIST =
      """
      {
        "sample_spec": {"mode": "one of: chat, embedding"},
        "alpha-large": {"litellm_provider": "openai", "mode": "chat",
          "input_cost_per_token": 2e-6, "output_cost_per_token": 8e-6},
        "alpha-small": {"litellm_provider": "openai", "mode": "chat",
          "input_cost_per_token": 4e-7, "output_cost_per_token": 1.6e-6},
        "beta": {"litellm_provider": "mistral", "mode": "chat",
          "input_cost_per_token": 0, "output_cost_per_token": 0},
        "alpha-embed": {"litellm_provider": "openai", "mode": "embedding"},
        "gamma": {"litellm_provider": "x", "mode": "chat"}
      }
      """;

  @TempDir private Path folder;

  @Start
  void start(Stage shared) {
    show(shared);
  }

  private void open(FxRobot robot, String content) throws IOException, TimeoutException {
    Path file = Files.writeString(folder.resolve("my_list.json"), content);
    robot.interact(() -> new ImportDialog(stage, lists, file).show());
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> front().orElseThrow().getScene().getRoot().lookup(".tw-dialog-heading") != null);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String heading() {
    return find(".tw-dialog-heading", Label.class).getText();
  }

  private String words() {
    return String.join(
        "\n",
        front().orElseThrow().getScene().getRoot().lookupAll(".label").stream()
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  private List<String> added() {
    return lists.added.stream().map(CatalogModel::id).toList();
  }

  @Test
  void report_saysWhatWasReadAndSkipped(FxRobot robot) throws Exception {
    open(robot, LIST);
    assertEquals("3 models can be used, 3 skipped", heading());
    assertTrue(words().contains("my_list.json · LiteLLM price map · written "), words());
    assertTrue(words().contains("1 not a model that writes text · 1 no price per token"), words());
    assertTrue(words().contains("1 priced at 0: free, or not filled in by the list"), words());
    robot.clickOn(find(".right-pill", ToggleButton.class));
    assertEquals(3, table().getItems().size());
  }

  @Test
  void all_areImported_byDefault(FxRobot robot) throws Exception {
    open(robot, LIST);
    assertEquals("Import 3 Models", button("Import").getText());
    robot.type(KeyCode.ENTER);
    assertEquals(List.of("alpha-large", "alpha-small", "beta"), added());
    assertEquals(2, lists.added.getFirst().prices().get(Price.INPUT).orElseThrow());
    assertTrue(lists.added.getFirst().source().startsWith("my_list.json, "));
    assertEquals(
        "Added 3 models to your own price list.", find(".tw-dialog-status", Label.class).getText());
    assertTrue(button("Import").isDisabled());
    robot.type(KeyCode.ESCAPE);
    assertTrue(front().isEmpty());
  }

  @Test
  void search_andNone_leaveOnlyWhatIsWanted(FxRobot robot) throws Exception {
    open(robot, LIST);
    robot.interact(() -> button("None").fire());
    assertTrue(button("Import").isDisabled());
    search(robot, "alpha");
    robot.interact(() -> button("All").fire());
    assertEquals("Import 2 Models", button("Import").getText());
    robot.interact(() -> table().requestFocus());
    robot.type(KeyCode.SPACE);
    assertEquals("Import 1 Model", button("Import").getText());
    robot.interact(() -> button("Import").fire());
    assertEquals(List.of("alpha-small"), added());
  }

  @Test
  void failure_isSaid_andCanBeTriedAgain(FxRobot robot) throws Exception {
    lists.failure = "prices.json: cannot be written: the disk is full";
    open(robot, LIST);
    robot.interact(() -> button("Import").fire());
    assertEquals(lists.failure, find(".tw-dialog-status", Label.class).getText());
    assertFalse(button("Import").isDisabled());
    lists.failure = "";
    robot.interact(() -> button("Import").fire());
    assertEquals(3, added().size());
  }

  @Test
  void otherFile_isRefused_inWords(FxRobot robot) throws Exception {
    open(robot, "{\"format\": \"tunewise-scenario\", \"version\": 1}");
    assertEquals("my_list.json cannot be imported.", heading());
    assertTrue(words().contains("is no price list"), words());
    assertEquals("Close", button("Close").getText());
  }

  @Test
  void nothingUsable_showsWhy(FxRobot robot) throws Exception {
    open(robot, "{\"gamma\": {\"litellm_provider\": \"x\", \"mode\": \"chat\"}}");
    assertEquals("No model can be used, 1 skipped", heading());
    assertTrue(button("Import").isDisabled());
    assertEquals(1, table().getItems().size());
  }
}
