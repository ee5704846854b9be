package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.PROMPTING;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.AccuracyGain;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.Verdict.Reason;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.DecisionGuide.Answer;
import dev.tunewise.wording.DecisionGuide.GoodEnough;
import dev.tunewise.wording.DecisionGuide.Question;
import dev.tunewise.wording.DecisionGuide.Step;
import java.util.List;

/** Answers the three questions of the first decision and the good-enough rule. */
final class GuideQuestions {
  private static final double HALF = 0.5;
  private static final double QUARTER = 0.25;

  private final Outcome outcome;
  private final Phrases phrases;
  private final ReasonText reasons;
  private final List<Question> questions;

  GuideQuestions(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    phrases = new Phrases(outcome, numbers);
    reasons = new ReasonText(outcome, numbers);
    questions = List.of(labels(), language(), bottleneck());
  }

  List<Question> all() {
    return questions;
  }

  private Question labels() {
    double learned =
        phrases.get(Parameter.LABELED_EXAMPLES) + phrases.get(Parameter.STACKED_EXAMPLES);
    Answer answer = learned >= 500 ? Answer.YES : learned >= 50 ? Answer.PARTLY : Answer.NO;
    return new Question(
        "500 or more labeled examples?",
        answer,
        "%s%s. 50 allow an experiment, 500 to 1,000 production; beyond 10,000, more bring little."
            .formatted(Words.capitalized(phrases.examples()), stillToLabel(learned)));
  }

  private String stillToLabel(double learned) {
    double missing =
        phrases.get(Parameter.LABELED_EXAMPLES) - phrases.get(Parameter.ALREADY_LABELED);
    if (missing <= 0) {
      return "";
    }
    double cost = missing * phrases.get(Parameter.FINE_TUNING_LABEL_COST);
    return ", %s still to label%s"
        .formatted(
            missing == learned ? "all" : phrases.count(missing) + " of them",
            cost > 0 ? " for " + phrases.money(cost) : "");
  }

  private Question language() {
    double specialization = phrases.get(Parameter.SPECIALIZATION);
    return new Question(
        "Domain-specific language?",
        share(specialization),
        "Specialization %s. Against the base model fine-tuning %s and prompting %s."
            .formatted(
                phrases.percent(specialization),
                new GainText(phrases, AccuracyGain.of(outcome, FINE_TUNING)).rated(),
                new GainText(phrases, AccuracyGain.of(outcome, PROMPTING)).rated()));
  }

  private Question bottleneck() {
    boolean tooSlow = Shortfall.of(outcome, PROMPTING).contains(Shortfall.TOO_SLOW);
    double share = inferenceShare();
    double budget = phrases.get(Parameter.LATENCY_BUDGET_MILLIS);
    String latency =
        budget > 0
            ? "%s for the %s budget"
                .formatted(tooSlow ? "too slow" : "fast enough", phrases.millis(budget))
            : "no latency budget";
    return new Question(
        "Inference cost or latency the bottleneck?",
        tooSlow ? Answer.YES : share(share),
        "%s. An answer takes %s, %s."
            .formatted(
                bill(share), phrases.millis(outcome.of(PROMPTING).latencyMillis()), latency));
  }

  private String bill(double share) {
    if (share == 0 || share == 1) {
      return (share == 1 ? "Calls make up" : "Upkeep makes up")
          + " all of the prompt's monthly bill";
    }
    return "Calls make up %s of the prompt's monthly bill, upkeep the rest"
        .formatted(phrases.likely(share));
  }

  private static Answer share(double share) {
    return share >= HALF ? Answer.YES : share >= QUARTER ? Answer.PARTLY : Answer.NO;
  }

  /** Share of the calls in what prompting costs in month 1, upkeep included and errors not. */
  private double inferenceShare() {
    double calls = phrases.get(Parameter.MONTHLY_CALLS);
    double bill = outcome.of(PROMPTING).costPerThousandCalls() * calls / 1000;
    boolean retrieves = phrases.get(Parameter.PROMPTING_RETRIEVED_TOKENS) > 0;
    double upkeep =
        phrases.get(Parameter.PROMPTING_MONTHLY_HOURS) * phrases.get(Parameter.HOURLY_RATE)
            + (retrieves ? phrases.get(Parameter.RETRIEVAL_MONTHLY_COST) : 0);
    return bill > 0 ? Math.max(0, bill - upkeep) / bill : 0;
  }

  String conclusion() {
    long yes = questions.stream().filter(q -> q.answer() == Answer.YES).count();
    boolean tuned = outcome.verdict().strategy().isTuned();
    boolean none = outcome.verdict().viable().isEmpty();
    String speaks =
        yes == 3
            ? "All three speak for tuning"
            : yes == 0
                ? "None speaks for tuning"
                : yes + " of 3 speak" + (yes == 1 ? "s" : "") + " for tuning";
    if (none) {
      return speaks + ", but no strategy fits the scenario yet.";
    }
    return speaks
        + (tuned == yes >= 2 ? ", and " : ", yet ")
        + Phrases.name(outcome.verdict().strategy())
        + " is the cheapest that fits.";
  }

  GoodEnough rule() {
    for (Reason reason : outcome.verdict().reasons()) {
      for (Step step : Step.values()) {
        if (step.code() == reason.code()) {
          return new GoodEnough(reasons.sentence(reason), step);
        }
      }
    }
    throw new IllegalStateException("no reason says how far the prompt is from the target");
  }
}
