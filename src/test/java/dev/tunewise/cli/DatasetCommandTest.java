package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DatasetCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    Console console = new Console(stream(out), stream(err));
    return new CommandLine(new DatasetCommand(console, new CatalogStore(folder)))
        .execute(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private JsonNode report() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private List<String> errors() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String file(String... more) throws IOException {
    List<String> lines =
        IntStream.range(0, 20)
            .mapToObj(i -> "{\"prompt\":\"Question %d\",\"completion\":\"yes\"}".formatted(i))
            .toList();
    Path file = folder.resolve("train.jsonl");
    Files.writeString(file, String.join("\n", lines) + "\n" + String.join("\n", more));
    return file.toString();
  }

  private JsonNode provider(String key) {
    return report()
        .get("providers")
        .valueStream()
        .filter(provider -> provider.get("provider").stringValue().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dataset_reportsAsJson() throws IOException {
    assertEquals(ExitCode.DONE, run(file()));
    assertEquals(List.of(), errors());
    assertEquals("tunewise-dataset", report().get("format").stringValue());
    assertEquals("train.jsonl", report().get("file").stringValue());
    assertEquals("prompt-completion", report().get("exampleFormat").stringValue());
    assertEquals(20, report().get("examples").intValue());
    assertEquals(20, report().get("suggestedParameters").get("task.labeledExamples").intValue());
    assertEquals("refused", provider("oci").get("verdict").stringValue());
    assertEquals("accepted", provider("together").get("verdict").stringValue());
    assertEquals(
        "No end of its training is known.",
        provider("together").get("training").get("text").stringValue());
    assertEquals("closed", provider("cohere").get("verdict").stringValue());
    JsonNode training = provider("openai").get("training");
    assertEquals("2026-05-07", training.get("closedToNew").stringValue());
    assertEquals("2026-07-02", training.get("closedToIdle").stringValue());
    assertEquals(60, training.get("idleDays").intValue());
    assertEquals("2027-01-06", training.get("lastTraining").stringValue());
    assertFalse(training.get("source").stringValue().isEmpty());
  }

  @Test
  void dataset_goesOnAfterMalformedLines_andNamesThem() throws IOException {
    assertEquals(
        ExitCode.DONE, run(file("{\"prompt\":", "{\"prompt\":\"q\",\"completion\":\"no\"}")));
    JsonNode problem = report().get("problems").get(0);
    assertEquals("not-json", problem.get("code").stringValue());
    assertEquals(21, problem.get("first").get(0).get("line").intValue());
    assertEquals(21, report().get("usable").intValue());
  }

  @Test
  void dataset_takesEpochsAndRuns_fromOptions() throws IOException {
    assertEquals(ExitCode.DONE, run(file(), "--epochs", "100", "--runs=7"));
    assertEquals(100, report().get("training").get("epochs").intValue());
    JsonNode cost = provider("together").get("trainingCosts").get(0);
    assertTrue(cost.get("oneRun").doubleValue() > 0, cost.toString());
    assertEquals(7 * cost.get("oneRun").doubleValue(), cost.get("allRuns").doubleValue(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.jsonl | cannot be read: it does not exist",
        ". | is a folder; needed are training examples as JSON lines, as a JSON array or as a table with named columns (CSV, TSV, XLSX)",
        "empty.jsonl | is empty; needed are training examples as JSON lines, as a JSON array or as a table with named columns (CSV, TSV, XLSX)"
      })
  void dataset_refusesWhatIsNoTrainingFile_inOneLine(String name, String reason)
      throws IOException {
    Files.createFile(folder.resolve("empty.jsonl"));
    Path file = folder.resolve(name);
    assertEquals(ExitCode.BAD_INPUT, run(file.toString()));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertEquals(List.of(file + ": " + reason), errors());
  }

  @Test
  void dataset_refusesWhatHasNoExample_withTheFirstReason() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.jsonl"), "dear diary\ntoday\n");
    assertEquals(ExitCode.BAD_INPUT, run(file.toString()));
    assertEquals(1, errors().size());
    assertTrue(
        errors().getFirst().contains("holds no example to learn from; line 1: not valid JSON"),
        errors().getFirst());
  }

  @Test
  void split_writesBothParts_andSaysHowItCameOut() throws IOException {
    String file = file("{", "{\"prompt\":\"Question 3\",\"completion\":\"yes\"}");
    Path parts = folder.resolve("parts");
    int code = run(file, "--split", "0.25", "--seed", "7", "--out", parts.toString());
    assertEquals(0, code, () -> errors().toString());
    JsonNode report = report();
    assertEquals("tunewise-dataset-split", report.get("format").stringValue());
    assertEquals(22, report.get("entries").asInt());
    assertEquals(21, report.get("examples").asInt());
    assertEquals(1, report.get("equalExamples").asInt());
    assertEquals(7, report.get("seed").asInt());
    assertTrue(report.get("byLabel").asBoolean());
    assertEquals("not-json", report.get("leftOut").get(0).get("code").stringValue());
    Path train = parts.resolve("train-train.jsonl");
    assertEquals(train.toString(), report.get("train").get("file").stringValue());
    assertEquals(report.get("train").get("examples").asInt(), Files.readAllLines(train).size());
    int heldOut = Files.readAllLines(parts.resolve("train-heldout.jsonl")).size();
    assertEquals(5, heldOut);
    assertEquals(heldOut, report.get("labels").get(0).get("heldOut").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --split 0.2               | --split needs --out DIR, --convert needs --out FILE
          --convert bedrock         | --split needs --out DIR, --convert needs --out FILE
          --seed 3                  | --seed is for --split
          --convert vertex --seed 3 --out x | --seed is for --split
          --out x                   | --out is for --split and --convert
          --split 0.2 --convert vertex --out x | --split and --convert are for one run each
          --split 0.2 --runs 2 --out x | --epochs and --runs are for the report
          """)
  void optionsThatDoNotGoTogether_areRefused(String options, String why) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(file()));
    arguments.addAll(List.of(options.strip().split(" ")));
    assertEquals(2, run(arguments.toArray(String[]::new)));
    assertTrue(errors().getFirst().contains(why), () -> errors().toString());
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "-0.2", "20", "x", "NaN"})
  void shareThatIsNone_isRefused(String share) throws IOException {
    Console console = new Console(stream(out), stream(err));
    int code = Cli.run(console, "dataset", file(), "--split", share, "--out", folder.toString());
    assertEquals(2, code);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("above 0 and below 1, such as 0.2"));
  }

  @Test
  void convert_writesAProvidersForm_andSaysWhatWasLeftOut() throws IOException {
    String chosen = "{\"prompt\":\"a\",\"chosen\":\"b\",\"rejected\":\"c\"}";
    String file = file("{", chosen, "{\"prompt\":\"a\",\"completion\":\"b\",\"id\":3}");
    Path to = folder.resolve("nova.jsonl");
    int code = run(file, "--convert", "bedrock", "--out", to.toString());
    assertEquals(0, code, () -> errors().toString());
    JsonNode report = report();
    assertEquals("tunewise-dataset-conversion", report.get("format").stringValue());
    assertEquals("bedrock", report.get("target").stringValue());
    assertEquals(to.toString(), report.get("file").stringValue());
    assertEquals(23, report.get("entries").asInt());
    assertEquals(21, report.get("written").asInt());
    assertEquals(21, Files.readAllLines(to).size());
    assertEquals("not-json", report.get("unusable").get(0).get("code").stringValue());
    JsonNode left = report.get("leftOut").get(0);
    assertEquals("other-training", left.get("code").stringValue());
    assertEquals(22, left.get("first").get(0).get("line").asInt());
    assertEquals(
        "id", report.get("dropped").get(0).get("first").get(0).get("detail").stringValue());
    assertEquals(0, report.get("changed").size());
    out.reset();
    assertEquals(0, run(to.toString()), "it can be read again");
    assertEquals("bedrock-conversation", report().get("exampleFormat").stringValue());
  }

  @Test
  void convert_ofAnUnknownForm_namesThoseThatThereAre() throws IOException {
    Console console = new Console(stream(out), stream(err));
    assertEquals(2, Cli.run(console, "dataset", file(), "--convert", "claude", "--out", "x"));
    assertTrue(
        errors()
            .getFirst()
            .contains("allowed: openai-chat, vertex, bedrock, mistral, prompt-completion"),
        () -> errors().toString());
  }
}
