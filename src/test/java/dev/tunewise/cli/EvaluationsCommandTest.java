package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationsCommandTest {
  private static final String TABLE =
      """
      strategy,examples,correct,evaluated,notes
      prompting,5,152,200,x
      RAG + LoRA,500,168,200,
      Total,,320,400,
      """;

  private static final String TOOL =
      "{\"results\": {\"intents\": {\"acc,none\": 0.76}, \"names\": {\"f1,none\": 0.5}},"
          + " \"n-shot\": {\"intents\": 5, \"names\": 5}, \"n-samples\": {\"intents\":"
          + " {\"effective\": 200}, \"names\": {\"effective\": 10}}, \"config\":"
          + " {\"model\": \"=hf\"}}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private int run(String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Cli.run(console, arguments);
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void evaluations_printsARowPerRun_andTellsWhatWasSkipped() throws IOException {
    assertEquals(0, run("evaluations", file("t.csv", TABLE), file("r.json", TOOL)));
    assertEquals(
        List.of(
            "strategy,examples,correct,evaluated,source",
            "prompting,5,152,200,t.csv: prompting",
            "hybrid,500,168,200,t.csv: RAG + LoRA",
            ",5,152,200,r.json: =hf · intents"),
        printed());
    assertTrue(errors().contains("t.csv: line 1: the column “notes” is not read"), errors());
    assertTrue(errors().contains("t.csv: line 4: “Total” is no run; skipped"), errors());
    assertTrue(errors().contains("t.csv: line 3: “RAG + LoRA” taken as hybrid"), errors());
    assertTrue(errors().contains("“f1,none” is no share of right answers"), errors());
  }

  @Test
  void evaluations_fillsInWhatTheFileDoesNotSay() throws IOException {
    String tool = file("r.json", TOOL);
    assertEquals(0, run("evaluations", tool, "--strategy", "prompting", "--examples", "9"));
    assertEquals("prompting,5,152,200,r.json: =hf · intents", printed().get(1));
    out.reset();
    assertEquals(0, run("evaluations", tool, "--strategy", "fineTuning", "--examples", "500"));
    assertEquals("fineTuning,500,152,200,r.json: =hf · intents", printed().get(1));
    assertTrue(errors().contains("its shots are no training examples"), errors());
    out.reset();
    assertEquals(0, run("evaluations", file("t.csv", TABLE), "--strategy", "fineTuning"));
    assertEquals("prompting,5,152,200,t.csv: prompting", printed().get(1));
  }

  @Test
  void evaluations_printsWhatCalibrateTakes() throws IOException {
    run("evaluations", file("t.csv", TABLE), file("r.json", TOOL), "--strategy", "prompting");
    String table = file("all.csv", out.toString(StandardCharsets.UTF_8));
    out.reset();
    err.reset();
    assertEquals(0, run("calibrate", table), errors());
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("tunewise-calibration"));
  }

  @Test
  void evaluations_refusesOtherFiles_andPrintsTheGoodOnes() throws IOException {
    String bad = file("bad.txt", "Dear all");
    String bleu =
        file("bleu.json", TOOL.replace("acc,none", "bleu,none").replace("f1,none", "ter,none"));
    assertEquals(2, run("evaluations", bad, file("t.csv", TABLE), bleu));
    assertEquals(3, printed().size());
    assertTrue(errors().contains("bad.txt: holds no evaluations"), errors());
    assertTrue(errors().contains("bleu.json: holds no right answers"), errors());
    assertEquals(2, run("evaluations", folder.resolve("none.csv").toString()));
    assertEquals(2, run("evaluations"));
    assertEquals(2, run("evaluations", bad, "--strategy", "other"));
    assertEquals(2, run("evaluations", bad, "--examples", "-1"));
  }
}
