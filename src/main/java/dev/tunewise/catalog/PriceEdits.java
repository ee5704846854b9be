package dev.tunewise.catalog;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceSources;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a price list entry makes of a scenario: one change of several parameters.
 *
 * @param model whose prices these are
 * @param source text for the scenario's sources
 * @param values new values; what is unknown is not in here and stays as it is
 * @param keepsTokenPrices whether the tuned model's token prices stay, for lack of listed ones
 * @param decisions about other prices that the entry does not state, a sentence each
 */
public record PriceEdits(
    ServedModel model,
    String source,
    Map<Parameter, Double> values,
    boolean keepsTokenPrices,
    List<String> decisions) {
  public PriceEdits {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    decisions = List.copyOf(decisions);
  }

  /**
   * The prices of a model for the prompted or the tuned one.
   *
   * @param source as of {@link Catalog#sourceText}
   */
  public static PriceEdits of(CatalogModel entry, ServedModel model, String source) {
    Builder edits = new Builder(entry.prices());
    switch (model) {
      case PROMPTING -> edits.prompted();
      case FINE_TUNING -> edits.tuned();
    }
    return new PriceEdits(model, source, edits.values, edits.keepsTokenPrices, edits.decisions);
  }

  /** The price of rented GPUs that serve the tuned model, an instance at a time. */
  public static PriceEdits of(GpuPrice gpu) {
    String source =
        "%s · %s %s · %s".formatted(gpu.gpu(), gpu.provider(), gpu.tier(), gpu.asOf().text());
    List<String> remarks = new ArrayList<>();
    remarks.add("Calls per instance-hour says when a second instance is needed.");
    if (gpu.minimumGpus() > 1) {
      remarks.add("Rented " + gpu.minimumGpus() + " at a time: the price is that of all of them.");
    }
    Map<Parameter, Double> values =
        Map.of(FINE_TUNING_HOSTING_PRICE_PER_HOUR, gpu.usdPerInstanceHour());
    return new PriceEdits(ServedModel.FINE_TUNING, source, values, false, remarks);
  }

  /** Whether the tuned model is paid by the hour while its tokens cost something or other. */
  public boolean isHostedByTheHour() {
    boolean perToken = values.getOrDefault(FINE_TUNING_INPUT_PRICE, -1.0) >= 0;
    return values.getOrDefault(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 0.0) > 0 && !perToken;
  }

  /** These edits with the tuned model's token prices at 0: the hours are all that is paid. */
  public PriceEdits withFreeTokens() {
    Map<Parameter, Double> free = new TreeMap<>(values);
    model.tokenPrices().all().forEach(price -> free.put(price, 0.0));
    return new PriceEdits(model, source, free, false, decisions);
  }

  /** What was decided about prices that the entry does not state, a sentence each. */
  public List<String> remarks() {
    List<String> all = new ArrayList<>(decisions);
    if (keepsTokenPrices) {
      all.addFirst("Token prices of the tuned model are not listed and stay as they are.");
    }
    return all;
  }

  /** The scenario with the new values and their source. */
  public Scenario applyTo(Scenario scenario) {
    Scenario changed = scenario;
    for (Map.Entry<Parameter, Double> value : values.entrySet()) {
      changed = changed.with(value.getKey(), value.getValue());
    }
    return PriceSources.with(changed, model, source);
  }

  private static final class Builder {
    private final Prices prices;
    private final Map<Parameter, Double> values = new TreeMap<>();
    private final List<String> decisions = new ArrayList<>();
    private boolean keepsTokenPrices;

    Builder(Prices prices) {
      this.prices = prices;
    }

    void prompted() {
      take(Price.INPUT);
      take(Price.OUTPUT);
      caching(Price.INPUT, Price.CACHED_INPUT, ServedModel.PROMPTING);
      batch();
    }

    void tuned() {
      if (prices.has(Price.TUNED_INPUT) || prices.has(Price.TUNED_OUTPUT)) {
        take(Price.TUNED_INPUT);
        take(Price.TUNED_OUTPUT);
        caching(Price.TUNED_INPUT, Price.TUNED_CACHED_INPUT, ServedModel.FINE_TUNING);
      } else {
        keepsTokenPrices = true;
      }
      take(Price.TRAINING);
      take(Price.JOB_MINIMUM);
      take(Price.HOSTING_PER_HOUR);
    }

    private void take(Price price) {
      OptionalDouble value = prices.get(price);
      if (value.isPresent()) {
        values.put(price.like(), value.getAsDouble());
      } else {
        decisions.add(price.like().label() + " is not listed and stays as it is.");
      }
    }

    /**
     * Another model's cache prices must not stay beside this one's input price: an unlisted cache
     * read saves nothing, an unlisted cache write costs nothing extra.
     */
    private void caching(Price input, Price cached, ServedModel model) {
      OptionalDouble full = prices.get(input);
      if (full.isEmpty()) {
        decisions.add("Cache prices stay as they are.");
        return;
      }
      double read = prices.get(cached).orElse(full.getAsDouble());
      values.put(cached.like(), Math.min(read, cached.max()));
      if (!prices.has(cached)) {
        decisions.add(
            "Cached price is not listed: set to the input price, so caching saves nothing.");
      }
      boolean listed = input == Price.INPUT && prices.has(Price.CACHE_WRITE);
      values.put(
          model.tokenPrices().cacheWrite(),
          listed ? prices.get(Price.CACHE_WRITE).orElseThrow() : full.getAsDouble());
      if (!listed) {
        decisions.add(
            "Cache write price is not listed: set to the input price, so a write costs nothing extra.");
      }
    }

    /** The one discount that the model knows: the smaller of that on input and that on output. */
    private void batch() {
      OptionalDouble input = discount(Price.INPUT, Price.BATCH_INPUT);
      OptionalDouble output = discount(Price.OUTPUT, Price.BATCH_OUTPUT);
      if (input.isEmpty() || output.isEmpty()) {
        decisions.add("Batch prices are not listed; the batch discount stays as it is.");
        return;
      }
      double smaller = Math.min(input.getAsDouble(), output.getAsDouble());
      values.put(PROMPTING_BATCH_DISCOUNT, smaller);
      if (input.getAsDouble() != output.getAsDouble()) {
        decisions.add("Batch discounts of input and output differ: the smaller one is taken.");
      }
    }

    private OptionalDouble discount(Price full, Price batch) {
      OptionalDouble list = prices.get(full);
      OptionalDouble reduced = prices.get(batch);
      if (list.isEmpty() || reduced.isEmpty() || list.getAsDouble() == 0) {
        return OptionalDouble.empty();
      }
      double discount = 1 - reduced.getAsDouble() / list.getAsDouble();
      return OptionalDouble.of(Math.clamp(Math.rint(discount * 1e6) / 1e6, 0, 1));
    }
  }
}
