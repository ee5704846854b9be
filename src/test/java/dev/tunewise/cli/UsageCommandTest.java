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
import picocli.CommandLine;

class UsageCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Path... files) {
    Console console = new Console(stream(out), stream(err));
    String[] arguments = List.of(files).stream().map(Path::toString).toArray(String[]::new);
    return new CommandLine(new UsageCommand(console)).execute(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private List<String> errors() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void usage_isPrintedByModelAndMonth_withWhatIsNotCounted() throws IOException {
    Path table =
        file(
            "usage.csv",
            """
            date,model,calls,input tokens,output tokens,cached tokens,cost (USD)
            2026-09-30,gpt-x,100,50000,2000,20000,1.5
            2026-10-01,gpt-x,300,150000,6000,60000,4.5
            2026-10-01,gpt-x,-1,0,0,0,0
            """);

    assertEquals(ExitCode.DONE, run(table));

    assertEquals(
        """
        {
          "format": "tunewise-usage",
          "version": 1,
          "from": "2026-09-30",
          "to": "2026-10-01",
          "days": 2,
          "models": [
            {
              "model": "gpt-x",
              "calls": 400,
              "callsPerDay": 200,
              "inputTokens": 500,
              "outputTokens": 20,
              "reasoningTokens": null,
              "cachedInputShare": 0.4,
              "batchShare": null,
              "cost": 6,
              "currency": "USD"
            }
          ],
          "months": [
            { "month": "2026-09", "days": 1, "calls": 100, "cost": 1.5 },
            { "month": "2026-10", "days": 1, "calls": 300, "cost": 4.5 }
          ],
          "skipped": [
            { "file": "%s", "line": 4, "why": "counts calls or tokens below 0" }
          ]
        }
        """
            .formatted(table),
        out.toString(StandardCharsets.UTF_8));
    assertEquals("Days and months are those of UTC.", errors().getFirst());
  }

  @Test
  void costsAlone_haveNoCalls() throws IOException {
    Path costs =
        file(
            "focus.csv",
            """
            BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ServiceName
            3,USD,2026-09-01T00:00:00Z,2026-09-02T00:00:00Z,AI
            """);

    assertEquals(ExitCode.DONE, run(costs));

    String json = out.toString(StandardCharsets.UTF_8);
    assertTrue(json.contains("\"calls\": null,\n      \"callsPerDay\": null"), json);
    assertTrue(
        json.contains("{ \"month\": \"2026-09\", \"days\": 1, \"calls\": null, \"cost\": 3 }"),
        json);
  }

  @Test
  void unreadableFile_isNamed_andKeepsNoOtherFromBeingAddedUp() throws IOException {
    Path good = file("good.csv", "date,calls\n2026-09-01,5\n");
    Path bad = file("bad.csv", "only words");

    assertEquals(ExitCode.BAD_INPUT, run(good, bad));

    assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"calls\": 5"));
    assertTrue(
        errors().getLast().startsWith(bad + ": is no table and no JSON"), errors().toString());
  }

  @Test
  void nothingReadable_isRefused_inOneLine() throws IOException {
    assertEquals(ExitCode.BAD_INPUT, run(file("empty.json", "")));

    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertEquals(1, errors().size());
    assertTrue(errors().getFirst().contains("is empty; needed is an export"), errors().toString());
  }
}
