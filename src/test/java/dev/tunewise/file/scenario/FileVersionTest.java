package dev.tunewise.file.scenario;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.ReadResult.Damaged;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ReadResult.Origin;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of each version, and what a version allows. */
class FileVersionTest {
  private static ReadResult read(String json) {
    return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8), "plan.tunewise");
  }

  private static ReadResult read(int version, String keys) {
    return read("{ \"format\": \"tunewise-scenario\", \"version\": " + version + keys + " }");
  }

  private static Loaded fixture(String name) throws IOException {
    try (InputStream in = FileVersionTest.class.getResourceAsStream(name)) {
      byte[] content = Objects.requireNonNull(in).readAllBytes();
      return assertInstanceOf(Loaded.class, ScenarioReader.read(content, name));
    }
  }

  private static List<String> problems(ReadResult result) {
    return assertInstanceOf(Damaged.class, result).problems().stream()
        .map(problem -> problem.place() + ": " + problem.message())
        .toList();
  }

  @Test
  void versionOne_goesToBothModels_andIsWrittenAsTwo() throws IOException {
    Loaded loaded = fixture("version-1.tunewise");
    assertTrue(loaded.isMigrated());
    Scenario scenario = loaded.scenario();
    for (Parameter minimum :
        List.of(PROMPTING_CACHE_MINIMUM_TOKENS, FINE_TUNING_CACHE_MINIMUM_TOKENS)) {
      assertEquals(2048, scenario.get(minimum));
    }
    for (Parameter discount : List.of(PROMPTING_BATCH_DISCOUNT, FINE_TUNING_BATCH_DISCOUNT)) {
      assertEquals(0.4, scenario.get(discount));
      assertEquals(new Range(0.3, 0.5), scenario.range(discount));
    }
    assertEquals(List.of(), scenario.links());
    assertEquals(
        new Origin(
            1,
            Set.of(PROMPTING_CACHE_MINIMUM_TOKENS, PROMPTING_BATCH_DISCOUNT),
            Set.of(PROMPTING_BATCH_DISCOUNT)),
        loaded.origin());
    assertEquals(
        new Loaded(scenario), ScenarioReader.read(ScenarioWriter.toBytes(scenario), "again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-1.png", "version-1.svg"})
  void versionOne_opensFromPicturesOfTheFirstRelease(String name) throws Exception {
    Path picture = Path.of(Objects.requireNonNull(FileVersionTest.class.getResource(name)).toURI());
    Loaded loaded = assertInstanceOf(Loaded.class, ScenarioReader.read(picture));
    assertTrue(loaded.isMigrated());
    assertEquals(fixture("version-1.tunewise").scenario(), loaded.scenario());
  }

  @Test
  void carriedOver_isOnlyWhatTheFileHas() {
    Loaded bare = assertInstanceOf(Loaded.class, read(1, ""));
    assertEquals(new Origin(1, Set.of(), Set.of()), bare.origin());
    assertEquals(
        "From an earlier version: nothing in it had to move.",
        bare.carriedOver(Numbers.in(Locale.ROOT)));
    Loaded ranged =
        assertInstanceOf(
            Loaded.class,
            read(
                1, ", \"ranges\": { \"traffic.batchDiscount\": { \"low\": 0.4, \"high\": 0.6 } }"));
    assertEquals(new Origin(1, Set.of(), Set.of(PROMPTING_BATCH_DISCOUNT)), ranged.origin());
    Loaded today = assertInstanceOf(Loaded.class, read(2, ""));
    assertEquals("", today.carriedOver(Numbers.in(Locale.ROOT)));
  }

  @Test
  void versionTwo_holdsAllThatIsNew_andReadsBack() throws IOException {
    Loaded loaded = fixture("version-2.tunewise");
    assertFalse(loaded.isMigrated());
    Scenario scenario = loaded.scenario();
    assertEquals(List.of(new Link(MONTHLY_CALLS, MONTHLY_GROWTH, -0.4)), scenario.links());
    assertEquals(new Calendar(Optional.of(YearMonth.of(2027, 3)), 10), scenario.calendar());
    assertEquals(Optional.of(new Exchange(0.92, LocalDate.of(2026, 11, 27))), scenario.exchange());
    assertEquals(
        List.of(
            new Actual(1, 5200, OptionalDouble.of(980_000)),
            new Actual(2, 0, OptionalDouble.empty())),
        scenario.actuals());
    assertEquals(Set.of(MONTHLY_CALLS, BUDGET), scenario.own());
    assertEquals(1200, scenario.get(PROMPTING_REASONING_TOKENS));
    assertEquals(
        new Loaded(scenario), ScenarioReader.read(ScenarioWriter.toBytes(scenario), "again"));
  }

  @Test
  void versionTwo_saysWhereOldKeysStandNow() {
    assertEquals(
        List.of(
            "$.parameters.traffic.cacheMinimumTokens: unknown key; it stands in"
                + " prompting.cacheMinimumTokens and fineTuning.cacheMinimumTokens since version 2",
            "$.ranges['traffic.batchDiscount']: unknown key; it stands in"
                + " prompting.batchDiscount and fineTuning.batchDiscount since version 2"),
        problems(
            read(
                2,
                ", \"parameters\": { \"traffic\": { \"cacheMinimumTokens\": 1024 } },"
                    + " \"ranges\": { \"traffic.batchDiscount\": { \"low\": 0.1, \"high\": 0.6 } }")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"links", "startMonth", "fiscalYearStart", "exchange", "actuals", "own"})
  void versionOne_knowsNoKeysOfTwo(String key) {
    for (String value : List.of("[]", "{}", "[{\"month\": 0}]", "7")) {
      List<String> problems = problems(read(1, ", \"" + key + "\": " + value));
      assertEquals(1, problems.size(), "what it holds does not matter: " + problems);
      assertTrue(problems.getFirst().startsWith("$." + key + ": unknown key"), problems::toString);
    }
  }

  @Test
  void versionOne_namesItsOwnPlaces() {
    List<String> problems =
        problems(
            read(
                1,
                ", \"parameters\": { \"traffic\": { \"batchDiscount\": 2 },"
                    + " \"economics\": { \"budget\": 5 } }"));
    assertEquals(
        "$.parameters.traffic.batchDiscount: must be a number from 0 to 1, was 2",
        problems.getFirst());
    assertTrue(problems.get(1).startsWith("$.parameters.economics.budget: unknown key"));
    assertEquals(2, problems.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'startMonth': '2027-13' | $.startMonth: must be a month such as 2027-01, from 2000-01 to 2199-12, was the text \"2027-13\"",
        "'startMonth': '1999-12' | $.startMonth: must be a month such as 2027-01, from 2000-01 to 2199-12, was the text \"1999-12\"",
        "'startMonth': '' | $.startMonth: must be a month such as 2027-01, from 2000-01 to 2199-12, was the text \"\"",
        "'startMonth': null | $.startMonth: must be a month such as 2027-01, from 2000-01 to 2199-12, was null",
        "'fiscalYearStart': 0 | $.fiscalYearStart: must be a whole number from 1 to 12, was 0",
        "'fiscalYearStart': 1.5 | $.fiscalYearStart: must be a whole number from 1 to 12, was 1.5",
        "'exchange': { 'perDollar': 0.9 } | $.exchange.asOf: is required; must be a date such as 2026-11-27",
        "'exchange': { 'asOf': '2026-11-27' } | $.exchange.perDollar: is required; must be a number above 0 and at most 1000000",
        "'exchange': { 'perDollar': 0, 'asOf': '2026-11-27' } | $.exchange.perDollar: must be a number above 0 and at most 1000000, was 0",
        "'exchange': { 'perDollar': 1, 'asOf': '2026-02-30' } | $.exchange.asOf: must be a date such as 2026-11-27, was the text \"2026-02-30\"",
        "'actuals': [ { 'month': 1 } ] | $.actuals[0].spend: is required; must be a number from 0 to 1000000000000000",
        "'actuals': [ { 'month': 121, 'spend': 1 } ] | $.actuals[0].month: must be a whole number from 1 to 120, was 121",
        "'actuals': [ { 'month': 3, 'spend': 1 }, { 'month': 3, 'spend': 2 } ] | $.actuals[1].month: is the month of another entry; each stands here once",
        "'actuals': [ { 'month': 3, 'spend': -1 } ] | $.actuals[0].spend: must be a number from 0 to 1000000000000000, was -1",
        "'own': ['traffic.calls'] | $.own[0]: must be the path of a parameter, such as traffic.monthlyCalls, was the text \"traffic.calls\"",
        "'own': ['horizonMonths', 'horizonMonths'] | $.own[1]: must stand here once, was the text \"horizonMonths\"",
        "'links': [ { 'parameters': ['traffic.monthlyCalls', 'traffic.monthlyGrowth'], 'correlation': 0.5 } ] | $.links[0].parameters: must be the paths of two different parameters that have a range"
      })
  void versionTwo_refusesInOneLine(String keys, String line) {
    assertEquals(List.of(line), problems(read(2, ", " + keys.replace('\'', '"'))));
  }

  private static String linked(String links) {
    String ranges =
        "'traffic.monthlyCalls': { 'low': 500000, 'high': 2000000 },"
            + " 'traffic.monthlyGrowth': { 'low': 0.01, 'high': 0.05 },"
            + " 'fineTuning.labelCost': { 'low': 0.3, 'high': 1 }";
    return (", 'ranges': { " + ranges + " }, 'links': [ " + links + " ]").replace('\'', '"');
  }

  private static String link(String one, String other, double correlation) {
    return "{ 'parameters': ['%s', '%s'], 'correlation': %s }".formatted(one, other, correlation);
  }

  @Test
  void links_areChecked_oneByOneAndTogether() {
    String calls = "traffic.monthlyCalls";
    String growth = "traffic.monthlyGrowth";
    String label = "fineTuning.labelCost";
    assertEquals(
        List.of("$.links[1]: links two parameters that are linked already"),
        problems(read(2, linked(link(calls, growth, 0.5) + "," + link(growth, calls, 0.2)))));
    assertEquals(
        List.of("$.links[0].correlation: must be a number from -0.95 to 0.95, was 0.96"),
        problems(read(2, linked(link(calls, growth, 0.96)))));
    assertEquals(
        List.of(
            "$.links[0].parameters: must be the paths of two different parameters that have a range"),
        problems(read(2, linked(link(calls, calls, 0.5)))));
    assertEquals(
        List.of("$.links: contradict each other: no numbers can move together like that"),
        problems(
            read(
                2,
                linked(
                    link(calls, growth, 0.9)
                        + ","
                        + link(calls, label, 0.9)
                        + ","
                        + link(growth, label, -0.9)))));
    assertInstanceOf(Loaded.class, read(2, linked(link(calls, label, -0.95))));
  }

  @Test
  void results_thatNoNumberCanHold_areRefused_withTheParametersInvolved() {
    List<String> problems =
        problems(
            read(
                2,
                ", \"parameters\": { \"fineTuning\": { \"hostingPricePerHour\": 2,"
                    + " \"callsPerInstanceHour\": 1e-306 } }"));
    assertEquals(
        List.of(
            "$.parameters: the results are too large for a number; that is due to"
                + " fineTuning.hostingPricePerHour and fineTuning.callsPerInstanceHour"),
        problems);
  }

  @Test
  void problem_isOneLine() {
    for (Problem problem : read(2, ", \"startMonth\": 5").problems()) {
      assertFalse(problem.line().contains("\n"));
    }
  }
}
