package dev.tunewise.simulation.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A baseline and up to {@value #MOST} scenarios beside it; immutable.
 *
 * @param choice whose curves and figures are compared
 */
public record ScenarioComparison(
    StrategyChoice choice, Side baseline, List<Alternative> alternatives) {
  /** How many scenarios fit beside a baseline. */
  public static final int MOST = 4;

  public ScenarioComparison {
    alternatives = List.copyOf(alternatives);
    if (alternatives.size() > MOST) {
      throw new IllegalArgumentException(
          "at most " + MOST + " scenarios beside a baseline, were " + alternatives.size());
    }
  }

  /**
   * One scenario.
   *
   * @param name that no other side has
   */
  public record Side(String name, Outcome outcome) {}

  /** A scenario beside the baseline, and what makes the difference. */
  public record Alternative(Side side, Attribution attribution) {}

  /**
   * Compares outcomes. May take long where measurements have to be fitted.
   *
   * @param outcomes the baseline first, then at most {@value #MOST} others
   */
  public static ScenarioComparison of(List<Outcome> outcomes, StrategyChoice choice) {
    List<String> names = names(outcomes);
    Side baseline = new Side(names.getFirst(), outcomes.getFirst());
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 1; i < outcomes.size(); i++) {
      Outcome other = outcomes.get(i);
      Attribution attribution = Attribution.of(baseline.outcome(), other, choice);
      alternatives.add(new Alternative(new Side(names.get(i), other), attribution));
    }
    return new ScenarioComparison(choice, baseline, alternatives);
  }

  /** Names on one line, equal ones numbered: {@code Intents}, {@code Intents (2)}. */
  public static List<String> names(List<Outcome> outcomes) {
    Set<String> names = new LinkedHashSet<>();
    for (Outcome outcome : outcomes) {
      String line = outcome.scenario().name().replaceAll("[\\p{C}\\s]+", " ").strip();
      String name = line.isEmpty() ? "Unnamed scenario" : line;
      String unique = name;
      for (int n = 2; !names.add(unique); n++) {
        unique = name + " (" + n + ")";
      }
    }
    return List.copyOf(names);
  }

  /** All scenarios, the baseline first. */
  public List<Side> sides() {
    return Stream.concat(Stream.of(baseline), alternatives.stream().map(Alternative::side))
        .toList();
  }

  /** The strategy of a side that is compared. */
  public Strategy strategyOf(Side side) {
    return choice.of(side.outcome());
  }

  /** That strategy, or that none fits and it comes closest. */
  public Choice takenOf(Side side) {
    return choice.taken(side.outcome());
  }

  /** What comes of that strategy. */
  public StrategyOutcome outcomeOf(Side side) {
    return side.outcome().of(strategyOf(side));
  }

  /** The first side with the lowest total, as the amounts stand. */
  public Side cheapest() {
    return sides().stream()
        .min(Comparator.comparingDouble(side -> outcomeOf(side).totalCost()))
        .orElseThrow();
  }

  /** The first side with the highest accuracy. */
  public Side mostAccurate() {
    return sides().stream()
        .max(Comparator.comparingDouble(side -> outcomeOf(side).accuracy()))
        .orElseThrow();
  }

  /** The currency of all; empty if they differ. */
  public Optional<String> currency() {
    return only(currencies());
  }

  /** Each currency once. */
  public List<String> currencies() {
    return distinct(Scenario::currency);
  }

  /** The horizon of all in months; empty if they differ. */
  public Optional<Integer> horizon() {
    return only(horizons());
  }

  /** Each horizon once, in months. */
  public List<Integer> horizons() {
    return distinct(Scenario::horizonMonths);
  }

  private <T> List<T> distinct(Function<Scenario, T> property) {
    return sides().stream().map(s -> property.apply(s.outcome().scenario())).distinct().toList();
  }

  private static <T> Optional<T> only(List<T> all) {
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
