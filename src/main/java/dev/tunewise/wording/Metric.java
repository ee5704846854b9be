package dev.tunewise.wording;

import static dev.tunewise.wording.MetricUnit.CHANCE;
import static dev.tunewise.wording.MetricUnit.EXAMPLES;
import static dev.tunewise.wording.MetricUnit.MILLIS;
import static dev.tunewise.wording.MetricUnit.MOMENT;
import static dev.tunewise.wording.MetricUnit.MONEY;
import static dev.tunewise.wording.MetricUnit.MONTHS;
import static dev.tunewise.wording.MetricUnit.RATE;
import static dev.tunewise.wording.MetricUnit.YES_OR_NO;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Return;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.statistics.Tolerance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the comparison table compares: one row each, in this order. A new row of the table is a new
 * row here.
 */
public enum Metric {
  // format:off — one row per metric reads as a table
  SETUP_COST("Set-up cost", MONEY, Better.LOWER, StrategyOutcome::setupCost,
      "Month 0: labels, training, engineering hours, retrieval build and the prompt that bridges the wait"),
  COST_PER_THOUSAND_CALLS("Cost per thousand calls", MONEY, Better.LOWER, StrategyOutcome::costPerThousandCalls,
      "In month 1 as if live: tokens, those of reasoning too, retries, fees, hosting and upkeep, less contract discounts; without the cost of errors"),
  TOTAL_COST("Total cost", MONEY, Better.LOWER, StrategyOutcome::totalCost,
      "Set-up, running cost and cost of errors over the horizon, discounted") {
    @Override
    String label(Phrases phrases) {
      return "Total over " + phrases.horizon();
    }
  },
  ERROR_COST("Cost of errors", MONEY, Better.LOWER, StrategyOutcome::errorCost,
      "What of the total wrong answers cost, at the cost per error") {
    @Override
    String label(Phrases phrases) {
      return "of which errors";
    }
  },
  COST_PER_RIGHT_ANSWER("Cost per right answer", MONEY, Better.LOWER, StrategyOutcome::costPerRightAnswer,
      "Total cost divided by the right answers of the horizon, both discounted",
      new Missing("–", "no right answers")),
  ACCURACY("Accuracy", MetricUnit.ACCURACY, Better.HIGHER, StrategyOutcome::accuracy,
      "Expected share of right answers of the fresh model"),
  DELIVERED_ACCURACY("Delivered accuracy", MetricUnit.ACCURACY, Better.HIGHER, StrategyOutcome::deliveredAccuracy,
      "Mean over all calls of the horizon, with the wait for the tuned model and its drift"),
  MEETS_TARGET("Meets target", YES_OR_NO, Better.HIGHER, s -> s.meetsTarget() ? 1 : 0,
      "Whether the accuracy of the fresh model reaches the target") {
    @Override
    String label(Phrases phrases) {
      return "Meets the " + phrases.target() + " target";
    }
  },
  CHANCE_TO_MEET_TARGET("Chance to meet the target", CHANCE, Better.HIGHER, MetricSource::probabilityMeetsTarget,
      "In how many of the runs, each with other numbers from the ranges and other accuracy curves, the accuracy reaches the target",
      Missing::ofChance, Shown.ALWAYS),
  EXAMPLES_TO_TARGET("Examples to target", EXAMPLES, Better.LOWER, Metric::examplesToTarget,
      "Fewest labeled examples from which on the target is met",
      new Missing("never", "no number of examples up to a million reaches the target")),
  LATENCY("Latency", MILLIS, Better.LOWER, StrategyOutcome::latencyMillis,
      "Time for a full answer"),
  LEAD_TIME("Lead time", MONTHS, Better.LOWER, StrategyOutcome::leadTimeMonths,
      "Until the strategy serves; prompting takes hours and serves meanwhile"),
  SPEND("Spend", MONEY, Better.LOWER, s -> OptionalDouble.of(s.budget().spend()),
      "Paid out by the end of the horizon: without errors, not discounted", Missing.NONE, Shown.IF_CHOSEN) {
    @Override
    String label(Phrases phrases) {
      return "Spend over " + phrases.horizon();
    }
  },
  OVER_BUDGET("Over budget", MOMENT, Better.LATER, Metric::overFrom,
      "The first month by whose end more is paid out than the budget; errors are not in it",
      s -> new Missing("never", "never within the horizon"), Shown.IF_CHOSEN_WITH_BUDGET),
  WITHIN_BUDGET("Chance to stay within budget", CHANCE, Better.HIGHER, MetricSource::probabilityWithinBudget,
      "In how many of the runs no more is paid out over the horizon than the budget",
      Missing::ofChance, Shown.IF_CHOSEN_WITH_BUDGET),
  SAVING("Saving against prompting", MONEY, Better.HIGHER, Metric::saving,
      "Total cost of prompting minus its own; negative where it costs more",
      Missing::ofPrompting, Shown.IF_CHOSEN),
  PAY_BACK("Cheaper than prompting from", MOMENT, Better.LOWER, Metric::payBack,
      "When it pays back: from then on it has cost less than prompting in all, for good",
      Missing::ofPayBack, Shown.IF_CHOSEN),
  RETURN_RATE("Return per year", RATE, Better.HIGHER, Metric::rate,
      "Internal rate of return against prompting: the yearly rate at which what it saves later is worth just what it costs more at first",
      Missing::ofRate, Shown.IF_CHOSEN);
  // format:on

  /** Which value of a row is the best; none is worse than any but where it is {@link #LATER}. */
  private enum Better {
    LOWER,
    HIGHER,
    /** A month that should not come: never is best. */
    LATER
  }

  /** When a row is in a table. */
  private enum Shown {
    ALWAYS,
    IF_CHOSEN,
    IF_CHOSEN_WITH_BUDGET
  }

  /** What stands in place of a value, in short and in full. */
  record Missing(String text, String full) {
    static final Function<MetricSource, Missing> NONE = s -> new Missing("–", "no value");

    private static final Missing ITSELF = new Missing("–", "what the others are compared with");

    static Missing ofChance(MetricSource source) {
      return new Missing(
          "–",
          source.uncertainty() == null
              ? "known once uncertainty is shown"
              : "there is no target to meet");
    }

    static Missing ofPrompting(MetricSource source) {
      return ITSELF;
    }

    static Missing ofPayBack(MetricSource source) {
      return source
          .breakEven()
          .map(
              b ->
                  b.status() == BreakEven.Status.FALLS_BACK
                      ? new Missing("not for good", "cheaper for a while, but not in the end")
                      : new Missing("never", "more expensive all along the horizon"))
          .orElse(ITSELF);
    }

    static Missing ofRate(MetricSource source) {
      return source
          .gain()
          .map(
              gain ->
                  switch (gain.kind()) {
                    case NOTHING_INVESTED ->
                        new Missing("no outlay", "it costs no more at first: nothing is invested");
                    case NEVER_RECOVERED ->
                        new Missing(
                            "not recovered", "what it saves never makes up for its extra set-up");
                    case SEVERAL_TURNS ->
                        new Missing(
                            "no single rate", "saving and paying more take turns over the months");
                    case AT_ONCE, RATE ->
                        new Missing("at once", "its extra set-up is back at once");
                  })
          .orElse(ITSELF);
    }
  }

  private final String label;
  private final MetricUnit unit;
  private final Better better;
  private final Function<MetricSource, OptionalDouble> value;
  private final String help;
  private final Function<MetricSource, Missing> missing;
  private final Shown shown;

  Metric(
      String label,
      MetricUnit unit,
      Better better,
      ToDoubleFunction<StrategyOutcome> value,
      String help) {
    this(
        label,
        unit,
        better,
        s -> OptionalDouble.of(value.applyAsDouble(s.own())),
        help,
        Missing.NONE,
        Shown.ALWAYS);
  }

  Metric(
      String label,
      MetricUnit unit,
      Better better,
      Function<StrategyOutcome, OptionalDouble> value,
      String help,
      Missing missing) {
    this(label, unit, better, s -> value.apply(s.own()), help, s -> missing, Shown.ALWAYS);
  }

  Metric(
      String label,
      MetricUnit unit,
      Better better,
      Function<MetricSource, OptionalDouble> value,
      String help,
      Function<MetricSource, Missing> missing,
      Shown shown) {
    this.label = label;
    this.unit = unit;
    this.better = better;
    this.value = value;
    this.help = help;
    this.missing = missing;
    this.shown = shown;
  }

  /** Those of every table; they come first. */
  public static List<Metric> usual() {
    return Stream.of(values()).filter(metric -> metric.shown == Shown.ALWAYS).toList();
  }

  /** Those of every table that need no runs: what scenarios are compared by. */
  public static List<Metric> certain() {
    return usual().stream().filter(metric -> !metric.isChance()).toList();
  }

  /** Those that a table has only if its reader chooses them. */
  public static List<Metric> further() {
    return Stream.of(values()).filter(metric -> metric.shown != Shown.ALWAYS).toList();
  }

  /** The usual ones and those of the chosen that mean something to a scenario, in their order. */
  public static List<Metric> of(Scenario scenario, Set<Metric> chosen) {
    return Stream.of(values())
        .filter(m -> m.shown == Shown.ALWAYS || (chosen.contains(m) && m.isOf(scenario)))
        .toList();
  }

  /** Whether it means something to a scenario. */
  private boolean isOf(Scenario scenario) {
    return shown != Shown.IF_CHOSEN_WITH_BUDGET || scenario.get(Parameter.BUDGET) > 0;
  }

  private static OptionalDouble overFrom(MetricSource s) {
    OptionalInt month = s.budget().overFrom();
    return month.isPresent() ? OptionalDouble.of(month.getAsInt()) : OptionalDouble.empty();
  }

  private static OptionalDouble saving(MetricSource s) {
    return s.gain().map(gain -> OptionalDouble.of(gain.saving())).orElse(OptionalDouble.empty());
  }

  /** Cheaper from the start on is a pay-back at the set-up. */
  private static OptionalDouble payBack(MetricSource s) {
    return s.breakEven()
        .map(b -> b.status() == BreakEven.Status.ALWAYS ? OptionalDouble.of(0) : b.month())
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble rate(MetricSource s) {
    return s.gain().map(Return::internalRateOfReturn).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble examplesToTarget(StrategyOutcome s) {
    return s.examplesToTarget().isPresent()
        ? OptionalDouble.of(s.examplesToTarget().getAsInt())
        : OptionalDouble.empty();
  }

  /** Short name for people. */
  public String label() {
    return label;
  }

  /** The name with the horizon or the target where the row depends on it. */
  String label(Phrases phrases) {
    return label;
  }

  /** One sentence that explains the number. */
  public String help() {
    return help;
  }

  MetricUnit unit() {
    return unit;
  }

  /** Whether it is known only where the uncertainty is. */
  public boolean isChance() {
    return unit == CHANCE;
  }

  /** In the unit; empty where a strategy has no such value. */
  OptionalDouble value(MetricSource source) {
    return value.apply(source);
  }

  /** What to show where there is no value. */
  Missing missing(MetricSource source) {
    return missing.apply(source);
  }

  /**
   * Whether one value is better than another, ties within the tolerance of all comparisons
   * excluded; any value is better than none, but for months that should not come.
   */
  boolean isBetter(OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty()) {
      OptionalDouble present = better == Better.LATER ? b : a;
      OptionalDouble empty = better == Better.LATER ? a : b;
      return present.isPresent() && empty.isEmpty();
    }
    double difference = Tolerance.difference(a.getAsDouble(), b.getAsDouble());
    return better == Better.LOWER ? difference < 0 : difference > 0;
  }

  /** Whether never is the best value, and not the lack of one. */
  boolean isBestWithoutValue() {
    return better == Better.LATER;
  }
}
