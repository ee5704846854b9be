package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.HYBRID_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A prompt that would be the choice, and cost less than today's, if it used the documents that
 * hybrid retrieves.
 */
public record RetrievingPrompt(double accuracy, double totalCost) {
  private static final Strategy[] STRATEGIES = Strategy.values();

  /**
   * Looks for it where a tuned strategy is chosen and only hybrid retrieves. Nearly every scenario
   * is answered by the accuracy or the latency of that prompt, so the rest waits.
   *
   * @param timelines which do not depend on retrieval, in the order of {@link Strategy}
   * @param outcomes without retrieval in the prompt, in the same order
   */
  static Optional<RetrievingPrompt> find(
      Inputs today,
      Calibration calibration,
      List<Timeline> timelines,
      List<StrategyOutcome> outcomes,
      Strategy chosen) {
    double tokens = today.get(HYBRID_RETRIEVED_TOKENS);
    if (!chosen.isTuned() || tokens <= 0 || today.get(PROMPTING_RETRIEVED_TOKENS) > 0) {
      return Optional.empty();
    }
    Inputs in = today.copy();
    in.set(PROMPTING_RETRIEVED_TOKENS, tokens);
    double labeled = in.get(LABELED_EXAMPLES);
    AccuracyCurves curves = FittedCurves.of(in, calibration, CurveSource.CENTRAL);
    ChoiceRule rule = new ChoiceRule(in);
    double accuracy = curves.at(Strategy.PROMPTING, labeled);
    double latency = Latency.millis(in, new CallTokens(in), Strategy.PROMPTING);
    if (!rule.isViable(Strategy.PROMPTING, accuracy, latency, 0)) {
      return Optional.empty();
    }
    Accuracies accuracies = new Accuracies(curves, labeled);
    CostModel costs = new CostModel(in);
    CostTerms terms = new CostTerms(1);
    double[] totals = new double[STRATEGIES.length];
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      costs.write(strategy, accuracies, terms, 0);
      totals[s] = terms.total(timelines.get(s), 0);
      // Retrieval makes the bridge of a tuned model more expensive too: it must beat today's total.
      if (!strategy.isTuned() && totals[s] >= outcomes.get(chosen.ordinal()).totalCost()) {
        return Optional.empty();
      }
    }
    double[] fresh = Arrays.stream(STRATEGIES).mapToDouble(accuracies::fresh).toArray();
    double[] latencies = outcomes.stream().mapToDouble(StrategyOutcome::latencyMillis).toArray();
    double[] leads = outcomes.stream().mapToDouble(StrategyOutcome::leadTimeMonths).toArray();
    latencies[Strategy.PROMPTING.ordinal()] = latency;
    return rule.choose(totals, fresh, latencies, leads) == Strategy.PROMPTING
        ? Optional.of(new RetrievingPrompt(accuracy, totals[Strategy.PROMPTING.ordinal()]))
        : Optional.empty();
  }
}
