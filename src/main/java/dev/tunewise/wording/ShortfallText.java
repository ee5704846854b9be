package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What strategies lack, and what stands in the way where none fits. */
final class ShortfallText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final StrategyOutcome chosen;

  ShortfallText(Outcome outcome, Phrases phrases) {
    this.outcome = outcome;
    this.phrases = phrases;
    chosen = outcome.recommended();
  }

  /**
   * As the predicate of a sentence, empty if the strategy is viable: {@code exceeds the 300 ms
   * budget (542 ms) and misses the 80 % target}.
   */
  String predicate(Strategy strategy) {
    return joined(strategy, shortfall -> predicate(shortfall, strategy));
  }

  /** The same without the budget: {@code is too slow (542 ms)}. */
  String briefPredicate(Strategy strategy) {
    return joined(
        strategy,
        shortfall ->
            shortfall == Shortfall.TOO_SLOW
                ? "is " + brief(shortfall, strategy)
                : predicate(shortfall, strategy));
  }

  private String joined(Strategy strategy, Function<Shortfall, String> words) {
    return Words.joined(outcome.of(strategy).shortfalls().stream().map(words).toList());
  }

  private String predicate(Shortfall shortfall, Strategy strategy) {
    return switch (shortfall) {
      case TOO_FEW_EXAMPLES -> "has too few examples";
      case TRAINING_CLOSED -> "cannot go live before " + trainingCloses();
      case NOT_LIVE_IN_TIME -> "is not live within " + phrases.horizon();
      case TOO_SLOW -> "exceeds the %s budget (%s)".formatted(budget(), phrases.latency(strategy));
      case MISSES_TARGET -> "misses the " + phrases.target() + " target";
    };
  }

  /** For a list of facts: {@code too slow (542 ms)}. */
  String brief(Shortfall shortfall, Strategy strategy) {
    return switch (shortfall) {
      case TOO_FEW_EXAMPLES -> "too few examples";
      case TRAINING_CLOSED -> "not live before " + trainingCloses();
      case NOT_LIVE_IN_TIME -> "not live in time";
      case TOO_SLOW -> "too slow (" + phrases.latency(strategy) + ")";
      case MISSES_TARGET -> predicate(shortfall, strategy);
    };
  }

  /** {@code 30 examples are too few}. */
  String tooFewExamples() {
    boolean single =
        phrases.get(Parameter.LABELED_EXAMPLES) + phrases.get(Parameter.STACKED_EXAMPLES) == 1;
    return phrases.examples() + (single ? " is too few" : " are too few");
  }

  /** Where none fits, what makes the closest one that: {@code the fastest}. */
  String closest() {
    return (chosen.isTooSlow() ? "the fastest" : "the most accurate")
        + (isBestOfAll() ? "" : " of those that can be built");
  }

  /** Whether no strategy that is ruled out would be faster or more accurate still. */
  private boolean isBestOfAll() {
    return outcome.strategies().stream()
        .allMatch(
            s ->
                chosen.isTooSlow()
                    ? s.latencyMillis() >= chosen.latencyMillis()
                    : s.accuracy() <= chosen.accuracy());
  }

  /** What stands in the way where none fits: each obstacle once, with the strategies it stops. */
  String causes() {
    List<String> causes = new ArrayList<>();
    boolean allTooSlow = outcome.strategies().stream().allMatch(StrategyOutcome::isTooSlow);
    String noneInTime = "none answers within " + budget();
    if (outcome.strategies().stream().noneMatch(StrategyOutcome::meetsTarget)) {
      causes.add("none reaches the " + phrases.target() + " target");
      if (chosen.isTooSlow()) {
        causes.add(allTooSlow ? noneInTime : tooSlow(List.of(chosen.strategy())));
      }
    } else if (allTooSlow) {
      causes.add(noneInTime);
    } else {
      gravest().forEach((shortfall, who) -> causes.add(cause(shortfall, who)));
    }
    return Words.joined(causes);
  }

  /** The gravest shortfall of each strategy; prompting's first. */
  private Map<Shortfall, List<Strategy>> gravest() {
    Map<Shortfall, List<Strategy>> all = new LinkedHashMap<>();
    for (StrategyOutcome each : outcome.strategies()) {
      all.computeIfAbsent(each.shortfalls().getFirst(), s -> new ArrayList<>())
          .add(each.strategy());
    }
    return all;
  }

  private String cause(Shortfall shortfall, List<Strategy> who) {
    return switch (shortfall) {
      case TOO_FEW_EXAMPLES -> tooFewExamples() + " to tune";
      case TRAINING_CLOSED -> names(who) + " cannot go live before " + trainingCloses();
      case NOT_LIVE_IN_TIME ->
          "no %s is live within %s"
              .formatted(
                  who.size() > 1 ? "tuned model" : Phrases.name(who.getFirst()), phrases.horizon());
      case TOO_SLOW -> tooSlow(who);
      case MISSES_TARGET ->
          names(who)
              + (who.size() > 1 ? " miss the " : " misses the ")
              + phrases.target()
              + " target";
    };
  }

  /** The reason on it says the rest. */
  private String trainingCloses() {
    double last = phrases.get(Parameter.FINE_TUNING_LAST_TRAINING_MONTH);
    return "training closes in " + phrases.months().event(last);
  }

  private String tooSlow(List<Strategy> who) {
    return names(who) + (who.size() > 1 ? " take" : " takes") + " longer than " + budget();
  }

  private static String names(List<Strategy> who) {
    return Words.joined(who.stream().map(Phrases::name).toList());
  }

  private String budget() {
    return phrases.latencyBudget();
  }
}
