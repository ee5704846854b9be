package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.MalformedFilesTest.Fault;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema in {@code assets} is that of the tables, and says no more and no less than readers.
 */
class ScenarioSchemaTest {
  private static final Path FILE = Path.of("assets", "schema", "scenario.schema.json");
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(ScenarioSchema.text());

  /** What depends on several values at once, or is no longer to be seen once JSON is read. */
  private static final List<String> BEYOND =
      List.of(
          "low must be below high",
          "must hold the value",
          "must be a number from 0 to evaluated",
          "must be the paths of two different parameters that have a range",
          "linked already",
          "contradict each other",
          "the month of another entry",
          "the results are too large",
          "given twice",
          "a number too large to handle",
          "nested too deep",
          "not valid JSON",
          "content after the end",
          "the file is empty");

  /** In place of each value, in turn. */
  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "\"word\"",
          "\"2027-01\"",
          "[]",
          "{}",
          "[1]",
          "-1",
          "0",
          "0.5",
          "1",
          "24.0",
          "1e5",
          "1e18",
          "-1e18",
          "\"traffic.monthlyCalls\"",
          "{\"low\": 1, \"high\": 2}");

  @Test
  void file_isThatOfTheTables() throws IOException {
    String text = ScenarioSchema.text();
    if (!Files.exists(FILE) || !Files.readString(FILE).equals(text)) {
      Path made = Files.createDirectories(Path.of("target")).resolve(FILE.getFileName());
      Files.writeString(made, text);
      throw new AssertionError("The tables say another schema; renew it: cp " + made + " " + FILE);
    }
  }

  @Test
  void schema_isOne() {
    Schema meta =
        REGISTRY.getSchema(
            "{\"$ref\": \"" + SpecificationVersion.DRAFT_2020_12.getDialectId() + "\"}");
    assertEquals(List.of(), meta.validate(ScenarioSchema.text(), InputFormat.JSON));
    assertFalse(meta.validate("{\"type\": \"nothing\"}", InputFormat.JSON).isEmpty());
  }

  @Test
  void presets_fit() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets", "presets"))) {
      List<Path> presets = files.filter(file -> file.toString().endsWith(".tunewise")).toList();
      assertTrue(presets.size() >= 8, presets.toString());
      for (Path preset : presets) {
        assertFits(Files.readString(preset));
      }
    }
  }

  @Test
  void whatIsWritten_fits_overRandomScenarios() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Scenario scenario = ScenarioWriterTest.decorated(RandomScenarios.of(seed), random);
      assertFits(written(random.nextBoolean() ? scenario : ranged(scenario)));
    }
  }

  @Test
  void exampleOfThePaper_fits() throws IOException {
    String paper = Files.readString(Path.of("src", "docs", "SCENARIO_FILES.md"));
    String example = paper.substring(paper.indexOf("```json") + 7);
    assertFits(example.substring(0, example.indexOf("```")));
  }

  @Test
  void knownFaults_areRefused_asFarAsASchemaCanSayIt() {
    int told = 0;
    for (Fault fault : MalformedFilesTest.FAULTS) {
      if (BEYOND.stream().noneMatch(fault.line()::contains)) {
        String json =
            fault.json().startsWith(",") ? ScenarioReaderTest.file(fault.json()) : fault.json();
        assertFalse(SCHEMA.validate(json, InputFormat.JSON).isEmpty(), fault::line);
        told++;
      }
    }
    assertTrue(told > 50, "only " + told);
  }

  @Test
  void eachValueOfAFile_mayBeWhatTheReaderTakes_andNothingElse() {
    Random random = new Random(17);
    String two = written(full(ScenarioWriterTest.decorated(Scenario.DEFAULT, random)));
    compareAll((ObjectNode) JSON.readTree(two));
  }

  @Test
  void eachValueOfAnEarlierFile_mayBeWhatTheReaderTakes_andNothingElse() throws IOException {
    ObjectNode one =
        (ObjectNode)
            JSON.readTree(
                ScenarioReaderTest.file(
                    """
                    , "name": "x", "currency": "EUR", "draws": 500, "seed": 7,
                    "parameters": {"horizonMonths": 12, "traffic": {"cacheMinimumTokens": 512,
                      "batchDiscount": 0.4, "monthlyCalls": 5000}, "task": {"baseAccuracy": 0.5}},
                    "ranges": {"traffic.batchDiscount": {"low": 0.3, "high": 0.6}},
                    "priceChanges": [{"month": 3, "model": "fineTuning", "factor": 2}],
                    "sources": {"prompting": "list"}"""));
    compareAll(one);
  }

  @Test
  void months_areThoseOfTheCalendar() {
    YearMonth month = Calendar.EARLIEST.minusYears(1);
    for (; !month.isAfter(Calendar.LATEST.plusYears(1)); month = month.plusMonths(1)) {
      compare(version2("\"startMonth\": \"" + month + "\""));
    }
    for (String word :
        List.of("2027-00", "2027-13", "2027-1", "02027-01", "2027-01-01", " 2027-01")) {
      compare(version2("\"startMonth\": \"" + word + "\""));
    }
  }

  private static String version2(String more) {
    return "{\"format\": \"tunewise-scenario\", \"version\": 2, " + more + "}";
  }

  /** A range for each parameter that can have one where it stands. */
  private static Scenario ranged(Scenario scenario) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      double value = scenario.get(parameter);
      double low = value - Math.abs(value) * 0.1;
      double high = value + Math.abs(value) * 0.1;
      if (low < high && Range.problem(parameter, value, low, high) == null) {
        ranges.put(parameter, new Range(low, high));
      }
    }
    return scenario.withRanges(ranges);
  }

  private static Scenario full(Scenario scenario) {
    Map<Parameter, Range> ranges = new EnumMap<>(scenario.ranges());
    ranges.put(Parameter.BASE_ACCURACY, new Range(0.6, 0.7));
    return scenario
        .withRanges(ranges)
        .withLinks(List.of(new Link(Parameter.MONTHLY_CALLS, Parameter.BASE_ACCURACY, 0.5)))
        .withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 4))
        .withExchange(Optional.of(new Exchange(0.92, LocalDate.of(2026, 11, 27))))
        .withActuals(List.of(new Actual(1, 5200, OptionalDouble.of(980_000))))
        .withPriceChanges(List.of(new PriceChange(7, ServedModel.PROMPTING, 2, "ends")))
        .withOwn(Set.of(Parameter.MONTHLY_CALLS));
  }

  private static String written(Scenario scenario) {
    return new String(ScenarioWriter.toBytes(scenario), StandardCharsets.UTF_8);
  }

  /** Changes each value of a file in each way, one at a time. */
  private static void compareAll(ObjectNode root) {
    assertFits(root.toString());
    int changed = 0;
    for (String pointer : pointers(root)) {
      int cut = pointer.lastIndexOf('/');
      String key = pointer.substring(cut + 1).replace("~1", "/").replace("~0", "~");
      for (String wrong : WRONG) {
        ObjectNode copy = root.deepCopy();
        put(copy.at(pointer.substring(0, cut)), key, JSON.readTree(wrong));
        compare(copy.toString());
        changed++;
      }
      ObjectNode without = root.deepCopy();
      JsonNode parent = without.at(pointer.substring(0, cut));
      if (parent instanceof ObjectNode object) {
        object.remove(key);
        compare(without.toString());
        object.putIfAbsent("unknownKey", JsonNodeFactory.instance.numberNode(1));
        compare(without.toString());
      }
    }
    assertTrue(changed > 200, "only " + changed);
  }

  private static void put(JsonNode parent, String key, JsonNode value) {
    switch (parent) {
      case ObjectNode object -> object.set(key, value);
      case ArrayNode list -> list.set(Integer.parseInt(key), value);
      default -> throw new AssertionError(parent);
    }
  }

  private static List<String> pointers(JsonNode root) {
    List<String> pointers = new ArrayList<>();
    collect(root, "", pointers);
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (node instanceof ObjectNode object) {
      object.forEachEntry(
          (key, value) -> {
            String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            pointers.add(place);
            collect(value, place, pointers);
          });
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        pointers.add(pointer + "/" + i);
        collect(list.get(i), pointer + "/" + i, pointers);
      }
    }
  }

  /** What the reader takes the schema takes; what it refuses the schema refuses, if it can. */
  private static void compare(String json) {
    List<String> problems =
        ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8), "x").problems().stream()
            .map(Problem::line)
            .toList();
    boolean said = problems.stream().anyMatch(p -> BEYOND.stream().noneMatch(p::contains));
    List<?> faults = SCHEMA.validate(json, InputFormat.JSON);
    if (problems.isEmpty()) {
      assertEquals(List.of(), faults, json);
    } else if (said) {
      assertFalse(faults.isEmpty(), () -> problems + " is no fault in " + json);
    }
  }

  private static void assertFits(String json) {
    assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), json);
  }
}
