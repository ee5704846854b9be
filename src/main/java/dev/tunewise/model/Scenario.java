package dev.tunewise.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a team assumes about its feature: the whole content of a scenario file; immutable.
 *
 * @param currency three capital letters; a label, nothing is converted
 * @param ranges 10th and 90th percentile of the parameters that are not known exactly
 * @param links of ranged parameters that move together
 * @param calendar when month 1 is, and when fiscal years begin
 * @param exchange the rate at which dollar prices were taken into it
 * @param actuals what months really took, each month once
 * @param own parameters whose numbers the team has set or confirmed itself
 * @param draws Monte Carlo draws
 * @param seed of the random numbers
 * @param sources where numbers come from: by model, by path of a parameter, or free keys
 */
public record Scenario(
    String name,
    String notes,
    String currency,
    Values values,
    List<PriceChange> priceChanges,
    Map<Parameter, Range> ranges,
    List<Link> links,
    List<Measurement> measurements,
    Calendar calendar,
    Optional<Exchange> exchange,
    List<Actual> actuals,
    Set<Parameter> own,
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
          "",
          "",
          "USD",
          Values.DEFAULTS,
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          Calendar.NONE,
          Optional.empty(),
          List.of(),
          Set.of(),
          10_000,
          42,
          Map.of());

  public Scenario {
    priceChanges = List.copyOf(priceChanges);
    measurements = List.copyOf(measurements);
    links = List.copyOf(links);
    actuals = List.copyOf(actuals);
    ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
    own = Collections.unmodifiableSet(new TreeSet<>(own));
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
    if (!links.isEmpty()) {
      requireTogether(links, ranges.keySet());
    }
    if (actuals.stream().mapToInt(Actual::month).distinct().count() < actuals.size()) {
      throw new IllegalArgumentException("a month has actuals twice");
    }
  }

  private static void requireAround(Values values, Parameter parameter, Range range) {
    String problem = Range.problem(parameter, values.get(parameter), range.low(), range.high());
    if (problem != null) {
      throw new IllegalArgumentException("range of " + parameter.path() + " " + problem);
    }
  }

  private static void requireTogether(List<Link> links, Set<Parameter> ranged) {
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (!ranged.contains(link.first()) || !ranged.contains(link.second())) {
        throw new IllegalArgumentException("a link without its ranges: " + link);
      }
      if (links.subList(0, i).stream().anyMatch(link::isSamePairAs)) {
        throw new IllegalArgumentException("linked twice: " + link);
      }
    }
    if (!Link.goTogether(links)) {
      throw new IllegalArgumentException("links contradict each other: " + links);
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

  /** The links that name a parameter. */
  public List<Link> links(Parameter parameter) {
    return links.stream().filter(link -> link.names(parameter)).toList();
  }

  /**
   * This scenario with one parameter changed; its range, if any, moves along.
   *
   * @throws IllegalArgumentException if the value is not legal for the parameter
   */
  public Scenario with(Parameter parameter, double value) {
    Parts parts = new Parts(this);
    parts.values = values.with(parameter, value);
    Range range = ranges.get(parameter);
    if (range != null && value != get(parameter)) {
      parts.ranges = new TreeMap<>(ranges);
      Range moved = range.moved(parameter, get(parameter), value);
      if (moved == null) {
        parts.ranges.remove(parameter);
      } else {
        parts.ranges.put(parameter, moved);
      }
    }
    return parts.wholeWithoutLooseLinks();
  }

  public Scenario withName(String name) {
    Parts parts = new Parts(this);
    parts.name = name;
    return parts.whole();
  }

  public Scenario withNotes(String notes) {
    Parts parts = new Parts(this);
    parts.notes = notes;
    return parts.whole();
  }

  /** In another currency; a rate of the former one is gone. */
  public Scenario withCurrency(String currency) {
    Parts parts = new Parts(this);
    parts.exchange = currency.equals(this.currency) ? exchange : Optional.empty();
    parts.currency = currency;
    return parts.whole();
  }

  public Scenario withPriceChanges(List<PriceChange> priceChanges) {
    Parts parts = new Parts(this);
    parts.priceChanges = priceChanges;
    return parts.whole();
  }

  /** With other ranges; links of parameters that have none any more are gone too. */
  public Scenario withRanges(Map<Parameter, Range> ranges) {
    Parts parts = new Parts(this);
    parts.ranges = ranges;
    return parts.wholeWithoutLooseLinks();
  }

  /**
   * With other links.
   *
   * @throws IllegalArgumentException if they name parameters without a range or contradict each
   *     other
   */
  public Scenario withLinks(List<Link> links) {
    Parts parts = new Parts(this);
    parts.links = links;
    return parts.whole();
  }

  public Scenario withMeasurements(List<Measurement> measurements) {
    Parts parts = new Parts(this);
    parts.measurements = measurements;
    return parts.whole();
  }

  public Scenario withCalendar(Calendar calendar) {
    Parts parts = new Parts(this);
    parts.calendar = calendar;
    return parts.whole();
  }

  public Scenario withExchange(Optional<Exchange> exchange) {
    Parts parts = new Parts(this);
    parts.exchange = exchange;
    return parts.whole();
  }

  public Scenario withActuals(List<Actual> actuals) {
    Parts parts = new Parts(this);
    parts.actuals = actuals;
    return parts.whole();
  }

  public Scenario withOwn(Set<Parameter> own) {
    Parts parts = new Parts(this);
    parts.own = own;
    return parts.whole();
  }

  public Scenario withSources(Map<String, String> sources) {
    Parts parts = new Parts(this);
    parts.sources = sources;
    return parts.whole();
  }

  public Scenario withSampling(int draws, long seed) {
    Parts parts = new Parts(this);
    parts.draws = draws;
    parts.seed = seed;
    return parts.whole();
  }

  /** All that a scenario is made of, to change some of it. */
  private static final class Parts {
    String name;
    String notes;
    String currency;
    Values values;
    List<PriceChange> priceChanges;
    Map<Parameter, Range> ranges;
    List<Link> links;
    List<Measurement> measurements;
    Calendar calendar;
    Optional<Exchange> exchange;
    List<Actual> actuals;
    Set<Parameter> own;
    int draws;
    long seed;
    Map<String, String> sources;

    Parts(Scenario scenario) {
      name = scenario.name;
      notes = scenario.notes;
      currency = scenario.currency;
      values = scenario.values;
      priceChanges = scenario.priceChanges;
      ranges = scenario.ranges;
      links = scenario.links;
      measurements = scenario.measurements;
      calendar = scenario.calendar;
      exchange = scenario.exchange;
      actuals = scenario.actuals;
      own = scenario.own;
      draws = scenario.draws;
      seed = scenario.seed;
      sources = scenario.sources;
    }

    /** A link cannot outlive a range. */
    Scenario wholeWithoutLooseLinks() {
      links =
          links.stream()
              .filter(link -> ranges.containsKey(link.first()) && ranges.containsKey(link.second()))
              .toList();
      return whole();
    }

    Scenario whole() {
      return new Scenario(
          name,
          notes,
          currency,
          values,
          priceChanges,
          ranges,
          links,
          measurements,
          calendar,
          exchange,
          actuals,
          own,
          draws,
          seed,
          sources);
    }
  }
}
