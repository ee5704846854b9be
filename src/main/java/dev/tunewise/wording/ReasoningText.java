package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reasoning;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the thinking of reasoning models costs; no words where no model thinks. */
final class ReasoningText {
  /** Of the bill; what is less is not worth a clause. */
  private static final double LEAST_SHARE = 0.01;

  private final Outcome outcome;
  private final Phrases phrases;

  ReasoningText(Outcome outcome, Phrases phrases) {
    this.outcome = outcome;
    this.phrases = phrases;
  }

  /** After a latency: {@code ", 7.5 s of it reasoning"}. */
  String ofLatency(Strategy strategy) {
    return outcome
        .facts()
        .reasoningOf(strategy)
        .map(r -> ", " + phrases.millis(r.latencyMillis()) + " of it reasoning")
        .orElse("");
  }

  /**
   * Of prompting and of the recommended strategy, after a statement about costs, unless it is next
   * to nothing: {@code "; reasoning tokens make up 76 % of prompting's monthly bill ($71k over 24
   * months)"}.
   */
  String ofBill() {
    List<String> bills = new ArrayList<>();
    for (Reasoning each : outcome.facts().reasoning()) {
      boolean told =
          each.strategy() == Strategy.PROMPTING || each.strategy() == outcome.verdict().strategy();
      if (told && each.billShare() >= LEAST_SHARE) {
        bills.add(bill(each, bills.isEmpty()));
      }
    }
    return bills.isEmpty() ? "" : "; reasoning tokens make up " + Words.joined(bills);
  }

  private String bill(Reasoning reasoning, boolean first) {
    return "%s of %s's%s (%s%s)"
        .formatted(
            phrases.likely(reasoning.billShare()),
            Phrases.name(reasoning.strategy()),
            first ? " monthly bill" : "",
            phrases.money(reasoning.cost()),
            first ? " over " + phrases.horizon() : "");
  }

  /** For each strategy whose model thinks, what that adds; empty if none does. */
  Optional<String> note() {
    List<String> all = outcome.facts().reasoning().stream().map(this::each).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Thinking is billed as output, though nobody sees it, and the answer waits for it. Here: "
                + String.join("; ", all)
                + ".");
  }

  private String each(Reasoning reasoning) {
    return "%s %s a call, %s of the monthly bill, and %s of each answer"
        .formatted(
            Phrases.name(reasoning.strategy()),
            phrases.count(reasoning.tokens(), "token"),
            phrases.likely(reasoning.billShare()),
            phrases.millis(reasoning.latencyMillis()));
  }
}
