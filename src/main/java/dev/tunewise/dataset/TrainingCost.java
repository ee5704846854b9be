package dev.tunewise.dataset;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.Price;
import dev.tunewise.catalog.TuningRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What training one model on a file costs, in US dollars.
 *
 * @param oneRun one job: the greater of the provider's minimum and tokens × epochs × price / 10⁶
 * @param allRuns all jobs until one is good enough
 */
public record TrainingCost(CatalogModel model, double oneRun, double allRuns) {
  /**
   * How a team trains.
   *
   * @param epochs passes over the examples
   * @param runs jobs until one is good enough
   */
  public record Plan(double epochs, double runs) {}

  /** The models that a provider tunes at a known price, the cheapest first. */
  static List<TrainingCost> of(
      String provider, long tokens, Catalog catalog, Plan plan, LocalDate today) {
    OptionalDouble minimum =
        catalog.rules(provider).map(TuningRules::jobMinimum).orElse(OptionalDouble.empty());
    return trainable(catalog, today)
        .filter(model -> model.provider().equals(provider))
        .map(model -> of(model, tokens, minimum.orElse(0), plan))
        .sorted(Comparator.comparingDouble(TrainingCost::oneRun))
        .toList();
  }

  /** Models that can be tuned today at a known price. */
  static Stream<CatalogModel> trainable(Catalog catalog, LocalDate today) {
    return catalog.models().stream()
        .filter(
            model ->
                model.prices().has(Price.TRAINING) && catalog.offer(model).canBeFineTuned(today));
  }

  private static TrainingCost of(CatalogModel model, long tokens, double minimum, Plan plan) {
    double price = model.prices().get(Price.TRAINING).orElseThrow();
    double least = model.prices().get(Price.JOB_MINIMUM).orElse(minimum);
    double oneRun = Math.max(least, tokens * plan.epochs() * price / 1e6);
    return new TrainingCost(model, oneRun, oneRun * plan.runs());
  }
}
