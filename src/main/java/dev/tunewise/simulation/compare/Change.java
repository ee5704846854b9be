package dev.tunewise.simulation.compare;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Link;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One thing in which a scenario differs from the baseline; names, notes and sources are none. */
public sealed interface Change {
  /** The scenario with this one thing as it is in the other one. */
  Scenario applyTo(Scenario scenario);

  /** Whether the central total can depend on it; it cannot on a label or on ranges. */
  default boolean movesTotal() {
    return true;
  }

  /** Another value. Its range is a change of its own. */
  record OfParameter(Parameter parameter, double before, double after) implements Change {
    @Override
    public Scenario applyTo(Scenario scenario) {
      return scenario.with(parameter, after);
    }
  }

  /** Another range, or one where there was none, or none where there was one. */
  record OfRange(Parameter parameter, Optional<Range> before, Optional<Range> after)
      implements Change {
    /** Unless the range cannot be around the scenario's value, which then stays as it is. */
    @Override
    public Scenario applyTo(Scenario scenario) {
      Map<Parameter, Range> ranges = new TreeMap<>(scenario.ranges());
      ranges.remove(parameter);
      after
          .filter(range -> isAround(range, scenario.get(parameter)))
          .ifPresent(range -> ranges.put(parameter, range));
      return scenario.withRanges(ranges);
    }

    private boolean isAround(Range range, double value) {
      return Range.problem(parameter, value, range.low(), range.high()) == null;
    }

    @Override
    public boolean movesTotal() {
      return false;
    }
  }

  /** Another correlation of two ranges, or one where they were independent, or the other way. */
  record OfLink(Parameter first, Parameter second, OptionalDouble before, OptionalDouble after)
      implements Change {
    /** Unless the scenario lacks a range or its other links leave no room. */
    @Override
    public Scenario applyTo(Scenario scenario) {
      Link link = new Link(first, second, after.orElse(0));
      List<Link> links =
          after.isPresent() ? link.in(scenario.links()) : link.outOf(scenario.links());
      boolean fits =
          scenario.ranges().keySet().containsAll(List.of(first, second)) && Link.goTogether(links);
      return fits ? scenario.withLinks(links) : scenario;
    }

    @Override
    public boolean movesTotal() {
      return false;
    }
  }

  /** Other dated price changes of one model; their notes do not count. */
  record OfPrices(ServedModel model, List<PriceChange> before, List<PriceChange> after)
      implements Change {
    public OfPrices {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Scenario applyTo(Scenario scenario) {
      Stream<PriceChange> others =
          scenario.priceChanges().stream().filter(change -> change.model() != model);
      return scenario.withPriceChanges(Stream.concat(others, after.stream()).toList());
    }
  }

  /** Other evaluations of one strategy. */
  record OfMeasurements(Strategy strategy, List<Measurement> before, List<Measurement> after)
      implements Change {
    public OfMeasurements {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Scenario applyTo(Scenario scenario) {
      List<Measurement> rows = new ArrayList<>(scenario.measurements());
      rows.removeIf(row -> row.strategy() == strategy);
      rows.addAll(after);
      return scenario.withMeasurements(rows);
    }
  }

  /** Other random numbers: through them, fits to measurements differ a little. */
  record OfSampling(int drawsBefore, long seedBefore, int draws, long seed) implements Change {
    @Override
    public Scenario applyTo(Scenario scenario) {
      return scenario.withSampling(draws, seed);
    }
  }

  /** Other amounts that months really took: what is planned does not follow them. */
  record OfActuals(List<Actual> before, List<Actual> after) implements Change {
    public OfActuals {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Scenario applyTo(Scenario scenario) {
      return scenario.withActuals(after);
    }

    @Override
    public boolean movesTotal() {
      return false;
    }
  }

  /** Another label; nothing is converted. */
  record OfCurrency(String before, String after) implements Change {
    @Override
    public Scenario applyTo(Scenario scenario) {
      return scenario.withCurrency(after);
    }

    @Override
    public boolean movesTotal() {
      return false;
    }
  }

  /**
   * Everything in which one scenario differs from another, in the order of the parameters, then
   * links, price changes, measurements, sampling, actual spend and currency.
   */
  static List<Change> between(Scenario before, Scenario after) {
    List<Change> found = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      addParameter(found, parameter, before, after);
    }
    addLinks(found, before, after);
    for (ServedModel model : ServedModel.values()) {
      List<PriceChange> from = prices(before, model);
      List<PriceChange> to = prices(after, model);
      if (!withoutNotes(from).equals(withoutNotes(to))) {
        found.add(new OfPrices(model, from, to));
      }
    }
    for (Strategy strategy : Strategy.values()) {
      List<Measurement> from = rows(before, strategy);
      List<Measurement> to = rows(after, strategy);
      if (!from.equals(to)) {
        found.add(new OfMeasurements(strategy, from, to));
      }
    }
    if (before.draws() != after.draws() || before.seed() != after.seed()) {
      found.add(new OfSampling(before.draws(), before.seed(), after.draws(), after.seed()));
    }
    List<Actual> spent = byMonth(before);
    List<Actual> spentNow = byMonth(after);
    if (!spent.equals(spentNow)) {
      found.add(new OfActuals(spent, spentNow));
    }
    if (!before.currency().equals(after.currency())) {
      found.add(new OfCurrency(before.currency(), after.currency()));
    }
    return List.copyOf(found);
  }

  private static void addParameter(
      List<Change> found, Parameter parameter, Scenario before, Scenario after) {
    double from = before.get(parameter);
    double to = after.get(parameter);
    if (from != to) {
      found.add(new OfParameter(parameter, from, to));
    }
    // A range that a value only took along is no change of its own.
    Optional<Range> moved = Optional.ofNullable(before.with(parameter, to).range(parameter));
    Optional<Range> was = Optional.ofNullable(before.range(parameter));
    Optional<Range> is = Optional.ofNullable(after.range(parameter));
    if (!is.equals(was) && !is.equals(moved)) {
      found.add(new OfRange(parameter, was, is));
    }
  }

  private static void addLinks(List<Change> found, Scenario before, Scenario after) {
    Stream.concat(before.links().stream(), after.links().stream())
        .map(link -> new Link(link.first(), link.second(), 0))
        .distinct()
        .sorted(Comparator.comparing(Link::first).thenComparing(Link::second))
        .forEach(
            pair -> {
              OptionalDouble from = correlation(before, pair);
              OptionalDouble to = correlation(after, pair);
              if (!from.equals(to)) {
                found.add(new OfLink(pair.first(), pair.second(), from, to));
              }
            });
  }

  private static OptionalDouble correlation(Scenario scenario, Link pair) {
    return scenario.links().stream()
        .filter(pair::isSamePairAs)
        .mapToDouble(Link::correlation)
        .findFirst();
  }

  private static List<PriceChange> prices(Scenario scenario, ServedModel model) {
    return scenario.priceChanges().stream()
        .filter(change -> change.model() == model)
        .sorted(
            Comparator.comparingInt(PriceChange::month).thenComparingDouble(PriceChange::factor))
        .toList();
  }

  private static List<Actual> byMonth(Scenario scenario) {
    return scenario.actuals().stream().sorted(Comparator.comparingInt(Actual::month)).toList();
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
