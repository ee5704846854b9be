package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Unit;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.simulation.search.Solution;
import dev.tunewise.simulation.search.Solution.Point;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.List;
import java.util.Optional;

/** What came of solving for a goal, in words, with the values that come nearest to it. */
public final class SolveWords {
  private static final int MOST_DECIMALS = 6;

  private static final double LEAST_AMOUNT = 0.01;

  /** Amounts below it are written with more than cents. */
  private static final double CENTS_COUNT = 100;

  /** Numbers below it are written with decimals. */
  private static final double DIGITS_COUNT = 1_000;

  private final Scenario scenario;
  private final Parameter parameter;
  private final Goal goal;
  private final Numbers numbers;

  /**
   * An answer.
   *
   * @param found the value that gets there, before and after; empty if none does, or today's does
   * @param offers values to set instead, the nearest first
   */
  public record Answer(String message, Optional<Offer> found, List<Offer> offers) {
    public Answer {
      offers = List.copyOf(offers);
    }

    /** An answer that leads to no value. */
    public Answer(String message, List<Offer> offers) {
      this(message, Optional.empty(), offers);
    }
  }

  /**
   * A value to set.
   *
   * @param text for a button
   */
  public record Offer(double value, String text) {}

  public SolveWords(Scenario scenario, Parameter parameter, Goal goal, Numbers numbers) {
    this.scenario = scenario;
    this.parameter = parameter;
    this.goal = goal;
    this.numbers = numbers;
  }

  public Answer of(Solution solution) {
    return switch (solution) {
      case Solution.Reached reached -> reached(reached.value());
      case Solution.JumpedOver jump -> jumpedOver(jump);
      case Solution.NeverReached never -> neverReached(never);
    };
  }

  private Answer reached(double exact) {
    double value = goal.settled(parameter, exact);
    if (value == today()) {
      return new Answer("Today’s value, " + full(value) + ", gets there.", List.of());
    }
    Offer found = new Offer(value, full(today()) + " → " + full(value));
    return new Answer(Words.capitalized(there()) + ".", Optional.of(found), List.of());
  }

  /** What holds at the goal. */
  private String there() {
    return switch (goal) {
      case Goal.AccuracyAt at ->
          at.strategy().inSentence() + " is right in " + numbers.percent(at.accuracy(), 2);
      case Goal.EqualTotals equal ->
          equal.pair().challenger().inSentence()
              + " and "
              + equal.pair().incumbent().inSentence()
              + " cost the same over "
              + Words.count(scenario.horizonMonths(), "month");
      case Goal.BreakEvenAt at ->
          at.pair().challenger().inSentence()
              + " pays back against "
              + at.pair().incumbent().inSentence()
              + " in "
              + MonthNames.of(scenario, numbers)
                  .precise(at.month(), at.month() == Math.rint(at.month()) ? 0 : 2);
    };
  }

  /** A value with the digits that one would set it with. */
  private String full(double value) {
    boolean plain = parameter.isNoLimit(value) || parameter.isMonthOfEvent();
    if (plain || parameter.unit() == Unit.MILLIS) {
      return ParameterText.measured(
          parameter, value, scenario.currency(), MonthNames.of(scenario, numbers));
    } else if (parameter.unit().isShare()) {
      return numbers.percent(value, 2);
    } else if (parameter.unit().isMoney()) {
      return value < CENTS_COUNT
          ? numbers.money(value, scenario.currency(), 4)
          : numbers.moneyFull(value, scenario.currency());
    }
    return numbers.full(value, value < DIGITS_COUNT ? 3 : 0);
  }

  private Answer jumpedOver(Solution.JumpedOver jump) {
    double low = jump.low().value();
    double high = jump.high().value();
    ValueChange values = change(low, high);
    int decimals = decimals(jump.low(), jump.high());
    String message =
        "No value of “%s” gets exactly there: at %s %s, at %s %s."
            .formatted(
                ParameterText.name(parameter),
                values.from(),
                leadsTo(jump.low(), decimals),
                values.to(),
                leadsTo(jump.high(), decimals));
    Offer one = offer(low, values.from());
    Offer other = offer(high, values.to());
    boolean lowFirst = jump.nearer(goal).equals(jump.low());
    List<Offer> offers = lowFirst ? List.of(one, other) : List.of(other, one);
    return new Answer(message, offers.stream().filter(o -> o.value() != today()).toList());
  }

  private Answer neverReached(Solution.NeverReached never) {
    Point nearest = never.nearest();
    String name = ParameterText.name(parameter);
    String leads = leadsTo(nearest, decimals(nearest, nearest));
    if (never.extraCost().isPresent()) {
      double more = never.extraCost().getAsDouble();
      String amount = numbers.moneyFrom(LEAST_AMOUNT, more, scenario.currency());
      leads += " and is still " + amount + " more expensive";
    }
    if (!never.moves()) {
      return new Answer(
          "“%s” changes nothing about it: %s at any value.".formatted(name, leads), List.of());
    }
    String value = change(today(), nearest.value()).to();
    boolean isToday = nearest.value() == today();
    String message =
        "No value of “%s” gets there. %s comes nearest on the slider: %s."
            .formatted(name, isToday ? "Today’s value, " + value + "," : value, leads);
    return new Answer(message, isToday ? List.of() : List.of(offer(nearest.value(), value)));
  }

  private ValueChange change(double from, double to) {
    return ValueChange.of(
        parameter, from, to, scenario.currency(), MonthNames.of(scenario, numbers));
  }

  private double today() {
    return scenario.get(parameter);
  }

  private static Offer offer(double value, String text) {
    return new Offer(value, "Set to " + text);
  }

  /** Where a value leads, for the middle of a sentence. */
  private String leadsTo(Point point, int decimals) {
    return switch (goal) {
      case Goal.AccuracyAt at ->
          at.strategy().inSentence() + " is right in " + measure(point.measure(), decimals);
      case Goal.EqualTotals equal -> compared(equal.pair(), point.measure());
      case Goal.BreakEvenAt at -> paysBack(at.pair(), point.measure(), decimals);
    };
  }

  private String compared(Pair pair, double more) {
    String challenger = pair.challenger().inSentence();
    String incumbent = pair.incumbent().inSentence();
    String amount = numbers.moneyFrom(LEAST_AMOUNT, Math.abs(more), scenario.currency());
    String than = more > 0 ? " more than " : " less than ";
    return more == 0
        ? challenger + " costs the same as " + incumbent
        : challenger + " costs " + amount + than + incumbent;
  }

  private String paysBack(Pair pair, double month, int decimals) {
    String challenger = pair.challenger().inSentence();
    if (month == 0) {
      return challenger + " is never more expensive than " + pair.incumbent().inSentence();
    }
    return Double.isFinite(month)
        ? challenger + " pays back in " + measure(month, decimals)
        : challenger
            + " does not pay back within "
            + Words.count(scenario.horizonMonths(), "month");
  }

  /** As few decimals as tell both sides from the goal. */
  private int decimals(Point low, Point high) {
    double target =
        switch (goal) {
          case Goal.AccuracyAt at -> at.accuracy();
          case Goal.EqualTotals equal -> 0;
          case Goal.BreakEvenAt at -> at.month();
        };
    int fewest = goal instanceof Goal.BreakEvenAt ? 0 : 1;
    return Math.max(
        decimals(fewest, low.measure(), target), decimals(fewest, high.measure(), target));
  }

  private int decimals(int fewest, double measure, double target) {
    return new Apart(fewest, MOST_DECIMALS, this::measure)
        .digits(measure, target)
        .orElse(MOST_DECIMALS);
  }

  private String measure(double value, int decimals) {
    if (goal instanceof Goal.AccuracyAt) {
      return numbers.percent(value, decimals);
    }
    return MonthNames.of(scenario, numbers).precise(value, decimals);
  }
}
