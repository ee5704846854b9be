package dev.tunewise.file.result;

import dev.tunewise.file.JsonOutput;
import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.Quantiles;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes the {@code uncertainty} block of a result: percentiles, odds, tornado, information. */
final class UncertaintyWriter {
  private final JsonOutput json;
  private final Uncertainty uncertainty;

  private UncertaintyWriter(JsonOutput json, Uncertainty uncertainty) {
    this.json = json;
    this.uncertainty = uncertainty;
  }

  static void write(JsonOutput json, Uncertainty uncertainty) {
    json.object("uncertainty", new UncertaintyWriter(json, uncertainty)::block);
  }

  private void block() {
    json.number("draws", uncertainty.draws());
    json.number("seed", (double) uncertainty.seed()); // below 2^53: exact
    json.object(
        "strategies",
        () ->
            uncertainty
                .strategies()
                .forEach(s -> json.object(s.strategy().key(), () -> strategy(s))));
    json.list(
        "breakEven",
        () -> uncertainty.breakEvens().forEach(pair -> json.item(() -> breakEven(pair))));
    json.list(
        "tornado",
        () -> uncertainty.tornado().forEach(bar -> json.itemOnOneLine(() -> tornado(bar))));
    json.number("probabilityNoneViable", uncertainty.probabilityNoneViable());
    json.object("informationValue", this::information);
  }

  private void strategy(StrategySpread spread) {
    quantiles("totalCost", spread.totalCost());
    json.object("cumulativeCost", () -> band(spread.cumulativeCost()));
    quantiles("accuracy", spread.accuracy());
    json.object(
        "accuracyByExamples",
        () -> {
          numbers("examples", ExampleGrid.EXAMPLES);
          band(spread.accuracyByExamples());
        });
    json.number("probabilityCheapest", spread.probabilityCheapest());
    json.number("probabilityMeetsTarget", spread.probabilityMeetsTarget());
    json.number("probabilityRecommended", spread.probabilityRecommended());
    json.number("probabilityViable", spread.probabilityViable());
    json.number("probabilityBest", spread.probabilityBest());
    quantiles("spend", spread.spend());
    json.numberOrNull("probabilityWithinBudget", spread.probabilityWithinBudget());
  }

  private void quantiles(String key, Quantiles quantiles) {
    json.objectOnOneLine(key, () -> levels(json, quantiles));
  }

  static void levels(JsonOutput json, Quantiles quantiles) {
    json.number("p10", quantiles.p10());
    json.number("p50", quantiles.p50());
    json.number("p90", quantiles.p90());
  }

  private void band(QuantileBand band) {
    numbers("p10", band.p10());
    numbers("p50", band.p50());
    numbers("p90", band.p90());
  }

  private void numbers(String key, Doubles values) {
    json.numbers(key, Arrays.stream(values.toArray()));
  }

  private void breakEven(BreakEvenSpread spread) {
    pair(spread.pair());
    json.number("probability", spread.probability());
    spread.month().ifPresentOrElse(month -> quantiles("month", month), () -> json.nothing("month"));
    numbers("probabilityByMonth", spread.probabilityByMonth());
  }

  private void pair(BreakEven.Pair pair) {
    json.text("challenger", pair.challenger().key());
    json.text("incumbent", pair.incumbent().key());
  }

  private void tornado(TornadoBar bar) {
    json.text("parameter", bar.parameter().path());
    pair(bar.pair());
    json.number("low", bar.low());
    json.number("high", bar.high());
    json.number("base", bar.base());
    json.numberOrNull("monthLow", bar.monthLow());
    json.numberOrNull("monthHigh", bar.monthHigh());
    json.numberOrNull("monthBase", bar.monthBase());
  }

  private void information() {
    InformationValue value = uncertainty.informationValue();
    json.number("evpi", value.evpi());
    byParameter("perParameter", value.perParameter());
    byParameter("changesChoice", value.changesChoice());
  }

  private void byParameter(String key, Map<Parameter, OptionalDouble> numbers) {
    json.object(
        key,
        () -> numbers.forEach((parameter, value) -> json.numberOrNull(parameter.path(), value)));
  }
}
