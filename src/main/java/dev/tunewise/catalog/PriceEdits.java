package dev.tunewise.catalog;

import dev.tunewise.model.Exchange;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a price list entry makes of a scenario: one change of several parameters.
 *
 * @param model whose prices these are
 * @param source text for the scenario's sources
 * @param values new values
 * @param speed where the model's speed among the values was read; empty if it is not listed
 * @param unknown parameters that the entry does not state, which stay as they are
 * @param unfit parameters whose new values are more than they can hold, which stay as they are
 * @param decisions about prices that the entry does not state
 * @param tier the prices of longer prompts that are taken; empty if those of short ones are
 * @param exchange the rate that values in another currency than dollars were converted at
 */
public record PriceEdits(
    ServedModel model,
    String source,
    Map<Parameter, Double> values,
    Optional<Origin> speed,
    Set<Parameter> unknown,
    Set<Parameter> unfit,
    Set<Decision> decisions,
    Optional<Tier> tier,
    Optional<Exchange> exchange) {
  /** Converted prices have so many digits: those of a price times those of a rate. */
  private static final MathContext DIGITS = new MathContext(12);

  /** What was decided for lack of a listed price, or because of how something is charged. */
  public enum Decision {
    TOKEN_PRICES_STAY,
    CACHE_PRICES_STAY,
    CACHED_AS_INPUT,
    CACHE_WRITE_AS_INPUT,
    SMALLER_BATCH_DISCOUNT,
    NO_BATCH_SERVICE,
    SECOND_INSTANCE,
    SEVERAL_GPUS
  }

  public PriceEdits {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
    unfit = Collections.unmodifiableSet(new TreeSet<>(unfit));
    decisions = Collections.unmodifiableSet(new TreeSet<>(decisions));
  }

  /** The price of rented GPUs that serve the tuned model, an instance at a time, in dollars. */
  public static PriceEdits of(GpuPrice gpu) {
    ServedModel tuned = ServedModel.FINE_TUNING;
    Set<Decision> decisions = EnumSet.of(Decision.SECOND_INSTANCE, Decision.NO_BATCH_SERVICE);
    if (gpu.minimumGpus() > 1) {
      decisions.add(Decision.SEVERAL_GPUS);
    }
    return new PriceEdits(
        tuned,
        "%s · %s %s · %s".formatted(gpu.gpu(), gpu.provider(), gpu.tier(), gpu.asOf().text()),
        Map.of(
            Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            gpu.usdPerInstanceHour(),
            tuned.charging().batchDiscount(),
            0.0),
        Optional.empty(),
        Set.of(),
        Set.of(),
        decisions,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether a price is set, not only rules. */
  public boolean hasPrices() {
    return values.keySet().stream().anyMatch(model.prices()::contains);
  }

  /** Whether the tuned model is paid by the hour while its tokens cost something or other. */
  public boolean isHostedByTheHour() {
    return values.getOrDefault(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR, 0.0) > 0
        && !values.containsKey(model.tokenPrices().input());
  }

  /** These edits with the tuned model's token prices at 0: the hours are all that is paid. */
  public PriceEdits withFreeTokens() {
    Map<Parameter, Double> free = new TreeMap<>(values);
    model.tokenPrices().all().forEach(price -> free.put(price, 0.0));
    Set<Decision> left = EnumSet.noneOf(Decision.class);
    left.addAll(decisions);
    left.remove(Decision.TOKEN_PRICES_STAY);
    return new PriceEdits(model, source, free, speed, unknown, unfit, left, tier, exchange);
  }

  /** These edits of dollars in the currency of a scenario. */
  public PriceEdits at(Exchange rate, String currency) {
    Map<Parameter, Double> converted = new TreeMap<>();
    Set<Parameter> tooMuch = new TreeSet<>(unfit);
    values.forEach(
        (parameter, dollars) -> {
          double value = parameter.unit().isMoney() ? converted(dollars, rate) : dollars;
          if (value <= parameter.max()) {
            converted.put(parameter, value);
          } else {
            tooMuch.add(parameter);
          }
        });
    return new PriceEdits(
        model,
        rated(source, rate, currency),
        converted,
        speed,
        unknown,
        tooMuch,
        decisions,
        tier,
        Optional.of(rate));
  }

  /** A source whose dollars were converted, and at which rate. */
  static String rated(String source, Exchange rate, String currency) {
    return "%s · at %s %s per USD of %s"
        .formatted(
            source,
            BigDecimal.valueOf(rate.perDollar()).stripTrailingZeros().toPlainString(),
            currency,
            rate.asOf());
  }

  private static double converted(double dollars, Exchange rate) {
    return BigDecimal.valueOf(dollars)
        .multiply(BigDecimal.valueOf(rate.perDollar()), DIGITS)
        .doubleValue();
  }

  /** What the chosen model is called. */
  public String name() {
    return source.split(Sources.SEPARATOR, 2)[0];
  }

  /**
   * The scenario with the new values, their sources and the rate they were converted at. What stays
   * of another model was known of that one alone, so it is an example value now. Where the speed is
   * not listed, the scenario says from then on that it is not this model's.
   */
  public Scenario applyTo(Scenario scenario) {
    Scenario set = OwnValues.without(OwnValues.set(scenario, values), leftovers());
    Scenario priced = Sources.with(set, model, source);
    Scenario changed =
        speed
            .map(from -> String.join(Sources.SEPARATOR, name(), from.asOf().text(), from.source()))
            .map(from -> Sources.withSpeed(priced, model, from))
            .orElseGet(() -> Sources.withoutSpeed(priced, model, name()));
    return exchange.isPresent() ? changed.withExchange(exchange) : changed;
  }

  /** What should be this model's and is not. */
  private Set<Parameter> leftovers() {
    Set<Parameter> left = EnumSet.noneOf(Parameter.class);
    left.addAll(unknown);
    left.addAll(unfit);
    left.addAll(model.tokenPrices().all());
    left.addAll(model.speed().all());
    left.removeAll(values.keySet());
    return left;
  }
}
