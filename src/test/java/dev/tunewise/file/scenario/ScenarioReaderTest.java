package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.ReadResult.Damaged;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ReadResult.NewerVersion;
import dev.tunewise.file.scenario.ReadResult.Unreadable;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
  @TempDir Path folder;

  @Test
  void read_givesDefaults_forWhatIsAbsent() {
    assertEquals(Scenario.DEFAULT, scenario(""));
  }

  @Test
  void read_takesEveryKey_ofACompleteFile() {
    Scenario scenario =
        scenario(
            """
            , "writtenBy": "9.9", "name": "Plan", "notes": "a\\nb", "currency": "EUR",
            "parameters": { "horizonMonths": 12, "task": { "labeledExamples": 10.5 } },
            "priceChanges": [ { "month": 7, "model": "prompting", "factor": 2.0, "note": "ends" } ],
            "ranges": { "traffic.monthlyCalls": { "low": 400000, "high": 2500000 } },
            "measurements": [
              { "strategy": "fineTuning", "examples": 500, "correct": 16.5, "evaluated": 200 } ],
            "draws": 1000000, "seed": 9007199254740991, "sources": { "any key": "list price" }
            """);
    Scenario expected =
        Scenario.DEFAULT
            .withName("Plan")
            .withNotes("a\nb")
            .withCurrency("EUR")
            .with(Parameter.HORIZON_MONTHS, 12)
            .with(Parameter.LABELED_EXAMPLES, 10.5)
            .withPriceChanges(List.of(new PriceChange(7, ServedModel.PROMPTING, 2, "ends")))
            .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000)))
            .withMeasurements(List.of(new Measurement(Strategy.FINE_TUNING, 500, 16.5, 200)))
            .withSampling(1_000_000, Scenario.MAX_SEED)
            .withSources(Map.of("any key", "list price"))
            .withOwn(Set.of(Parameter.HORIZON_MONTHS, Parameter.LABELED_EXAMPLES));
    assertEquals(expected, scenario);
  }

  @Test
  void read_takesForOwn_whatAnEarlierFileHasOtherThanItsPreset() {
    String legal =
        ", \"parameters\": { \"task\": { \"specialization\": 0.3 } }, \"sources\": { \"preset\": \"%s\" }";
    Scenario ofNone = scenario(legal.formatted("customer-intents"));
    assertEquals(Set.of(Parameter.SPECIALIZATION), ofNone.own());
    Scenario preset =
        Presets.originOf(ofNone.withSources(Map.of("preset", "legal-contracts")), Presets.all());
    Scenario ofLegal = scenario(legal.formatted("legal-contracts"));
    for (Parameter parameter : Parameter.values()) {
      boolean same = ofLegal.get(parameter) == preset.get(parameter);
      assertEquals(!same, ofLegal.own().contains(parameter), parameter.path());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "24.0", "2.4e1", "240E-1", "24.000000000000000000000000000000000"})
  void read_takesWholeNumber_howeverItIsWritten(String number) {
    Scenario scenario = scenario(", \"parameters\": { \"horizonMonths\": " + number + " }");
    assertEquals(24, scenario.horizonMonths());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "-0.0", "-0e5", "-1e-999"})
  void read_takesMinusZero_asZero(String number) {
    Scenario scenario =
        scenario(", \"parameters\": { \"task\": { \"costPerError\": " + number + " } }");
    assertEquals(0, Double.compare(0.0, scenario.get(Parameter.COST_PER_ERROR)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "10e-1"})
  void read_takesVersion_howeverItIsWritten(String version) {
    String json = "{\"format\": \"tunewise-scenario\", \"version\": " + version + "}";
    assertInstanceOf(Loaded.class, read(json));
  }

  @Test
  void read_takesByteOrderMark_andTextUpToTheLimit() {
    String name = "é😀".repeat(Scenario.MAX_TEXT_LENGTH / 2);
    String json = "\uFEFF" + file(", \"name\": \"" + name + "\"");
    Loaded loaded = assertInstanceOf(Loaded.class, read(json));
    assertEquals(name, loaded.scenario().name());
  }

  @Test
  void read_takesNumber_withTenThousandDigits() {
    String digits = "0." + "1".repeat(10_000);
    Scenario scenario =
        scenario(", \"parameters\": { \"task\": { \"baseAccuracy\": " + digits + " } }");
    assertEquals(1 / 9.0, scenario.get(Parameter.BASE_ACCURACY), 1e-15);
  }

  @Test
  void read_saysNewerVersion_aloneAndFirst() {
    String json =
        """
        { "format": "tunewise-scenario", "version": 3, "unknown": 1, "name": 5, "name": 6,
          "parameters": { "horizonMonths": 2.5 } }
        """;
    NewerVersion newer = assertInstanceOf(NewerVersion.class, read(json));
    assertEquals("$.version", newer.problem().place());
    assertTrue(
        newer.problem().message().contains("newer Tunewise; this one reads versions 1 to 2"));
  }

  @ParameterizedTest
  @CsvSource({
    "train.JSONL, File > Read Training File, `tunewise dataset`",
    "runs.csv, dropped on the window, `tunewise calibrate`",
    "prices.json, File > Import Price List, is no scenario: it has none of the keys format,"
  })
  void read_saysWhereOtherFilesAreRead_inOneLine(String name, String where, String command)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), "{\"a\": 1, \"b\": 2}");
    List<Problem> problems = ScenarioReader.read(file).problems();
    assertEquals(1, problems.size());
    String line = problems.getFirst().line();
    assertTrue(line.contains(where) && line.contains(command), line);
  }

  @Test
  void read_ofAMissingFile_saysSo_whateverItsName() {
    String line = ScenarioReader.read(folder.resolve("none.jsonl")).problems().getFirst().line();
    assertTrue(line.endsWith("does not exist"), line);
  }

  @Test
  void read_givesTwentyProblems_atMost() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      keys.append(", \"unknown").append(i).append("\": 1");
    }
    assertEquals(20, read(file(keys.toString())).problems().size());
  }

  @Test
  void read_givesEveryProblem_ofDifferentKinds() {
    List<String> places =
        read(
                file(
                    """
                , "colour": 1, "currency": "usd", "draws": 99,
                "parameters": { "task": { "labeledExample": 1, "baseAccuracy": 1.5 } },
                "ranges": { "task.baseAccuracy": { "low": 0.2, "high": 0.4 } }
                """))
            .problems()
            .stream()
            .map(Problem::place)
            .toList();
    assertEquals(
        List.of(
            "$.colour",
            "$.currency",
            "$.parameters.task.labeledExample",
            "$.parameters.task.baseAccuracy",
            "$.draws"),
        places);
  }

  @Test
  void read_suggestsTheKey_thatWasMeant() {
    String parameters = ", \"parameters\": { \"task\": { \"labelledExamples\": 1 } }";
    String message = read(file(parameters)).problems().getFirst().message();
    assertTrue(message.startsWith("unknown key; did you mean labeledExamples?"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\n\\r\\u0000\\u001b[31m",
        "\\u202e\\u2028\\ud800",
        "%s%n${x}@|red x|@",
        "'\\\"]"
      })
  void read_keepsProblemOnOneLine_withHostileKey(String key) {
    Problem problem = read(file(", \"" + key + key.repeat(50) + "\": 1")).problems().getFirst();
    String line = problem.line();
    assertEquals(1, line.lines().count());
    assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
    assertTrue(line.codePoints().noneMatch(c -> c == 0x202e || c == 0x2028 || c == 0xd800), line);
    assertTrue(problem.place().length() < 400, line);
  }

  @Test
  void read_loadsWholeOrSaysWhy_overRandomDamage() {
    byte[] whole = ScenarioWriter.toBytes(Scenario.DEFAULT.withNotes("é"));
    int loaded = 0;
    Random random = new Random(7);
    for (int run = 0; run < 3000; run++) {
      byte[] content = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(99));
      for (int i = random.nextInt(3); i >= 0; i--) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(-128, 128);
      }
      ReadResult result = ScenarioReader.read(content, "plan.tunewise");
      boolean isLoaded = result instanceof Loaded;
      loaded += isLoaded ? 1 : 0;
      assertEquals(isLoaded, result.problems().isEmpty(), "run " + run);
      assertTrue(result.problems().size() <= 20, "run " + run);
      result.problems().forEach(problem -> assertEquals(1, problem.line().lines().count()));
    }
    assertTrue(loaded > 0 && loaded < 3000, "both happen: " + loaded);
  }

  @Test
  void read_refusesInvalidBytes_sayingWhere() {
    byte[] latin1 = file("\n, \"name\": \"é\"").getBytes(StandardCharsets.ISO_8859_1);
    Damaged damaged = assertInstanceOf(Damaged.class, ScenarioReader.read(latin1, "plan"));
    assertTrue(damaged.problems().getFirst().line().startsWith("plan: line 2, byte "));
  }

  @Test
  void read_refusesLargeFile_beforeReadingIt() throws IOException {
    Path large = folder.resolve("large.tunewise");
    byte[] spaces = " ".repeat(ScenarioKeys.MAX_BYTES).getBytes(StandardCharsets.UTF_8);
    byte[] json = file("").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(json, 0, spaces, 0, json.length);
    Files.write(large, spaces);
    assertInstanceOf(Loaded.class, ScenarioReader.read(large));
    Files.writeString(large, file("") + " ".repeat(ScenarioKeys.MAX_BYTES));
    Unreadable refused = assertInstanceOf(Unreadable.class, ScenarioReader.read(large));
    assertTrue(refused.problem().message().contains("at most 5000000 bytes"));
  }

  @Test
  void read_saysWhy_fileCannotBeRead() {
    Path missing = folder.resolve("missing.tunewise");
    assertEquals(
        missing + ": cannot be read: it does not exist",
        ScenarioReader.read(missing).problems().getFirst().line());
    assertEquals(
        folder + ": is a folder; a file is needed",
        ScenarioReader.read(folder).problems().getFirst().line());
  }

  private static Scenario scenario(String more) {
    return assertInstanceOf(Loaded.class, read(file(more))).scenario();
  }

  private static ReadResult read(String json) {
    return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8), "plan.tunewise");
  }

  static String file(String more) {
    return "{\"format\": \"tunewise-scenario\", \"version\": 1" + more + "}";
  }
}
