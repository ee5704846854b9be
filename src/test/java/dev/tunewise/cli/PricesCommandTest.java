package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.Models;
import dev.tunewise.catalog.Price;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PricesCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private CatalogStore store;

  @BeforeEach
  void makeStore() {
    store = new CatalogStore(folder);
  }

  private int run(String... arguments) {
    Console console = new Console(stream(out), stream(err));
    return new CommandLine(new PricesCommand(console, store)).execute(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void prices_listsModelsAndGpus_inColumns() {
    assertEquals(ExitCode.DONE, run());
    List<String> lines = text(out).lines().toList();
    assertTrue(lines.size() > 80, () -> lines.size() + " lines");
    int column = lines.getFirst().indexOf("As of");
    String mini =
        lines.stream()
            .filter(l -> l.startsWith("gpt-4.1-mini-2025-04-14"))
            .findFirst()
            .orElseThrow();
    assertTrue(mini.substring(column).startsWith("2026-08-05"), mini);
    assertTrue(mini.contains("2027-01-14") && mini.endsWith("OpenAI pricing page"), mini);
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("H100 SXM")));
    assertEquals("", text(err));
  }

  @Test
  void prices_filters_bySearch() {
    assertEquals(ExitCode.DONE, run("--search", "NOVA micro"));
    List<String> lines = text(out).lines().toList();
    assertEquals(1, lines.stream().filter(l -> l.contains("AWS Bedrock")).count());
    assertFalse(text(out).contains("H100"));
    assertFalse(lines.getFirst().contains("Cache write"), "a price of none of them");
    assertTrue(lines.getFirst().contains("Training"));
  }

  @Test
  void prices_sayWhenTunedVersionsEnd() {
    run("--search", "gemini-2.5-flash-lite");
    assertTrue(text(out).contains("  tuned 2026-10-16  "), text(out));
  }

  @Test
  void prices_saysSo_whereNothingMatches() {
    assertEquals(ExitCode.DONE, run("--search", "no\nsuch model"));
    assertEquals("No model or GPU matches no\\nsuch model; try fewer words.", text(out).strip());
    assertEquals("", text(err));
  }

  @Test
  void prices_listsOwnModels_onOneLineEach() throws IOException {
    CatalogModel odd = Models.model("me", "two\nlines\u202e", Map.of(Price.INPUT, 0.0));
    store.add(List.of(odd));
    run("--search", "me two");
    String line = text(out).lines().skip(1).findFirst().orElseThrow();
    assertTrue(line.startsWith("two\\nlines\\u202e  me "), line);
    assertTrue(line.endsWith("a test, 2026-11-01"), line);
  }

  @Test
  void prices_warnsOfADamagedOwnCatalog_andListsTheRest() throws IOException {
    Files.writeString(store.file(), "{");
    assertEquals(ExitCode.DONE, run("--search", "luna"));
    assertTrue(text(out).contains("gpt-6-luna"));
    assertEquals(1, text(err).lines().count(), text(err));
  }

  @Test
  void import_printsModelsAsACatalog_andWhatIsLeftOut_andKeepsNothing() throws IOException {
    Path list = folder.resolve("list.json");
    Files.writeString(
        list,
        "{\"m\": {\"litellm_provider\": \"azure\", \"input_cost_per_token\": 1e-6,"
            + " \"output_cost_per_token\": 5e-6, \"input_cost_per_token_above_200k_tokens\": 2e-6,"
            + " \"output_cost_per_image\": 0.1, \"prompt_cache_min_tokens\": 4096},"
            + " \"none\": {\"mode\": \"chat\"}}");
    assertEquals(ExitCode.DONE, run("--import", list.toString()));
    JsonNode printed = new JsonMapper().readTree(text(out));
    assertEquals("tunewise-prices", printed.get("format").stringValue());
    JsonNode model = printed.get("models").get(0);
    assertEquals(1, model.get("input").doubleValue());
    assertEquals(200_000, model.get("tiers").get(0).get("over").intValue());
    assertEquals(2, model.get("tiers").get(0).get("input").doubleValue());
    assertEquals(4096, model.get("charging").get("cacheMinimumTokens").intValue());
    assertEquals("none", printed.get("skipped").get(0).get("name").stringValue());
    assertEquals("No price per token", printed.get("skipped").get(0).get("reason").stringValue());
    assertEquals(1, printed.get("dropped").get("output_cost_per_image").intValue());
    assertFalse(Files.exists(store.file()));
    Path again = Files.writeString(folder.resolve("again.json"), text(out));
    out.reset();
    assertEquals(ExitCode.DONE, run("--import", again.toString()));
    assertEquals(printed.get("models"), new JsonMapper().readTree(text(out)).get("models"));
  }

  @Test
  void import_refusesWhatIsNoPriceList_inOneLine() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.json"), "[\"dear diary\"]");
    assertEquals(ExitCode.BAD_INPUT, run("--import", notes.toString()));
    assertEquals("", text(out));
    assertTrue(text(err).contains("is no price list"), text(err));
    assertEquals(1, text(err).lines().count(), text(err));
  }
}
