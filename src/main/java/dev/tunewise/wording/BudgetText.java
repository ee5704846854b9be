package dev.tunewise.wording;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BudgetFit;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Who stays within the budget, in words. Budgets count what is paid out, without errors. */
public final class BudgetText {
  private BudgetText() {}

  /** A strategy against the budget, or what it pays out where there is none. */
  public static String title(BudgetFit fit, Scenario scenario, MonthNames months) {
    Numbers numbers = months.numbers();
    String who = fit.strategy().label();
    if (fit.budget() == 0) {
      return who
          + " pays out "
          + numbers.money(fit.spend(), scenario.currency())
          + " within "
          + Words.count(scenario.horizonMonths(), "month");
    }
    String limit = "the " + numbers.money(fit.budget(), scenario.currency()) + " budget";
    OptionalInt over = fit.overFrom();
    return over.isEmpty()
        ? who + " stays within " + limit
        : who + " is over " + limit + " from " + when(over.getAsInt(), months) + " on";
  }

  /** For charts that show costs, in which errors are: a heading and who is over; empty without. */
  public static Optional<String> note(List<BudgetFit> fits, String currency, MonthNames months) {
    double budget = fits.getFirst().budget();
    if (budget == 0) {
      return Optional.empty();
    }
    List<String> over = new ArrayList<>();
    for (BudgetFit fit : fits) {
      String who = fit.strategy().inSentence();
      String verb = over.isEmpty() ? " over it from " : " from ";
      fit.overFrom().ifPresent(m -> over.add(who + verb + when(m, months)));
    }
    String heading =
        "Budget of " + months.numbers().money(budget, currency) + ", errors not in it:";
    return Optional.of(
        heading + '\n' + (over.isEmpty() ? "all stay within it" : Words.joined(over)));
  }

  /** Where a strategy's spend crosses the budget. */
  public static String crossing(Strategy strategy, int month, MonthNames months) {
    return Words.capitalized(when(month, months)) + ":\n" + strategy.label() + " over budget";
  }

  /** How likely a strategy stays within, in few words. */
  public static String likely(double probability, Numbers numbers) {
    return numbers.likely(probability) + " within budget";
  }

  private static String when(int month, MonthNames months) {
    return month == 0 ? "set-up" : months.event(month);
  }
}
