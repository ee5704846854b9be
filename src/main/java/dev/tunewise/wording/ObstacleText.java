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

/** What stands in the way where no strategy fits, and how the best that is left compares. */
final class ObstacleText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final Strategy chosen;

  ObstacleText(Outcome outcome, Phrases phrases) {
    this.outcome = outcome;
    this.phrases = phrases;
    this.chosen = outcome.verdict().strategy();
  }

  boolean isTooSlow(Strategy strategy) {
    return Shortfall.of(outcome, strategy).contains(Shortfall.TOO_SLOW);
  }

  /** Whether no strategy that is ruled out would be faster or more accurate still. */
  boolean isBestOfAll() {
    StrategyOutcome best = outcome.recommended();
    return outcome.strategies().stream()
        .allMatch(
            s ->
                isTooSlow(chosen)
                    ? s.latencyMillis() >= best.latencyMillis()
                    : s.accuracy() <= best.accuracy());
  }

  /** Each obstacle once, with the strategies that meet it. */
  String causes() {
    List<String> causes = new ArrayList<>();
    if (everyone(Shortfall.MISSES_TARGET)) {
      causes.add("none reaches the " + phrases.target() + " target");
      if (isTooSlow(chosen)) {
        causes.add(everyone(Shortfall.TOO_SLOW) ? noneInTime() : tooSlow(List.of(chosen)));
      }
    } else if (everyone(Shortfall.TOO_SLOW)) {
      causes.add(noneInTime());
    } else {
      gravest().forEach((shortfall, who) -> causes.add(cause(shortfall, who)));
    }
    return Words.joined(causes);
  }

  private boolean everyone(Shortfall shortfall) {
    return outcome.strategies().stream()
        .allMatch(s -> Shortfall.of(outcome, s.strategy()).contains(shortfall));
  }

  /** The gravest shortfall of each strategy; prompting's first. */
  private Map<Shortfall, List<Strategy>> gravest() {
    Map<Shortfall, List<Strategy>> all = new LinkedHashMap<>();
    for (Strategy strategy : Strategy.values()) {
      Shortfall first = Shortfall.of(outcome, strategy).getFirst();
      all.computeIfAbsent(first, s -> new ArrayList<>()).add(strategy);
    }
    return all;
  }

  private String cause(Shortfall shortfall, List<Strategy> who) {
    return switch (shortfall) {
      case TOO_FEW_EXAMPLES -> phrases.tooFewExamples() + " to tune";
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

  private String tooSlow(List<Strategy> who) {
    return names(who) + (who.size() > 1 ? " take" : " takes") + " longer than " + budget();
  }

  private static String names(List<Strategy> who) {
    return Words.joined(who.stream().map(Phrases::name).toList());
  }

  private String noneInTime() {
    return "none answers within " + budget();
  }

  private String budget() {
    return phrases.millis(phrases.get(Parameter.LATENCY_BUDGET_MILLIS));
  }
}
