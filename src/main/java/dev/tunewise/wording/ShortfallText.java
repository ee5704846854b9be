package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.text.Words;
import java.util.function.Function;

/** What a strategy lacks, as the predicate of a sentence; empty if it is viable. */
final class ShortfallText {
  private final Outcome outcome;
  private final Phrases phrases;

  ShortfallText(Outcome outcome, Phrases phrases) {
    this.outcome = outcome;
    this.phrases = phrases;
  }

  /** {@code exceeds the 300 ms budget (542 ms) and misses the 80 % target}. */
  String all(Strategy strategy) {
    return joined(strategy, shortfall -> predicate(shortfall, strategy));
  }

  /** The same without the budget: {@code is too slow (542 ms)}. */
  String brief(Strategy strategy) {
    String slow = "is too slow (" + phrases.latency(strategy) + ")";
    return joined(strategy, s -> s == Shortfall.TOO_SLOW ? slow : predicate(s, strategy));
  }

  private String joined(Strategy strategy, Function<Shortfall, String> words) {
    return Words.joined(Shortfall.of(outcome, strategy).stream().map(words).toList());
  }

  private String predicate(Shortfall shortfall, Strategy strategy) {
    return switch (shortfall) {
      case TOO_FEW_EXAMPLES -> "has too few examples";
      case NOT_LIVE_IN_TIME -> "is not live within " + phrases.horizon();
      case TOO_SLOW ->
          "exceeds the %s budget (%s)"
              .formatted(
                  phrases.millis(phrases.get(Parameter.LATENCY_BUDGET_MILLIS)),
                  phrases.latency(strategy));
      case MISSES_TARGET -> "misses the " + phrases.target() + " target";
    };
  }
}
