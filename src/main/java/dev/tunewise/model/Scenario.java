package dev.tunewise.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a team assumes about its feature: the whole content of a scenario file; immutable.
 *
 * @param currency three capital letters; a label, nothing is converted
 * @param ranges 10th and 90th percentile of the parameters that are not known exactly
 * @param sources where prices come from, free keys
 * @param draws Monte Carlo draws
 * @param seed of the random numbers
 */
public record Scenario(
    String name,
    String notes,
    String currency,
    Values values,
    List<PriceChange> priceChanges,
    Map<Parameter, Range> ranges,
    List<Measurement> measurements,
    int draws,
    long seed,
    Map<String, String> sources) {
  public static final int MAX_TEXT_LENGTH = 10_000;
  public static final int MAX_LIST_LENGTH = 1_000;
  public static final int MIN_DRAWS = 100;
  public static final int MAX_DRAWS = 1_000_000;
  public static final long MAX_SEED = (1L << 53) - 1;

  /** A nameless scenario with every parameter at its default. */
  public static final Scenario DEFAULT =
      new Scenario(
          "", "", "USD", Values.DEFAULTS, List.of(), Map.of(), List.of(), 10_000, 42, Map.of());

  public Scenario {
    priceChanges = List.copyOf(priceChanges);
    measurements = List.copyOf(measurements);
    ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    if (!isCurrency(currency)) {
      throw new IllegalArgumentException("currency must be three capital letters: " + currency);
    }
    if (draws < MIN_DRAWS || draws > MAX_DRAWS) {
      throw new IllegalArgumentException("draws must be from 100 to 1000000, was " + draws);
    }
    if (seed < 0 || seed > MAX_SEED) {
      throw new IllegalArgumentException("seed must be from 0 to 2^53 - 1, was " + seed);
    }
    ranges.forEach((parameter, range) -> requireAround(values, parameter, range));
  }

  private static void requireAround(Values values, Parameter parameter, Range range) {
    String problem = Range.problem(parameter, values.get(parameter), range.low(), range.high());
    if (problem != null) {
      throw new IllegalArgumentException("range of " + parameter.path() + " " + problem);
    }
  }

  public static boolean isCurrency(String text) {
    return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  public double get(Parameter parameter) {
    return values.get(parameter);
  }

  /** Whether the calls of a strategy carry retrieved context. */
  public boolean usesRetrieval(Strategy strategy) {
    Parameter tokens = strategy.prompt().retrievedTokens();
    return tokens != null && get(tokens) > 0;
  }

  /** Length of the plan in months, H. */
  public int horizonMonths() {
    return (int) values.get(Parameter.HORIZON_MONTHS);
  }

  /** The range of a parameter, or null if it is known exactly. */
  public @Nullable Range range(Parameter parameter) {
    return ranges.get(parameter);
  }

  /**
   * This scenario with one parameter changed; its range, if any, moves along.
   *
   * @throws IllegalArgumentException if the value is not legal for the parameter
   */
  public Scenario with(Parameter parameter, double value) {
    Range range = ranges.get(parameter);
    Map<Parameter, Range> newRanges = ranges;
    if (range != null && value != get(parameter)) {
      newRanges = new TreeMap<>(ranges);
      Range moved = range.moved(parameter, get(parameter), value);
      if (moved == null) {
        newRanges.remove(parameter);
      } else {
        newRanges.put(parameter, moved);
      }
    }
    return copy(name, notes, currency, values.with(parameter, value), newRanges);
  }

  public Scenario withName(String name) {
    return copy(name, notes, currency, values, ranges);
  }

  public Scenario withNotes(String notes) {
    return copy(name, notes, currency, values, ranges);
  }

  public Scenario withCurrency(String currency) {
    return copy(name, notes, currency, values, ranges);
  }

  public Scenario withRanges(Map<Parameter, Range> ranges) {
    return copy(name, notes, currency, values, ranges);
  }

  private Scenario copy(
      String name, String notes, String currency, Values values, Map<Parameter, Range> ranges) {
    return new Scenario(
        name, notes, currency, values, priceChanges, ranges, measurements, draws, seed, sources);
  }

  public Scenario withPriceChanges(List<PriceChange> changes) {
    return new Scenario(
        name, notes, currency, values, changes, ranges, measurements, draws, seed, sources);
  }

  public Scenario withMeasurements(List<Measurement> rows) {
    return new Scenario(
        name, notes, currency, values, priceChanges, ranges, rows, draws, seed, sources);
  }

  public Scenario withSources(Map<String, String> sources) {
    return new Scenario(
        name, notes, currency, values, priceChanges, ranges, measurements, draws, seed, sources);
  }

  public Scenario withSampling(int draws, long seed) {
    return new Scenario(
        name, notes, currency, values, priceChanges, ranges, measurements, draws, seed, sources);
  }
}
