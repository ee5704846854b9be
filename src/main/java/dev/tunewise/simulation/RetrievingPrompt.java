package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.ACCURACY_CEILING;
import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.HYBRID_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Tolerance;
import java.util.Optional;

/**
 * A prompt that would be the choice, and cost less than today's, if it used the documents that
 * hybrid retrieves.
 *
 * @param accuracy expected share of right answers, 0…1
 */
public record RetrievingPrompt(double accuracy, double totalCost) {
  /**
   * Looks for it where a tuned strategy is chosen and only hybrid retrieves. The accuracy or the
   * latency of that prompt rules it out nearly always, so the costs wait.
   */
  static Optional<RetrievingPrompt> find(Scenario today, ModelRun known, StrategyOutcome chosen) {
    double tokens = today.get(HYBRID_RETRIEVED_TOKENS);
    boolean onlyHybrid = tokens > 0 && today.get(PROMPTING_RETRIEVED_TOKENS) == 0;
    if (!onlyHybrid || !chosen.strategy().isTuned()) {
      return Optional.empty();
    }
    if (today.measurements().isEmpty() && !known.rule.meetsTarget(atMost(known))) {
      return Optional.empty();
    }
    Inputs in = known.in.copy();
    in.set(PROMPTING_RETRIEVED_TOKENS, tokens);
    double accuracy =
        FittedCurves.of(in, known.calibration, CurveSource.CENTRAL)
            .at(Strategy.PROMPTING, in.get(LABELED_EXAMPLES));
    ChoiceRule rule = new ChoiceRule(in);
    if (!rule.meetsTarget(accuracy)
        || !rule.isFastEnough(new CallTokens(in).latencyMillis(Strategy.PROMPTING))) {
      return Optional.empty();
    }
    ModelRun run = new ModelRun(today.with(PROMPTING_RETRIEVED_TOKENS, tokens));
    double total = run.total(Strategy.PROMPTING);
    // Retrieval makes the bridge of a tuned model more expensive too: it must beat today's total.
    return run.recommended() == Strategy.PROMPTING && total < chosen.totalCost()
        ? Optional.of(new RetrievingPrompt(accuracy, total))
        : Optional.empty();
  }

  /** What retrieval can bring a prompt on a generic curve to, and a little more for rounding. */
  private static double atMost(ModelRun known) {
    double today = known.accuracy(Strategy.PROMPTING);
    double ceiling = Math.max(known.get(ACCURACY_CEILING), known.get(BASE_ACCURACY));
    double miss = 1 - AccuracyFactors.retrievalShare(known.in);
    return AccuracyModel.promptingOf(today, ceiling, 0, miss) + Tolerance.EPSILON;
  }
}
