package dev.tunewise.simulation;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands out in where the money of the recommended strategy goes. Amounts are in the
 * scenario's currency, discounted as totals are.
 *
 * @param strategy the recommended one
 * @param largest what takes most of its total; empty where nothing costs anything
 * @param share of its total that this takes, 0…1
 * @param other what it is compared with: prompting, or else the cheaper of the others
 * @param difference total of the other one minus its own; 0 where they are the same
 * @param differences what this is made of, the largest first; what is the same in both is left out
 */
public record MainCosts(
    Strategy strategy,
    Optional<CostCategory> largest,
    double share,
    Strategy other,
    double difference,
    List<Part> differences) {
  public MainCosts {
    differences = List.copyOf(differences);
  }

  /** So much more of one category; negative for less. */
  public record Part(CostCategory category, double amount) {}

  /** What an outcome's details say. */
  public static MainCosts of(Outcome outcome) {
    Strategy strategy = outcome.verdict().strategy();
    Strategy other = strategy == Strategy.PROMPTING ? cheaperTuned(outcome) : Strategy.PROMPTING;
    return of(
        strategy, outcome.details().breakdown(strategy), other, outcome.details().breakdown(other));
  }

  private static Strategy cheaperTuned(Outcome outcome) {
    double fineTuning = outcome.of(Strategy.FINE_TUNING).totalCost();
    double hybrid = outcome.of(Strategy.HYBRID).totalCost();
    return hybrid < fineTuning ? Strategy.HYBRID : Strategy.FINE_TUNING;
  }

  static MainCosts of(
      Strategy strategy,
      Map<CostCategory, Double> own,
      Strategy other,
      Map<CostCategory, Double> others) {
    double total = sum(own);
    double otherTotal = sum(others);
    Optional<CostCategory> largest =
        own.entrySet().stream()
            .filter(part -> part.getValue() > 0)
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    List<Part> differences = new ArrayList<>();
    for (CostCategory category : CostCategory.values()) {
      double amount =
          Tolerance.difference(others.getOrDefault(category, 0.0), own.getOrDefault(category, 0.0));
      if (amount != 0) {
        differences.add(new Part(category, amount));
      }
    }
    differences.sort(Comparator.comparingDouble((Part part) -> Math.abs(part.amount())).reversed());
    return new MainCosts(
        strategy,
        largest,
        largest.map(category -> own.getOrDefault(category, 0.0) / total).orElse(0.0),
        other,
        Tolerance.difference(otherTotal, total),
        differences);
  }

  private static double sum(Map<CostCategory, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The category that makes most of the difference; empty where totals are the same. */
  public Optional<CostCategory> mainly() {
    return differences.stream()
        .filter(part -> part.amount() * difference > 0)
        .findFirst()
        .map(Part::category);
  }
}
