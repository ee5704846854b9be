package dev.tunewise.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Watch;
import dev.tunewise.usage.UsageReader.Columns;
import dev.tunewise.usage.UsageReport.ModelUsage;
import dev.tunewise.usage.UsageResult.AskColumns;
import dev.tunewise.usage.UsageResult.Cancelled;
import dev.tunewise.usage.UsageResult.Read;
import dev.tunewise.usage.UsageResult.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageReaderTest {
  @TempDir Path folder;

  private Path sample(String name) throws IOException {
    try (InputStream in = UsageReaderTest.class.getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static UsageResult result(Path... files) {
    return UsageReader.read(Arrays.asList(files), Columns.GUESSED, Watch.NONE);
  }

  private static UsageReport read(Path... files) {
    return assertInstanceOf(Read.class, result(files), () -> result(files).toString()).report();
  }

  private static String refusal(Path file) {
    Refused refused = assertInstanceOf(Refused.class, result(file));
    assertEquals(1, refused.problems().size());
    String line = refused.problems().getFirst().line();
    assertTrue(line.startsWith(file + ": "), line);
    assertTrue(line.indexOf('\n') < 0 && line.length() < 700, line);
    return line;
  }

  private static ModelUsage model(UsageReport report, String name) {
    return report.models().stream().filter(m -> m.model().equals(name)).findFirst().orElseThrow();
  }

  private static final double NONE = Double.NaN;

  private static void assertSays(double expected, OptionalDouble found) {
    assertEquals(expected, found.orElse(NONE), 1e-9);
  }

  /** NaN stands for what the export does not say. */
  @ParameterizedTest
  @CsvSource({
    // sample, format, days, model, calls, failed, input, output, reasoning, cached, batch, cost
    "openai-usage.json, OPENAI_USAGE, 2, gpt-x-mini, 1250, NaN, 1600, 40, NaN, 0.45, 0.2, NaN",
    "openai-usage.csv, OPENAI_USAGE, 2, gpt-x-mini, 1250, NaN, 1600, 40, NaN, 0.45, 0.2, NaN",
    "openai-costs.json, OPENAI_COSTS, 1, gpt-x-mini, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 2",
    "openai-costs.csv, OPENAI_COSTS, 2, '', NaN, NaN, NaN, NaN, NaN, NaN, NaN, 2",
    "anthropic-usage.json, ANTHROPIC_USAGE, 2, claude-x, NaN, NaN, NaN, NaN, NaN, 0.6, NaN, NaN",
    "anthropic-tokens.csv, ANTHROPIC_USAGE, 1, claude-x, NaN, NaN, NaN, NaN, NaN, 0.6, NaN, NaN",
    "anthropic-cost.json, ANTHROPIC_COSTS, 1, claude-x, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 2",
    "anthropic-cost.csv, ANTHROPIC_COSTS, 1, claude-x, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 2",
    "litellm-spend.csv, LITELLM_DAILY, 2, '', 2500, 10, 1000, 40, NaN, 0.6, NaN, 10",
    "litellm-daily.json, LITELLM_DAILY, 1, gpt-x, 20, 2, 100, 10, NaN, 0.5, NaN, 2",
    "litellm-logs.json, LITELLM_LOGS, 1, gpt-x, 2, 1, 500, 50, 40, 0.8, NaN, 0.01",
    "langfuse.jsonl, LANGFUSE, 2, gpt-x, 2, 1, 1000, 50, 40, 0.4, NaN, 0.03",
    "langfuse.csv, LANGFUSE, 2, gpt-x, 2, 1, 1000, 50, 40, 0.4, NaN, 0.03",
    "helicone.jsonl, HELICONE, 1, gpt-x, 2, 1, 1000, 50, NaN, 0.8, NaN, 0.03",
    "helicone.csv, HELICONE, 1, gpt-x, 1, 0, 1000, 100, NaN, NaN, NaN, 0.02",
    "spans.jsonl, OPENTELEMETRY, 1, gpt-x, 2, 1, 1500, 150, 15, 0.2, NaN, NaN",
    "focus.csv, FOCUS, 2, OpenAI API, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 20",
    "table-en.csv, TABLE, 62, gpt-x, 93000, NaN, 2000, 50, NaN, 0.5, NaN, 930",
  })
  void sample_saysWhatItHolds(
      String sample,
      UsageFormat format,
      int days,
      String model,
      double calls,
      double failed,
      double input,
      double output,
      double reasoning,
      double cached,
      double batch,
      double cost)
      throws IOException {
    UsageReport report = read(sample(sample));

    assertEquals(format, report.sources().getFirst().format());
    assertEquals(days, report.days());
    UsageTally tally = model(report, model).tally();
    assertSays(calls, tally.calls());
    assertSays(failed, tally.failedCalls());
    assertSays(input, tally.inputTokens());
    assertSays(output, tally.outputTokens());
    assertSays(reasoning, tally.reasoningTokens());
    assertSays(cached, tally.cachedInputShare());
    assertSays(batch, tally.batchShare());
    assertSays(cost, tally.cost());
  }

  private static List<String> skipped(UsageReport report) {
    return report.skipped().stream().map(s -> s.line() + ": " + s.why()).toList();
  }

  @Test
  void whatIsNoCallThatWrites_isNamed_withItsLine() throws IOException {
    assertEquals(
        List.of("4: usage of embeddings, no calls that write text"),
        skipped(read(sample("openai-usage.json"))));
    assertEquals(
        List.of("2: observations of type SPAN, no calls that write text"),
        skipped(read(sample("langfuse.jsonl"))));
    assertEquals(
        List.of(
            "5: requests of type aembedding, no calls that write text",
            "6: answered from LiteLLM's own cache, no call of a model"),
        skipped(read(sample("litellm-logs.json"))));
    assertEquals(
        List.of(
            "1: spans that call no model to write text (2 such entries, the first on this line)"),
        skipped(read(sample("spans.jsonl"))));
    assertEquals(
        List.of("4: charges of category Tax, not paid for usage"),
        skipped(read(sample("focus.csv"))));
  }

  @Test
  void litellm_tellsModelsApart_andFailedCallsCount() throws IOException {
    UsageReport report = read(sample("litellm-daily.json"));

    assertEquals(2, report.models().size());
    assertSays(30, report.total().calls());
    assertSays(3, report.total().cost());
    assertEquals("USD", report.total().currency());
    assertTrue(report.remarks().contains("2 of 30 calls failed; they count as calls."));
  }

  @Test
  void anthropic_saysTokensOfAllCalls_butNoCalls() throws IOException {
    UsageReport report = read(sample("anthropic-usage.json"));

    assertSays(10_000, report.total().totalInputTokens());
    assertTrue(report.total().outputTokens().isEmpty());
    assertTrue(report.remarks().stream().anyMatch(r -> r.contains("does not count calls")));
  }

  @Test
  void usageAndCosts_ofOneModel_standTogether() throws IOException {
    UsageReport report = read(sample("openai-usage.json"), sample("openai-costs.json"));

    UsageTally tally = model(report, "gpt-x-mini").tally();
    assertSays(1250, tally.calls());
    assertSays(2, tally.cost());
    assertSays(0.5, model(report, "Image models").tally().cost());
    assertSays(2.5, report.months().getFirst().tally().cost());
  }

  @Test
  void samePeriods_inTwoFiles_countOnce() throws IOException {
    UsageReport json = read(sample("openai-usage.json"));
    Path other = file("again.json", Files.readString(sample("openai-usage.json")));

    UsageReport both = read(sample("openai-usage.json"), other, sample("openai-usage.csv"));

    assertEquals(json.total().calls(), both.total().calls());
    assertTrue(
        skipped(both)
            .contains(
                "4: stands there before; counted once (2 such entries, the first on this line)"),
        skipped(both).toString());
    assertTrue(
        skipped(both)
            .contains(
                "2: stands there before; counted once (2 such entries, the first on this line)"));
  }

  @Test
  void samePeriods_groupedOtherwise_areNotCountedTwice() throws IOException {
    Path byNothing =
        file(
            "all.json",
            """
            {"object":"page","data":[{"object":"bucket","start_time":1788220800,"end_time":1788307200,
            "results":[{"object":"organization.usage.completions.result","input_tokens":2000000,
            "output_tokens":50000,"input_cached_tokens":900000,"num_model_requests":1250,"model":null}]}]}
            """);

    UsageReport report = read(sample("openai-usage.json"), byNothing);

    assertSays(1250, report.total().calls());
    assertTrue(
        skipped(report)
            .contains("1: 1 day that openai-usage.json covers too, grouped otherwise; not counted"),
        skipped(report).toString());
  }

  @Test
  void missingPages_areNamed_unlessTheLastIsThere() throws IOException {
    String last = Files.readString(sample("openai-usage.json"));
    Path first =
        file(
            "first.json",
            last.replace("1788307200", "1788134400")
                .replace("1788220800", "1788048000")
                .replace("1788393600", "1788220800")
                .replace("\"has_more\": false", "\"has_more\": true"));

    String said = "first.json says that more pages follow it; what they hold is not counted.";
    assertTrue(read(first).remarks().contains(said), read(first).remarks().toString());
    assertFalse(read(first, sample("openai-usage.json")).remarks().contains(said));
  }

  @Test
  void spans_ofOneObject_andBareOnes_areRead() throws IOException {
    String lines = Files.readString(sample("spans.jsonl"));
    String first = lines.lines().findFirst().orElseThrow();
    assertSays(1, read(file("pretty.json", first.replace("[{", "[\n{"))).total().calls());
    UsageReport bare =
        read(
            file(
                "bare.jsonl",
                """
                {"name":"chat m","context":{"trace_id":"0xa","span_id":"0xb"},"start_time":"2026-09-01T10:00:00Z","attributes":{"gen_ai.operation.name":"chat","gen_ai.request.model":"m","gen_ai.usage.input_tokens":100,"gen_ai.usage.output_tokens":10}}
                """));
    assertSays(100, bare.total().inputTokens());
  }

  @Test
  void table_withDecimalCommas_readsThemWhateverTheCountry() throws IOException {
    ColumnMapping mapping =
        new ColumnMapping(
            Map.of(
                UsageColumn.DATE, 0,
                UsageColumn.MODEL, 1,
                UsageColumn.CALLS, 2,
                UsageColumn.OUTPUT, 4,
                UsageColumn.COST, 5),
            false);
    UsageResult result =
        UsageReader.read(
            List.of(sample("table.csv")), (header, rows) -> Optional.of(mapping), Watch.NONE);

    UsageReport report = assertInstanceOf(Read.class, result).report();

    assertSays(2500, report.total().calls());
    assertSays(27.5, report.total().cost());
    assertEquals("EUR", report.total().currency());
    assertEquals(List.of("4: tag: “Summe” is no date"), skipped(report));
    assertTrue(
        report
            .remarks()
            .contains(
                "table.csv: date from “Tag”, model from “Modell”, calls from “Anfragen”, output tokens"
                    + " from “Output Tokens”, cost from “Cost (EUR)”; not used: “Input Tokens”."),
        report.remarks().toString());
  }

  @Test
  void unknownColumns_areAsked_withTheFirstRows() throws IOException {
    UsageResult result =
        UsageReader.read(
            List.of(sample("table.csv")), (header, rows) -> Optional.empty(), Watch.NONE);

    AskColumns question = assertInstanceOf(AskColumns.class, result);
    assertEquals(6, question.header().size());
    assertEquals(3, question.rows().size());
    assertEquals("Summe", question.rows().getLast().getFirst());
    assertFalse(question.guess().has(UsageColumn.DATE));
    assertTrue(question.guess().has(UsageColumn.COST));
    assertTrue(refusal(sample("table.csv")).contains("a column with dates is needed"));
  }

  @Test
  void rowsThatNameMoments_areCalls() throws IOException {
    UsageReport report =
        read(
            file(
                "log.csv",
                """
                timestamp,model,input tokens,output tokens
                2026-09-01 10:00:00,m,100,10
                2026-09-01 10:00:00,m,100,10
                """));

    assertSays(2, report.total().calls());
    assertTrue(report.remarks().stream().anyMatch(r -> r.contains("each row is one call")));
  }

  @Test
  void fewerTokensThanCalls_areNamed() throws IOException {
    UsageReport report = read(file("t.csv", "date,calls,input tokens\n2026-09-01,4000,2500\n"));
    assertTrue(
        report.remarks().stream().anyMatch(r -> r.contains("may be tokens per call")),
        report.remarks().toString());
  }

  @Test
  void slashes_beginWithTheDay_whereTheRowsShowIt() throws IOException {
    String rows = "date,calls\n02/09/2026,5\n13/09/2026,5\n";
    assertEquals(LocalDate.of(2026, 9, 2), read(file("day.csv", rows)).from());

    UsageReport either = read(file("either.csv", "date,calls\n02/09/2026,5\n"));
    assertEquals(LocalDate.of(2026, 2, 9), either.from());
    assertTrue(
        either.remarks().contains("either.csv: dates with slashes are read as month/day/year."));
  }

  @Test
  void workbook_withDatesAndATotal_isRead() throws IOException {
    Path file = folder.resolve("usage.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = book.createSheet("Usage");
      String[] names = {"Date", "Model", "Requests", "Input tokens", "Cost (USD)"};
      for (int i = 0; i < names.length; i++) {
        Row header = i == 0 ? sheet.createRow(0) : sheet.getRow(0);
        header.createCell(i).setCellValue(names[i]);
      }
      for (int i = 1; i <= 3; i++) {
        Row row = sheet.createRow(i);
        if (i < 3) {
          row.createCell(0).setCellValue(LocalDate.of(2026, 9, i));
          row.getCell(0).setCellStyle(day);
        } else {
          row.createCell(0).setCellValue("Total");
        }
        row.createCell(1).setCellValue("m");
        row.createCell(2).setCellValue(i < 3 ? 100 : 200);
        row.createCell(3).setCellValue(i < 3 ? 5_000.5 : 10_001);
        row.createCell(4).setCellValue(i < 3 ? 1.25 : 2.5);
      }
      book.write(out);
    }

    UsageReport report = read(file);

    assertSays(200, report.total().calls());
    assertSays(50.005, report.total().inputTokens());
    assertSays(2.5, report.total().cost());
    assertEquals("USD", report.total().currency());
    assertEquals(2, report.days());
    assertEquals(List.of("4: date: “Total” is no date"), skipped(report));
  }

  @Test
  void content_decides_notTheName() throws IOException {
    Path packed = folder.resolve("usage.txt");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Files.readAllBytes(sample("spans.jsonl")));
    }
    assertSays(2, read(packed).total().calls());

    byte[] wide = Files.readString(sample("litellm-spend.csv")).getBytes(StandardCharsets.UTF_16);
    assertSays(2500, read(Files.write(folder.resolve("wide.dat"), wide)).total().calls());
  }

  @Test
  void bareResults_concatenatedPages_andLines_areRead() throws IOException {
    String page = Files.readString(sample("openai-usage.json"));
    String later = page.replace("1788220800", "1788393600").replace("1788307200", "1788480000");
    assertSays(2500, read(file("pages.json", page + later)).total().calls());

    String lines =
        page.replaceAll("\\s*\\n\\s*", "") + "\n" + later.replaceAll("\\s*\\n\\s*", "") + "\n";
    assertSays(2500, read(file("pages.jsonl", lines)).total().calls());
  }

  @Test
  void brokenEntries_areNamed_theRestCounts() throws IOException {
    List<String> lines = Files.readAllLines(sample("langfuse.jsonl"));
    UsageReport report =
        read(
            file(
                "broken.jsonl",
                String.join(
                    "\n",
                    lines.get(0),
                    lines.get(0).substring(0, 90),
                    "[1]",
                    "{\"a\":1}",
                    lines.get(2))));

    assertSays(2, report.total().calls());
    assertEquals(2, report.skipped().size(), report.skipped().toString());
    assertTrue(
        skipped(report).getFirst().startsWith("2: not valid JSON"), skipped(report).toString());
    assertTrue(
        skipped(report)
            .contains("3: is no entry of a known export (2 such entries, the first on this line)"),
        skipped(report).toString());
  }

  @Test
  void badNumber_isNamed_andItsRowIsNotCounted() throws IOException {
    UsageReport report =
        read(file("t.csv", "date,calls\n2026-09-01,many\n2026-09-02,5\n2026-13-40,6\n"));

    assertSays(5, report.total().calls());
    assertEquals(
        List.of("2: calls: “many” is no number", "4: date: “2026-13-40” is no date"),
        skipped(report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{}",
        "[]",
        "{\"a\": [1, 2]}",
        "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}]}",
        "a,b\n1,2\n",
        "only words",
        "date,calls\n",
        "date,calls\nyesterday,5\n",
        "{\"object\":\"page\",\"data\":[{\"object\":\"bucket\"}]}"
      })
  void whatHoldsNothing_isRefused_inOneLine(String content) throws IOException {
    refusal(file("x.dat", content));
  }

  @Test
  void missingFile_isRefused_andKeepsNoOtherFromBeingRead() throws IOException {
    Path missing = folder.resolve("missing.json");
    refusal(missing);
    UsageReport report = read(missing, sample("openai-usage.json"));
    assertTrue(report.skipped().getFirst().isWholeFile());
    assertSays(1250, report.total().calls());
  }

  @Test
  void watch_stopsReading() throws IOException {
    UsageResult result =
        UsageReader.read(List.of(sample("spans.jsonl")), Columns.GUESSED, share -> false);
    assertInstanceOf(Cancelled.class, result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai-usage.json",
        "openai-usage.csv",
        "openai-costs.json",
        "openai-costs.csv",
        "anthropic-usage.json",
        "anthropic-tokens.csv",
        "anthropic-cost.json",
        "anthropic-cost.csv",
        "litellm-spend.csv",
        "litellm-daily.json",
        "litellm-logs.json",
        "langfuse.jsonl",
        "langfuse.csv",
        "helicone.jsonl",
        "helicone.csv",
        "spans.jsonl",
        "focus.csv"
      })
  void damagedExports_endInAReport_orOneLine(String name) throws Exception {
    byte[] good = Files.readAllBytes(sample(name));
    try (InputFile input = InputFile.open(sample(name), Watch.NONE)) {
      assertTrue(UsageReader.recognizes(input.sniff()));
    }
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 150; round++) {
      byte[] bad = good.clone();
      int changes = 1 + random.nextInt(8);
      for (int i = 0; i < changes; i++) {
        bad[random.nextInt(bad.length)] =
            (byte) "{}[],:\"\n0-9eE\u0000\u00ff\\;".charAt(random.nextInt(17));
      }
      int length = random.nextBoolean() ? bad.length : random.nextInt(bad.length + 1);
      Path file = Files.write(folder.resolve("bad"), Arrays.copyOf(bad, length));
      UsageResult result = result(file);
      switch (result) {
        case Read(UsageReport report) -> {
          UsageWriter.toBytes(report);
          report.skipped().forEach(s -> assertTrue(s.why().indexOf('\n') < 0));
        }
        case Refused refused -> refusal(file);
        case AskColumns ask -> throw new AssertionError("columns are guessed");
        case Cancelled cancelled -> throw new AssertionError("nobody cancels");
      }
    }
  }
}
