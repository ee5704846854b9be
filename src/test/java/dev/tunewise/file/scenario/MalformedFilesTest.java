package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.ReadResult.Damaged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file per rule of the format, each with exactly one fault. */
class MalformedFilesTest {
  /**
   * A faulty file.
   *
   * @param json the whole file, or what follows format and version
   * @param line what is said about it
   */
  record Fault(String json, String line) {}

  // format:off — one fault per row reads as a table
  static final List<Fault> FAULTS = List.of(
      new Fault("", "line 1, column 1: the file is empty; it must hold one JSON object"),
      new Fault("  \n ", "line 1, column 1: the file is empty; it must hold one JSON object"),
      new Fault("[]", "$: must be an object { }, was a list"),
      new Fault("null", "$: must be an object { }, was null"),
      new Fault("\"x\"", "$: must be an object { }, was the text \"x\""),
      new Fault("{\"version\": 1}", "$.format: is required; must be \"tunewise-scenario\""),
      new Fault("{\"format\": \"x\", \"version\": 1}", "$.format: must be \"tunewise-scenario\", was the text \"x\""),
      new Fault("{\"format\": 1, \"version\": 1}", "$.format: must be \"tunewise-scenario\", was 1"),
      new Fault("{\"format\": \"tunewise-scenario\"}", "$.version: is required; must be the whole number 1 or 2"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": 0}", "$.version: must be the whole number 1 or 2, was 0"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": -1}", "$.version: must be the whole number 1 or 2, was -1"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": 1.5}", "$.version: must be the whole number 1 or 2, was 1.5"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": 2.5}", "$.version: must be the whole number 1 or 2, was 2.5"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": \"1\"}", "$.version: must be the whole number 1 or 2, was the text \"1\""),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": null}", "$.version: must be the whole number 1 or 2, was null"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": 1e999}", "$.version: must be the whole number 1 or 2, was a number too large to handle"),
      // Keys.
      new Fault(", \"Name\": \"x\"", "$.Name: unknown key; did you mean name? allowed here: format, version, writtenBy, name, notes, currency, parameters, priceChanges, ranges, measurements, draws, seed, sources"),
      new Fault(", \"parameters\": {\"taks\": {}}", "$.parameters.taks: unknown key; did you mean task? allowed here: horizonMonths, task, traffic, prompting, fineTuning, hybrid, retrieval, economics"),
      new Fault(", \"parameters\": {\"task.baseAccuracy\": 0.5}", "$.parameters['task.baseAccuracy']: unknown key; put what follows the dot into the object task; allowed here: horizonMonths, task, traffic, prompting, fineTuning, hybrid, retrieval, economics"),
      new Fault(", \"parameters\": {\"economics\": {\"rate\": 1}}", "$.parameters.economics.rate: unknown key; allowed here: hourlyRate, annualDiscountRate"),
      new Fault(", \"priceChanges\": [{\"month\": 1, \"model\": \"prompting\", \"factor\": 1, \"when\": 1}]", "$.priceChanges[0].when: unknown key; allowed here: month, model, factor, note"),
      new Fault(", \"ranges\": {\"task.baseAccuracy\": {\"low\": 0.6, \"high\": 0.7, \"mid\": 1}}", "$.ranges['task.baseAccuracy'].mid: unknown key; allowed here: low, high"),
      new Fault(", \"name\": \"a\", \"name\": \"a\"", "$.name: given twice; one is allowed"),
      new Fault(", \"parameters\": {\"task\": {\"baseAccuracy\": 0.5, \"baseAccuracy\": 0.5}}", "$.parameters.task.baseAccuracy: given twice; one is allowed"),
      new Fault(", \"sources\": {\"a\": \"b\", \"a\": \"b\"}", "$.sources.a: given twice; one is allowed"),
      // Types.
      new Fault(", \"name\": null", "$.name: must be a text, was null"),
      new Fault(", \"notes\": 5", "$.notes: must be a text, was 5"),
      new Fault(", \"writtenBy\": true", "$.writtenBy: must be a text, was true"),
      new Fault(", \"parameters\": []", "$.parameters: must be an object { }, was a list"),
      new Fault(", \"parameters\": null", "$.parameters: must be an object { }, was null"),
      new Fault(", \"parameters\": {\"task\": 1}", "$.parameters.task: must be an object { }, was 1"),
      new Fault(", \"parameters\": {\"horizonMonths\": \"24\"}", "$.parameters.horizonMonths: must be a whole number from 1 to 120, was the text \"24\""),
      new Fault(", \"parameters\": {\"horizonMonths\": null}", "$.parameters.horizonMonths: must be a whole number from 1 to 120, was null"),
      new Fault(", \"parameters\": {\"task\": {\"baseAccuracy\": {}}}", "$.parameters.task.baseAccuracy: must be a number from 0 to 1, was an object"),
      new Fault(", \"priceChanges\": {}", "$.priceChanges: must be a list [ ], was an object"),
      new Fault(", \"priceChanges\": [[]]", "$.priceChanges[0]: must be an object { }, was a list"),
      new Fault(", \"ranges\": []", "$.ranges: must be an object { }, was a list"),
      new Fault(", \"measurements\": null", "$.measurements: must be a list [ ], was null"),
      new Fault(", \"sources\": \"x\"", "$.sources: must be an object { }, was the text \"x\""),
      new Fault(", \"sources\": {\"a\": 1}", "$.sources.a: must be a text, was 1"),
      // Numbers.
      new Fault(", \"parameters\": {\"horizonMonths\": 2.5}", "$.parameters.horizonMonths: must be a whole number from 1 to 120, was 2.5"),
      new Fault(", \"parameters\": {\"horizonMonths\": 121}", "$.parameters.horizonMonths: must be a whole number from 1 to 120, was 121"),
      new Fault(", \"parameters\": {\"task\": {\"costPerError\": 1e999}}", "$.parameters.task.costPerError: must be a number from 0 to 1000000, was a number too large to handle"),
      new Fault(", \"parameters\": {\"task\": {\"costPerError\": -1e99}}", "$.parameters.task.costPerError: must be a number from 0 to 1000000, was -1.0E99"),
      new Fault(", \"parameters\": {\"task\": {\"baseAccuracy\": 1.0000001}}", "$.parameters.task.baseAccuracy: must be a number from 0 to 1, was 1.0000001"),
      new Fault(", \"parameters\": {\"traffic\": {\"monthlyGrowth\": -0.51}}", "$.parameters.traffic.monthlyGrowth: must be a number from -0.5 to 1, was -0.51"),
      new Fault(", \"draws\": 99", "$.draws: must be a whole number from 100 to 1000000, was 99"),
      new Fault(", \"draws\": 1000.5", "$.draws: must be a whole number from 100 to 1000000, was 1000.5"),
      new Fault(", \"seed\": -1", "$.seed: must be a whole number from 0 to 9007199254740991, was -1"),
      new Fault(", \"seed\": 9007199254740992", "$.seed: must be a whole number from 0 to 9007199254740991, was 9007199254740992"),
      new Fault(", \"seed\": \"42\"", "$.seed: must be a whole number from 0 to 9007199254740991, was the text \"42\""),
      new Fault(", \"currency\": \"usd\"", "$.currency: must be three capital letters such as USD, was the text \"usd\""),
      new Fault(", \"currency\": \"\"", "$.currency: must be three capital letters such as USD, was the text \"\""),
      new Fault(", \"currency\": \"ÄÖÜ\"", "$.currency: must be three capital letters such as USD, was the text \"ÄÖÜ\""),
      new Fault(", \"currency\": 5", "$.currency: must be three capital letters such as USD, was 5"),
      // Ranges.
      new Fault(", \"ranges\": {\"task.nothing\": {\"low\": 1, \"high\": 2}}", "$.ranges['task.nothing']: unknown key; allowed here: the path of a parameter, such as traffic.monthlyCalls"),
      new Fault(", \"ranges\": {\"horizonMonths\": {\"low\": 12, \"high\": 36}}", "$.ranges.horizonMonths: cannot have a range, was low 12, high 36"),
      new Fault(", \"ranges\": {\"task.baseAccuracy\": {\"low\": 0.68, \"high\": 0.68}}", "$.ranges['task.baseAccuracy']: low must be below high, was low 0.68, high 0.68"),
      new Fault(", \"ranges\": {\"task.baseAccuracy\": {\"low\": 0.7, \"high\": 0.8}}", "$.ranges['task.baseAccuracy']: must hold the value 0.68 (low ≤ value ≤ high), was low 0.7, high 0.8"),
      new Fault(", \"ranges\": {\"task.baseAccuracy\": {\"low\": 0, \"high\": 0.8}}", "$.ranges['task.baseAccuracy']: must stay above 0 and below 1, was low 0, high 0.8"),
      new Fault(", \"ranges\": {\"task.costPerError\": {\"low\": 0, \"high\": 1}}", "$.ranges['task.costPerError']: must stay above 0, was low 0, high 1"),
      new Fault(", \"ranges\": {\"prompting.shots\": {\"low\": 1, \"high\": 1001}}", "$.ranges['prompting.shots']: must stay from 0 to 1000, was low 1, high 1001"),
      new Fault(", \"ranges\": {\"prompting.shots\": {\"low\": 1}}", "$.ranges['prompting.shots'].high: is required; must be a number"),
      new Fault(", \"ranges\": {\"prompting.shots\": {\"low\": \"1\", \"high\": 9}}", "$.ranges['prompting.shots'].low: must be a number, was the text \"1\""),
      new Fault(", \"ranges\": {\"prompting.shots\": [1, 9]}", "$.ranges['prompting.shots']: must be an object { }, was a list"),
      // Price changes.
      new Fault(change("0", "\"prompting\"", "1"), "$.priceChanges[0].month: must be a whole number from 1 to 120, was 0"),
      new Fault(change("121", "\"prompting\"", "1"), "$.priceChanges[0].month: must be a whole number from 1 to 120, was 121"),
      new Fault(change("1.5", "\"prompting\"", "1"), "$.priceChanges[0].month: must be a whole number from 1 to 120, was 1.5"),
      new Fault(change("1", "\"hybrid\"", "1"), "$.priceChanges[0].model: must be one of prompting, fineTuning, was the text \"hybrid\""),
      new Fault(change("1", "7", "1"), "$.priceChanges[0].model: must be one of prompting, fineTuning, was 7"),
      new Fault(change("1", "\"prompting\"", "-0.1"), "$.priceChanges[0].factor: must be a number from 0 to 1000, was -0.1"),
      new Fault(change("1", "\"prompting\"", "1001"), "$.priceChanges[0].factor: must be a number from 0 to 1000, was 1001"),
      new Fault(", \"priceChanges\": [{\"month\": 1, \"factor\": 1}]", "$.priceChanges[0].model: is required; must be one of prompting, fineTuning"),
      new Fault(change("1", "\"prompting\"", "1, \"note\": null"), "$.priceChanges[0].note: must be a text, was null"),
      // Measurements.
      new Fault(measurement("\"tuned\"", "1", "1", "1"), "$.measurements[0].strategy: must be one of prompting, fineTuning, hybrid, was the text \"tuned\""),
      new Fault(measurement("\"hybrid\"", "-1", "1", "1"), "$.measurements[0].examples: must be a number from 0 to 1000000, was -1"),
      new Fault(measurement("\"hybrid\"", "1000001", "1", "1"), "$.measurements[0].examples: must be a number from 0 to 1000000, was 1000001"),
      new Fault(measurement("\"hybrid\"", "1", "2", "1"), "$.measurements[0].correct: must be a number from 0 to evaluated (1), was 2"),
      new Fault(measurement("\"hybrid\"", "1", "-1", "1"), "$.measurements[0].correct: must be a number from 0 to evaluated (1), was -1"),
      new Fault(measurement("\"hybrid\"", "1", "0", "0.5"), "$.measurements[0].evaluated: must be a number of at least 1, was 0.5"),
      new Fault(measurement("\"hybrid\"", "1", "1", "1e999"), "$.measurements[0].evaluated: must be a number of at least 1, was a number too large to handle"),
      // Sizes.
      new Fault(", \"name\": \"" + "x".repeat(10_001) + "\"", "$.name: has 10001 characters; at most 10000 are allowed"),
      new Fault(", \"sources\": {\"a\": \"" + "x".repeat(10_001) + "\"}", "$.sources.a: has 10001 characters; at most 10000 are allowed"),
      new Fault(", \"priceChanges\": [" + "{},".repeat(1000) + "{}]", "$.priceChanges: has 1001 entries; at most 1000 are allowed"),
      new Fault(", \"x\": " + "[".repeat(32) + "]".repeat(32), "line 1, column 84: nested too deep; at most 32 levels are allowed"),
      new Fault("[".repeat(1_000_000), "line 1, column 34: nested too deep; at most 32 levels are allowed"),
      // Syntax.
      new Fault("{", "line 1, column 2: not valid JSON: Unexpected end-of-input: expected close marker for Object"),
      new Fault("{\"format\": \"tunewise-scenario\",\n \"version\": 01}", "line 2, column 14: not valid JSON: Invalid numeric value: Leading zeroes not allowed"),
      new Fault("{\"format\": \"tunewise-scenario\", \"version\": 1,}", "line 1, column 46: not valid JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start property name"),
      new Fault("{'format': 1}", "line 1, column 2: not valid JSON: Unexpected character (''' (code 39)): was expecting double-quote to start property name"),
      new Fault("{\"version\": NaN}", "line 1, column 16: not valid JSON: Non-standard token 'NaN'"),
      new Fault("{\"version\": 0x1}", "line 1, column 14: not valid JSON: Unexpected character ('x' (code 120))"),
      new Fault("{\"a\": 1 /* x */}", "line 1, column 9: not valid JSON: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?"),
      new Fault("{\"a\": \"x\ny\"}", "line 1, column 9: not valid JSON: Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value"),
      new Fault("{} {}", "line 1, column 4: content after the end; nothing may follow the closing brace"),
      new Fault("{} x", "line 1, column 4: content after the end; nothing may follow the closing brace"));
  // format:on

  private static String change(String month, String model, String factor) {
    return ", \"priceChanges\": [{\"month\": %s, \"model\": %s, \"factor\": %s}]"
        .formatted(month, model, factor);
  }

  private static String measurement(
      String strategy, String examples, String correct, String evaluated) {
    return (", \"measurements\": [{\"strategy\": %s, \"examples\": %s, \"correct\": %s,"
            + " \"evaluated\": %s}]")
        .formatted(strategy, examples, correct, evaluated);
  }

  static Stream<Fault> faults() {
    return FAULTS.stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void read_saysFaultInOneLine_andLoadsNothing(Fault fault) {
    String json =
        fault.json().startsWith(",") ? ScenarioReaderTest.file(fault.json()) : fault.json();
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    Damaged damaged =
        assertInstanceOf(Damaged.class, ScenarioReader.read(content, "plan.tunewise"));
    List<String> lines = damaged.problems().stream().map(Problem::line).toList();
    assertEquals(List.of("plan.tunewise: " + fault.line()), lines);
  }
}
