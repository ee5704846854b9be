package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Quantiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles of the accuracy curves of the scenarios run last. They take a third of a run and stay
 * as they are whatever happens to prices, volumes and times. Safe to use from any thread.
 */
final class KnownCurves {
  /** The curves go over all numbers of examples, so the scenario's own does not matter. */
  private static final List<Parameter> READ =
      Stream.of(Parameter.values())
          .filter(parameter -> parameter != Parameter.LABELED_EXAMPLES)
          .filter(KnownCurves::bearsOnAccuracy)
          .toList();

  /** By column of the curves, from the first one on; null where a column equals another. */
  private final Map<Key, @Nullable Quantiles[]> known = new LinkedHashMap<>(16, 0.75f, true);

  private final int most;

  /** Remembers those of so many scenarios, some ten kilobytes each. */
  KnownCurves(int most) {
    this.most = most;
  }

  /**
   * All that the percentiles rest on.
   *
   * @param values of what bears on accuracy
   * @param ranges all of them where one bears on accuracy, as each takes a random number; else none
   */
  private record Key(
      long seed,
      int draws,
      Doubles values,
      List<Measurement> measurements,
      Map<Parameter, Range> ranges,
      List<Link> links) {
    static Key of(Scenario scenario) {
      Map<Parameter, Range> ranges = Calibration.ranges(scenario);
      boolean vary = ranges.keySet().stream().anyMatch(KnownCurves::bearsOnAccuracy);
      return new Key(
          scenario.seed(),
          scenario.draws(),
          Doubles.wrap(READ.stream().mapToDouble(scenario::get).toArray()),
          scenario.measurements(),
          vary ? ranges : Map.of(),
          vary ? scenario.links() : List.of());
    }
  }

  private static boolean bearsOnAccuracy(Parameter parameter) {
    return Stream.of(Strategy.values())
        .anyMatch(strategy -> parameter.affects(strategy.accuracy()));
  }

  /** Percentiles by column of a scenario; null where they are not known, as of all but curves. */
  @Nullable Quantiles[] of(Scenario scenario) {
    int months = scenario.horizonMonths();
    @Nullable Quantiles[] columns = new Quantiles[DrawColumns.count(months)];
    synchronized (known) {
      @Nullable Quantiles[] curves = known.get(Key.of(scenario));
      if (curves != null) {
        System.arraycopy(curves, 0, columns, DrawColumns.firstCurve(months), curves.length);
      }
    }
    return columns;
  }

  /** Remembers those of the curves among the percentiles of all columns. */
  void keep(Scenario scenario, @Nullable Quantiles[] columns) {
    int first = DrawColumns.firstCurve(scenario.horizonMonths());
    @Nullable Quantiles[] curves =
        Arrays.copyOfRange(columns, first, first + DrawColumns.CURVE_COLUMNS);
    synchronized (known) {
      known.put(Key.of(scenario), curves);
      if (known.size() > most) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }
}
