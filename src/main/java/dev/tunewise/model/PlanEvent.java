package dev.tunewise.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happens to a model within the horizon.
 *
 * @param month 1…H
 * @param factor by which a price change multiplies token prices; 1 for other kinds
 */
public record PlanEvent(int month, Kind kind, ServedModel model, double factor) {
  /** The kinds of events. */
  public enum Kind {
    PRICE_CHANGE,
    /** The last month in which the model can be trained. */
    LAST_TRAINING,
    /** The vendor switches the model off. */
    RETIREMENT
  }

  /** All events of a scenario that lie within its horizon, by month. */
  public static List<PlanEvent> of(Scenario scenario) {
    List<PlanEvent> events = new ArrayList<>();
    for (PriceChange change : scenario.priceChanges()) {
      events.add(new PlanEvent(change.month(), Kind.PRICE_CHANGE, change.model(), change.factor()));
    }
    events.add(
        event(
            scenario,
            Parameter.FINE_TUNING_LAST_TRAINING_MONTH,
            Kind.LAST_TRAINING,
            ServedModel.FINE_TUNING));
    for (ServedModel model : ServedModel.values()) {
      events.add(event(scenario, model.retirementMonth(), Kind.RETIREMENT, model));
    }
    return events.stream()
        .filter(event -> event.month >= 1 && event.month <= scenario.horizonMonths())
        .sorted(Comparator.comparingInt(PlanEvent::month))
        .toList();
  }

  private static PlanEvent event(Scenario scenario, Parameter month, Kind kind, ServedModel model) {
    return new PlanEvent((int) scenario.get(month), kind, model, 1);
  }
}
