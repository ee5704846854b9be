package dev.tunewise.simulation.compare;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds everything in which one scenario differs from another. */
final class Changes {
  private static final Comparator<PriceChange> IN_TIME =
      Comparator.comparingInt(PriceChange::month).thenComparingDouble(PriceChange::factor);

  private Changes() {}

  /** In the order of the parameters, then price changes, measurements, sampling and currency. */
  static List<Change> between(Scenario before, Scenario after) {
    List<Change> found = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      addParameter(found, parameter, before, after);
    }
    for (ServedModel model : ServedModel.values()) {
      List<PriceChange> from = prices(before, model);
      List<PriceChange> to = prices(after, model);
      if (!withoutNotes(from).equals(withoutNotes(to))) {
        found.add(new Change.OfPrices(model, from, to));
      }
    }
    for (Strategy strategy : Strategy.values()) {
      List<Measurement> from = rows(before, strategy);
      List<Measurement> to = rows(after, strategy);
      if (!from.equals(to)) {
        found.add(new Change.OfMeasurements(strategy, from, to));
      }
    }
    if (before.draws() != after.draws() || before.seed() != after.seed()) {
      found.add(new Change.OfSampling(before.draws(), before.seed(), after.draws(), after.seed()));
    }
    if (!before.currency().equals(after.currency())) {
      found.add(new Change.OfCurrency(before.currency(), after.currency()));
    }
    return List.copyOf(found);
  }

  private static void addParameter(
      List<Change> found, Parameter parameter, Scenario before, Scenario after) {
    double from = before.get(parameter);
    double to = after.get(parameter);
    if (from != to) {
      found.add(new Change.OfParameter(parameter, from, to));
    }
    // A range that a value only took along is no change of its own.
    Optional<Range> moved = Optional.ofNullable(before.with(parameter, to).range(parameter));
    Optional<Range> was = Optional.ofNullable(before.range(parameter));
    Optional<Range> is = Optional.ofNullable(after.range(parameter));
    if (!is.equals(was) && !is.equals(moved)) {
      found.add(new Change.OfRange(parameter, was, is));
    }
  }

  private static List<PriceChange> prices(Scenario scenario, ServedModel model) {
    return scenario.priceChanges().stream()
        .filter(change -> change.model() == model)
        .sorted(IN_TIME)
        .toList();
  }

  private static List<PriceChange> withoutNotes(List<PriceChange> changes) {
    return changes.stream()
        .map(change -> new PriceChange(change.month(), change.model(), change.factor(), ""))
        .toList();
  }

  private static List<Measurement> rows(Scenario scenario, Strategy strategy) {
    return scenario.measurements().stream().filter(row -> row.strategy() == strategy).toList();
  }
}
