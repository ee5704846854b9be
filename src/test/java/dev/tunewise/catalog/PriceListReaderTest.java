package dev.tunewise.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import dev.tunewise.catalog.ImportReport.Skipped;
import dev.tunewise.catalog.PriceListReader.Cancelled;
import dev.tunewise.catalog.PriceListReader.Read;
import dev.tunewise.catalog.PriceListReader.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path folder;

  private PriceListReader.Result result(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("list.txt"), content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-20T12:00:00Z")));
    return PriceListReader.read(file, TODAY, share -> true);
  }

  private ImportReport read(String content) throws IOException {
    return assertInstanceOf(Read.class, result(content)).report();
  }

  private static CatalogModel only(ImportReport report) {
    assertEquals(1, report.models().size(), () -> report.toString());
    return report.models().getFirst();
  }

  /** A model of a LiteLLM map. */
  private static String entry(String name, String fields) {
    return "\"%s\": {\"litellm_provider\": \"azure\", \"mode\": \"chat\", %s}"
        .formatted(name, fields);
  }

  private static String prices(String input, String output) {
    return "\"input_cost_per_token\": %s, \"output_cost_per_token\": %s".formatted(input, output);
  }

  @Test
  void liteLlm_pricesPerToken_becomePerMillion() throws IOException {
    String more =
        ", \"cache_read_input_token_cost\": 1.5e-8, \"cache_creation_input_token_cost\": 0.000000175,"
            + " \"input_cost_per_token_batches\": 7.5e-08, \"output_cost_per_token_batches\": 3e-7";
    ImportReport report = read("{" + entry("azure/m", prices("1.5e-7", "0.0000006") + more) + "}");
    CatalogModel model = only(report);
    assertEquals(Format.LITELLM, report.format());
    assertEquals(
        Map.of(
            Price.INPUT, 0.15,
            Price.OUTPUT, 0.6,
            Price.CACHED_INPUT, 0.015,
            Price.CACHE_WRITE, 0.175,
            Price.BATCH_INPUT, 0.075,
            Price.BATCH_OUTPUT, 0.3),
        model.prices().known());
    assertEquals("azure/m", model.id());
    assertEquals("azure-openai", model.provider());
    assertEquals(AsOf.parse("2026-11-20"), Optional.of(model.asOf()));
    assertEquals("list.txt, 2026-11-20", model.source());
    assertTrue(model.own());
  }

  @Test
  void liteLlm_pricesOfLongPrompts_areTiers() throws IOException {
    String named = prices("1e-6", "2e-6") + ", \"input_cost_per_token_above_200k_tokens\": 2e-6";
    String listed =
        "\"tiered_pricing\": [{\"range\": [32000, 1e6], "
            + prices("3e-6", "9e-6")
            + "},"
            + "{\"range\": [0, 32000], "
            + prices("1e-6", "3e-6")
            + "}, 7]";
    ImportReport report = read("{" + entry("named", named) + "," + entry("listed", listed) + "}");
    assertEquals(2, report.models().size());
    for (CatalogModel model : report.models()) {
      assertEquals(1, model.prices().get(Price.INPUT).orElseThrow(), model.id());
    }
    assertEquals(3, report.models().getLast().prices().get(Price.OUTPUT).orElseThrow());
    assertEquals(
        List.of(new Tier(200_000, new Prices(Map.of(Price.INPUT, 2.0)))),
        report.models().getFirst().tiers());
    assertEquals(
        List.of(new Tier(32_000, new Prices(Map.of(Price.INPUT, 3.0, Price.OUTPUT, 9.0)))),
        report.models().getLast().tiers());
    assertEquals(List.of("2 with other prices for long prompts"), report.remarks());
  }

  @Test
  void liteLlm_tunedEntries_joinTheirBaseModels() throws IOException {
    String tuned = prices("3e-6", "12e-6") + ", \"cache_read_input_token_cost\": 7.5e-7";
    ImportReport report =
        read(
            "{"
                + entry("ft:gpt-x", tuned)
                + ","
                + entry("gpt-x", prices("2e-6", "8e-6"))
                + ","
                + entry("ft:alone", prices("1e-6", "1e-6"))
                + "}");
    assertEquals(2, report.models().size());
    CatalogModel joined = report.models().getFirst();
    assertEquals("gpt-x", joined.id());
    assertTrue(joined.tunable());
    assertEquals(
        Map.of(
            Price.INPUT, 2.0,
            Price.OUTPUT, 8.0,
            Price.TUNED_INPUT, 3.0,
            Price.TUNED_CACHED_INPUT, 0.75,
            Price.TUNED_OUTPUT, 12.0),
        joined.prices().known());
    CatalogModel alone = report.models().getLast();
    assertEquals(Map.of(Price.TUNED_INPUT, 1.0, Price.TUNED_OUTPUT, 1.0), alone.prices().known());
    assertFalse(alone.canBePrompted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          "mode": "embedding", "input_cost_per_token": 1e-6 | OTHER_KIND   | embedding
          "mode": "image_generation"                         | OTHER_KIND   | image generation
          "mode": "chat"                                     | NO_PRICE     | ''
          "input_cost_per_token": null, "output_cost_per_token": 1e-6 | NO_PRICE | input null, output 1
          "input_cost_per_token": 1e-6                       | NO_PRICE     | input 1, output unknown
          "input_cost_per_token": -1e-6, "output_cost_per_token": 1e-6 | NEGATIVE | input -1, output 1
          "input_cost_per_token": "1e-6", "output_cost_per_token": 1e-6 | NOT_A_NUMBER | input "1e-6", output 1
          "input_cost_per_token": NaN, "output_cost_per_token": 1e-6 | NOT_A_NUMBER | -
          "input_cost_per_token": 1e-6, "output_cost_per_token": 1e999 | NOT_A_NUMBER | -
          "input_cost_per_token": {"a": 1}, "output_cost_per_token": 1e-6 | NOT_A_NUMBER | -
          "input_cost_per_token": 1e-6, "output_cost_per_token": 0.06 | TOO_HIGH | input 1, output 60000
          "input_cost_per_token": 1e-6, "output_cost_per_token": 1e-6, "deprecation_date": "2026-11-26" | RETIRED | 2026-11-26
          """)
  void liteLlm_skipsOddEntries_andSaysWhy(String fields, Reason reason, String detail)
      throws IOException {
    String good = entry("good", prices("1e-6", "2e-6"));
    ImportReport report = read("{\"odd\": {" + fields + "}, " + good + "}");
    assertEquals("good", only(report).id());
    Skipped skipped = report.skipped().getFirst();
    assertEquals("odd", skipped.name());
    assertEquals(reason, skipped.reason());
    if (detail != null) {
      assertEquals(detail, skipped.detail());
    }
    assertEquals(Map.of(reason, 1), report.counts());
  }

  @Test
  void liteLlm_skipsWhatIsNoModel_andDuplicates() throws IOException {
    String good = entry("good", prices("1e-6", "2e-6"));
    ImportReport report =
        read(
            "{\"sample_spec\": {\"mode\": \"one of: chat, embedding\"}, \"a\": 7, \"b\": [], \"c\": null,"
                + " \"\": {\"mode\": \"chat\"}, "
                + good
                + ", "
                + entry("good", prices("9e-6", "9e-6"))
                + "}");
    assertEquals(1, only(report).prices().get(Price.INPUT).orElseThrow());
    assertEquals(Map.of(Reason.MALFORMED, 5, Reason.DUPLICATE, 1), report.counts());
  }

  @Test
  void liteLlm_keepsModelsThatRetireLater_andThoseOfNoKind() throws IOException {
    ImportReport report =
        read(
            "{\"m\": {"
                + prices("0", "0.0")
                + ", \"deprecation_date\": \"2027-01-14\", \"cache_read_input_token_cost\": \"x\"}}");
    CatalogModel model = only(report);
    assertEquals(Optional.of(LocalDate.of(2027, 1, 14)), model.life().end());
    assertEquals(Map.of(Price.INPUT, 0.0, Price.OUTPUT, 0.0), model.prices().known());
    assertEquals(2, report.remarks().size(), report.remarks().toString());
  }

  @Test
  void liteLlm_aPriceAboveOneHour_isACachesLife_notATier() throws IOException {
    String fields =
        prices("1e-6", "5e-6")
            + ", \"cache_creation_input_token_cost_above_1hr\": 2e-6, \"prompt_cache_min_tokens\": 4096,"
            + " \"input_cost_per_request\": 0.005, \"output_cost_per_reasoning_token\": 3e-6";
    ImportReport report = read("{" + entry("m", fields) + "}");
    CatalogModel model = only(report);
    assertEquals(List.of(), model.tiers());
    assertEquals(List.of(), report.remarks());
    assertEquals(
        Map.of(
            Price.INPUT, 1.0,
            Price.OUTPUT, 5.0,
            Price.CACHE_WRITE_HOUR, 2.0,
            Price.REASONING_OUTPUT, 3.0,
            Price.REQUEST_FEE, 5.0),
        model.prices().known());
    assertEquals(OptionalInt.of(4096), model.charging().cacheMinimumTokens());
  }

  @Test
  void liteLlm_writesOfAnHour_canHaveATier() throws IOException {
    String fields =
        prices("1e-6", "5e-6")
            + ", \"cache_creation_input_token_cost_above_1hr_above_200k_tokens\": 4e-6";
    assertEquals(
        List.of(new Tier(200_000, new Prices(Map.of(Price.CACHE_WRITE_HOUR, 4.0)))),
        only(read("{" + entry("m", fields) + "}")).tiers());
  }

  @Test
  void liteLlm_namesWhatIsDropped_unlessItIsNothing() throws IOException {
    String first =
        prices("1e-6", "5e-6")
            + ", \"output_cost_per_image\": 0.04, \"input_cost_per_token_priority\": 2e-6,"
            + " \"input_cost_per_audio_token\": 0, \"search_context_cost_per_query\": {},"
            + " \"input_cost_per_token_above_200k_tokens_priority\": 4e-6";
    String second = prices("1e-6", "5e-6") + ", \"output_cost_per_image\": 0.02";
    ImportReport report = read("{" + entry("a", first) + "," + entry("b", second) + "}");
    assertEquals(
        Map.of(
            "output_cost_per_image",
            2,
            "input_cost_per_token_priority",
            1,
            "input_cost_per_token_above_200k_tokens_priority",
            1),
        report.dropped());
  }

  @Test
  void modelsDev_isRead() throws IOException {
    ImportReport report =
        read(
            """
            {"one": {"id": "moonshot", "models": {
              "a": {"id": "a", "cost": {"input": 3, "output": 15, "cache_read": 0.3, "input_audio": 7,
                "reasoning": 20, "context_over_200k": {"input": 6, "output": 22.5}}},
              "b": {"cost": {"input": 1, "output": 2, "tiers": [{"tier": {"size": 64000}, "input": 4}]}},
              "old": {"status": "deprecated", "cost": {"input": 1, "output": 2}},
              "free": {"modalities": {"output": ["text"]}},
              "paints": {"modalities": {"output": ["image"]}, "cost": {"input": 1, "output": 2}}}},
             "two": {"name": "no models"}}
            """);
    assertEquals(Format.MODELS_DEV, report.format());
    CatalogModel a = report.models().getFirst();
    assertEquals("moonshotai", a.provider());
    assertEquals(
        Map.of(
            Price.INPUT, 3.0,
            Price.OUTPUT, 15.0,
            Price.CACHED_INPUT, 0.3,
            Price.REASONING_OUTPUT, 20.0),
        a.prices().known());
    assertEquals(
        List.of(new Tier(200_000, new Prices(Map.of(Price.INPUT, 6.0, Price.OUTPUT, 22.5)))),
        a.tiers());
    CatalogModel b = report.models().getLast();
    assertEquals("b", b.id());
    assertEquals(List.of(new Tier(64_000, new Prices(Map.of(Price.INPUT, 4.0)))), b.tiers());
    assertEquals(Map.of("input_audio", 1), report.dropped());
    assertEquals(
        Map.of(
            Reason.RETIRED, 1,
            Reason.NO_PRICE, 1,
            Reason.OTHER_KIND, 1,
            Reason.MALFORMED, 1),
        report.counts());
  }

  @Test
  void openRouter_minusOneIsUnknown_andZeroIsNoPriceOfTheCache() throws IOException {
    ImportReport report =
        read(
            """
            {"object": "list", "data": [
              {"id": "v/a", "expiration_date": "2027-02-01", "pricing": {"prompt": "0.0000015",
                "completion": "0.000006", "request": "0.01", "input_cache_read": "0", "image": "0.001",
                "internal_reasoning": "0", "web_search": "0",
                "overrides": [{"min_prompt_tokens": 128000, "prompt": "0.000003"}]}},
              {"id": "auto", "pricing": {"prompt": "-1", "completion": "-1"}},
              {"id": "v/b", "pricing": {"prompt": "0", "completion": "0", "input_cache_read": "-1"}},
              {"id": "v/c", "pricing": {"prompt": "cheap", "completion": "1"}},
              {"name": "none"}]}
            """);
    assertEquals(Format.OPENROUTER, report.format());
    CatalogModel a = report.models().getFirst();
    assertEquals("openrouter", a.provider());
    assertEquals(
        Map.of(Price.INPUT, 1.5, Price.OUTPUT, 6.0, Price.REQUEST_FEE, 10.0), a.prices().known());
    assertEquals(List.of(new Tier(128_000, new Prices(Map.of(Price.INPUT, 3.0)))), a.tiers());
    assertEquals(Optional.of(LocalDate.of(2027, 2, 1)), a.life().end());
    CatalogModel b = report.models().getLast();
    assertEquals(Map.of(Price.INPUT, 0.0, Price.OUTPUT, 0.0), b.prices().known());
    assertEquals(Map.of("image", 1), report.dropped());
    assertEquals(
        Map.of(Reason.NO_PRICE, 1, Reason.NOT_A_NUMBER, 1, Reason.MALFORMED, 1), report.counts());
  }

  @Test
  void helicone_isRead_withWhatANameStandsFor() throws IOException {
    ImportReport report =
        read(
            """
            {"metadata": {"total_models": 3}, "data": [
              {"provider": "AZURE", "model": "m", "operator": "equals", "input_cost_per_1m": 2,
                "output_cost_per_1m": 8, "prompt_cache_read_per_1m": 0.5, "prompt_cache_write_per_1m": 2.5,
                "per_call": 0.005, "per_image": 0.1},
              {"provider": "OPENAI", "model": "n-", "operator": "startsWith", "input_cost_per_1m": 1,
                "output_cost_per_1m": 1, "per_image": 0},
              {"provider": "OPENAI", "model": "half", "operator": "equals", "input_cost_per_1m": 1}]}
            """);
    assertEquals(Format.HELICONE, report.format());
    CatalogModel m = report.models().getFirst();
    assertEquals("azure-openai", m.provider());
    assertEquals(
        Map.of(
            Price.INPUT, 2.0,
            Price.OUTPUT, 8.0,
            Price.CACHED_INPUT, 0.5,
            Price.CACHE_WRITE, 2.5,
            Price.REQUEST_FEE, 5.0),
        m.prices().known());
    assertEquals("", m.note());
    assertTrue(report.models().getLast().note().contains("begin like this"));
    assertEquals(Map.of("per_image", 1), report.dropped());
    assertEquals(Map.of(Reason.NO_PRICE, 1), report.counts());
  }

  @Test
  void llmPrices_areDatedByTheList_andLeaveOutOtherTimes() throws IOException {
    ImportReport report =
        read(
            """
            {"updated_at": "2026-08-05", "prices": [
              {"id": "a", "vendor": "xai", "name": "A", "input": 3, "output": 15, "input_cached": null},
              {"id": "a", "vendor": "xai", "input": 9, "output": 9, "to_date": "2026-11-26"},
              {"id": "a", "vendor": "xai", "input": 9, "output": 9, "from_date": "2026-11-27"},
              {"id": "b", "vendor": "xai", "input": 1, "output": 2, "input_cached": 0.1,
                "from_date": "2026-11-26", "to_date": "2026-11-27"}]}
            """);
    assertEquals(Format.LLM_PRICES, report.format());
    assertEquals(List.of("a", "b"), report.models().stream().map(CatalogModel::id).toList());
    CatalogModel a = report.models().getFirst();
    assertEquals("x-ai", a.provider());
    assertEquals(Map.of(Price.INPUT, 3.0, Price.OUTPUT, 15.0), a.prices().known());
    assertEquals(AsOf.parse("2026-08-05"), Optional.of(a.asOf()));
    assertEquals(Map.of(Reason.OTHER_TIME, 2), report.counts());
  }

  private static String genai(String models) {
    return "[{\"id\": \"x-ai\", \"models\": [" + models + "]}]";
  }

  @Test
  void genai_takesBaseOfTiers_asPricesPerMillion() throws IOException {
    ImportReport report =
        read(
            genai(
                "{\"id\": \"m\", \"prices\": {\"input_mtok\": {\"base\": 0.5, \"tiers\": [{\"start\":"
                    + " 200000, \"price\": 9}]}, \"output_mtok\": 2, \"cache_read_mtok\": 0.05,"
                    + " \"cache_write_mtok\": {\"base\": 0.6, \"tiers\": []}}}"));
    CatalogModel model = only(report);
    assertEquals(Format.GENAI_PRICES, report.format());
    assertEquals(
        Map.of(
            Price.INPUT, 0.5,
            Price.OUTPUT, 2.0,
            Price.CACHED_INPUT, 0.05,
            Price.CACHE_WRITE, 0.6),
        model.prices().known());
    assertEquals("x-ai", model.provider());
    assertEquals(List.of(new Tier(200_000, new Prices(Map.of(Price.INPUT, 9.0)))), model.tiers());
  }

  @Test
  void genai_takesThePricesThatHoldToday() throws IOException {
    String choice = "{\"prices\": {\"input_mtok\": %d, \"output_mtok\": 9}%s}";
    String start = ", \"constraint\": {\"type\": \"start_date\", \"start_date\": \"%s\"}";
    String hours =
        ", \"constraint\": {\"type\": \"time_of_date\", \"start_time\": \"00:30:00Z\","
            + " \"end_time\": \"16:30:00Z\"}";
    String choices =
        String.join(
            ",",
            choice.formatted(1, ""),
            choice.formatted(2, start.formatted("2026-11-26")),
            choice.formatted(3, start.formatted("2026-11-27")),
            choice.formatted(4, start.formatted("2025-01-01")),
            choice.formatted(5, start.formatted("soon")),
            choice.formatted(6, hours));
    ImportReport report = read(genai("{\"id\": \"m\", \"prices\": [" + choices + "]}"));
    assertEquals(2, only(report).prices().get(Price.INPUT).orElseThrow());
    assertTrue(report.remarks().getFirst().contains("some hours"));
  }

  @Test
  void genai_skipsOddEntries_andSaysWhy() throws IOException {
    String whole = "\"prices\": {\"input_mtok\": 1, \"output_mtok\": 2}";
    ImportReport report =
        read(
            genai(
                String.join(
                    ",",
                    "{\"id\": \"m\", " + whole + ", \"prices_checked\": \"2026-10-01\"}",
                    "{\"id\": \"m\", " + whole + "}",
                    "{\"id\": \"old\", \"deprecated\": true, " + whole + "}",
                    "{\"id\": \"embed\", \"prices\": {\"input_mtok\": 1}}",
                    "{\"id\": \"none\"}",
                    "{\"id\": \"empty\", \"prices\": []}",
                    "{" + whole + "}",
                    "{\"id\": \"minus\", \"prices\": {\"input_mtok\": -1, \"output_mtok\": 2}}",
                    "7",
                    "null")));
    assertEquals(AsOf.parse("2026-10-01"), Optional.of(only(report).asOf()));
    assertEquals(
        Map.of(
            Reason.DUPLICATE, 1,
            Reason.RETIRED, 1,
            Reason.NO_PRICE, 1,
            Reason.NEGATIVE, 1,
            Reason.MALFORMED, 5),
        report.counts());
  }

  @Test
  void tunewiseCatalog_isReadToo() throws IOException {
    CatalogModel model = Models.model("openai", "m", Map.of(Price.INPUT, 1.0, Price.TRAINING, 2.0));
    String content = new String(CatalogFormat.toBytes(List.of(model)), StandardCharsets.UTF_8);
    ImportReport report = read(content);
    assertEquals(Format.TUNEWISE, report.format());
    assertEquals(model, only(report));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "7",
        "\"text\"",
        "{}x",
        "{\"a\": {\"mode\": \"chat\"}",
        "{\"a\": {\"mode\": \"chat\"}} {}",
        "[1, 2",
        "[]",
        "[{\"id\": 1}]",
        "{\"format\": \"tunewise-scenario\", \"version\": 1}",
        "{\"name\": \"package\", \"version\": 1}",
        "not json at all",
        "[[[[[[[["
      })
  void otherFiles_areRefused_inOneLine(String content) throws IOException {
    PriceListReader.Result result = result(content);
    String line = assertInstanceOf(Refused.class, result).problem().line();
    assertEquals(1, line.lines().count(), line);
    assertFalse(line.contains("Exception"), line);
  }

  @Test
  void read_refusesWhatIsNoFile() {
    assertInstanceOf(Refused.class, PriceListReader.read(folder, TODAY, share -> true));
    Path missing = folder.resolve("missing.json");
    PriceListReader.Result result = PriceListReader.read(missing, TODAY, share -> true);
    assertTrue(
        assertInstanceOf(Refused.class, result).problem().message().contains("does not exist"));
  }

  @Test
  void read_stops_whenAskedTo() throws IOException {
    Path file = folder.resolve("list.json");
    String models = entry("a", prices("1e-6", "1e-6")) + "," + entry("b", prices("1e-6", "1e-6"));
    Files.writeString(file, "{" + models + "}");
    int[] calls = {0};
    PriceListReader.Result result =
        PriceListReader.read(
            file,
            TODAY,
            share -> {
              calls[0]++;
              assertTrue(share > 0.4 && share <= 1, () -> "share " + share);
              return false;
            });
    assertInstanceOf(Cancelled.class, result);
    assertEquals(1, calls[0]);
  }

  @Test
  void read_datesAFileFromTheFuture_today() throws IOException {
    Path file = folder.resolve("list.json");
    Files.writeString(file, "{" + entry("a", prices("1e-6", "1e-6")) + "}");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    PriceListReader.Result result = PriceListReader.read(file, TODAY, share -> true);
    ImportReport report = assertInstanceOf(Read.class, result).report();
    assertEquals(TODAY, report.models().getFirst().asOf().date());
  }
}
