package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.prices.FakePriceLists;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Labeled;
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
class DroppedFilesTest {
  @TempDir Path folder;
  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private final List<Object> opened = new CopyOnWriteArrayList<>();
  private Stage stage;
  private MainWindow window;

  @Start
  void start(Stage shared) {
    stage = new Stage();
    SimpleObjectProperty<Settings> settings =
        new SimpleObjectProperty<>(Settings.DEFAULTS.withTheme(Theme.LIGHT));
    window =
        new MainWindow(
            new MainWindow.Parts(
                document,
                settings,
                WindowFrame.around(stage, settings),
                List.of(Scenario.DEFAULT),
                Scenario.DEFAULT,
                commands(),
                new FakeFileDialogs(),
                new FakeDialogs(),
                new FakePriceLists(),
                new SimpleStringProperty(""),
                "test",
                ProgramFolders.in(folder),
                new FaultTally()));
    stage.show();
  }

  @Stop
  void stop() {
    window.close();
    stage.hide();
  }

  /** Notes what is opened as a scenario. */
  private Commands commands() {
    return (Commands)
        Proxy.newProxyInstance(
            Commands.class.getClassLoader(),
            new Class<?>[] {Commands.class},
            (proxy, method, arguments) ->
                method.getName().equals("open") && opened.add(arguments[0]));
  }

  @ParameterizedTest
  @CsvSource({"plan.json", "plan.tunewise", "plan.csv", "plan", "picture.png", "none.json"})
  void scenarios_andWhatIsMeantAsOne_areOpened(String name, FxRobot robot) throws Exception {
    robot.interact(window::complete);
    Path file = folder.resolve(name);
    if (!name.startsWith("none")) {
      Files.writeString(file, "{\"format\": \"tunewise-scenario\", \"version\": 2}");
    }
    robot.interact(FileDrop.action(List.of(file.toFile()), window.files()::look).orElseThrow());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> opened.equals(List.of(file)));
    assertEquals(List.of(), dialogs());
  }

  @Test
  void openOther_showsEvaluations(FxRobot robot) throws Exception {
    robot.interact(window::complete);
    Path runs =
        Files.writeString(
            folder.resolve("runs.csv"),
            "strategy,examples,correct,evaluated\nfineTuning,100,80,100\n");
    robot.interact(() -> window.openOther(runs, FileContent.EVALUATIONS));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.views().evaluatesProperty().get());
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !document.scenario().measurements().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"spans.jsonl", "usage.json", "spend.csv"})
  void exportsOfUsage_areKnownByTheirContent(String name, FxRobot robot) throws Exception {
    String text =
        switch (name) {
          case "spans.jsonl" ->
              """
              {"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":"1793491200000000000","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.request.model","value":{"stringValue":"m"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"10"}},{"key":"gen_ai.usage.output_tokens","value":{"intValue":"2"}}]}]}]}]}
              """;
          case "usage.json" ->
              """
              {"object":"page","data":[{"object":"bucket","start_time":1793491200,"end_time":1793577600,
              "results":[{"object":"organization.usage.completions.result","input_tokens":10,
              "output_tokens":2,"num_model_requests":1,"model":"m"}]}]}
              """;
          default ->
              """
              Date,Spend ($),Requests,Successful Requests,Failed Requests,Total Tokens,Prompt Tokens,Completion Tokens
              2026-11-01,1.5,2,2,0,12,10,2
              """;
        };
    Path file = Files.writeString(folder.resolve(name), text);
    robot.interact(FileDrop.action(List.of(file.toFile()), window.files()::look).orElseThrow());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !dialogs().isEmpty());
    DialogStage front = dialogs().getFirst();
    assertEquals("Start from Usage", front.getTitle());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> front.getScene().getRoot().lookup(".tw-dialog-heading") != null);
    robot.interact(front::close);
  }

  /** A name tells little: results of an evaluation often are JSON, as price lists are. */
  @ParameterizedTest
  @CsvSource({"results.json", "results.jsonl", "results.gz"})
  void evaluations_areKnownByTheirContent(String name, FxRobot robot) throws Exception {
    robot.interact(window::complete);
    Path sample = Path.of(EvaluationFiles.class.getResource("promptfoo.json").toURI());
    Path file = Files.copy(sample, folder.resolve(name));
    robot.interact(FileDrop.action(List.of(file.toFile()), window.files()::look).orElseThrow());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !dialogs().isEmpty());
    assertEquals("Add Evaluations", dialogs().getFirst().getTitle());
    assertTrue(window.views().evaluatesProperty().get());
    robot.interact(dialogs().getFirst()::close);
  }

  private static List<DialogStage> dialogs() {
    return Window.getWindows().stream()
        .filter(DialogStage.class::isInstance)
        .map(DialogStage.class::cast)
        .toList();
  }

  @ParameterizedTest
  @CsvSource("none.jsonl, Training File")
  void file_opensWhatBelongsToItsKind(String name, String title, FxRobot robot) throws Exception {
    robot.interact(
        FileDrop.action(List.of(Path.of(name).toFile()), window.files()::look).orElseThrow());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !dialogs().isEmpty());
    DialogStage front = dialogs().getFirst();
    assertEquals(title, front.getTitle());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> front.getScene().getRoot().lookup(".tw-dialog-heading") != null);
    robot.interact(front::close);
  }

  @ParameterizedTest
  @CsvSource({
    "examples.json, Training File",
    "examples.csv, Training File",
    "prices.txt, Import Price List"
  })
  void files_areKnownByTheirContent(String name, String title, FxRobot robot) throws Exception {
    String text =
        switch (name) {
          case "examples.json" -> "[{\"prompt\": \"Where is it?\", \"completion\": \"here\"}]";
          case "examples.csv" -> "prompt;completion\nWhere is it?;here\n";
          default -> "{\"m\": {\"litellm_provider\": \"x\", \"input_cost_per_token\": 1e-6}}";
        };
    Path file = Files.writeString(folder.resolve(name), text);
    robot.interact(FileDrop.action(List.of(file.toFile()), window.files()::look).orElseThrow());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !dialogs().isEmpty());
    assertEquals(title, dialogs().getFirst().getTitle());
    robot.interact(dialogs().getFirst()::close);
  }

  @Test
  void fileThatFitsNothing_getsALine_thatNamesWhatFits(FxRobot robot) throws Exception {
    robot.interact(window::complete);
    Path file = Files.writeString(folder.resolve("poem.txt"), "Roses are red");
    robot.interact(FileDrop.action(List.of(file.toFile()), window.files()::look).orElseThrow());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().startsWith("poem.txt is no file that is read")));
    assertEquals(List.of(), dialogs());
  }
}
