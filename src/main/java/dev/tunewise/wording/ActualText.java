package dev.tunewise.wording;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.ActualSpend;
import dev.tunewise.simulation.ActualSpend.Cause;
import dev.tunewise.simulation.ActualSpend.Effects;
import dev.tunewise.simulation.ActualSpend.Month;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What was really paid against what was planned, in words. */
public final class ActualText {
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 6;

  /** A difference of less than this share of the plan has no percentage worth writing. */
  private static final double LEAST = 0.0005;

  /** Percentages from here on are hard to read. */
  private static final double MANIFOLD = 1;

  private final ActualSpend actual;
  private final String currency;
  private final Numbers numbers;
  private final MonthNames months;
  private final Apart amounts;

  /** Words about the months of a scenario. */
  public ActualText(ActualSpend actual, Scenario scenario, Numbers numbers) {
    this.actual = actual;
    this.numbers = numbers;
    currency = scenario.currency();
    months = MonthNames.of(scenario, numbers);
    amounts = new Apart(FEWEST_DIGITS, MOST_DIGITS, (v, d) -> numbers.money(v, currency, d));
  }

  /**
   * All in one: {@code Paid 12 % more than planned for fine-tuning by month 4: calls, not tokens,
   * prices or work}.
   */
  public String sentence() {
    return actual.months().isEmpty()
        ? "Paid: " + beyond()
        : "Paid " + compared() + " for " + who() + ' ' + when() + cause();
  }

  /** The same with the amounts and all that there is to know about them, sentence by sentence. */
  public List<String> sentences() {
    List<String> said = new ArrayList<>(List.of(sentence() + "."));
    if (actual.months().isEmpty()) {
      return said;
    }
    List<String> sums = amounts.texts(actual.paid(), actual.planned());
    said.add(
        Words.capitalized(sums.getFirst())
            + " paid against "
            + sums.getLast()
            + " planned, set-up in neither"
            + parts()
            + ".");
    if (!actual.isComplete()) {
      said.add("Months without an amount count as planned.");
    }
    if (actual.beyond() > 0) {
      said.add(Words.capitalized(beyond()) + ".");
    }
    return said;
  }

  /** One month, where it stands on a chart: {@code Paid $13k, $2k more than planned}. */
  public String month(Month month) {
    List<String> sums = amounts.texts(month.paid(), month.planned());
    String planned =
        sums.getFirst().equals(sums.getLast())
            ? "as planned"
            : difference(month.difference()) + " than planned";
    return "Paid " + sums.getFirst() + " in this month, " + planned + servedAside(month);
  }

  private String servedAside(Month month) {
    return month.calls().isEmpty()
        ? ""
        : "; " + served(month.calls().getAsDouble(), month.plannedCalls());
  }

  private String served(double calls, double planned) {
    List<String> counts = numbers.counts().texts(calls, planned);
    return counts.getFirst() + " calls, " + counts.getLast() + " planned";
  }

  private String compared() {
    double share = actual.difference() / actual.planned();
    if (actual.difference() == 0) {
      return "as much as planned";
    } else if (Math.abs(share) < LEAST) {
      return "about as much as planned";
    } else if (!Double.isFinite(share)) {
      return difference(actual.difference()) + " than planned";
    } else if (share >= MANIFOLD) {
      return numbers.number(1 + share, 2) + " times as much as planned";
    }
    return numbers.percent(Math.abs(share)) + (share > 0 ? " more" : " less") + " than planned";
  }

  private String difference(double amount) {
    return numbers.money(Math.abs(amount), currency) + (amount > 0 ? " more" : " less");
  }

  private String who() {
    return actual.strategy().inSentence();
  }

  private String when() {
    int last = actual.lastMonth();
    if (actual.isComplete()) {
      return "by " + months.event(last);
    }
    int first = actual.months().getFirst().month();
    if (first == last) {
      return "in " + months.event(last);
    }
    boolean together = last - first + 1 == actual.months().size();
    return together
        ? "in " + months.span(first, last)
        : "in " + numbers.count(actual.months().size(), "month") + " up to " + months.event(last);
  }

  private String cause() {
    return actual.effects().map(this::cause).orElse("");
  }

  private String cause(Effects effects) {
    boolean more = effects.calls() > 0;
    boolean dearer = effects.rest() > 0;
    return switch (effects.cause()) {
      case NONE -> "";
      case CALLS -> ": calls, not tokens, prices or work";
      case REST -> ": tokens, prices or work, not calls";
      case BOTH ->
          more ? ": more calls, and more paid for each" : ": fewer calls, and less paid for each";
      case AGAINST_EACH_OTHER ->
          (more ? ": more calls" : ": fewer calls")
              + ", but "
              + (dearer ? "more" : "less")
              + " paid for each";
    };
  }

  /** What calls and the rest make of the difference, or why that is not known. */
  private String parts() {
    if (actual.effects().isEmpty()) {
      int without = actual.withoutCalls();
      String which =
          without == actual.months().size() ? "these months" : numbers.count(without, "month");
      return "; without the calls of " + which + ", volume and prices cannot be told apart";
    }
    Effects effects = actual.effects().get();
    if (effects.cause() == Cause.NONE) {
      return "";
    }
    double calls = sum(actual.months().stream().map(Month::calls).toList());
    double planned = actual.months().stream().mapToDouble(Month::plannedCalls).sum();
    return ": "
        + change(effects.calls())
        + " for calls ("
        + served(calls, planned)
        + "), "
        + change(effects.rest())
        + " for tokens, prices and work at these calls";
  }

  private String change(double amount) {
    return amount == 0 ? "nothing more" : difference(amount);
  }

  private static double sum(List<OptionalDouble> values) {
    return values.stream().mapToDouble(value -> value.orElse(0)).sum();
  }

  private String beyond() {
    return numbers.count(actual.beyond(), "month")
        + (actual.beyond() == 1 ? " lies" : " lie")
        + " after the horizon, so there is no plan to compare with";
  }
}
