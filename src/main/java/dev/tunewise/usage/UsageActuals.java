package dev.tunewise.usage;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Scenario;
import dev.tunewise.usage.UsageReport.MonthUsage;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What was paid in the months of a plan, as far as exports say it.
 *
 * @param actuals months of the plan that are covered completely, in the scenario's currency
 * @param notes which months are left out and why, and how amounts were converted, a sentence each
 */
public record UsageActuals(List<Actual> actuals, List<String> notes) {
  private static final String DOLLARS = "USD";

  public UsageActuals {
    actuals = List.copyOf(actuals);
    notes = List.copyOf(notes);
  }

  /**
   * The months of the plan, if it has a start.
   *
   * @param report of the models of the feature
   */
  public static UsageActuals of(UsageReport report, Scenario scenario) {
    List<String> notes = new ArrayList<>();
    Optional<YearMonth> start = scenario.calendar().start();
    String currency = report.total().currency();
    if (report.total().cost().isEmpty()) {
      notes.add("The exports do not say what was paid in one currency.");
    }
    if (start.isEmpty()) {
      notes.add("The plan has no start month, so that no month of the exports is one of its own.");
    }
    OptionalDouble factor = factor(currency, scenario, notes);
    if (start.isEmpty() || factor.isEmpty()) {
      return new UsageActuals(List.of(), notes);
    }
    List<Actual> actuals = new ArrayList<>();
    for (MonthUsage month : report.months()) {
      long number = ChronoUnit.MONTHS.between(start.get(), month.month()) + 1;
      OptionalDouble cost = month.tally().cost();
      if (number < 1 || number > Actual.MAX_MONTH || cost.isEmpty()) {
        continue;
      }
      double spend = cost.getAsDouble() * factor.getAsDouble();
      if (!month.isComplete()) {
        notes.add(
            "%s is left out: only %d of its %d days are covered."
                .formatted(
                    DayNames.of(month.month()), month.days(), month.month().lengthOfMonth()));
      } else if (!(spend >= 0
          && spend <= Actual.MOST
          && month.tally().calls().orElse(0) <= Actual.MOST)) {
        notes.add(DayNames.of(month.month()) + " is left out: its cost is below 0 or too high.");
      } else {
        actuals.add(new Actual((int) number, spend, month.tally().calls()));
      }
    }
    return new UsageActuals(actuals, notes);
  }

  /** What an amount is multiplied with; empty if it cannot be converted. */
  private static OptionalDouble factor(String currency, Scenario scenario, List<String> notes) {
    if (currency.equals(scenario.currency())) {
      return OptionalDouble.of(1);
    }
    if (currency.equals(DOLLARS) && scenario.exchange().isPresent()) {
      notes.add(
          "Dollars are converted at the scenario's rate of "
              + scenario.exchange().get().asOf()
              + ".");
      return OptionalDouble.of(scenario.exchange().get().perDollar());
    }
    if (!currency.isEmpty()) {
      notes.add(
          "Costs are in "
              + currency
              + ", the scenario is in "
              + scenario.currency()
              + ": they are not taken.");
    }
    return OptionalDouble.empty();
  }

  /** The scenario with these months; other months of its own stay. */
  public Scenario applyTo(Scenario scenario) {
    Map<Integer, Actual> months = new TreeMap<>();
    scenario.actuals().forEach(actual -> months.put(actual.month(), actual));
    actuals.forEach(actual -> months.put(actual.month(), actual));
    return scenario.withActuals(
        months.values().stream().sorted(Comparator.comparingInt(Actual::month)).toList());
  }
}
