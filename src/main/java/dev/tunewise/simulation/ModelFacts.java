package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.Optional;

/**
 * What the model assumes or finds on its way to an outcome that readers want to know too. Money is
 * in the scenario's currency.
 *
 * @param baseAccuracy b: of the base model as measured, else as entered, 0…1
 * @param halfGainExamples κ_F: examples that bring half of what fine-tuning can gain
 * @param retrievalShare share of the errors that retrieval removes
 * @param trainingTokens that one training job reads
 * @param trainingJobCost of one training job
 * @param promptingCallShare share of the calls in what prompting costs in month 1, 0…1: tokens and
 *     searches by calls and upkeep, no errors
 * @param reasoning of each strategy whose model thinks before it answers
 */
public record ModelFacts(
    double baseAccuracy,
    double halfGainExamples,
    double retrievalShare,
    double trainingTokens,
    double trainingJobCost,
    double promptingCallShare,
    List<Reasoning> reasoning) {
  public ModelFacts {
    reasoning = List.copyOf(reasoning);
  }

  /** What thinking adds to a strategy; empty if its model does not think. */
  public Optional<Reasoning> reasoningOf(Strategy strategy) {
    return reasoning.stream().filter(each -> each.strategy() == strategy).findFirst();
  }
}
