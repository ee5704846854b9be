package dev.tunewise.ui.usage;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Scenario;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageReport.MonthUsage;
import dev.tunewise.usage.UsageTally;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cost of past months as actual spend of a scenario: of complete months that lie in its plan,
 * in its currency. A plan without a start month gets one, the first of them.
 *
 * @param start the calendar month of month 1
 * @param rows months of the plan
 * @param converted whether dollars were converted at the scenario's rate
 */
record PastSpend(YearMonth start, List<Actual> rows, boolean converted) {
  private static final String DOLLARS = "USD";

  /** What there is; or why there is none, in one sentence. */
  sealed interface Result {
    record Found(PastSpend spend) implements Result {}

    record None(String why) implements Result {}
  }

  static Result of(UsageReport report, Scenario scenario, UsageWords words) {
    UsageTally total = report.total();
    if (total.costs().isEmpty()) {
      return new Result.None("No actual spend: the export does not say what was paid.");
    } else if (total.cost().isEmpty()) {
      return new Result.None("No actual spend: the cost is in several currencies.");
    }
    String currency = total.currency();
    OptionalDouble factor = factor(currency, scenario);
    if (factor.isEmpty()) {
      return new Result.None(
          "No actual spend: the cost is in %s, the plan in %s, and the scenario has no rate."
              .formatted(currency, scenario.currency()));
    }
    List<MonthUsage> complete =
        report.months().stream()
            .filter(month -> month.isComplete() && month.tally().cost().isPresent())
            .toList();
    if (complete.isEmpty()) {
      return new Result.None("No actual spend: no calendar month is covered as a whole.");
    }
    YearMonth start = scenario.calendar().start().orElse(complete.getFirst().month());
    List<Actual> rows =
        complete.stream()
            .map(month -> row(month, start, factor.getAsDouble()))
            .flatMap(Optional::stream)
            .toList();
    return rows.isEmpty()
        ? new Result.None(
            "No actual spend: the plan starts in " + words.month(start) + ", after the export.")
        : new Result.Found(new PastSpend(start, rows, factor.getAsDouble() != 1));
  }

  /** An export without a currency is taken for what the scenario is in. */
  private static OptionalDouble factor(String currency, Scenario scenario) {
    if (currency.isEmpty() || currency.equals(scenario.currency())) {
      return OptionalDouble.of(1);
    }
    return currency.equals(DOLLARS)
        ? scenario.exchange().map(Exchange::perDollar).map(OptionalDouble::of).orElse(none())
        : none();
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private static Optional<Actual> row(MonthUsage usage, YearMonth start, double factor) {
    long month = ChronoUnit.MONTHS.between(start, usage.month()) + 1;
    double spend = usage.tally().cost().orElse(-1) * factor;
    boolean legal = month >= 1 && month <= Actual.MAX_MONTH && spend >= 0 && spend <= Actual.MOST;
    return legal
        ? Optional.of(new Actual((int) month, spend, usage.tally().calls()))
        : Optional.empty();
  }

  /** To be chosen by the user, who knows what else was paid. */
  Offer offer(Scenario scenario, UsageWords words) {
    double paid = rows.stream().mapToDouble(Actual::spend).sum();
    boolean starts = scenario.calendar().start().isEmpty();
    return new Offer(
        starts ? "Start month and actual spend" : "Actual spend",
        summary(scenario, words),
        (starts ? words.month(start) + ", " : "")
            + (scenario.actuals().isEmpty()
                ? months(rows, words)
                : summary(applyTo(scenario), words)),
        working(scenario, words, paid),
        !applyTo(scenario).equals(scenario),
        false,
        this::applyTo);
  }

  private static String months(List<Actual> rows, UsageWords words) {
    return words.numbers().count(rows.size(), "month");
  }

  /** All amounts of a scenario together: as many months can hold others. */
  private static String summary(Scenario scenario, UsageWords words) {
    List<Actual> rows = scenario.actuals();
    double paid = rows.stream().mapToDouble(Actual::spend).sum();
    return rows.isEmpty()
        ? "none"
        : words.numbers().money(paid, scenario.currency()) + " in " + months(rows, words);
  }

  private String working(Scenario scenario, UsageWords words, double paid) {
    Set<Integer> months = rows.stream().map(Actual::month).collect(Collectors.toSet());
    long replaced = scenario.actuals().stream().filter(a -> months.contains(a.month())).count();
    List<String> said = new ArrayList<>();
    said.add(
        words.numbers().money(paid, scenario.currency())
            + " in "
            + words.numbers().count(rows.size(), "complete month")
            + (converted ? ", in dollars at the scenario’s rate" : ""));
    if (replaced > 0) {
      said.add(words.numbers().count(replaced, "month") + " replaced");
    }
    return String.join("; ", said)
        + ". It is what the export bills; the plan also counts hosting, upkeep and retraining.";
  }

  /** Other months keep what they have. */
  Scenario applyTo(Scenario scenario) {
    Set<Integer> months = rows.stream().map(Actual::month).collect(Collectors.toSet());
    List<Actual> all = new ArrayList<>(rows);
    scenario.actuals().stream().filter(old -> !months.contains(old.month())).forEach(all::add);
    all.sort(Comparator.comparingInt(Actual::month));
    Calendar calendar = new Calendar(Optional.of(start), scenario.calendar().fiscalYearStart());
    return scenario.withActuals(all).withCalendar(calendar);
  }
}
