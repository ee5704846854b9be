package dev.tunewise.simulation.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.statistics.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of the difference of two totals each change is responsible for, one at a time: the total
 * of the baseline with that one change, minus the baseline's. What changes do only together is left
 * over as {@link #interaction}. Totals are of the compared strategy, in the scenarios' currencies,
 * over their horizons.
 *
 * @param effects largest first, ties in the order of {@link Change}s
 */
public record Attribution(double baselineTotal, double total, List<Effect> effects) {
  public Attribution {
    effects = List.copyOf(effects);
  }

  /**
   * What one change does alone.
   *
   * @param money the total it adds to the baseline's; negative if it saves
   * @param taken whose total that is; another one than the baseline's where the change flips the
   *     recommendation
   */
  public record Effect(Change change, double money, Choice taken) {}

  /** The effects of all in which {@code other} differs from {@code baseline}. */
  public static Attribution of(Outcome baseline, Outcome other, StrategyChoice choice) {
    Simulator simulator = new Simulator();
    double before = choice.total(baseline);
    List<Effect> effects = new ArrayList<>();
    for (Change change : Change.between(baseline.scenario(), other.scenario())) {
      Scenario scenario = change.applyTo(baseline.scenario());
      Outcome changed = change.movesTotal() ? simulator.simulate(scenario) : baseline;
      effects.add(new Effect(change, choice.total(changed) - before, choice.taken(changed)));
    }
    effects.sort(Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.money())));
    return new Attribution(before, choice.total(other), effects);
  }

  /** By how much the other total is higher than the baseline's; negative if it is lower. */
  public double difference() {
    return total - baselineTotal;
  }

  /** The share of the difference that an amount is; empty where the totals do not differ. */
  public OptionalDouble share(double money) {
    double size = Math.max(Math.abs(total), Math.abs(baselineTotal));
    return Math.abs(difference()) <= Tolerance.EPSILON * size
        ? OptionalDouble.empty()
        : OptionalDouble.of(money / difference());
  }

  /** The sum of what changes do alone. */
  public double explained() {
    return effects.stream().mapToDouble(Effect::money).sum();
  }

  /** The rest: what changes do only together. Counts as 0 within rounding of the totals. */
  public double interaction() {
    double rest = difference() - explained();
    double size = Math.max(Math.abs(total), Math.abs(baselineTotal));
    for (Effect effect : effects) {
      size = Math.max(size, Math.abs(effect.money()));
    }
    return Math.abs(rest) <= Tolerance.EPSILON * size ? 0 : rest;
  }
}
