package dev.tunewise.catalog;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CallFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a scenario has to hold so that it covers the end of a model's training, with its own end,
 * and prices that are announced for it or its successor.
 *
 * @param months by the parameter that holds them
 */
public record LifePlan(Map<Parameter, Integer> months, List<PriceChange> changes) {
  /** Nothing to plan for. */
  public static final LifePlan NONE = new LifePlan(Map.of(), List.of());

  /** Factors have so many decimals. */
  private static final double DECIMALS = 1e4;

  public LifePlan {
    months = Map.copyOf(months);
    changes = List.copyOf(changes);
  }

  /** The plan for an offer. */
  public static LifePlan of(Scenario scenario, Offer offer, ServedModel form, LocalDate today) {
    Map<Parameter, Integer> months = new TreeMap<>();
    List<PriceChange> changes = new ArrayList<>();
    for (Warning warning : Warning.ofLife(scenario, offer, form, today)) {
      switch (warning) {
        case Warning.TrainingEnds ends ->
            months.put(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, ends.month());
        case Warning.PriceStep step ->
            changes.add(
                new PriceChange(step.month(), form, step.factor(), "announced for " + step.day()));
        case Warning.Ends ends -> {
          months.put(form.retirementMonth(), ends.month());
          offer
              .successor()
              .filter(next -> next.hasPrices(form))
              .ifPresent(
                  next -> changes.addAll(successor(scenario, offer, next, form, ends, today)));
        }
        default -> {}
      }
    }
    return new LifePlan(months, changes);
  }

  /**
   * What the successor's tokens of a call cost, as a multiple of the model's own, and what is
   * announced for them.
   */
  private static List<PriceChange> successor(
      Scenario scenario,
      Offer offer,
      Offer successor,
      ServedModel form,
      Warning.Ends ends,
      LocalDate today) {
    String name = "successor " + successor.model().id();
    Optional<CatalogModel.Step> step = successor.model().step();
    int stepMonth = step.map(s -> PlanMonth.of(s.date(), scenario, today)).orElse(0);
    boolean early = stepMonth <= ends.month();
    double stepFactor = step.map(CatalogModel.Step::factor).orElse(1.0);
    Strategy strategy = form.isTuned() ? Strategy.FINE_TUNING : Strategy.PROMPTING;
    double now = cost(scenario, offer, form, strategy);
    double next = cost(scenario, successor, form, strategy) * (early ? stepFactor : 1);
    List<PriceChange> changes = new ArrayList<>();
    double factor = Math.rint(next / now * DECIMALS) / DECIMALS;
    if (now > 0 && factor != 1 && factor <= PriceChange.MAX_FACTOR) {
      changes.add(new PriceChange(ends.month(), form, factor, name));
    }
    if (!early && PlanMonth.isWithin(stepMonth, scenario)) {
      changes.add(new PriceChange(stepMonth, form, stepFactor, name + ", announced"));
    }
    return changes;
  }

  private static double cost(Scenario scenario, Offer offer, ServedModel form, Strategy strategy) {
    Scenario with = OfferPrices.of(offer, form, scenario).applyTo(scenario);
    return CallFacts.of(with, strategy).tokenCost();
  }

  /** Whether a scenario holds all of it, at whatever factor. */
  public boolean isIn(Scenario scenario) {
    return months.entrySet().stream().allMatch(m -> scenario.get(m.getKey()) == m.getValue())
        && changes.stream().allMatch(change -> holds(scenario, change));
  }

  private static boolean holds(Scenario scenario, PriceChange change) {
    return scenario.priceChanges().stream()
        .anyMatch(c -> c.month() == change.month() && c.model() == change.model());
  }

  /** The scenario with what it lacks of the plan. */
  public Scenario applyTo(Scenario scenario) {
    Scenario planned = scenario;
    for (Map.Entry<Parameter, Integer> month : months.entrySet()) {
      planned = planned.with(month.getKey(), month.getValue());
    }
    List<PriceChange> all = new ArrayList<>(scenario.priceChanges());
    changes.stream().filter(change -> !holds(scenario, change)).forEach(all::add);
    return planned.withPriceChanges(all);
  }
}
