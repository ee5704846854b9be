package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How the spend of a strategy fits the budget. Money is in the scenario's currency.
 *
 * @param spend paid out by the end of the horizon
 * @param budget 0 for none
 * @param overFrom the first month, 0…H, by whose end more has been paid out; empty if never
 */
public record BudgetFit(Strategy strategy, double spend, double budget, OptionalInt overFrom) {
  /** Of all strategies, in their order. */
  public static List<BudgetFit> of(Outcome outcome) {
    return Stream.of(Strategy.values()).map(strategy -> of(outcome, strategy)).toList();
  }

  public static BudgetFit of(Outcome outcome, Strategy strategy) {
    return new BudgetFit(
        strategy,
        outcome.details().cumulativeSpend(strategy).last(),
        outcome.scenario().get(Parameter.BUDGET),
        outcome.details().overBudgetMonth(strategy));
  }
}
