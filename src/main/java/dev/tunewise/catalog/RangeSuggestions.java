package dev.tunewise.catalog;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.catalog.SuggestedRange.Basis;
import dev.tunewise.catalog.SuggestedRange.PriceSpread;
import dev.tunewise.catalog.SuggestedRange.PublishedSpread;
import dev.tunewise.catalog.SuggestedRange.Share;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.IdleParameters;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileSelector;
import dev.tunewise.statistics.Quantiles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranges for the parameters of a scenario that matter and have none: prices by what comparable
 * models cost, the base accuracy by how far published ones lie apart, all else ± 20 %.
 */
public final class RangeSuggestions {
  private static final double SHARE = 0.2;

  /** A model is comparable if its input and output prices are within this factor. */
  private static final double COMPARABLE = 2;

  /** Fewer prices tell no spread. */
  private static final int FEWEST_MODELS = 4;

  /** What moves the decision by less does not matter. */
  private static final double LEAST_EFFECT = 0.005;

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  /** Ten examples in the prompt, 500 test items each. */
  private static final PublishedSpread BASE_ACCURACIES =
      new PublishedSpread(
          5, 0.622, 0.708, "MASSIVE 1.1, intents and slots", "ameyypawar/finetune-vs-api");

  /**
   * What a team decides or can look up, and what the accuracy curves are uncertain about without a
   * range.
   */
  private static final Set<Parameter> NOT_UNCERTAIN =
      EnumSet.of(
          HORIZON_MONTHS,
          LABELED_EXAMPLES,
          ALREADY_LABELED,
          STACKED_EXAMPLES,
          TARGET_ACCURACY,
          ACCURACY_CEILING,
          LATENCY_BUDGET_MILLIS,
          BATCH_SHARE,
          BUDGET,
          ANNUAL_DISCOUNT_RATE,
          PROMPTING_HALF_SHOTS,
          FINE_TUNING_HALF_EXAMPLES,
          FINE_TUNING_OVERFITTING_PENALTY,
          HYBRID_HALF_EXAMPLES,
          FINE_TUNING_HOSTED_HOURS_PER_MONTH,
          FINE_TUNING_HOSTING_SHARE,
          FINE_TUNING_REFRESH_EXAMPLES,
          FINE_TUNING_TRAINING_JOB_MINIMUM);

  /** Which price of a catalog a parameter is. */
  private static final Map<Parameter, Price> PRICES = new EnumMap<>(Parameter.class);

  static {
    for (ServedModel model : ServedModel.values()) {
      ServedModel.Charging charging = model.charging();
      NOT_UNCERTAIN.add(charging.batchDiscount());
      NOT_UNCERTAIN.add(charging.batchDiscountOnCache());
      NOT_UNCERTAIN.add(charging.contractDiscount());
      NOT_UNCERTAIN.add(charging.feePerThousandCalls());
    }
    PRICES.put(PROMPTING_INPUT_PRICE, Price.INPUT);
    PRICES.put(PROMPTING_CACHED_INPUT_PRICE, Price.CACHED_INPUT);
    PRICES.put(PROMPTING_CACHE_WRITE_PRICE, Price.CACHE_WRITE);
    PRICES.put(PROMPTING_OUTPUT_PRICE, Price.OUTPUT);
    PRICES.put(FINE_TUNING_INPUT_PRICE, Price.TUNED_INPUT);
    PRICES.put(FINE_TUNING_CACHED_INPUT_PRICE, Price.TUNED_CACHED_INPUT);
    PRICES.put(FINE_TUNING_OUTPUT_PRICE, Price.TUNED_OUTPUT);
    PRICES.put(FINE_TUNING_TRAINING_PRICE, Price.TRAINING);
  }

  private final Outcome outcome;
  private final Scenario scenario;
  private final Catalog catalog;
  private final ModelRun modelRun;

  private RangeSuggestions(Outcome outcome, Catalog catalog) {
    this.outcome = outcome;
    scenario = outcome.scenario();
    this.catalog = catalog;
    modelRun = new ModelRun(scenario);
  }

  /** A suggestion for each parameter that matters and has no range, the weightiest first. */
  public static List<SuggestedRange> of(Outcome outcome, Catalog catalog) {
    return new RangeSuggestions(outcome, catalog).all();
  }

  private List<SuggestedRange> all() {
    List<SuggestedRange> suggestions = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      if (isOpen(parameter)) {
        suggestion(parameter)
            .filter(suggested -> suggested.effect() >= LEAST_EFFECT)
            .ifPresent(suggestions::add);
      }
    }
    suggestions.sort(Comparator.comparingDouble(SuggestedRange::effect).reversed());
    return suggestions;
  }

  /** Whether a number may be unknown to the team; whole numbers are what it sets. */
  private boolean isOpen(Parameter parameter) {
    return scenario.range(parameter) == null
        && parameter.scale() != Scale.INTEGER
        && !NOT_UNCERTAIN.contains(parameter)
        && !IdleParameters.isIdle(parameter, scenario);
  }

  private Optional<SuggestedRange> suggestion(Parameter parameter) {
    return prices(parameter).or(() -> published(parameter)).or(() -> share(parameter));
  }

  private Optional<SuggestedRange> prices(Parameter parameter) {
    Price price = PRICES.get(parameter);
    OptionalDouble dollars = dollar();
    if (price == null || dollars.isEmpty()) {
      return Optional.empty();
    }
    List<CatalogModel> models =
        catalog.models().stream()
            .filter(model -> model.prices().has(price) && isComparable(model, parameter))
            .toList();
    if (models.size() < FEWEST_MODELS) {
      return Optional.empty();
    }
    double[] all =
        models.stream()
            .mapToDouble(model -> model.prices().get(price).orElseThrow() * dollars.getAsDouble())
            .toArray();
    Quantiles spread = new QuantileSelector(all.length).of(all, all.length);
    List<AsOf> seen = models.stream().map(CatalogModel::asOf).sorted().toList();
    Basis basis = new PriceSpread(models.size(), seen.getFirst(), seen.getLast());
    return suggestion(parameter, spread.p10(), spread.p90(), basis);
  }

  /** What a dollar is in the scenario's currency; empty if nobody knows. */
  private OptionalDouble dollar() {
    if (scenario.currency().equals(Scenario.DEFAULT.currency())) {
      return OptionalDouble.of(1);
    }
    Optional<Double> rate = scenario.exchange().map(Exchange::perDollar);
    return rate.isPresent() ? OptionalDouble.of(rate.get()) : OptionalDouble.empty();
  }

  /** Whether a model costs about as much as the one that a parameter is about. */
  private boolean isComparable(CatalogModel model, Parameter parameter) {
    boolean tuned = ServedModel.FINE_TUNING.prices().contains(parameter);
    return tuned
        ? isNear(model, Price.TUNED_INPUT, FINE_TUNING_INPUT_PRICE)
            && isNear(model, Price.TUNED_OUTPUT, FINE_TUNING_OUTPUT_PRICE)
        : model.canBePrompted()
            && isNear(model, Price.INPUT, PROMPTING_INPUT_PRICE)
            && isNear(model, Price.OUTPUT, PROMPTING_OUTPUT_PRICE);
  }

  private boolean isNear(CatalogModel model, Price price, Parameter parameter) {
    double own = scenario.get(parameter) / dollar().orElse(1);
    double listed = model.prices().get(price).orElse(Double.NaN);
    return listed >= own / COMPARABLE && listed <= own * COMPARABLE;
  }

  private Optional<SuggestedRange> published(Parameter parameter) {
    if (parameter != BASE_ACCURACY) {
      return Optional.empty();
    }
    double value = scenario.get(parameter);
    double half = (tau(BASE_ACCURACIES.most()) - tau(BASE_ACCURACIES.least())) / 2;
    return parameter.scale().isOnTau(value)
        ? suggestion(
            parameter,
            parameter.scale().ofTau(tau(value) - half),
            parameter.scale().ofTau(tau(value) + half),
            BASE_ACCURACIES)
        : Optional.empty();
  }

  private static double tau(double accuracy) {
    return BASE_ACCURACY.scale().tau(accuracy);
  }

  private Optional<SuggestedRange> share(Parameter parameter) {
    double value = scenario.get(parameter);
    double step = SHARE * Math.abs(value);
    return suggestion(parameter, value - step, value + step, new Share(SHARE));
  }

  /** In round numbers around the value, if such a range is possible. */
  private Optional<SuggestedRange> suggestion(
      Parameter parameter, double low, double high, Basis basis) {
    double value = scenario.get(parameter);
    Range round = range(parameter, value, rounded(parameter, low), rounded(parameter, high));
    Range range = round == null ? range(parameter, value, low, high) : round;
    return range == null
        ? Optional.empty()
        : Optional.of(new SuggestedRange(parameter, range, basis, effect(parameter, range)));
  }

  private static double rounded(Parameter parameter, double end) {
    BigDecimal exact = BigDecimal.valueOf(end);
    return parameter.unit().isShare()
        ? exact.setScale(Math.abs(end) < 0.1 ? 3 : 2, RoundingMode.HALF_UP).doubleValue()
        : exact.round(TWO_DIGITS).doubleValue();
  }

  /** Widened to hold the value, as far as the legal range goes; null if that is no range. */
  private static @Nullable Range range(Parameter parameter, double value, double low, double high) {
    double from = Math.max(parameter.min(), Math.min(low, value));
    double to = Math.min(parameter.max(), Math.max(high, value));
    return Range.problem(parameter, value, from, to) == null ? new Range(from, to) : null;
  }

  private double effect(Parameter parameter, Range range) {
    Reading low = read(parameter, range.low());
    Reading high = read(parameter, range.high());
    read(parameter, scenario.get(parameter));
    double budget = scenario.get(LATENCY_BUDGET_MILLIS);
    double total = outcome.recommended().totalCost();
    double effect = 0;
    for (int s = 0; s < Strategy.values().length; s++) {
      double saving = Math.abs(high.savings().get(s) - low.savings().get(s));
      double latency = Math.abs(high.latencies().get(s) - low.latencies().get(s));
      double accuracy = Math.abs(high.accuracies().get(s) - low.accuracies().get(s));
      effect = Math.max(effect, accuracy);
      effect = total > 0 ? Math.max(effect, saving / total) : effect;
      effect = budget > 0 ? Math.max(effect, latency / budget) : effect;
    }
    return effect;
  }

  /**
   * What a decision rests on; in the order of {@link Strategy}.
   *
   * @param savings totals less the recommended strategy's
   */
  private record Reading(Doubles savings, Doubles accuracies, Doubles latencies) {}

  private Reading read(Parameter parameter, double value) {
    modelRun.set(parameter, value);
    modelRun.run();
    double recommended = modelRun.total(outcome.verdict().strategy());
    return new Reading(
        ofEach(strategy -> modelRun.total(strategy) - recommended),
        ofEach(modelRun::accuracy),
        ofEach(modelRun::latencyMillis));
  }

  private static Doubles ofEach(ToDoubleFunction<Strategy> measure) {
    return Doubles.wrap(Stream.of(Strategy.values()).mapToDouble(measure).toArray());
  }
}
