package dev.tunewise.file.result;

import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.Reason;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A reason as results have it. Codes and names of numbers are part of the format.
 *
 * @param numbers that it rests on, by name; fractions are 0…1, time is in months
 */
record ReasonJson(String code, SortedMap<String, Double> numbers) {
  private ReasonJson(String code, Map<String, Double> numbers) {
    this(code, new TreeMap<>(numbers));
  }

  static ReasonJson of(Reason reason) {
    return switch (reason) {
      case Reason.NoneViable _ -> new ReasonJson("NONE_VIABLE", Map.of());
      case Reason.Gap gap -> new ReasonJson(code(gap.level()), Map.of("gap", gap.gap()));
      case Reason.Examples examples ->
          new ReasonJson(code(examples.level()), Map.of("examples", examples.count()));
      case Reason.Specialization task ->
          new ReasonJson(
              task.favorsTuning() ? "SPECIALIZED_TASK" : "GENERAL_TASK",
              Map.of("specialization", task.share()));
      case Reason.HighVolume volume ->
          new ReasonJson("HIGH_VOLUME", Map.of("monthlyCalls", volume.monthlyCalls()));
      case Reason.LatencyBound bound ->
          new ReasonJson(
              "LATENCY_BOUND",
              Map.of(
                  "latencyMillis", bound.latencyMillis(),
                  "latencyBudgetMillis", bound.budgetMillis()));
      case Reason.PrefixNotCached prefix ->
          new ReasonJson(
              "PREFIX_NOT_CACHED",
              Map.of(
                  "prefixTokens", prefix.prefixTokens(),
                  "cacheMinimumTokens", prefix.minimumTokens()));
      case Reason.Payback payback -> of(payback.fineTuning());
      case Reason.ManyTopics many ->
          new ReasonJson("MANY_TOPICS", Map.of("distinctTopics", many.topics()));
      case Reason.Retires retires ->
          new ReasonJson(
              "RETIRES_WITHIN_HORIZON", Map.of("retirementMonth", (double) retires.month()));
      case Reason.PromptRetires retires ->
          new ReasonJson(
              "PROMPT_RETIRES_WITHIN_HORIZON", Map.of("retirementMonth", (double) retires.month()));
      case Reason.TrainingClosed closed ->
          new ReasonJson(
              "TRAINING_CLOSED", Map.of("lastTrainingMonth", (double) closed.lastMonth()));
      case Reason.TrainingCloses closes ->
          new ReasonJson(
              "TRAINING_CLOSES", Map.of("lastTrainingMonth", (double) closes.end().lastMonth()));
      case Reason.OverBudget over ->
          new ReasonJson(
              "OVER_BUDGET",
              Map.of(
                  "budget", over.budget(),
                  "spend", over.spend(),
                  "month", (double) over.month()));
      case Reason.HostedAndPerToken hosted ->
          new ReasonJson(
              "HOSTED_AND_PER_TOKEN", Map.of("hostingPricePerHour", hosted.hostingPricePerHour()));
    };
  }

  private static String code(GapLevel level) {
    return switch (level) {
      case MEETS -> "SHIP_PROMPT";
      case CLOSE -> "IMPROVE_PROMPT";
      case SHORT -> "FINE_TUNE_JUSTIFIED";
      case STRETCH -> "FINE_TUNE_STRETCH";
      case FAR -> "MAY_BE_TOO_HARD";
    };
  }

  private static String code(ExampleLevel level) {
    return switch (level) {
      case TOO_FEW -> "TOO_FEW_EXAMPLES";
      case EXPERIMENT -> "EXPERIMENT_ONLY";
      case PRODUCTION -> "ENOUGH_EXAMPLES";
      case PLATEAU -> "DIMINISHING_RETURNS";
    };
  }

  private static ReasonJson of(BreakEven breakEven) {
    return switch (breakEven.status()) {
      case ALWAYS -> new ReasonJson("ALREADY_CHEAPER", Map.of());
      case PAYS_BACK ->
          new ReasonJson("PAYS_BACK", Map.of("month", breakEven.month().orElseThrow()));
      case FALLS_BACK -> new ReasonJson("FALLS_BACK", Map.of());
      case NEVER -> new ReasonJson("NEVER_PAYS_BACK", Map.of());
    };
  }
}
