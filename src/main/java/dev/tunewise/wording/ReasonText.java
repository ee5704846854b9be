package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.simulation.AccuracyGain;
import dev.tunewise.simulation.Inputs;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.Verdict.Reason;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;

/** One sentence per reason: first the fact, then what it means for the recommendation. */
final class ReasonText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final Strategy chosen;
  private final boolean noneViable;
  private final CostReasonText costs;

  ReasonText(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    phrases = new Phrases(outcome, numbers);
    chosen = outcome.verdict().strategy();
    noneViable = outcome.verdict().viable().isEmpty();
    costs = new CostReasonText(outcome, phrases);
  }

  String sentence(Reason reason) {
    return switch (reason.code()) {
      case NONE_VIABLE -> noneViable();
      case SHIP_PROMPT -> shipPrompt();
      case IMPROVE_PROMPT, FINE_TUNE_JUSTIFIED, FINE_TUNE_STRETCH, MAY_BE_TOO_HARD -> gap(reason);
      case TOO_FEW_EXAMPLES, EXPERIMENT_ONLY, ENOUGH_EXAMPLES, DIMINISHING_RETURNS ->
          examples(reason);
      case SPECIALIZED_TASK -> specialized(reason);
      case GENERAL_TASK -> general(reason);
      case LATENCY_BOUND -> latency(reason);
      case MANY_TOPICS -> topics(reason);
      default -> costs.sentence(reason);
    };
  }

  private String noneViable() {
    ObstacleText obstacles = new ObstacleText(outcome, phrases);
    return "%s; %s is the %s%s."
        .formatted(
            Words.capitalized(obstacles.causes()),
            Phrases.name(chosen),
            obstacles.isTooSlow(chosen) ? "fastest" : "most accurate",
            obstacles.isBestOfAll() ? "" : " that is left");
  }

  private String shipPrompt() {
    String fact =
        "The prompt reaches %s, the target is %s"
            .formatted(phrases.accuracy(PROMPTING), phrases.target());
    if (!phrases.isViable(PROMPTING)) {
      return fact + ", but it " + phrases.shortfalls(PROMPTING) + ".";
    }
    return chosen == PROMPTING
        ? fact + ": good enough, ship it."
        : "%s, so it can ship today; over %s %s %s."
            .formatted(
                fact, phrases.horizon(), Phrases.name(chosen), phrases.costs(chosen, PROMPTING));
  }

  /** The good-enough rule below the target. */
  private String gap(Reason reason) {
    String rule =
        switch (reason.code()) {
          case IMPROVE_PROMPT -> "so close that a better prompt may do";
          case FINE_TUNE_JUSTIFIED -> "the gap of 5 to 10 points that fine-tuning is for";
          case FINE_TUNE_STRETCH -> "a stretch even for fine-tuning, which suits gaps of 5 to 10";
          default -> "the task may be too hard for the base model, so test a sample first";
        };
    return "The prompt misses the %s target by %s: %s; %s."
        .formatted(
            phrases.target(),
            phrases.points(reason.number("gap"), 0.05, 0.10, 0.20),
            rule,
            standing());
  }

  /** What the recommended strategy reaches, in a clause. */
  private String standing() {
    if (noneViable) {
      return "no strategy fits as things stand";
    }
    String reaches = Phrases.name(chosen) + " is expected to reach " + phrases.accuracy(chosen);
    boolean tuningAloneFails = chosen == HYBRID && !phrases.isViable(FINE_TUNING);
    return tuningAloneFails
        ? reaches + ", while fine-tuning alone " + phrases.shortfalls(FINE_TUNING)
        : reaches;
  }

  private String examples(Reason reason) {
    String have = Words.capitalized(phrases.examples());
    return switch (reason.code()) {
      case TOO_FEW_EXAMPLES ->
          have
              + ": below 50 a tuned model overfits, so prompt and collect 50 to experiment or 500"
              + " for production.";
      case EXPERIMENT_ONLY ->
          have
              + " allow an experiment; "
              + (chosen.isTuned()
                  ? "collect 500 before you rely on the tuned model."
                  : "tuning for production takes 500 to 1,000.");
      case ENOUGH_EXAMPLES ->
          have
              + " are enough to tune for production (500 or more)"
              + (chosen.isTuned() ? "." : ", but " + againstTuning() + ".");
      default ->
          have
              + ": beyond 10,000, more labels bring little"
              + (chosen.isTuned() ? neededExamples() + "." : ", and " + againstTuning() + ".");
    };
  }

  private String neededExamples() {
    int needed = outcome.recommended().examplesToTarget().orElse(0);
    return needed > 0 ? "; the target takes " + phrases.count(needed) : "";
  }

  /** Why a prompt is recommended over fine-tuning. */
  private String againstTuning() {
    return phrases.isViable(FINE_TUNING)
        ? "fine-tuning " + phrases.costs(FINE_TUNING, PROMPTING)
        : "fine-tuning " + phrases.shortfalls(FINE_TUNING);
  }

  private String specialized(Reason reason) {
    String fact =
        "Specialized language (%s) favors tuning"
            .formatted(phrases.percent(reason.number("specialization")));
    if (Shortfall.of(outcome, FINE_TUNING).contains(Shortfall.TOO_FEW_EXAMPLES)) {
      return "%s, but %s.".formatted(fact, phrases.tooFewExamples());
    }
    GainText gain = new GainText(phrases, AccuracyGain.of(outcome, FINE_TUNING));
    return "%s, which %s%s%s."
        .formatted(
            fact,
            gain.predicate(false),
            gain.flag(),
            chosen.isTuned() ? "" : ", but " + againstTuning());
  }

  private String general(Reason reason) {
    String fact =
        "General language (specialization %s) favors prompting"
            .formatted(phrases.percent(reason.number("specialization")));
    if (!chosen.isTuned()) {
      GainText gain = new GainText(phrases, AccuracyGain.of(outcome, FINE_TUNING));
      return "%s: tuning %s.".formatted(fact, gain.predicate(true));
    }
    return "%s, but %s.".formatted(fact, againstPrompting());
  }

  /** Why a tuned strategy is recommended over prompting. */
  private String againstPrompting() {
    return phrases.isViable(PROMPTING)
        ? Phrases.name(chosen) + " " + phrases.costs(chosen, PROMPTING)
        : "it " + phrases.shortfalls(PROMPTING);
  }

  private String latency(Reason reason) {
    double limit = reason.number("latencyBudgetMillis");
    boolean kept = !Shortfall.of(outcome, chosen).contains(Shortfall.TOO_SLOW);
    return "%s answers in %s, %s the %s budget%s."
        .formatted(
            Words.capitalized(Phrases.name(chosen)),
            phrases.latency(chosen),
            kept ? "within" : "over",
            phrases.millis(limit),
            kept ? tooSlowOthers() : "");
  }

  private String tooSlowOthers() {
    var slow =
        outcome.strategies().stream()
            .filter(s -> Shortfall.of(outcome, s.strategy()).contains(Shortfall.TOO_SLOW))
            .map(s -> Phrases.name(s.strategy()) + " (" + phrases.latency(s.strategy()) + ")")
            .toList();
    return slow.isEmpty() ? "" : "; too slow: " + Words.joined(slow);
  }

  private String topics(Reason reason) {
    double topics = reason.number("distinctTopics");
    double half = AccuracyFactors.central(Inputs.of(outcome.scenario())).halfTuning();
    return "%s spread the examples thin: fine-tuning needs %s for half of its gain%s."
        .formatted(
            phrases.count(topics, "topic"),
            phrases.count(half),
            chosen.isTuned() ? ", and you have " + phrases.examples() : "; a prompt adapts faster");
  }
}
