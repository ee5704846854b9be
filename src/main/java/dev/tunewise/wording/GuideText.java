package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Guidelines;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first decision answered from a scenario: three questions, what their answers mean beside the
 * recommendation, and what else to know before tuning a model.
 */
public final class GuideText {
  private static final double HALF = 0.5;

  private final Outcome outcome;
  private final Phrases phrases;
  private final ReasoningText reasoning;

  /** How a question is answered. */
  public enum Answer {
    YES,
    PARTLY,
    NO;

    /** Word for people. */
    public String label() {
      return Words.capitalized(name().toLowerCase(Locale.ROOT));
    }
  }

  /** A question, its answer and the numbers behind it. */
  public record Question(String text, Answer answer, String because) {}

  /** A fact for the decision in one or two sentences, with a title such as Privacy. */
  public record Note(String title, String text) {}

  /**
   * The guide for an outcome.
   *
   * @param numbers how the reader writes numbers
   */
  public GuideText(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    phrases = new Phrases(outcome, numbers);
    reasoning = new ReasoningText(outcome, phrases);
  }

  /**
   * By how many points the prompt misses the target at a step of the good-enough rule, such as
   * {@code 5 to 10}.
   */
  public static String range(GapLevel level) {
    return switch (level) {
      case MEETS -> "Meets it";
      case CLOSE -> "Under " + Phrases.wholePoints(level.upTo());
      case SHORT, STRETCH ->
          Phrases.wholePoints(level.from()) + " to " + Phrases.wholePoints(level.upTo());
      case FAR -> Phrases.wholePoints(level.from()) + " or more";
    };
  }

  /** What to do at a step of the good-enough rule, in two or three words. */
  public static String advice(GapLevel level) {
    return switch (level) {
      case MEETS -> "Ship the prompt";
      case CLOSE -> "Improve the prompt";
      case SHORT -> "Fine-tune";
      case STRETCH -> "A stretch";
      case FAR -> "May be too hard";
    };
  }

  /**
   * Whether there are 500 labels, domain-specific language, and a bottleneck in inference cost or
   * latency.
   */
  public List<Question> questions() {
    return List.of(labels(), language(), bottleneck());
  }

  private Question labels() {
    double learned =
        phrases.get(Parameter.LABELED_EXAMPLES) + phrases.get(Parameter.STACKED_EXAMPLES);
    String production = phrases.from(ExampleLevel.PRODUCTION);
    return new Question(
        production + " or more labeled examples?",
        answer(learned, ExampleLevel.EXPERIMENT.from(), ExampleLevel.PRODUCTION.from()),
        "%s%s. %s allow an experiment, %s to %s production; beyond %s, more bring little."
            .formatted(
                Words.capitalized(phrases.examples()),
                stillToLabel(learned),
                phrases.from(ExampleLevel.EXPERIMENT),
                production,
                phrases.count(Guidelines.AMPLE_EXAMPLES),
                phrases.from(ExampleLevel.PLATEAU)));
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
        answer(specialization, Guidelines.SPECIALIZED / 2, Guidelines.SPECIALIZED),
        "Specialization %s. Against the base model fine-tuning %s and prompting %s."
            .formatted(
                phrases.percent(specialization),
                new GainText(phrases, outcome.gain(FINE_TUNING)).rated(),
                new GainText(phrases, outcome.gain(PROMPTING)).rated()));
  }

  private Question bottleneck() {
    boolean tooSlow = outcome.of(PROMPTING).isTooSlow();
    double share = outcome.facts().promptingCallShare();
    double budget = phrases.get(Parameter.LATENCY_BUDGET_MILLIS);
    String latency =
        budget > 0
            ? "%s for the %s budget"
                .formatted(tooSlow ? "too slow" : "fast enough", phrases.latencyBudget())
            : "no latency budget";
    return new Question(
        "Inference cost or latency the bottleneck?",
        tooSlow ? Answer.YES : answer(share, HALF / 2, HALF),
        "%s. An answer takes %s%s, %s.%s"
            .formatted(
                bill(share),
                phrases.latency(PROMPTING),
                reasoning.ofLatency(PROMPTING),
                latency,
                speed()));
  }

  private String bill(double share) {
    if (share == 0 || share == 1) {
      return (share == 1 ? "Calls make up" : "Upkeep makes up")
          + " all of the prompt's monthly bill";
    }
    return "Calls make up %s of the prompt's monthly bill, upkeep the rest"
        .formatted(phrases.likely(share));
  }

  private static Answer answer(double value, double partlyFrom, double yesFrom) {
    return value >= yesFrom ? Answer.YES : value >= partlyFrom ? Answer.PARTLY : Answer.NO;
  }

  /** What the three answers mean beside the recommendation. */
  public String conclusion() {
    long yes = questions().stream().filter(q -> q.answer() == Answer.YES).count();
    boolean tuned = outcome.verdict().strategy().isTuned();
    boolean none = outcome.verdict().viable().isEmpty();
    String speaks =
        yes == 3
            ? "All three speak for tuning"
            : yes == 0
                ? "None speaks for tuning"
                : yes + " of 3 speak" + (yes == 1 ? "s" : "") + " for tuning";
    if (none) {
      return speaks + ", but none fits the scenario yet.";
    }
    return speaks
        + (tuned == yes >= 2 ? ", and " : ", yet ")
        + Phrases.name(outcome.verdict().strategy())
        + " is the cheapest that fits.";
  }

  /** What else to know before tuning a model. */
  public List<Note> notes() {
    List<Note> notes =
        new ArrayList<>(
            List.of(
                timeToDeploy(),
                maintenance(),
                latency(),
                knowledge(),
                diversity(),
                examples(),
                trainingFile(),
                privacy()));
    reasoning.note().ifPresent(text -> notes.add(new Note("Reasoning", text)));
    return notes;
  }

  private Note timeToDeploy() {
    return new Note(
        "Time to deploy",
        "A prompt is live in hours, often minutes. Fine-tuning takes %s, hybrid %s; prompting serves meanwhile."
            .formatted(lead(FINE_TUNING), lead(HYBRID)));
  }

  private String lead(Strategy strategy) {
    return phrases.days(outcome.of(strategy).leadTimeDays());
  }

  private Note maintenance() {
    double every = phrases.get(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS);
    double last = phrases.get(Parameter.FINE_TUNING_LAST_TRAINING_MONTH);
    double retirement = phrases.get(Parameter.FINE_TUNING_RETIREMENT_MONTH);
    MonthNames months = phrases.months();
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
            + (last > 0 ? "; the vendor trains the model until " + months.event(last) : "")
            + (retirement > 0
                ? (last > 0 ? " and retires it in " : "; the vendor retires the model in ")
                    + months.event(retirement)
                : "")
            + "; upkeep %s a month against %s for the prompt."
                .formatted(
                    phrases.count(phrases.get(Parameter.FINE_TUNING_MONTHLY_HOURS), "hour"),
                    phrases.count(phrases.get(Parameter.PROMPTING_MONTHLY_HOURS))));
  }

  private Note latency() {
    return new Note(
        "Latency",
        "Tuning alone makes no model faster; a shorter prompt and a smaller model do, which can bring answers under 100 ms. Here: prompting %s, fine-tuning %s, hybrid %s.%s"
            .formatted(
                phrases.latency(PROMPTING),
                phrases.latency(FINE_TUNING),
                phrases.latency(HYBRID),
                speed()));
  }

  private String speed() {
    return new SpeedText(outcome.scenario(), phrases.numbers()).afterLatencies();
  }

  private Note knowledge() {
    boolean prompting = phrases.get(Parameter.PROMPTING_RETRIEVED_TOKENS) > 0;
    boolean hybrid = phrases.get(Parameter.HYBRID_RETRIEVED_TOKENS) > 0;
    String users =
        prompting && hybrid
            ? "Prompting and hybrid use it"
            : prompting ? "Prompting uses it" : hybrid ? "Hybrid uses it" : "Nothing uses it";
    return new Note(
        "Knowledge",
        "A prompt knows what the model was pre-trained on, tuning adds your examples, retrieval adds current facts: %s fewer errors here. %s."
            .formatted(phrases.percent(outcome.facts().retrievalShare()), users));
  }

  private Note diversity() {
    return new Note(
        "When prompting wins",
        "General tasks, quick iteration, fewer than %s examples, or very diverse inputs such as 500 topics. Here: %s, %s, specialization %s."
            .formatted(
                phrases.from(ExampleLevel.EXPERIMENT),
                phrases.examples(),
                phrases.count(phrases.get(Parameter.DISTINCT_TOPICS), "topic"),
                phrases.percent(phrases.get(Parameter.SPECIALIZATION))));
  }

  private Note examples() {
    double stacked = phrases.get(Parameter.STACKED_EXAMPLES);
    return new Note(
        "How many examples",
        "Below %s a tuned model overfits; %s to %s suit production; beyond %s the gain flattens. A model tuned before learns faster: "
                .formatted(
                    phrases.from(ExampleLevel.EXPERIMENT),
                    phrases.from(ExampleLevel.PRODUCTION),
                    phrases.count(Guidelines.AMPLE_EXAMPLES),
                    phrases.from(ExampleLevel.PLATEAU))
            + (stacked > 0
                ? phrases.count(stacked, "example") + " here."
                : "enter its examples as examples of earlier tuning."));
  }

  private Note trainingFile() {
    return new Note(
        "Training file",
        "JSONL, one {\"messages\": [user, assistant]} per line, plus epochs (%s here; 3 is common), learning rate and batch size. A training job reads %s tokens and costs %s."
            .formatted(
                phrases.count(phrases.get(Parameter.FINE_TUNING_EPOCHS)),
                phrases.count(outcome.facts().trainingTokens()),
                phrases.money(outcome.facts().trainingJobCost())));
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
