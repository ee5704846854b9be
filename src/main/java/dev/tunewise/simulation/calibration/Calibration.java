package dev.tunewise.simulation.calibration;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a scenario's measurements say of its accuracies. A strategy with a row at more than 0
 * examples has a {@link CurveFit}. Rows at 0 examples of fine-tuning, and of prompting without
 * retrieval, measure the base accuracy of the strategies that have none.
 *
 * <p>Making one takes up to a few hundred milliseconds the first time and next to nothing once its
 * fits are known; see {@link #isKnown}.
 */
public final class Calibration {
  private static final Calibration NONE = new Calibration(List.of(), Map.of());

  private final List<Measurement> rows;
  private final Map<Strategy, CurveFit> fits;

  private Calibration(List<Measurement> rows, Map<Strategy, CurveFit> fits) {
    this.rows = rows;
    this.fits = fits;
  }

  /** The fits of a scenario; calculates those that are not known yet. */
  public static Calibration of(Scenario scenario) {
    if (scenario.measurements().isEmpty()) {
      return NONE;
    }
    Map<Strategy, CurveFit> fits = new EnumMap<>(Strategy.class);
    for (FitCache.Key key : FitCache.keys(scenario)) {
      fits.put(key.strategy(), FitCache.SHARED.get(key));
    }
    return new Calibration(scenario.measurements(), fits);
  }

  /** Whether {@link #of} answers at once. */
  public static boolean isKnown(Scenario scenario) {
    return FitCache.keys(scenario).stream().allMatch(FitCache.SHARED::holds);
  }

  /**
   * Does ahead what the first fits would have to wait for: about a second of work. To be called
   * from a thread that nobody waits for.
   *
   * @param seed of the scenario, see {@link Scenario#seed}
   */
  public static void prepare(long seed) {
    FitCache.SHARED.prepare(seed);
  }

  /** The fitted curve of a strategy; empty where nothing but the generic one is known. */
  public Optional<CurveFit> fit(Strategy strategy) {
    return Optional.ofNullable(fits.get(strategy));
  }

  public boolean hasFits() {
    return !fits.isEmpty();
  }

  /**
   * The measured base accuracy, Σ correct / Σ evaluated of the rows at 0 examples that count; empty
   * if there are none. It takes the place of {@code task.baseAccuracy}.
   *
   * @param promptingRetrieves whether prompting uses retrieval: then its rows measure more than the
   *     base model
   */
  public OptionalDouble baseAccuracy(boolean promptingRetrieves) {
    double correct = 0;
    double evaluated = 0;
    for (Measurement row : rows) {
      if (measuresBase(row, promptingRetrieves)) {
        correct += row.correct();
        evaluated += row.evaluated();
      }
    }
    return evaluated > 0 ? OptionalDouble.of(correct / evaluated) : OptionalDouble.empty();
  }

  /** The base accuracy of a scenario: the measured one, else the parameter. */
  public static double baseAccuracy(Scenario scenario) {
    return measuredBaseAccuracy(scenario).orElse(scenario.get(BASE_ACCURACY));
  }

  /** The base accuracy as measured; empty where the parameter counts. */
  public static OptionalDouble measuredBaseAccuracy(Scenario scenario) {
    boolean retrieves = scenario.usesRetrieval(Strategy.PROMPTING);
    return new Calibration(scenario.measurements(), Map.of()).baseAccuracy(retrieves);
  }

  /** Whether evaluations take the place of a parameter: its number counts for nothing. */
  public static boolean supersedes(Parameter parameter, Scenario scenario) {
    if (scenario.measurements().isEmpty()) {
      return false;
    }
    if (parameter == BASE_ACCURACY && measuredBaseAccuracy(scenario).isPresent()) {
      return true;
    }
    if (!parameter.affectsOnlyAccuracy()) {
      return false; // so it is for most: no need to ask what is fitted
    }
    List<Strategy> fitted = fitted(scenario);
    return Stream.of(Strategy.values())
        .filter(strategy -> parameter.affects(strategy.accuracy()))
        .allMatch(fitted::contains);
  }

  /** The ranges that count: a measured base accuracy is not uncertain in the model. */
  public static Map<Parameter, Range> ranges(Scenario scenario) {
    if (scenario.range(BASE_ACCURACY) == null || measuredBaseAccuracy(scenario).isEmpty()) {
      return scenario.ranges();
    }
    Map<Parameter, Range> ranges = new EnumMap<>(scenario.ranges());
    ranges.remove(BASE_ACCURACY);
    return ranges;
  }

  /** The strategies whose curve is fitted, in their order; answers at once. */
  public static List<Strategy> fitted(Scenario scenario) {
    return FitCache.keys(scenario).stream().map(FitCache.Key::strategy).toList();
  }

  /** Rows at 0 examples that neither measure the base accuracy nor belong to a fitted strategy. */
  public static List<Measurement> unused(Scenario scenario) {
    boolean retrieves = scenario.usesRetrieval(Strategy.PROMPTING);
    List<Strategy> fitted = fitted(scenario);
    List<Measurement> unused = new ArrayList<>();
    for (Measurement row : scenario.measurements()) {
      if (row.examples() == 0
          && !fitted.contains(row.strategy())
          && !measuresBase(row, retrieves)) {
        unused.add(row);
      }
    }
    return unused;
  }

  private static boolean measuresBase(Measurement row, boolean promptingRetrieves) {
    return row.examples() == 0
        && switch (row.strategy()) {
          case PROMPTING -> !promptingRetrieves;
          case FINE_TUNING -> true;
          case HYBRID -> false;
        };
  }
}
