package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The verdict as one sentence, built from clauses: what to do and what it brings, how its cost
 * compares, and what the choice hangs on. A further fact, such as a probability, is one more
 * clause.
 */
final class HeadlineText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final ProbabilityText likely;
  private final Strategy chosen;

  HeadlineText(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    this.outcome = outcome;
    this.phrases = new Phrases(outcome, numbers);
    this.likely = new ProbabilityText(outcome, uncertainty, numbers);
    this.chosen = outcome.verdict().strategy();
  }

  String sentence() {
    if (outcome.verdict().viable().isEmpty()) {
      return noneViable();
    }
    String lead = action() + ": " + brings();
    return lead + (chosen.isTuned() ? tunedAgainstPrompting() : "; " + promptingAgainstTuned());
  }

  private String action() {
    return switch (chosen) {
      case PROMPTING -> "Prompt";
      case FINE_TUNING -> "Fine-tune";
      case HYBRID -> "Go hybrid";
    };
  }

  /** Accuracy and cost; the delivered mean too where drift and the wait push it under target. */
  private String brings() {
    StrategyOutcome facts = outcome.recommended();
    double delivered = facts.deliveredAccuracy();
    String right = phrases.accuracy(chosen) + " right";
    String average =
        " when fresh but %s on average, below the %s target,"
            .formatted(phrases.accuracy(delivered), phrases.target());
    return right
        + (erodes(facts) ? average : "")
        + " for "
        + phrases.money(facts.totalCost())
        + " over "
        + phrases.horizon();
  }

  /** Whether a model that meets the target when fresh misses it on average. */
  private boolean erodes(StrategyOutcome facts) {
    double target = phrases.get(Parameter.TARGET_ACCURACY);
    return facts.meetsTarget() && facts.deliveredAccuracy() + Tolerance.EPSILON < target;
  }

  private String tunedAgainstPrompting() {
    BreakEven breakEven = againstPrompting(chosen);
    boolean promptToo = phrases.isViable(Strategy.PROMPTING);
    String predicate = new BreakEvenText(phrases, breakEven).predicate().replaceFirst("^is ", "");
    String odds = likely.breakEven(breakEven);
    String cost =
        switch (breakEven.status()) {
          case ALWAYS, PAYS_BACK ->
              ", " + predicate + odds + (promptToo ? "; prompting meets the target too" : "");
          case NEVER, FALLS_BACK ->
              "; %s (%s in total), but prompting %s"
                  .formatted(
                      breakEven.status() == Status.NEVER ? "never pays back" : predicate,
                      phrases.totalAgainst(chosen, Strategy.PROMPTING),
                      phrases.briefShortfalls(Strategy.PROMPTING));
        };
    return cost + retrievalCaveat();
  }

  /** Says so where a prompt would win if it used the documents that hybrid retrieves. */
  private String retrievalCaveat() {
    double tokens = phrases.get(Parameter.HYBRID_RETRIEVED_TOKENS);
    if (tokens <= 0 || phrases.get(Parameter.PROMPTING_RETRIEVED_TOKENS) > 0) {
      return "";
    }
    Outcome withRetrieval =
        new Simulator()
            .simulate(outcome.scenario().with(Parameter.PROMPTING_RETRIEVED_TOKENS, tokens));
    boolean wins = withRetrieval.verdict().strategy() == Strategy.PROMPTING;
    StrategyOutcome prompt = withRetrieval.of(Strategy.PROMPTING);
    // Prompting with retrieval makes the bridge of a tuned model dearer too: it must beat today's.
    boolean cheaper = prompt.totalCost() < outcome.recommended().totalCost();
    return wins && cheaper && withRetrieval.verdict().viable().contains(Strategy.PROMPTING)
        ? "; with retrieval, prompting would win (%s for %s)"
            .formatted(phrases.accuracy(prompt.accuracy()), phrases.money(prompt.totalCost()))
        : "";
  }

  private String promptingAgainstTuned() {
    Strategy rival = rival();
    String name = Phrases.name(rival);
    BreakEven breakEven = againstPrompting(rival);
    if (!phrases.isViable(rival)) {
      return ruledOut(rival, breakEven.status());
    }
    boolean neither =
        outcome.of(Pair.FINE_TUNING_PROMPTING).status() == Status.NEVER
            && outcome.of(Pair.HYBRID_PROMPTING).status() == Status.NEVER;
    return switch (breakEven.status()) {
      case ALWAYS, PAYS_BACK -> name + " " + phrases.costs(rival, chosen);
      case NEVER, FALLS_BACK ->
          (neither ? "tuning" : name)
              + " "
              + new BreakEvenText(phrases, breakEven).briefPredicate()
              + likely.breakEven(breakEven);
    };
  }

  /** The cheaper of the viable tuned strategies, else fine-tuning. */
  private Strategy rival() {
    boolean hybrid =
        phrases.isViable(Strategy.HYBRID)
            && (!phrases.isViable(Strategy.FINE_TUNING)
                || phrases.extraCost(Strategy.HYBRID, Strategy.FINE_TUNING) < 0);
    return hybrid ? Strategy.HYBRID : Strategy.FINE_TUNING;
  }

  private String ruledOut(Strategy rival, Status status) {
    List<Shortfall> shortfalls = Shortfall.of(outcome, rival);
    if (shortfalls.getFirst() == Shortfall.TOO_FEW_EXAMPLES) {
      return phrases.tooFewExamples() + " to tune";
    }
    String name = Phrases.name(rival);
    String lacks = phrases.shortfalls(rival);
    return switch (status) {
      case ALWAYS -> name + " would be cheaper from the start but " + lacks;
      case PAYS_BACK ->
          name
              + " would "
              + new BreakEvenText(phrases, againstPrompting(rival))
                  .predicate()
                  .replaceFirst("^pays", "pay")
              + " but "
              + lacks;
      case NEVER, FALLS_BACK -> name + " " + phrases.costs(rival, chosen) + " and " + lacks;
    };
  }

  private BreakEven againstPrompting(Strategy tuned) {
    return outcome.of(new Pair(tuned, Strategy.PROMPTING));
  }

  private String noneViable() {
    ObstacleText obstacles = new ObstacleText(outcome, phrases);
    return "No strategy fits: %s. %s%s: %s, %s"
        .formatted(
            obstacles.causes(),
            obstacles.isTooSlow(chosen) ? "Fastest" : "Closest",
            obstacles.isBestOfAll() ? "" : " that is left",
            Phrases.name(chosen),
            brings());
  }

  String alternatives() {
    StringJoiner line = new StringJoiner(" · ");
    for (Strategy other : Strategy.values()) {
      if (other != chosen) {
        line.add(alternative(other));
      }
    }
    return line.toString();
  }

  private String alternative(Strategy other) {
    StringJoiner facts = new StringJoiner(", ");
    facts.add(other.label() + " " + phrases.accuracy(other) + onAverage(other));
    for (Shortfall shortfall : Shortfall.of(outcome, other)) {
      facts.add(brief(shortfall, other));
    }
    return facts.add(phrases.totalAgainst(other, chosen)).toString();
  }

  private String onAverage(Strategy other) {
    return erodes(outcome.of(other))
        ? " (" + phrases.accuracy(outcome.of(other).deliveredAccuracy()) + " on average)"
        : "";
  }

  private String brief(Shortfall shortfall, Strategy strategy) {
    return switch (shortfall) {
      case TOO_FEW_EXAMPLES -> "too few examples";
      case NOT_LIVE_IN_TIME -> "not live in time";
      case TOO_SLOW -> "too slow (" + phrases.latency(strategy) + ")";
      case MISSES_TARGET -> "misses the " + phrases.target() + " target";
    };
  }
}
