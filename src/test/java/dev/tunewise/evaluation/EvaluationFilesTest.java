package dev.tunewise.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.evaluation.EvaluationFile.Refused;
import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationFilesTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  @TempDir private Path folder;

  private static Path sample(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(EvaluationFilesTest.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private static EvaluationFile read(EvaluationFile.Result result) {
    return assertInstanceOf(EvaluationFile.Read.class, result, result::toString).file();
  }

  private static EvaluationFile readSample(String name) {
    return read(EvaluationFiles.read(sample(name), NUMBERS, Watch.NONE));
  }

  private static EvaluationFile readText(String text) {
    return read(EvaluationFiles.read(text, "Clipboard", NUMBERS));
  }

  private static String refusal(EvaluationFile.Result result) {
    return assertInstanceOf(Refused.class, result, result::toString).problems().getFirst().line();
  }

  /** Right answers and items of a run, such as {@code 152/200}. */
  private static String counts(EvaluationRun run) {
    return run.score().correct() + "/" + run.score().evaluated();
  }

  private static List<String> allCounts(EvaluationFile file) {
    return file.runs().stream().map(EvaluationFilesTest::counts).toList();
  }

  private static List<String> skipped(EvaluationFile file) {
    return file.remarks().stream().filter(Remark::isSkipped).map(Remark::line).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "promptfoo.csv,PROMPTFOO_TABLE,2.0/3.0,4.0/4.0",
    "promptfoo-old.csv,PROMPTFOO_TABLE,1.0/2.0,2.0/3.0",
    "promptfoo.json,PROMPTFOO,1.0/2.0,2.0/3.0",
    "promptfoo-table.json,PROMPTFOO,1.0/2.0,",
    "promptfoo.jsonl,PROMPTFOO,1.0/2.0,",
    "inspect.json,INSPECT,1.5/3.0,",
    "lm-eval-0.3.json,LM_EVAL,72.0/100.0,",
    "samples_routing_2026-11-20T09-00-00.000000.jsonl,LM_EVAL_SAMPLES,1.0/2.0,",
    "openai-evals.jsonl,OPENAI_LOG,1.0/2.0,",
    "openai-items.json,OPENAI_ITEMS,1.0/2.0,",
    "deepeval.json,DEEPEVAL,1.0/2.0,",
    "report.txt,CLASSIFICATION_REPORT,75.0/100.0,91.0/100.0",
    "report.json,CLASSIFICATION_REPORT,75.2/100.0,",
    "langsmith.csv,ROWS,2.0/3.0,",
    "braintrust.csv,ROWS,1.0/2.0,1.0/1.0",
    "langfuse-scores.csv,ROWS,2.0/3.0,2.0/2.0",
    "phoenix.csv,ROWS,2.0/3.0,",
    "rows.jsonl,ROWS,1.0/2.0,2.0/2.0",
    "wide.csv,ROWS,2.0/3.0,2.0/3.0",
    "table.md,TABLE,152.0/200.0,169.0/200.0",
  })
  void read_countsRightAnswers_ofEachFormat(
      String name, EvaluationFormat format, String first, String second) throws Exception {
    EvaluationFile file = readSample(name);
    assertEquals(format, file.format());
    assertEquals(second == null ? List.of(first) : List.of(first, second), allCounts(file));
    assertTrue(file.runs().stream().allMatch(run -> run.score().isAccuracy()));
    try (InputFile input = InputFile.open(sample(name), Watch.NONE)) {
      assertTrue(EvaluationFiles.recognizes(input.sniff()), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "promptfoo.csv",
        "promptfoo.json",
        "promptfoo-table.json",
        "promptfoo.jsonl",
        "inspect.json",
        "lm-eval.json",
        "samples_routing_2026-11-20T09-00-00.000000.jsonl",
        "openai-evals.jsonl",
        "openai-items.json",
        "deepeval.json",
        "report.json",
        "langsmith.csv",
        "braintrust.csv",
        "langfuse-scores.csv",
        "phoenix.csv",
        "rows.jsonl",
        "table.md"
      })
  void read_ofACutFile_refusesItOrSaysWhatIsMissing(String name) throws IOException {
    byte[] whole = Files.readAllBytes(sample(name));
    for (int length : new int[] {0, 1, 10, whole.length / 3, whole.length / 2, whole.length - 9}) {
      Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, length));
      switch (EvaluationFiles.read(cut, NUMBERS, Watch.NONE)) {
        case Refused(var problems) -> assertTrue(problems.getFirst().line().startsWith(name));
        case EvaluationFile.Read(EvaluationFile file) -> assertFalse(file.runs().isEmpty());
        case EvaluationFile.Cancelled() -> throw new AssertionError("nobody stopped");
      }
    }
  }

  @Test
  void promptfooTable_isReadByColumn_withLineBreaksInCells() {
    EvaluationFile file =
        readText(
            "\"message\",\"[openai:gpt-4.1-mini] Sort\",\"Status\",\"Score\",\"[openai:ft:gpt]"
                + " {{message}}\",\"Status\",\"Score\"\n"
                + "\"a\",\"[PASS] x\",\"PASS\",\"1.00\",\"[PASS] x\",\"PASS\",\"1.00\"\n"
                + "\"b\",\"[FAIL] y\n---\nExpected z\",\"FAIL\",\"0.00\",\"z\",\"PASS\",\"1.00\"\n");
    assertEquals(List.of("1.0/2.0", "2.0/2.0"), allCounts(file));
    assertEquals("[openai:gpt-4.1-mini] Sort", file.runs().getFirst().name());
    assertEquals(Strategy.FINE_TUNING, file.runs().get(1).guess().strategy());
    assertEquals(
        new ItemScores.Pairs(1, 0, 1, 0),
        file.runs().getFirst().score().items().pairs(file.runs().get(1).score().items()));
  }

  @Test
  void promptfoo_hasWhatACallTook_withoutAnswersOutOfItsCache() {
    EvaluationFile file = readSample("promptfoo.json");
    assertEquals(
        new CallFigures(110.0, null, 10.0, 5.0, 1000.0, 0.0005), file.runs().getFirst().calls());
    assertEquals(310.0, file.runs().get(1).calls().latencyMillis());
    assertEquals("politeness", file.runs().getFirst().scores().get(1).metric());
    assertFalse(file.runs().getFirst().scores().get(1).isAccuracy());
    assertTrue(file.remarks().getFirst().text().startsWith("1 answer out of promptfoo's cache"));
    assertTrue(file.runs().getFirst().remarks().toString().contains("1 item without an answer"));
  }

  @Test
  void inspect_takesMeansOfEpochs_andTokensWithThoseOfTheCache() {
    EvaluationRun run = readSample("inspect.json").runs().getFirst();
    assertEquals("anthropic/claude-haiku · orchard/routing", run.name());
    assertEquals(4.0, run.examples());
    assertEquals(3, run.score().items().size());
    assertEquals(new CallFigures(200.0, 100.0, 10.0, null, 2000.0, null), run.calls());
    assertEquals(
        List.of("choice accuracy", "f1 mean"),
        run.scores().stream().map(RunScore::metric).toList());
    assertFalse(run.scores().get(1).isAccuracy());
  }

  @Test
  void inspect_withoutSamples_isReadByWhatItStates() {
    EvaluationFile file =
        readText(
            """
            {"status": "success", "eval": {"task": "intents", "model": "openai/gpt-4.1-mini",
             "dataset": {"samples": 200}}, "results": {"total_samples": 200, "completed_samples": 200,
             "scores": [{"name": "match", "scorer": "match", "scored_samples": 200, "metrics":
             {"accuracy": {"name": "accuracy", "value": 0.76}, "stderr": {"name": "stderr",
             "value": 0.03}}}]}}""");
    assertEquals(List.of("152.0/200.0"), allCounts(file));
    assertNull(file.runs().getFirst().guess().strategy());
    String cancelled =
        refusal(
            EvaluationFiles.read(
                "{\"status\": \"cancelled\", \"eval\": {\"task\": \"t\", \"model\": \"m\"}}",
                "a.json",
                NUMBERS));
    assertTrue(cancelled.contains("no graded item"), cancelled);
  }

  private Path archive(String name, Map<String, String> parts) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void inspectArchive_isReadByHeaderAndSummaries_orByWhatWasWrittenSoFar() throws IOException {
    String header = Files.readString(sample("inspect.json")).split("\"samples\": \\[", 2)[0];
    String samples =
        "[{\"id\": 1, \"epoch\": 1, \"input\": \"x\", \"scores\": {\"choice\": {\"value\": \"C\"}}},"
            + "{\"id\": 2, \"epoch\": 1, \"input\": \"y\", \"scores\": {\"choice\": {\"value\":"
            + " \"I\"}}}]";
    Path whole =
        archive(
            "log.eval",
            Map.of(
                "header.json",
                header.strip().replaceFirst(",\\s*$", "") + "}",
                "summaries.json",
                samples,
                "samples/1_epoch_1.json",
                "{}"));
    assertEquals(
        List.of("1.5/3.0"), allCounts(read(EvaluationFiles.read(whole, NUMBERS, Watch.NONE))));
    Path stopped =
        archive(
            "stopped.eval",
            Map.of(
                "_journal/start.json",
                "{\"version\": 2, \"eval\": {\"task\": \"t\", \"model\": \"m\"}}",
                "_journal/summaries/1.json",
                samples));
    EvaluationFile read = read(EvaluationFiles.read(stopped, NUMBERS, Watch.NONE));
    assertEquals(List.of("1.0/2.0"), allCounts(read));
    Path other = archive("other.zip", Map.of("a.txt", "x"));
    assertTrue(
        refusal(EvaluationFiles.read(other, NUMBERS, Watch.NONE)).contains("no log of Inspect"));
  }

  @Test
  void inspectArchive_ofAnotherCompression_saysHowToConvert() throws IOException {
    Path file = archive("log.eval", Map.of("header.json", "{}"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[8] = 93; // Zstandard
    for (int i = 0; i + 10 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 10] = 93;
      }
    }
    Files.write(file, bytes);
    assertTrue(
        refusal(EvaluationFiles.read(file, NUMBERS, Watch.NONE)).contains("inspect log convert"));
  }

  @Test
  void lmEval_countsEachTaskOnce_andGroupsNotAgain() {
    EvaluationFile file = readSample("lm-eval.json");
    assertEquals(List.of("16.0/20.0", "19.0/30.0", "4.0/10.0", "null/40.0"), allCounts(file));
    assertEquals(
        List.of("“routing” is the mean of tasks that are counted; left out"), skipped(file));
    EvaluationRun extract = file.runs().get(2);
    assertEquals("exact_match,strict-match", extract.score().metric());
    assertEquals(Strategy.FINE_TUNING, extract.guess().strategy());
    assertFalse(file.runs().get(3).score().isAccuracy());
  }

  @Test
  void lmEval_hasShotsAndItems() {
    EvaluationFile file =
        readText(
            """
            {"results": {"intents": {"alias": "intents", "acc,none": 0.76, "acc_stderr,none": 0.03}},
             "n-shot": {"intents": 5}, "n-samples": {"intents": {"original": 200, "effective": 200}},
             "config": {"model": "hf", "model_args": "pretrained=acme/plain"}}""");
    assertEquals(List.of("152.0/200.0"), allCounts(file));
    assertEquals(5.0, file.runs().getFirst().examples());
    assertEquals(Sureness.POSSIBLE, file.runs().getFirst().guess().sureness());
  }

  @Test
  void openAi_tellsErrorsAndTokens() {
    EvaluationRun log = readSample("openai-evals.jsonl").runs().getFirst();
    assertEquals("gpt-5-mini · routing.dev.v0", log.name());
    assertEquals(50.0, log.calls().inputTokens());
    assertEquals(List.of("1 sample with an error left out"), log.remarks());
    EvaluationRun items = readSample("openai-items.json").runs().getFirst();
    assertEquals(new CallFigures(100.0, 30.0, 11.0, null, null, null), items.calls());
    EvaluationFile reported =
        readText(
            """
            {"spec": {"eval_name": "a", "run_id": "1"}}
            {"final_report": {"accuracy": 0.5}}
            """);
    assertNull(reported.runs().getFirst().score().evaluated());
  }

  @Test
  void rows_leaveErrorsOut_andNameWhatIsNoAccuracy() {
    EvaluationRun run = readSample("langsmith.csv").runs().getFirst();
    assertEquals(
        List.of("correctness", "helpfulness"),
        run.scores().stream().map(RunScore::metric).toList());
    assertFalse(run.scores().get(1).isAccuracy());
    assertEquals(1000.0, run.calls().latencyMillis());
    assertTrue(run.remarks().toString().contains("1 item without an answer or grade is left out"));
    EvaluationFile rows = readSample("rows.jsonl");
    assertEquals(List.of("“latency” has no unit; latency is not taken"), skipped(rows));
    assertEquals(
        new ItemScores.Pairs(1, 0, 1, 0),
        rows.runs().getFirst().score().items().pairs(rows.runs().get(1).score().items()));
    List<String> langfuse =
        readSample("langfuse-scores.csv").remarks().stream().map(Remark::line).toList();
    assertTrue(langfuse.stream().noneMatch(line -> line.contains("left out")), langfuse::toString);
    EvaluationFile braintrust = readSample("braintrust.csv");
    assertEquals(2000.0, braintrust.runs().getFirst().calls().latencyMillis());
  }

  @Test
  void rows_withGradesOnly_areNoAccuracy() {
    EvaluationFile ragas =
        readText(
            "user_input,response,faithfulness,answer_correctness\nq,a,0.9,0.61\nr,b,1.0,0.8\n");
    assertFalse(ragas.runs().getFirst().scores().stream().anyMatch(RunScore::isAccuracy));
    EvaluationFile labels = readText("text,label,prediction,correct\nx,0,1,0\ny,1,1,1\nz,1,1,1\n");
    assertEquals(List.of("2.0/3.0"), allCounts(labels));
    assertEquals(1, labels.runs().getFirst().scores().size());
  }

  @Test
  void tables_takeStrategiesInManyWords() {
    EvaluationFile file =
        readText(
            """
            strategy,examples,correct,evaluated
            few-shot prompting,5,152,200
            LoRA,500,168,200
            SFT,2000,176,200
            RAG + fine-tuning,2000,180,200
            base,0,136,200
            """);
    assertEquals(
        List.of(
            Strategy.PROMPTING,
            Strategy.FINE_TUNING,
            Strategy.FINE_TUNING,
            Strategy.HYBRID,
            Strategy.PROMPTING),
        file.runs().stream().map(run -> run.guess().strategy()).toList());
    assertEquals(
        Collections.nCopies(5, Sureness.LIKELY),
        file.runs().stream().map(run -> run.guess().sureness()).toList());
  }

  @Test
  void tables_skipTotals_andSayWhichColumnsAreNotRead() {
    EvaluationFile file =
        readText(
            """
            strategy,examples,correct,evaluated,notes
            prompting,5,152,200,first try
            fineTuning,500,168,200,
            Total,,320,400,
            ,,320,400,
            """);
    assertEquals(List.of("152.0/200.0", "168.0/200.0"), allCounts(file));
    assertEquals(
        List.of(
            "line 1: the column “notes” is not read",
            "line 4: “Total” is no run; skipped",
            "line 5: is the sum of the rows above; skipped"),
        file.remarks().stream().map(Remark::line).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "fr-CH", "hi-IN"})
  void tables_meanTheSame_onEveryComputer(String locale) {
    Numbers local = Numbers.in(Locale.forLanguageTag(locale));
    List<String> expected = List.of("153.0/200.0", "168.0/200.0");
    for (String text :
        List.of(
            "strategy;examples;accuracy;evaluated\nprompting;5;76,5 %;200\nft;500;84,0 %;200\n",
            "strategy;examples;accuracy;evaluated\nprompting;5;0,765;200\nft;500;0,84;200\n",
            "strategy\tn\taccuracy\titems\nprompting\t5\t76,5\t200\nft\t1.500\t84\t200\n",
            "strategy\tn\taccuracy\titems\nprompting\t5\t76.5\t200\nft\t1,500\t84\t200\n",
            "strategy,n,accuracy,items\nprompting,5,76.5%,200\nft,\"1,500\",84%,200\n",
            """
            model;shots;result of 200

            strategy;n;accuracy;items
            prompting;5;76,5;200
            ft;500;84;200
            """,
            "strategy,shots,accuracy\nprompting,5,153/200\nft,500,84 % (168 of 200)\n",
            "[{\"strategy\": \"prompting\", \"examples\": 5, \"correct\": 153, \"evaluated\": 200},\n"
                + "{\"strategy\": \"ft\", \"examples\": 5, \"correct\": 168, \"evaluated\": 200}]")) {
      EvaluationFile file = read(EvaluationFiles.read(text, "a", local));
      assertEquals(expected, allCounts(file), text);
      assertEquals(EvaluationFormat.TABLE, file.format());
    }
  }

  @Test
  void tables_countExamplesByN_whereItemsHaveAColumn_elseItems() {
    EvaluationRun both = readText("method,n,accuracy,items\nLoRA,500,84%,200\n").runs().getFirst();
    assertEquals(500.0, both.examples());
    EvaluationRun one = readText("method,accuracy,n\n5-shot,84%,200\n").runs().getFirst();
    assertEquals(200.0, one.score().evaluated());
    assertEquals(5.0, one.examples());
  }

  @Test
  void tables_takeNamesOfModels_andAddRightToWrong() {
    EvaluationFile system = readText("system,accuracy,n\nBaseline,0.76,200\nMean,0.8,200\n");
    assertEquals("Baseline", system.runs().getFirst().name());
    assertEquals(List.of("line 3: “Mean” is no run; skipped"), skipped(system));
    assertEquals(List.of("152.0/200.0"), allCounts(readText("name,passed,failed\nx,152,48\n")));
    EvaluationFile rows =
        readText("model,strategy,correct\nm,prompting,1\nm,prompting,0\nm,fine-tuning,1\n");
    assertEquals(List.of("1.0/2.0", "1.0/1.0"), allCounts(rows));
    assertEquals(Sureness.SAID, rows.runs().getFirst().guess().sureness());
    String why = refusal(EvaluationFiles.read("Model,Accuracy\ngpt,76%\n", "a", NUMBERS));
    assertTrue(why.contains("the column evaluated is missing"), why);
  }

  @Test
  void tables_takeF1AsF1() {
    RunScore score = readText("strategy,n,F1,items\nLoRA,500,0.84,200\n").runs().getFirst().score();
    assertEquals("F1", score.metric());
    assertFalse(score.isAccuracy());
    assertEquals(168.0, score.correct());
  }

  @Test
  void tables_ofWorkbooks_areReadFromTheSheetThatHoldsThem() throws IOException {
    Path file = folder.resolve("runs.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Read me").createRow(0).createCell(0).setCellValue("Our runs");
      List<Object[]> rows =
          List.of(
              new Object[] {"Runs of November"},
              new Object[] {"Strategy", "Examples", "Accuracy", "Evaluated"},
              new Object[] {"Few-shot", 5.0, 0.765, 200.0},
              new Object[] {"Fine-tuned", 1500.0, 0.84, 200.0});
      var sheet = book.createSheet("Runs");
      for (int i = 0; i < rows.size(); i++) {
        XSSFRow row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).length; j++) {
          if (rows.get(i)[j] instanceof Double number) {
            row.createCell(j).setCellValue(number);
          } else {
            row.createCell(j).setCellValue(String.valueOf(rows.get(i)[j]));
          }
        }
      }
      book.write(out);
    }
    EvaluationFile read = read(EvaluationFiles.read(file, NUMBERS, Watch.NONE));
    assertEquals(List.of("153.0/200.0", "168.0/200.0"), allCounts(read));
    assertEquals("row 3", read.runs().getFirst().place());
    assertEquals(1500.0, read.runs().get(1).examples());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear all, nothing here",
        "{}",
        "[]",
        "{\"a\": 1}\n{\"b\": 2}\n",
        "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}",
        "prompt,completion\na,b\nc,d\n",
        "a;b;c\n1;2;3\n"
      })
  void read_ofOtherFiles_saysWhatIsNeeded(String text) throws Exception {
    String line = refusal(EvaluationFiles.read(text, "a.txt", NUMBERS));
    assertTrue(line.startsWith("a.txt: "), line);
    assertTrue(line.contains("needed"), line);
    try (InputFile input = InputFile.of(text, "a.txt")) {
      assertFalse(EvaluationFiles.recognizes(input.sniff()), text);
    }
  }

  @Test
  void read_stops_whenAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "x,score\n" + "q,1\n".repeat(100_000));
    assertInstanceOf(
        EvaluationFile.Cancelled.class, EvaluationFiles.read(file, NUMBERS, share -> share < 0.5));
  }
}
