package dev.tunewise.ui.dataset;

import static dev.tunewise.ui.dialog.FrontDialog.control;
import static dev.tunewise.ui.dialog.FrontDialog.root;
import static dev.tunewise.ui.dialog.FrontDialog.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.FrontDialog;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.prices.FakePriceLists;
import dev.tunewise.ui.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Whole paths from the report on a training file to other files, and to the cost of labels. */
@ExtendWith(ApplicationExtension.class)
class FileWorkTest {
  @TempDir private Path folder;

  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private final TestContext context = new TestContext(document);
  private TrainingFiles files;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    files = new TrainingFiles(context.in(stage), new FakePriceLists());
    stage.setScene(new Scene(new VBox(), 980, 900));
    stage.show();
  }

  @Stop
  void stop() {
    while (!FrontDialog.all().isEmpty()) {
      FrontDialog.all().getLast().hide();
    }
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void awaitWords(String text) throws Exception {
    try {
      await(() -> words().contains(text));
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("'" + text + "' is not in:\n" + words(), e);
    }
  }

  /** Nothing of it is cut off, however long the names are. */
  private static void assertWhole(String text) {
    Set<Node> found = root().lookupAll(".text");
    String shown =
        found.stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getText().replace("\n", ""))
            .filter(part -> part.startsWith(text.substring(0, 8)))
            .findFirst()
            .orElseThrow();
    assertEquals(text, shown);
  }

  private static String chat(String question, String answer) {
    return """
        {"messages":[{"role":"user","content":"%s"},{"role":"assistant","content":"%s"}]}"""
        .formatted(question, answer);
  }

  private void open(FxRobot robot, String button) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(chat("Where is order number " + i, "label" + i % 4));
    }
    lines.add(lines.getFirst());
    lines.add(5, "{\"messages\":[");
    lines.add(
        """
        {"messages":[{"role":"user","content":"x"},{"role":"assistant","content":"label1","weight":1,\
        "tool_calls":[{"id":"a","function":{"name":"f","arguments":"{}"}}]}]}""");
    Path file = Files.write(folder.resolve("intents.jsonl"), lines);
    robot.interact(() -> files.open(file));
    await(() -> root().lookup(".tw-figure") != null);
    robot.interact(() -> control(Button.class, button).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void split_isShown_writtenAndFound(FxRobot robot) throws Exception {
    open(robot, "Split…");
    awaitWords("8 held out (19");
    assertTrue(words().contains("34 examples to train on"), words());
    assertTrue(words().contains("Each of the 4 labels"), words());
    assertTrue(words().contains("1 example equals another one and stays on its side."), words());
    assertTrue(words().contains("Not valid JSON: 1 line left out (line 6"), words());
    robot.interact(
        () -> {
          TextField share = (TextField) root().lookup(".number-field");
          share.requestFocus();
          share.setText("50 %");
        });
    robot.type(KeyCode.ENTER);
    awaitWords("21 held out (50");
    context.files.choose(folder);
    robot.interact(() -> control(Button.class, "Split…").fire());
    awaitWords("Saved intents-train.jsonl and intents-heldout.jsonl.");
    assertWhole("Saved intents-train.jsonl and intents-heldout.jsonl.");
    assertEquals(21, Files.readAllLines(folder.resolve("intents-heldout.jsonl")).size());
    robot.interact(() -> control(Button.class, "Show in Folder").fire());
    List<Path> both =
        List.of(folder.resolve("intents-train.jsonl"), folder.resolve("intents-heldout.jsonl"));
    assertEquals(List.of(both), context.files.shownInFolder);
    assertFalse(control(Button.class, "Open").isVisible(), "two files are open in no program");
    robot.interact(() -> control(Button.class, "Split…").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("Both files already exist. Replace them?"), context.dialogs.shown);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, FrontDialog.all().size(), "the report is still there");
  }

  @Test
  void shareThatIsNone_isNamed_andNothingIsSplit(FxRobot robot) throws Exception {
    open(robot, "Split…");
    awaitWords("held out (19");
    robot.interact(
        () -> {
          TextField share = (TextField) root().lookup(".number-field");
          share.requestFocus();
          share.setText("100 %");
        });
    robot.type(KeyCode.ENTER);
    awaitWords("Type a share above 0 % and below 100 %");
    assertTrue(control(Button.class, "Split…").isDisabled());
  }

  @Test
  void convert_saysWhatHasNoPlace_beforeAndAfterWriting(FxRobot robot) throws Exception {
    open(robot, "Convert…");
    awaitWords("42 of 43 lines as OpenAI chat");
    robot.interact(() -> control(RadioButton.class, "Bedrock").setSelected(true));
    awaitWords("41 of 43 lines as Bedrock");
    assertTrue(words().contains("Tools: 1 example left out (line 43: f)."), words());
    Path out = folder.resolve("nova-of-the-first-thousand-questions-without-names.jsonl".repeat(2));
    context.files.choose(out);
    robot.interact(() -> control(Button.class, "Convert…").fire());
    awaitWords("Saved %s.".formatted(out.getFileName()));
    assertWhole("Saved %s.".formatted(out.getFileName()));
    assertEquals(List.of("intents-bedrock.jsonl"), context.files.suggested);
    assertEquals(41, Files.readAllLines(out).size());
    assertTrue(words().contains("41 of 43 lines as Bedrock"), words());
  }

  @Test
  void sourceAsTarget_isRefused_inTheWindow(FxRobot robot) throws Exception {
    open(robot, "Convert…");
    awaitWords("as OpenAI chat");
    context.files.choose(folder.resolve("intents.jsonl"));
    robot.interact(() -> control(Button.class, "Convert…").fire());
    awaitWords("is the file that is read; choose another name or folder");
    assertEquals(43, Files.readAllLines(folder.resolve("intents.jsonl")).size());
    assertFalse(control(Button.class, "Convert…").isDisabled());
  }

  @Test
  void labelCost_beginsWithTheTokensOfTheFile_andIsOneStep(FxRobot robot) throws Exception {
    open(robot, "Label Cost…");
    String words = words();
    assertTrue(words.contains("6 tokens in × "), words);
    assertTrue(words.contains("The tokens are the means of intents.jsonl."), words);
    robot.interact(() -> control(Button.class, "Set Cost per Label").fire());
    WaitForAsyncUtils.waitForFxEvents();
    String source = Sources.of(document.scenario(), Parameter.FINE_TUNING_LABEL_COST);
    assertTrue(source.contains(" as teacher, "), source);
    assertEquals(1, FrontDialog.all().size(), "the report is still there");
    robot.interact(document::undo);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }
}
