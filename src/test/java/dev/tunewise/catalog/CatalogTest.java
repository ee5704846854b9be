package dev.tunewise.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private static CatalogModel model(String provider, String id) {
    return CatalogStore.shipped().models().stream()
        .filter(m -> m.provider().equals(provider) && m.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shipped_listsModels_eachOnceWithDateAndSource() {
    List<CatalogModel> models = CatalogStore.shipped().models();
    assertTrue(models.size() >= 50, () -> models.size() + " models");
    Set<String> names = new HashSet<>();
    for (CatalogModel model : models) {
      assertTrue(names.add(model.provider() + "/" + model.id()), model.id());
      assertFalse(model.source().isBlank(), model.id());
      assertFalse(model.asOf().date().isAfter(TODAY), model.id());
      assertTrue(CatalogStore.shipped().provider(model.provider()).isPresent(), model.provider());
    }
  }

  @Test
  void shipped_keepsUnknownApartFromFree() {
    Prices openAi = model("openai", "gpt-4.1-mini-2025-04-14").prices();
    assertEquals(OptionalDouble.of(0), openAi.get(Price.HOSTING_PER_HOUR));
    assertEquals(OptionalDouble.empty(), openAi.get(Price.CACHE_WRITE));
    assertEquals(OptionalDouble.of(0.8), openAi.get(Price.TUNED_INPUT));
    assertEquals(
        OptionalDouble.empty(), model("together", "Qwen3.5-9B").prices().get(Price.TUNED_INPUT));
  }

  @Test
  void shipped_listsGpus_withPriceOfAnInstance() {
    GpuPrice aws =
        CatalogStore.shipped().gpus().stream()
            .filter(gpu -> gpu.provider().startsWith("AWS p5"))
            .findFirst()
            .orElseThrow();
    assertEquals(8 * 6.88, aws.usdPerInstanceHour(), 1e-9);
    assertTrue(CatalogStore.shipped().gpus().size() >= 30);
  }

  @Test
  void rules_areThoseOfTheProviders() {
    Catalog catalog = CatalogStore.shipped();
    assertEquals(OptionalInt.of(10), catalog.rules("openai").orElseThrow().minimumExamples());
    assertEquals(
        OptionalInt.of(65_536), catalog.rules("azure-openai").orElseThrow().maximumExampleTokens());
    assertEquals(OptionalInt.of(16), catalog.rules("google").orElseThrow().minimumExamples());
    assertEquals(
        OptionalInt.of(131_072), catalog.rules("google").orElseThrow().maximumExampleTokens());
    assertEquals(OptionalInt.of(3), catalog.rules("fireworks").orElseThrow().minimumExamples());
    assertEquals(OptionalInt.of(32), catalog.rules("oci").orElseThrow().minimumExamples());
    assertEquals(OptionalDouble.of(4), catalog.rules("together").orElseThrow().jobMinimum());
    TuningRules nova = catalog.rules("aws-bedrock").orElseThrow();
    assertEquals(OptionalInt.empty(), nova.minimumExamples());
    assertEquals(OptionalInt.of(100), nova.recommendedExamples());
    assertEquals(OptionalInt.of(5), nova.maximumEpochs());
    assertTrue(catalog.rules("groq").isEmpty());
  }

  @Test
  void search_findsAllWords_inNameAndProvider() {
    Catalog catalog = CatalogStore.shipped();
    List<CatalogModel> found = catalog.search("MINI azure");
    assertFalse(found.isEmpty());
    assertTrue(found.stream().allMatch(m -> m.provider().startsWith("azure")));
    assertTrue(found.stream().allMatch(m -> m.id().toLowerCase(Locale.ROOT).contains("mini")));
    assertEquals(catalog.models(), catalog.search("  "));
    assertTrue(catalog.search("no such model").isEmpty());
    assertTrue(catalog.search("ft:gpt").stream().allMatch(m -> m.prices().has(Price.TUNED_INPUT)));
  }

  @Test
  void canBeFineTuned_excludesRetiredModels() {
    Offer nano = Models.shipped("openai", "gpt-4.1-nano-2025-04-14");
    assertTrue(nano.canBeFineTuned(LocalDate.of(2026, 10, 22)));
    assertFalse(nano.canBeFineTuned(LocalDate.of(2026, 10, 23)));
    assertFalse(Models.shipped("openai", "gpt-6-luna").canBeFineTuned(TODAY));
    assertTrue(Models.shipped("google", "gemini-3.5-flash").canBeFineTuned(TODAY));
  }

  @Test
  void canBeFineTuned_endsWithTheTrainingOfItsProvider() {
    Offer mini = Models.shipped("openai", "gpt-4.1-mini-2025-04-14");
    assertTrue(mini.life().training().isRestricted(TODAY), "some organizations cannot");
    assertTrue(mini.canBeFineTuned(LocalDate.of(2027, 1, 6)));
    assertFalse(mini.canBeFineTuned(LocalDate.of(2027, 1, 7)));
    assertFalse(mini.isRetired(ServedModel.PROMPTING, LocalDate.of(2027, 1, 13)));
  }

  @Test
  void tunedVersions_canEndBeforeTheModel() {
    Offer flash = Models.shipped("google", "gemini-2.5-flash");
    assertFalse(flash.canBeFineTuned(TODAY));
    assertTrue(flash.isRetired(ServedModel.FINE_TUNING, TODAY));
    assertFalse(flash.isRetired(ServedModel.PROMPTING, TODAY));
    assertEquals("gemini-3.5-flash-lite", flash.successor().orElseThrow().model().id());
  }

  @Test
  void rulesOfAModel_winOverThoseOfItsProvider() {
    ChargingRules haiku = Models.shipped("anthropic", "claude-haiku-4-5").charging();
    assertEquals(OptionalInt.of(4096), haiku.cacheMinimumTokens());
    assertEquals(OptionalDouble.of(1), haiku.batchOnCache());
    assertEquals(OptionalInt.of(5), haiku.cacheMinutes());
    ChargingRules luna = Models.shipped("openai", "gpt-6-luna").charging();
    assertEquals(OptionalInt.of(1024), luna.cacheMinimumTokens());
    assertEquals(OptionalInt.of(30), luna.cacheMinutes());
    assertEquals(OptionalDouble.empty(), luna.batchOnCache());
    assertEquals(
        OptionalInt.empty(),
        Models.shipped("anthropic", "claude-sonnet-5-5").charging().cacheMinimumTokens());
    CatalogModel imported = Models.model("google", "new", Map.of(Price.INPUT, 1.0));
    assertEquals(
        OptionalDouble.of(0), CatalogStore.shipped().offer(imported).charging().batchOnCache());
  }

  @Test
  void tier_isThatOfThePromptLength() {
    CatalogModel astra = model("openai", "gpt-6-astra");
    assertTrue(astra.tier(272_000).isEmpty());
    Tier tier = astra.tier(272_001).orElseThrow();
    assertEquals(OptionalDouble.of(20), tier.prices().get(Price.INPUT));
    assertEquals(OptionalDouble.of(75), tier.prices().get(Price.OUTPUT));
  }

  @Test
  void shipped_saysOfEachRuleWhereItWasRead() {
    for (CatalogModel model : CatalogStore.shipped().models()) {
      assertTrue(
          model.charging().equals(ChargingRules.UNKNOWN) || model.charging().origin().isPresent(),
          model.id());
      assertTrue(
          model.life().equals(Life.UNKNOWN) || model.life().origin().isPresent(), model.id());
    }
    for (Provider provider : CatalogStore.shipped().providers().values()) {
      assertTrue(
          provider.training().equals(TrainingAccess.UNKNOWN)
              || provider.training().origin().isPresent(),
          provider.key());
      assertTrue(
          provider.charging().equals(ChargingRules.UNKNOWN)
              || provider.charging().origin().isPresent(),
          provider.key());
    }
  }

  /** Names of successors that are no entry would silently have no price. */
  @Test
  void shipped_hasAnEntryForEachSuccessor() {
    for (CatalogModel model : CatalogStore.shipped().models()) {
      assertTrue(
          model.life().successor().isEmpty()
              || CatalogStore.shipped().offer(model).successor().isPresent(),
          model.id());
    }
  }

  @Test
  void bySource_findsTheModel_evenIfEdited() {
    Catalog catalog = CatalogStore.shipped();
    CatalogModel luna = model("openai", "gpt-6-luna");
    String source = catalog.sourceText(luna);
    assertEquals("gpt-6-luna · OpenAI · 2026-09-23", source);
    assertEquals(luna, catalog.bySource(source).orElseThrow());
    assertEquals(luna, catalog.bySource(source + " · edited").orElseThrow());
    assertTrue(catalog.bySource("Typical list price").isEmpty());
  }

  @Test
  void asOf_isOld_afterNinetyDays() {
    AsOf asOf = AsOf.parse("2026-08-05").orElseThrow();
    assertFalse(asOf.isOld(LocalDate.of(2026, 11, 3)));
    assertTrue(asOf.isOld(LocalDate.of(2026, 11, 4)));
    assertEquals("3 months old", asOf.age(TODAY));
    assertEquals("1 day old", asOf.age(LocalDate.of(2026, 8, 6)));
  }

  @Test
  void asOf_ofAYear_countsFromItsStart() {
    AsOf year = AsOf.parse("2026").orElseThrow();
    assertTrue(year.isOld(TODAY));
    assertEquals("up to 10 months old", year.age(TODAY));
    assertEquals("2026", year.text());
    assertTrue(AsOf.parse("2026-13-01").isEmpty());
    assertTrue(AsOf.parse("soon").isEmpty());
  }

  @Test
  void paper_namesEveryPrice() throws IOException {
    String paper = Files.readString(Path.of("src/docs/PRICES.md"));
    for (Price price : Price.values()) {
      assertTrue(paper.contains("`" + price.key() + "`"), price.key());
    }
  }
}
