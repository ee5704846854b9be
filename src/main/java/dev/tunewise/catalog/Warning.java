package dev.tunewise.catalog;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CallFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Where a rule of an offer bites in a scenario. */
public sealed interface Warning {
  /** The part of the prompt that repeats is too short for this model's cache. */
  record PrefixTooShort(Strategy strategy, double prefixTokens, int minimum) implements Warning {}

  /** The prompt is so long that other prices hold. */
  record LongPrompt(double promptTokens, Tier tier) implements Warning {}

  /** The scenario counts on a batch service that there is not. */
  record NoBatchService(double batchShare) implements Warning {}

  /** Keeping a cache of one's own costs something that no input holds. */
  record CacheStorage(double usdPerMillionTokenHours) implements Warning {}

  /** Thinking is priced apart, while the simulation bills it as output. */
  record ReasoningPricedApart(double usdPerMillionTokens) implements Warning {}

  /** Not everyone can have it trained. */
  record TrainingRestricted(TrainingAccess access) implements Warning {}

  /** Nobody can have it trained any more. */
  record TrainingClosed(LocalDate since) implements Warning {}

  /** Nobody can have it trained after a month of the plan. */
  record TrainingEnds(LocalDate lastDay, int month) implements Warning {}

  /** It was switched off before the plan begins. */
  record Ended(LocalDate day) implements Warning {}

  /** It is switched off within the plan. */
  record Ends(LocalDate day, int month, String successor) implements Warning {}

  /** Its token prices are multiplied within the plan. */
  record PriceStep(LocalDate day, int month, double factor) implements Warning {}

  /** All that bites, what concerns prices and calls first. */
  static List<Warning> of(Scenario scenario, Offer offer, ServedModel form, LocalDate today) {
    List<Warning> found = new ArrayList<>(ofCalls(scenario, offer, form));
    found.addAll(ofLife(scenario, offer, form, today));
    return List.copyOf(found);
  }

  private static List<Warning> ofCalls(Scenario scenario, Offer offer, ServedModel form) {
    List<Warning> found = new ArrayList<>();
    boolean caches = scenario.get(Parameter.CACHE_HIT_RATE) > 0;
    PriceEdits edits = OfferPrices.of(offer, form, scenario);
    edits
        .tier()
        .map(tier -> new LongPrompt(OfferPrices.promptTokens(form, scenario), tier))
        .ifPresent(found::add);
    OptionalInt minimum = offer.charging().cacheMinimumTokens();
    if (caches && minimum.isPresent()) {
      found.addAll(tooShort(scenario, form, minimum.getAsInt()));
    }
    double batchShare = scenario.get(Parameter.BATCH_SHARE);
    if (batchShare > 0 && edits.values().getOrDefault(form.charging().batchDiscount(), 1.0) == 0) {
      found.add(new NoBatchService(batchShare));
    }
    Prices prices = offer.model().prices();
    if (caches && prices.has(Price.CACHE_STORAGE)) {
      found.add(new CacheStorage(prices.get(Price.CACHE_STORAGE).getAsDouble()));
    }
    OptionalDouble reasoning = prices.get(Price.REASONING_OUTPUT);
    if (scenario.get(form.reasoningTokens()) > 0
        && reasoning.isPresent()
        && !reasoning.equals(prices.get(Price.OUTPUT))) {
      found.add(new ReasoningPricedApart(reasoning.getAsDouble()));
    }
    return found;
  }

  private static List<PrefixTooShort> tooShort(Scenario scenario, ServedModel form, int minimum) {
    return Stream.of(Strategy.values())
        .filter(strategy -> strategy.model() == form)
        .map(
            strategy ->
                new PrefixTooShort(
                    strategy, CallFacts.of(scenario, strategy).prefixTokens(), minimum))
        .filter(found -> found.prefixTokens() < minimum)
        .toList();
  }

  /** What the life of the model and its announced prices mean for the plan, in order of time. */
  static List<Warning> ofLife(Scenario scenario, Offer offer, ServedModel form, LocalDate today) {
    List<Warning> found = new ArrayList<>();
    if (form.isTuned()) {
      found.addAll(ofTraining(scenario, offer.life().training(), today));
    }
    Optional<CatalogModel.Step> step = offer.model().step();
    step.ifPresent(
        next -> {
          int month = PlanMonth.of(next.date(), scenario, today);
          if (PlanMonth.isWithin(month, scenario)) {
            found.add(new PriceStep(next.date(), month, next.factor()));
          }
        });
    offer
        .life()
        .end(form)
        .ifPresent(
            day -> {
              int month = PlanMonth.of(day, scenario, today);
              if (month == 0) {
                found.add(new Ended(day));
              } else if (PlanMonth.isWithin(month, scenario)) {
                found.add(new Ends(day, month, offer.life().successor()));
              }
            });
    return found;
  }

  private static List<Warning> ofTraining(
      Scenario scenario, TrainingAccess access, LocalDate today) {
    if (access.isClosed(today)) {
      return List.of(new TrainingClosed(access.lastDay().orElseThrow().plusDays(1)));
    }
    List<Warning> found = new ArrayList<>();
    if (access.isRestricted(today)) {
      found.add(new TrainingRestricted(access));
    }
    access
        .lastDay()
        .ifPresent(
            day -> {
              int month = PlanMonth.of(day, scenario, today);
              if (month == 0) {
                found.add(new TrainingClosed(day.plusDays(1)));
              } else if (PlanMonth.isWithin(month, scenario)) {
                found.add(new TrainingEnds(day, month));
              }
            });
    return found;
  }
}
