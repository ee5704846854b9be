package dev.tunewise.file.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Reason;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes and names are a format that other programs read: each is written out here. */
class ReasonJsonTest {
  private static void assertWritten(Reason reason, String code, Map<String, Double> numbers) {
    ReasonJson json = ReasonJson.of(reason);
    assertEquals(code, json.code());
    assertEquals(numbers, json.numbers());
  }

  private static List<String> codes(Stream<Reason> reasons) {
    return reasons.map(ReasonJson::of).map(ReasonJson::code).toList();
  }

  @Test
  void gap_hasTheCodeOfItsLevel() {
    assertWritten(new Reason.Gap(-0.02), "SHIP_PROMPT", Map.of("gap", -0.02));
    assertEquals(
        List.of(
            "SHIP_PROMPT",
            "IMPROVE_PROMPT",
            "FINE_TUNE_JUSTIFIED",
            "FINE_TUNE_JUSTIFIED",
            "FINE_TUNE_STRETCH",
            "MAY_BE_TOO_HARD"),
        codes(Stream.of(0.0, 0.049, 0.05, 0.10, 0.199, 0.20).map(Reason.Gap::new)));
  }

  @Test
  void examples_haveTheCodeOfTheirLevel() {
    assertWritten(new Reason.Examples(49), "TOO_FEW_EXAMPLES", Map.of("examples", 49.0));
    assertEquals(
        List.of("EXPERIMENT_ONLY", "EXPERIMENT_ONLY", "ENOUGH_EXAMPLES", "DIMINISHING_RETURNS"),
        codes(Stream.of(50.0, 499.0, 500.0, 10_000.0).map(Reason.Examples::new)));
  }

  @Test
  void payback_hasTheCodeOfItsStatus_andAMonthWhereItPaysBack() {
    assertWritten(payback(Status.PAYS_BACK), "PAYS_BACK", Map.of("month", 3.5));
    assertWritten(payback(Status.ALWAYS), "ALREADY_CHEAPER", Map.of());
    assertWritten(payback(Status.FALLS_BACK), "FALLS_BACK", Map.of());
    assertWritten(payback(Status.NEVER), "NEVER_PAYS_BACK", Map.of());
  }

  private static Reason payback(Status status) {
    return new Reason.Payback(
        new BreakEven(
            Pair.FINE_TUNING_PROMPTING,
            status,
            status == Status.PAYS_BACK ? OptionalDouble.of(3.5) : OptionalDouble.empty(),
            List.of(),
            new BreakEven.Volume(OptionalDouble.empty(), Side.ALWAYS, false)));
  }

  @Test
  void others_nameTheirNumbers() {
    assertWritten(new Reason.NoneViable(), "NONE_VIABLE", Map.of());
    assertWritten(
        new Reason.Specialization(0.5), "SPECIALIZED_TASK", Map.of("specialization", 0.5));
    assertWritten(new Reason.Specialization(0.4), "GENERAL_TASK", Map.of("specialization", 0.4));
    assertWritten(new Reason.HighVolume(2e6), "HIGH_VOLUME", Map.of("monthlyCalls", 2e6));
    assertWritten(
        new Reason.LatencyBound(261, 300),
        "LATENCY_BOUND",
        Map.of("latencyMillis", 261.0, "latencyBudgetMillis", 300.0));
    assertWritten(
        new Reason.PrefixNotCached(900, 1024),
        "PREFIX_NOT_CACHED",
        Map.of("prefixTokens", 900.0, "cacheMinimumTokens", 1024.0));
    assertWritten(new Reason.ManyTopics(120), "MANY_TOPICS", Map.of("distinctTopics", 120.0));
    assertWritten(
        new Reason.Retires(18, 5_000, false),
        "RETIRES_WITHIN_HORIZON",
        Map.of("retirementMonth", 18.0));
    assertWritten(
        new Reason.HostedAndPerToken(2.5),
        "HOSTED_AND_PER_TOKEN",
        Map.of("hostingPricePerHour", 2.5));
  }
}
