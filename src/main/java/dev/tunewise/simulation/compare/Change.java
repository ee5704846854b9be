package dev.tunewise.simulation.compare;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
      ranges.putAll(scenario.ranges());
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
}
