package dev.tunewise.catalog;

import dev.tunewise.catalog.PriceEdits.Decision;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.ServedModel.Charging;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CallFacts;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what an offer makes of a scenario, parameter by parameter. */
public final class OfferPrices {
  private final Offer offer;
  private final ServedModel form;
  private final Charging charging;
  private final Prices listed;
  private final Optional<Tier> tier;

  /** The listed prices, as they are for prompts as long as the scenario's. */
  private final Prices prices;

  private final Map<Parameter, Double> values = new TreeMap<>();
  private final Set<Parameter> unknown = new TreeSet<>();
  private final Set<Decision> decisions = EnumSet.noneOf(Decision.class);

  private OfferPrices(Offer offer, ServedModel form, Scenario scenario) {
    this.offer = offer;
    this.form = form;
    charging = form.charging();
    listed = offer.model().prices();
    tier =
        offer
            .model()
            .tier(promptTokens(form, scenario))
            .filter(longer -> longer.prices().known().keySet().stream().anyMatch(this::matters));
    prices = tier.map(longer -> listed.and(longer.prices())).orElse(listed);
  }

  /** The prices and charging rules of a model for the prompted or the tuned one, in dollars. */
  public static PriceEdits of(Offer offer, ServedModel form, Scenario scenario) {
    return new OfferPrices(offer, form, scenario).edits();
  }

  /** Tokens of the longest prompt that a model gets. */
  static double promptTokens(ServedModel form, Scenario scenario) {
    return Stream.of(Strategy.values())
        .filter(strategy -> strategy.model() == form)
        .mapToDouble(strategy -> CallFacts.of(scenario, strategy).promptTokens())
        .max()
        .orElseThrow();
  }

  private boolean matters(Price price) {
    return form.prices().contains(price.like());
  }

  private PriceEdits edits() {
    switch (form) {
      case PROMPTING -> prompted();
      case FINE_TUNING -> tuned();
    }
    rules();
    ModelSpeed speed = offer.model().speed();
    if (speed.origin().isPresent()) {
      values.putAll(speed.values(form));
      form.speed().all().stream().filter(each -> !values.containsKey(each)).forEach(unknown::add);
    }
    return new PriceEdits(
        form,
        offer.sourceText(),
        values,
        speed.origin(),
        unknown,
        Set.of(),
        decisions,
        tier,
        Optional.empty());
  }

  private void prompted() {
    take(Price.INPUT);
    take(Price.OUTPUT);
    caching(Price.INPUT, Price.CACHED_INPUT);
    batch(
        listed.discount(Price.INPUT, Price.BATCH_INPUT),
        listed.discount(Price.OUTPUT, Price.BATCH_OUTPUT));
    set(charging.feePerThousandCalls(), prices.get(Price.REQUEST_FEE));
  }

  private void tuned() {
    if (prices.has(Price.TUNED_INPUT) || prices.has(Price.TUNED_OUTPUT)) {
      take(Price.TUNED_INPUT);
      take(Price.TUNED_OUTPUT);
      caching(Price.TUNED_INPUT, Price.TUNED_CACHED_INPUT);
    } else {
      decisions.add(Decision.TOKEN_PRICES_STAY);
    }
    take(Price.TRAINING);
    take(Price.JOB_MINIMUM);
    take(Price.HOSTING_PER_HOUR);
    batch(
        listed.discount(Price.TUNED_INPUT, Price.TUNED_BATCH_INPUT),
        listed.discount(Price.TUNED_OUTPUT, Price.TUNED_BATCH_OUTPUT));
    unknown.add(charging.feePerThousandCalls());
  }

  private void rules() {
    ChargingRules rules = offer.charging();
    set(charging.cacheMinimumTokens(), real(rules));
    if (!decisions.contains(Decision.NO_BATCH_SERVICE)) {
      set(charging.batchDiscountOnCache(), rules.batchOnCache());
    }
  }

  private static OptionalDouble real(ChargingRules rules) {
    return rules.cacheMinimumTokens().isPresent()
        ? OptionalDouble.of(rules.cacheMinimumTokens().getAsInt())
        : OptionalDouble.empty();
  }

  private void take(Price price) {
    set(price.like(), prices.get(price));
  }

  private void set(Parameter parameter, OptionalDouble value) {
    if (value.isPresent() && value.getAsDouble() <= parameter.max()) {
      values.put(parameter, value.getAsDouble());
    } else {
      unknown.add(parameter);
    }
  }

  /**
   * Another model's cache prices must not stay beside this one's input price: an unlisted cache
   * read saves nothing, an unlisted cache write costs nothing extra.
   */
  private void caching(Price input, Price cached) {
    OptionalDouble full = prices.get(input);
    if (full.isEmpty()) {
      decisions.add(Decision.CACHE_PRICES_STAY);
      return;
    }
    double read = prices.get(cached).orElse(full.getAsDouble());
    values.put(cached.like(), Math.min(read, cached.max()));
    if (!prices.has(cached)) {
      decisions.add(Decision.CACHED_AS_INPUT);
    }
    boolean stated = input == Price.INPUT && prices.has(Price.CACHE_WRITE);
    values.put(
        form.tokenPrices().cacheWrite(),
        stated ? prices.get(Price.CACHE_WRITE).orElseThrow() : full.getAsDouble());
    if (!stated) {
      decisions.add(Decision.CACHE_WRITE_AS_INPUT);
    }
  }

  /**
   * The one discount that the model knows: the smaller of that on input and that on output. Batch
   * prices are those of short prompts, so they are compared with these.
   */
  private void batch(OptionalDouble input, OptionalDouble output) {
    if (offer.charging().withoutBatch().contains(form)) {
      decisions.add(Decision.NO_BATCH_SERVICE);
      values.put(charging.batchDiscount(), 0.0);
    } else if (input.isEmpty() || output.isEmpty()) {
      unknown.add(charging.batchDiscount());
    } else {
      values.put(charging.batchDiscount(), Math.min(input.getAsDouble(), output.getAsDouble()));
      if (input.getAsDouble() != output.getAsDouble()) {
        decisions.add(Decision.SMALLER_BATCH_DISCOUNT);
      }
    }
  }
}
