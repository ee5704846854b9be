package dev.tunewise.file.result;

import dev.tunewise.file.JsonOutput;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Crossing;
import dev.tunewise.simulation.CostDetails;
import dev.tunewise.simulation.CostDetails.FiscalYear;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.Return;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ReasonText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes the outcome of a scenario as JSON, format {@code tunewise-result} version 1: costs and
 * accuracy per strategy, break-evens per pair, the recommendation with its reasons, and the
 * uncertainty. Doubles keep all their digits.
 */
public final class ResultWriter {
  private static final String FORMAT_NAME = "tunewise-result";
  private static final int VERSION_NUMBER = 1;
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  private final JsonOutput json;
  private final Outcome outcome;
  private final Optional<Uncertainty> uncertainty;

  private ResultWriter(JsonOutput json, Outcome outcome, Optional<Uncertainty> uncertainty) {
    this.json = json;
    this.outcome = outcome;
    this.uncertainty = uncertainty;
  }

  /** The content of an outcome's file; without uncertainty that key is absent. */
  public static byte[] toBytes(Outcome outcome, Optional<Uncertainty> uncertainty) {
    return JsonOutput.file(json -> new ResultWriter(json, outcome, uncertainty).write());
  }

  private void write() {
    json.text("format", FORMAT_NAME);
    json.number("version", VERSION_NUMBER);
    json.text("scenario", outcome.scenario().name());
    json.object(
        "strategies",
        () ->
            outcome.strategies().forEach(s -> json.object(s.strategy().key(), () -> strategy(s))));
    json.list(
        "breakEven", () -> outcome.breakEvens().forEach(pair -> json.item(() -> breakEven(pair))));
    List<FiscalYear> years = outcome.details().fiscalYears();
    if (!years.isEmpty()) {
      json.list("spendByYear", () -> years.forEach(this::year));
    }
    json.object("recommendation", this::recommendation);
    uncertainty.ifPresent(block -> UncertaintyWriter.write(json, block));
  }

  private void strategy(StrategyOutcome strategy) {
    json.number("setupCost", strategy.setupCost());
    json.number("totalCost", strategy.totalCost());
    numbers("cumulativeCost", strategy.cumulativeCost());
    CostDetails details = outcome.details();
    numbers("cumulativeSpend", details.cumulativeSpend(strategy.strategy()));
    OptionalInt over = details.overBudgetMonth(strategy.strategy());
    over.ifPresentOrElse(
        month -> json.number("overBudgetMonth", month), () -> json.nothing("overBudgetMonth"));
    json.objectOnOneLine(
        "breakdown",
        () ->
            details
                .breakdown(strategy.strategy())
                .forEach((category, cost) -> json.number(category.key(), cost)));
    json.number("costPerThousandCalls", strategy.costPerThousandCalls());
    json.numberOrNull("costPerRightAnswer", strategy.costPerRightAnswer());
    json.number("accuracy", strategy.accuracy());
    json.truth("meetsTarget", strategy.meetsTarget());
    json.number("latencyMillis", strategy.latencyMillis());
    json.number("leadTimeMonths", strategy.leadTimeMonths());
    strategy
        .examplesToTarget()
        .ifPresentOrElse(
            examples -> json.number("examplesToTarget", examples),
            () -> json.nothing("examplesToTarget"));
    json.list("accuracyByExamples", () -> accuracyByExamples(strategy));
  }

  private void numbers(String key, Doubles values) {
    json.numbers(key, Arrays.stream(values.toArray()));
  }

  private void accuracyByExamples(StrategyOutcome strategy) {
    for (int i = 0; i < ExampleGrid.EXAMPLES.size(); i++) {
      double examples = ExampleGrid.EXAMPLES.get(i);
      double accuracy = strategy.accuracyByExamples().get(i);
      json.itemOnOneLine(
          () -> {
            json.number("examples", examples);
            json.number("accuracy", accuracy);
          });
    }
  }

  private void breakEven(BreakEven pair) {
    json.text("challenger", pair.challenger().key());
    json.text("incumbent", pair.incumbent().key());
    json.text("status", pair.status().name());
    json.numberOrNull("month", pair.month());
    json.list("crossings", () -> pair.crossings().forEach(this::crossing));
    json.objectOnOneLine("volume", () -> volume(pair.volume()));
    Return gained = outcome.returnOf(pair.pair());
    json.number("saving", gained.saving());
    json.number("extraSetup", gained.extraSetup());
    json.numberOrNull("internalRateOfReturn", gained.internalRateOfReturn());
  }

  private void year(FiscalYear year) {
    json.itemOnOneLine(
        () -> {
          json.text("year", year.name());
          json.number("months", year.months());
          for (Strategy strategy : Strategy.values()) {
            json.number(strategy.key(), year.spend(strategy));
          }
        });
  }

  private void crossing(Crossing crossing) {
    json.itemOnOneLine(
        () -> {
          json.number("month", crossing.month());
          json.text("direction", crossing.direction().name());
        });
  }

  private void volume(BreakEven.Volume volume) {
    volume.monthlyCalls().ifPresent(calls -> json.number("monthlyCalls", calls));
    json.text("side", volume.side().name());
    json.truth("severalChanges", volume.severalChanges());
  }

  private void recommendation() {
    json.text("strategy", outcome.verdict().strategy().key());
    json.texts("viable", outcome.verdict().viable().stream().map(Strategy::key).toList());
    json.list(
        "reasons",
        () -> outcome.verdict().reasons().forEach(reason -> json.item(() -> reason(reason))));
  }

  private void reason(Reason reason) {
    ReasonJson written = ReasonJson.of(reason);
    json.text("code", written.code());
    json.text("text", ReasonText.of(outcome, reason, NUMBERS));
    json.objectOnOneLine("numbers", () -> written.numbers().forEach(json::number));
  }
}
