package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.RetrievingPrompt;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdict in words: one sentence for a director, and a line about the alternatives. Both fit
 * the recommendation and are honest where a strategy never pays back, falls back or wins only
 * because another one is ruled out. At most three significant digits.
 */
public final class VerdictText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final ShortfallText shortfalls;
  private final Strategy chosen;

  private VerdictText(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    phrases = new Phrases(outcome, numbers);
    shortfalls = new ShortfallText(outcome, phrases);
    chosen = outcome.verdict().strategy();
  }

  /**
   * The verdict in one sentence: what to do, how accurate, for how much, when it pays back, and
   * what the choice hangs on. How sure that is, {@link ProbabilityText} says beside it.
   *
   * @param numbers how the reader writes numbers
   */
  public static String headline(Outcome outcome, Numbers numbers) {
    return new VerdictText(outcome, numbers).sentence();
  }

  /** The two other strategies in one line: accuracy, what each lacks, cost against the choice. */
  public static String alternatives(Outcome outcome, Numbers numbers) {
    return new VerdictText(outcome, numbers).alternatives();
  }

  private String sentence() {
    if (!outcome.verdict().choice().fits()) {
      return noneViable();
    }
    String lead = action() + ": " + brings();
    return lead
        + (chosen.isTuned() ? tunedAgainstPrompting() : "; " + promptingAgainstTuned())
        + overBudget();
  }

  /** Its reason says by how much and when. */
  private String overBudget() {
    return outcome.verdict().reasons().stream().anyMatch(Reason.OverBudget.class::isInstance)
        ? "; over budget"
        : "";
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
        + (outcome.missesTargetOnAverage(chosen) ? average : "")
        + " for "
        + totals().getFirst()
        + " over "
        + phrases.horizon();
  }

  /** Why the mean lies below the fresh accuracy. */
  private String aging(Strategy strategy) {
    // It ages from the second month on after the one in which it goes live.
    boolean ages =
        phrases.get(Parameter.MONTHLY_DRIFT) > 0
            && outcome.of(strategy).goLiveMonth() + 1 < phrases.scenario().horizonMonths();
    return ages ? " as it ages" : " with the wait for it";
  }

  /** What is recommended costs, and last what a prompt with retrieval would, if that would win. */
  private List<String> totals() {
    double own = outcome.recommended().totalCost();
    return phrases.amounts(
        own, outcome.retrievingPrompt().map(RetrievingPrompt::totalCost).orElse(own));
  }

  private String tunedAgainstPrompting() {
    BreakEven breakEven = againstPrompting(chosen);
    boolean promptToo = outcome.of(Strategy.PROMPTING).isViable();
    String says = new BreakEvenText(phrases, breakEven).apposition();
    String cost =
        switch (breakEven.status()) {
          case ALWAYS, PAYS_BACK ->
              ", " + says + (promptToo ? "; prompting meets the target too" : "");
          case NEVER, FALLS_BACK ->
              "; %s (%s in total), but prompting %s"
                  .formatted(
                      breakEven.status() == Status.NEVER ? "never pays back" : says,
                      phrases.totalAgainst(chosen, Strategy.PROMPTING),
                      shortfalls.briefPredicate(Strategy.PROMPTING));
        };
    return cost + retrievalCaveat();
  }

  /** Says so where a prompt would win if it used the documents that hybrid retrieves. */
  private String retrievalCaveat() {
    return outcome
        .retrievingPrompt()
        .map(
            prompt ->
                "; with retrieval, prompting would win (%s for %s)"
                    .formatted(phrases.accuracy(prompt.accuracy()), totals().getLast()))
        .orElse("");
  }

  private String promptingAgainstTuned() {
    Strategy rival = rival();
    String name = Phrases.name(rival);
    BreakEven breakEven = againstPrompting(rival);
    if (!outcome.of(rival).isViable()) {
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
              + new BreakEvenText(phrases, breakEven).briefPredicate();
    };
  }

  /** The cheaper of the viable tuned strategies, else fine-tuning. */
  private Strategy rival() {
    boolean hybrid =
        outcome.of(Strategy.HYBRID).isViable()
            && (!outcome.of(Strategy.FINE_TUNING).isViable()
                || phrases.extraCost(Strategy.HYBRID, Strategy.FINE_TUNING) < 0);
    return hybrid ? Strategy.HYBRID : Strategy.FINE_TUNING;
  }

  private String ruledOut(Strategy rival, Status status) {
    if (outcome.of(rival).shortfalls().getFirst() == Shortfall.TOO_FEW_EXAMPLES) {
      return shortfalls.tooFewExamples() + " to tune";
    }
    String name = Phrases.name(rival);
    String lacks = shortfalls.predicate(rival);
    return switch (status) {
      case ALWAYS -> name + " would be cheaper from the start but " + lacks;
      case PAYS_BACK ->
          name
              + " would "
              + new BreakEvenText(phrases, againstPrompting(rival)).infinitive()
              + " but "
              + lacks;
      case NEVER, FALLS_BACK -> name + " " + phrases.costs(rival, chosen) + " and " + lacks;
    };
  }

  private BreakEven againstPrompting(Strategy tuned) {
    return outcome.of(new Pair(tuned, Strategy.PROMPTING));
  }

  private String noneViable() {
    return "%s: %s. Closest: %s, %s"
        .formatted(
            ChoiceText.brief(outcome.verdict().choice()),
            shortfalls.causes(),
            Phrases.name(chosen),
            brings());
  }

  private String alternatives() {
    return Stream.of(Strategy.values())
        .filter(other -> other != chosen)
        .map(this::alternative)
        .collect(Collectors.joining(" · "));
  }

  private String alternative(Strategy other) {
    StringJoiner facts = new StringJoiner(", ");
    facts.add(other.label() + " " + phrases.accuracy(other) + onAverage(other));
    for (Shortfall shortfall : outcome.of(other).shortfalls()) {
      facts.add(shortfalls.brief(shortfall, other));
    }
    return facts.add(phrases.totalAgainst(other, chosen)).toString();
  }

  private String onAverage(Strategy other) {
    return outcome.missesTargetOnAverage(other)
        ? " ("
            + phrases.accuracy(outcome.of(other).deliveredAccuracy())
            + " on average"
            + aging(other)
            + ")"
        : "";
  }
}
