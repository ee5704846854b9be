package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BudgetFit;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Return;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Metric} finds the value of a strategy.
 *
 * @param uncertainty null if there is none
 */
record MetricSource(Outcome outcome, @Nullable Uncertainty uncertainty, Strategy strategy) {
  StrategyOutcome own() {
    return outcome.of(strategy);
  }

  BudgetFit budget() {
    return BudgetFit.of(outcome, strategy);
  }

  /** Empty too where there is no target. */
  OptionalDouble probabilityMeetsTarget() {
    return uncertainty == null || outcome.scenario().get(Parameter.TARGET_ACCURACY) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(uncertainty.of(strategy).probabilityMeetsTarget());
  }

  OptionalDouble probabilityWithinBudget() {
    return uncertainty == null
        ? OptionalDouble.empty()
        : uncertainty.of(strategy).probabilityWithinBudget();
  }

  /** Against prompting; empty for prompting itself. */
  Optional<Return> gain() {
    return pair().map(outcome::returnOf);
  }

  /** Against prompting; empty for prompting itself. */
  Optional<BreakEven> breakEven() {
    return pair().map(outcome::of);
  }

  private Optional<BreakEven.Pair> pair() {
    return BreakEven.Pair.all().stream()
        .filter(p -> p.challenger() == strategy && p.incumbent() == Strategy.PROMPTING)
        .findFirst();
  }
}
