package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;

/**
 * Which strategy to choose. Facts only, no words.
 *
 * @param strategy the recommended one
 * @param viable the strategies that meet target, latency budget and the conditions for tuning
 */
public record Verdict(Strategy strategy, List<Strategy> viable, List<Reason> reasons) {
  public Verdict {
    viable = List.copyOf(viable);
    reasons = List.copyOf(reasons);
  }

  /** The recommended strategy, and whether it meets every condition. */
  public Choice choice() {
    return Choice.of(strategy, viable.contains(strategy));
  }

  /**
   * Whose break-even tells most: the tuned strategy to choose, else fine-tuning, and the prompt.
   */
  public BreakEven.Pair pair() {
    return new BreakEven.Pair(
        strategy.isTuned() ? strategy : Strategy.FINE_TUNING, Strategy.PROMPTING);
  }

  /** How far the prompt is from the target, which every verdict says. */
  public Reason.Gap gap() {
    return reasons.stream()
        .filter(Reason.Gap.class::isInstance)
        .map(Reason.Gap.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
