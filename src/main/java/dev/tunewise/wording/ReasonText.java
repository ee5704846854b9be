package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.BreakEven.Volume;
import dev.tunewise.simulation.Guidelines;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.Shortfall;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One sentence per reason: first the fact, then what it means for the recommendation. */
public final class ReasonText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final ShortfallText shortfalls;
  private final LifeText lives;
  private final ReasoningText reasoning;
  private final StrategyOutcome choice;
  private final Strategy chosen;

  private ReasonText(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    phrases = new Phrases(outcome, numbers);
    shortfalls = new ShortfallText(outcome, phrases);
    lives = new LifeText(outcome, phrases);
    reasoning = new ReasoningText(outcome, phrases);
    choice = outcome.recommended();
    chosen = choice.strategy();
  }

  /**
   * A reason in one sentence that fits the recommendation.
   *
   * @param numbers how the reader writes numbers
   */
  public static String of(Outcome outcome, Reason reason, Numbers numbers) {
    return new ReasonText(outcome, numbers).sentence(reason);
  }

  /** All reasons of an outcome, one sentence each. */
  public static List<String> all(Outcome outcome, Numbers numbers) {
    return outcome.verdict().reasons().stream().map(r -> of(outcome, r, numbers)).toList();
  }

  private String sentence(Reason reason) {
    return switch (reason) {
      case Reason.NoneViable _ -> noneViable();
      case Reason.Gap gap -> gap(gap);
      case Reason.Examples examples -> examples(examples.level());
      case Reason.Specialization task ->
          task.favorsTuning() ? specialized(task.share()) : general(task.share());
      case Reason.HighVolume volume -> volume(volume.monthlyCalls());
      case Reason.LatencyBound bound -> latency(bound.budgetMillis());
      case Reason.PrefixNotCached prefix -> notCached(prefix);
      case Reason.Payback payback -> payback(payback.fineTuning());
      case Reason.ManyTopics many -> topics(many.topics());
      case Reason.Retires retires -> lives.retires(retires);
      case Reason.PromptRetires retires -> lives.promptRetires(retires);
      case Reason.TrainingClosed closed -> lives.trainingClosed(closed);
      case Reason.TrainingCloses closes -> lives.trainingCloses(closes.end());
      case Reason.OverBudget over -> overBudget(over);
      case Reason.HostedAndPerToken hosted -> hosted(hosted.hostingPricePerHour());
    };
  }

  private String noneViable() {
    return "%s; %s comes closest, as %s."
        .formatted(
            Words.capitalized(shortfalls.causes()), Phrases.name(chosen), shortfalls.closest());
  }

  private String shipPrompt() {
    String fact =
        "The prompt reaches %s, the target is %s"
            .formatted(phrases.accuracy(PROMPTING), phrases.target());
    if (!outcome.of(PROMPTING).isViable()) {
      return fact + ", but it " + shortfalls.predicate(PROMPTING) + ".";
    }
    return chosen == PROMPTING
        ? fact + ": good enough, ship it."
        : "%s, so it can ship today; over %s %s %s."
            .formatted(
                fact, phrases.horizon(), Phrases.name(chosen), phrases.costs(chosen, PROMPTING));
  }

  /** The good-enough rule. */
  private String gap(Reason.Gap gap) {
    String suited = GuideText.range(GapLevel.SHORT);
    return switch (gap.level()) {
      case MEETS -> shipPrompt();
      case CLOSE -> missed(gap, "so close that a better prompt may do");
      case SHORT -> missed(gap, "the gap of " + suited + " points that fine-tuning is for");
      case STRETCH -> missed(gap, "a stretch even for fine-tuning, which suits gaps of " + suited);
      case FAR ->
          missed(gap, "the task may be too hard for the base model, so test a sample first");
    };
  }

  private String missed(Reason.Gap gap, String rule) {
    return "The prompt misses the %s target by %s: %s; %s."
        .formatted(
            phrases.target(), phrases.points(gap.gap(), GapLevel.bounds()), rule, standing());
  }

  /** What the recommended strategy reaches, in a clause. */
  private String standing() {
    if (!choice.isViable()) {
      return "none fits as things stand";
    }
    String reaches = Phrases.name(chosen) + " is expected to reach " + phrases.accuracy(chosen);
    boolean tuningAloneFails = chosen == HYBRID && !outcome.of(FINE_TUNING).isViable();
    return tuningAloneFails
        ? reaches + ", while fine-tuning alone " + shortfalls.predicate(FINE_TUNING)
        : reaches;
  }

  private String examples(ExampleLevel level) {
    String have = Words.capitalized(phrases.examples());
    String experiment = phrases.from(ExampleLevel.EXPERIMENT);
    String production = phrases.from(ExampleLevel.PRODUCTION);
    return switch (level) {
      case TOO_FEW ->
          "%s: below %s a tuned model overfits, so prompt and collect %s to experiment or %s for production."
              .formatted(have, experiment, experiment, production);
      case EXPERIMENT ->
          have
              + " allow an experiment; "
              + (chosen.isTuned()
                  ? "collect %s before you rely on the tuned model.".formatted(production)
                  : "tuning for production takes %s to %s."
                      .formatted(production, phrases.count(Guidelines.AMPLE_EXAMPLES)));
      case PRODUCTION ->
          "%s are enough to tune for production (%s or more)%s."
              .formatted(have, production, chosen.isTuned() ? "" : ", but " + againstTuning());
      case PLATEAU ->
          "%s: beyond %s, more labels bring little%s."
              .formatted(
                  have,
                  phrases.from(ExampleLevel.PLATEAU),
                  chosen.isTuned() ? neededExamples() : ", and " + againstTuning());
    };
  }

  private String neededExamples() {
    int needed = choice.examplesToTarget().orElse(0);
    return needed > 0 ? "; the target takes " + phrases.count(needed) : "";
  }

  /** Why a prompt is recommended over fine-tuning. */
  private String againstTuning() {
    return "fine-tuning "
        + (outcome.of(FINE_TUNING).isViable()
            ? phrases.costs(FINE_TUNING, PROMPTING)
            : shortfalls.predicate(FINE_TUNING));
  }

  private String specialized(double share) {
    String fact = "Specialized language (%s) favors tuning".formatted(phrases.percent(share));
    if (outcome.of(FINE_TUNING).shortfalls().contains(Shortfall.TOO_FEW_EXAMPLES)) {
      return "%s, but %s.".formatted(fact, shortfalls.tooFewExamples());
    }
    GainText gain = gainOfTuning();
    return "%s, which %s%s%s."
        .formatted(
            fact,
            gain.predicate(),
            gain.flag(),
            chosen.isTuned() ? "" : ", but " + againstTuning());
  }

  private String general(double share) {
    String fact =
        "General language (specialization %s) favors prompting".formatted(phrases.percent(share));
    return chosen.isTuned()
        ? "%s, but %s.".formatted(fact, againstPrompting())
        : "%s: tuning %s.".formatted(fact, gainOfTuning().judged());
  }

  private GainText gainOfTuning() {
    return new GainText(phrases, outcome.gain(FINE_TUNING));
  }

  /** Why a tuned strategy is recommended over prompting. */
  private String againstPrompting() {
    return outcome.of(PROMPTING).isViable()
        ? Phrases.name(chosen) + " " + phrases.costs(chosen, PROMPTING)
        : "it " + shortfalls.predicate(PROMPTING);
  }

  private String latency(double budgetMillis) {
    String latency = phrases.latency(chosen);
    String budget = phrases.millis(budgetMillis);
    String within =
        latency.equals(budget) ? "just within the budget" : "within the " + budget + " budget";
    return "%s answers in %s%s, %s.%s"
        .formatted(
            Words.capitalized(Phrases.name(chosen)),
            latency,
            reasoning.ofLatency(chosen),
            choice.isTooSlow() ? "over the " + budget + " budget" : within + tooSlowOthers(),
            new SpeedText(outcome.scenario(), phrases.numbers()).afterLatencies());
  }

  private String tooSlowOthers() {
    List<String> slow =
        outcome.strategies().stream()
            .filter(StrategyOutcome::isTooSlow)
            .map(StrategyOutcome::strategy)
            .map(s -> Phrases.name(s) + " (" + phrases.latency(s) + ")")
            .toList();
    return slow.isEmpty() ? "" : "; too slow: " + Words.joined(slow);
  }

  private String topics(double topics) {
    return "%s spread the examples thin: fine-tuning needs %s for half of its gain%s."
        .formatted(
            phrases.count(topics, "topic"),
            phrases.count(outcome.facts().halfGainExamples()),
            chosen.isTuned() ? ", and you have " + phrases.examples() : "; a prompt adapts faster");
  }

  private String volume(double monthlyCalls) {
    return "At %s calls a month the price of a call matters most: per thousand calls %s with prompting, %s with fine-tuning, %s with hybrid%s."
        .formatted(
            phrases.count(monthlyCalls),
            perThousand(PROMPTING),
            perThousand(FINE_TUNING),
            perThousand(HYBRID),
            included());
  }

  /** What is in use beside list prices, and in the price of a call. */
  private String included() {
    List<String> used = new ArrayList<>();
    addIf(used, "retries", ServedModel::retryShare);
    addIf(used, "fees", model -> model.charging().feePerThousandCalls());
    addIf(used, "contract discounts", model -> model.charging().contractDiscount());
    return used.isEmpty() ? "" : ", with " + Words.joined(used) + " included";
  }

  private void addIf(List<String> used, String name, Function<ServedModel, Parameter> parameter) {
    if (Stream.of(ServedModel.values()).anyMatch(m -> phrases.get(parameter.apply(m)) > 0)) {
      used.add(name);
    }
  }

  private String perThousand(Strategy strategy) {
    return phrases.money(outcome.of(strategy).costPerThousandCalls());
  }

  private String notCached(Reason.PrefixNotCached prefix) {
    return "The prompt's fixed part is %s shorter than the least that the prompted model caches, so each call pays the full input price."
        .formatted(phrases.count(prefix.minimumTokens() - prefix.prefixTokens(), "token"));
  }

  /** Fine-tuning against prompting in months and in calls, and why that is not the whole story. */
  private String payback(BreakEven breakEven) {
    return "Fine-tuning "
        + new BreakEvenText(phrases, breakEven).predicate()
        + inTheEnd(breakEven)
        + inCalls(breakEven.volume())
        + but(breakEven.status())
        + reasoning.ofBill()
        + ".";
  }

  private String inTheEnd(BreakEven breakEven) {
    double extra = phrases.extraCost(FINE_TUNING, PROMPTING);
    String amount = phrases.money(Math.abs(extra));
    String and = breakEven.crossings().size() > 1 ? ", and" : " and";
    return extra < 0
        ? and + " saves " + amount + " over " + phrases.horizon()
        : switch (breakEven.status()) {
          case NEVER -> ": it costs " + amount + " more";
          case FALLS_BACK -> and + " costs " + amount + " more over " + phrases.horizon();
          case ALWAYS, PAYS_BACK -> "";
        };
  }

  private String inCalls(Volume volume) {
    return switch (volume.side()) {
      case ALWAYS, NEVER -> "";
      case ABOVE, BELOW ->
          " (cheaper %s %s%s)"
              .formatted(
                  volume.side() == Side.ABOVE ? "above" : "below",
                  phrases.calls(volume.monthlyCalls().orElseThrow()),
                  volume.severalChanges() ? exceptions(volume.side()) : "");
    };
  }

  /** Each instance that hosting adds can turn the costs around. */
  private static String exceptions(Side side) {
    return side == Side.ABOVE ? ", though not throughout" : " and in places above";
  }

  /** Where cost alone would choose otherwise, what decides instead. */
  private String but(Status status) {
    boolean tuningCheaper = status == Status.ALWAYS || status == Status.PAYS_BACK;
    Strategy cheaper = tuningCheaper ? FINE_TUNING : PROMPTING;
    if (chosen == cheaper) {
      return "";
    }
    if (outcome.of(cheaper).isViable()) {
      return "; but " + Phrases.name(chosen) + " " + phrases.costs(chosen, cheaper);
    }
    return "; but " + (tuningCheaper ? "it " : "prompting ") + shortfalls.predicate(cheaper);
  }

  private String overBudget(Reason.OverBudget over) {
    String when =
        over.month() == 0
            ? "already with the set-up"
            : "from " + phrases.months().event(over.month()) + " on";
    List<String> paid = phrases.amounts(over.spend(), over.budget());
    return "%s pays out %s over %s, %s over the budget of %s, %s%s."
        .formatted(
            Words.capitalized(Phrases.name(chosen)),
            paid.getFirst(),
            phrases.horizon(),
            phrases.money(over.excess()),
            paid.getLast(),
            when,
            over.within().map(this::staysWithin).orElse(choice.isViable() ? noneWithin() : ""));
  }

  /** A strategy that pays out less is not recommended because its errors or later costs weigh. */
  private String staysWithin(Reason.OverBudget.Paid other) {
    boolean errors = phrases.get(Parameter.COST_PER_ERROR) > 0;
    return "; %s fits too and stays within it at %s, but %s%s"
        .formatted(
            Phrases.name(other.strategy()),
            phrases.amounts(other.spend(), phrases.get(Parameter.BUDGET)).getFirst(),
            phrases.costs(other.strategy(), chosen),
            errors ? ", errors included" : "");
  }

  private String noneWithin() {
    boolean alone = outcome.verdict().viable().size() == 1;
    return alone ? "; no other strategy fits" : "; no strategy that fits stays within it";
  }

  private String hosted(double hourly) {
    return "The tuned model pays for hosting (%s an hour) and per token; set its token prices to 0 where the GPU is all you pay."
        .formatted(phrases.money(hourly));
  }
}
