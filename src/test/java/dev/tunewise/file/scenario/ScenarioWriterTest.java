package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioWriterTest {
  private static final String HOSTILE =
      "\" \\ / \b\f\n\r\t \u0000 \u007f \u2028 \u202e é 漢 😀 \ud800 \udc00 ${x} %s </script>";

  @TempDir Path folder;

  @Test
  void write_readsBackEqual_overRandomScenarios() {
    for (int seed = 0; seed < 500; seed++) {
      Scenario scenario = decorated(RandomScenarios.of(seed), new Random(seed));
      assertEquals(scenario, readBack(scenario), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.1, 1e-7, 0.30000000000000004, 1e6, 999_999.9999999999, 4.9e-324, 1e-300})
  void write_readsBackEqual_everyDigit(double number) {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.COST_PER_ERROR, number);
    assertEquals(scenario, readBack(scenario));
  }

  @Test
  void write_isPlainAndComplete() {
    String json =
        new String(
            ScenarioWriter.toBytes(
                Scenario.DEFAULT.withPriceChanges(
                    List.of(new PriceChange(7, ServedModel.PROMPTING, 2, "x")))),
            StandardCharsets.UTF_8);
    assertTrue(json.startsWith("{\n  \"format\": \"tunewise-scenario\",\n  \"version\": 2,\n"));
    assertTrue(json.contains("  \"writtenBy\": \"" + ProgramVersion.TEXT + "\",\n"));
    assertTrue(json.contains("    \"horizonMonths\": 24,\n    \"task\": {\n"));
    assertTrue(json.contains("      \"monthlyCalls\": 1000000,\n"));
    assertTrue(
        json.contains(
            "    { \"month\": 7, \"model\": \"prompting\", \"factor\": 2, \"note\": \"x\" }\n"));
    assertTrue(json.endsWith("\n  \"sources\": {}\n}\n"));
    for (Parameter parameter : Parameter.values()) {
      assertTrue(json.contains("\"" + parameter.key() + "\": "), parameter.path());
    }
  }

  @Test
  void write_keepsOldFile_ifTheNewOneCouldNotBeOpened() throws IOException {
    Path file = folder.resolve("plan.tunewise");
    ScenarioWriter.write(Scenario.DEFAULT, file);
    byte[] before = Files.readAllBytes(file);
    Scenario tooLong = Scenario.DEFAULT.withNotes("x".repeat(Scenario.MAX_TEXT_LENGTH + 1));
    WriteException failure =
        assertThrows(WriteException.class, () -> ScenarioWriter.write(tooLong, file));
    assertEquals(
        file + ": cannot be written: $.notes has 10001 characters; at most 10000 are allowed",
        failure.getMessage());
    assertEquals(
        new String(before, StandardCharsets.UTF_8), Files.readString(file), "the old content");
  }

  @Test
  void programVersion_isANumber_notAPlaceholder() {
    assertTrue(ProgramVersion.TEXT.matches("\\d+\\.\\d+.*"), ProgramVersion.TEXT);
  }

  @Test
  void presets_loadAll_firstIsTheDefault() {
    assertEquals(8, Presets.all().size());
    assertEquals("Customer intents", Presets.first().name());
    assertEquals(Presets.first(), Presets.all().getFirst());
    assertEquals(Scenario.DEFAULT.values(), Presets.first().values());
  }

  /** With something of each kind that a file can hold. */
  static Scenario decorated(Scenario scenario, Random random) {
    List<Measurement> rows = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      double evaluated = 1 + random.nextDouble() * 1000;
      double correct = random.nextDouble() * evaluated;
      rows.add(new Measurement(strategy, random.nextInt(1_000_000), correct, evaluated));
    }
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(HOSTILE.replace("\ud800 \udc00", ""), HOSTILE);
    sources.put("", "empty");
    double calls = scenario.get(Parameter.MONTHLY_CALLS);
    return scenario
        .withNotes(HOSTILE)
        .withCurrency("EUR")
        .withMeasurements(rows)
        .withSources(sources)
        .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(calls * 0.9, calls * 1.1)))
        .withSampling(100 + random.nextInt(1000), random.nextLong(1L << 53));
  }

  private static Scenario readBack(Scenario scenario) {
    ReadResult result = ScenarioReader.read(ScenarioWriter.toBytes(scenario), "plan.tunewise");
    return assertInstanceOf(Loaded.class, result, () -> result.problems().toString()).scenario();
  }
}
