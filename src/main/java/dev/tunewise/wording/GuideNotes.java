package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.simulation.CallTokens;
import dev.tunewise.simulation.Inputs;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.SetupCosts;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.DecisionGuide.Note;
import java.util.List;

/** What to know before tuning a model, with the scenario's numbers. */
final class GuideNotes {
  private final Outcome outcome;
  private final Phrases phrases;

  GuideNotes(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.phrases = new Phrases(outcome, numbers);
  }

  List<Note> all() {
    return List.of(
        timeToDeploy(),
        maintenance(),
        latency(),
        knowledge(),
        diversity(),
        examples(),
        trainingFile(),
        privacy());
  }

  private Note timeToDeploy() {
    return new Note(
        "Time to deploy",
        "A prompt is live in hours, often minutes. Fine-tuning takes %s, hybrid %s; prompting serves meanwhile."
            .formatted(lead(FINE_TUNING), lead(HYBRID)));
  }

  private String lead(Strategy strategy) {
    return phrases.days(outcome.of(strategy).leadTimeMonths());
  }

  private Note maintenance() {
    double every = phrases.get(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS);
    double retirement = phrases.get(Parameter.FINE_TUNING_RETIREMENT_MONTH);
    return new Note(
        "Maintenance",
        "A prompt is edited in seconds; an update of a tuned model is a retrain that takes days. Here: "
            + (every > 0
                ? "a retrain %s, %s of work and %s each"
                    .formatted(
                        phrases.everyMonths(every),
                        phrases.count(phrases.get(Parameter.FINE_TUNING_RETRAIN_HOURS), "hour"),
                        phrases.count(
                            phrases.get(Parameter.FINE_TUNING_REFRESH_EXAMPLES), "fresh label"))
                : "no planned retrain")
            + (retirement > 0
                ? "; the vendor retires the model in month " + phrases.count(retirement)
                : "")
            + "; upkeep %s a month against %s for the prompt."
                .formatted(
                    phrases.count(phrases.get(Parameter.FINE_TUNING_MONTHLY_HOURS), "hour"),
                    phrases.count(phrases.get(Parameter.PROMPTING_MONTHLY_HOURS))));
  }

  private Note latency() {
    return new Note(
        "Latency",
        "Tuning alone makes no model faster; a shorter prompt and a smaller model do, which can bring answers under 100 ms. Here: prompting %s, fine-tuning %s, hybrid %s."
            .formatted(millis(PROMPTING), millis(FINE_TUNING), millis(HYBRID)));
  }

  private String millis(Strategy strategy) {
    return phrases.millis(outcome.of(strategy).latencyMillis());
  }

  private Note knowledge() {
    boolean prompting = phrases.get(Parameter.PROMPTING_RETRIEVED_TOKENS) > 0;
    boolean hybrid = phrases.get(Parameter.HYBRID_RETRIEVED_TOKENS) > 0;
    String users =
        prompting && hybrid
            ? "Prompting and hybrid use it"
            : prompting ? "Prompting uses it" : hybrid ? "Hybrid uses it" : "Nothing uses it";
    double share = AccuracyFactors.central(Inputs.of(phrases.scenario())).retrievalShare();
    return new Note(
        "Knowledge",
        "A prompt knows what the model was pre-trained on, tuning adds your examples, retrieval adds current facts: %s fewer errors here. %s."
            .formatted(phrases.percent(share), users));
  }

  private Note diversity() {
    return new Note(
        "When prompting wins",
        "General tasks, quick iteration, fewer than 50 examples, or very diverse inputs such as 500 topics. Here: %s, %s, specialization %s."
            .formatted(
                phrases.examples(),
                phrases.count(phrases.get(Parameter.DISTINCT_TOPICS), "topic"),
                phrases.percent(phrases.get(Parameter.SPECIALIZATION))));
  }

  private Note examples() {
    double stacked = phrases.get(Parameter.STACKED_EXAMPLES);
    return new Note(
        "How many examples",
        "Below 50 a tuned model overfits; 500 to 1,000 suit production; beyond 10,000 the gain flattens. A model tuned before learns faster: "
            + (stacked > 0
                ? phrases.count(stacked, "stacked example") + " here."
                : "enter its examples as stacked examples."));
  }

  private Note trainingFile() {
    double tokens =
        phrases.get(Parameter.LABELED_EXAMPLES)
            * phrases.get(Parameter.EXAMPLE_TOKENS)
            * phrases.get(Parameter.FINE_TUNING_EPOCHS);
    Inputs in = Inputs.of(phrases.scenario());
    double job = new SetupCosts(in, new CallTokens(in)).trainingJob();
    return new Note(
        "Training file",
        "JSONL, one {\"messages\": [user, assistant]} per line, plus epochs (%s here; 3 is common), learning rate and batch size. A training job reads %s tokens and costs %s."
            .formatted(
                phrases.count(phrases.get(Parameter.FINE_TUNING_EPOCHS)),
                phrases.count(tokens),
                phrases.money(job)));
  }

  private Note privacy() {
    double hosting = phrases.get(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR);
    String mode =
        hosting > 0
            ? "a dedicated deployment or own GPU at " + phrases.money(hosting) + " an hour"
            : "a provider's API, paid per token";
    return new Note(
        "Privacy",
        "Fine-tuning does not make a model private; self-hosting does. Here: " + mode + ".");
  }
}
