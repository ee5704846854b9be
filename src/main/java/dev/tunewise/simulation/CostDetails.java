package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.ANNUAL_DISCOUNT_RATE;
import static dev.tunewise.model.Parameter.BUDGET;
import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;

import dev.tunewise.model.Actual;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario pays out and when, what its totals are made of, and what one strategy returns
 * against another. Each is calculated when it is first asked for: a drag of a slider asks for none.
 * Money is in the scenario's currency. Safe for use by several threads.
 */
public final class CostDetails {
  private static final Strategy[] STRATEGIES = Strategy.values();

  private final Scenario scenario;
  private @Nullable List<Doubles> spend;
  private @Nullable List<Doubles> undiscounted;
  private @Nullable List<Map<CostCategory, Double>> breakdown;
  private final Map<Strategy, ActualSpend> actual = new EnumMap<>(Strategy.class);

  CostDetails(Scenario scenario) {
    this.scenario = scenario;
  }

  /** S(m): what is paid out up to the end of month 0…H, errors not counted, not discounted. */
  public synchronized Doubles cumulativeSpend(Strategy strategy) {
    List<Doubles> known = spend;
    if (known == null) {
      known = cumulative(ANNUAL_DISCOUNT_RATE, COST_PER_ERROR);
      spend = known;
    }
    return known.get(strategy.ordinal());
  }

  /** The cumulative cost at a discount rate of 0: month 0…H, with errors. */
  synchronized Doubles undiscounted(Strategy strategy) {
    List<Doubles> known = undiscounted;
    if (known == null) {
      known = cumulative(ANNUAL_DISCOUNT_RATE);
      undiscounted = known;
    }
    return known.get(strategy.ordinal());
  }

  /** Cumulative costs of all strategies with some parameters at 0. */
  private List<Doubles> cumulative(Parameter... without) {
    ModelRun run = run(without);
    List<Doubles> all = new ArrayList<>();
    for (Strategy strategy : STRATEGIES) {
      all.add(Doubles.wrap(cumulative(run, strategy)));
    }
    return all;
  }

  private ModelRun run(Parameter... without) {
    ModelRun run = new ModelRun(scenario);
    for (Parameter parameter : without) {
      run.set(parameter, 0);
    }
    run.run();
    return run;
  }

  private double[] cumulative(ModelRun run, Strategy strategy) {
    double[] cumulative = new double[scenario.horizonMonths() + 1];
    run.cumulative(strategy, cumulative);
    return cumulative;
  }

  /** What months really took, against the plan of a strategy. */
  public synchronized ActualSpend actualSpend(Strategy strategy) {
    ActualSpend known = actual.get(strategy);
    if (known == null) {
      known = actual(strategy);
      actual.put(strategy, known);
    }
    return known;
  }

  private ActualSpend actual(Strategy strategy) {
    List<Actual> rows =
        scenario.actuals().stream()
            .filter(row -> row.month() <= scenario.horizonMonths())
            .sorted(Comparator.comparingInt(Actual::month))
            .toList();
    Doubles plan = cumulativeSpend(strategy);
    ModelRun run = run(ANNUAL_DISCOUNT_RATE, COST_PER_ERROR);
    List<ActualSpend.Month> months = new ArrayList<>();
    double ahead = 0;
    for (Actual row : rows) {
      int m = row.month();
      double planned = plan.get(m) - plan.get(m - 1);
      ahead += row.spend() - planned;
      double growth = run.months.growth[m];
      OptionalDouble atTheseCalls =
          row.calls().isPresent() && growth > 0
              ? OptionalDouble.of(ofMonth(run, strategy, m, row.calls().getAsDouble() / growth))
              : OptionalDouble.empty();
      months.add(
          new ActualSpend.Month(
              m,
              row.spend(),
              planned,
              plan.get(m) + ahead,
              scenario.get(MONTHLY_CALLS) * growth,
              row.calls(),
              atTheseCalls));
    }
    return new ActualSpend(strategy, months, scenario.actuals().size() - rows.size());
  }

  /** What a month takes if month 1 has so many calls. */
  private double ofMonth(ModelRun run, Strategy strategy, int month, double calls) {
    run.moveCalls(calls);
    double[] moved = cumulative(run, strategy);
    return moved[month] - moved[month - 1];
  }

  /** The first month, 0…H, by whose end more has been paid out than the budget; empty if never. */
  public OptionalInt overBudgetMonth(Strategy strategy) {
    double budget = scenario.get(BUDGET);
    Doubles paid = budget > 0 ? cumulativeSpend(strategy) : Doubles.wrap(new double[0]);
    for (int m = 0; m < paid.size(); m++) {
      if (isOver(paid.get(m), budget)) {
        return OptionalInt.of(m);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a spend is above a budget by more than ε; a budget of 0 is none. */
  public static boolean isOver(double spend, double budget) {
    return budget > 0 && spend > budget * (1 + Tolerance.EPSILON);
  }

  /**
   * What the total of a strategy is made of, discounted as the total is, so that the parts add up
   * to it; one entry for each category, in their order.
   */
  public synchronized Map<CostCategory, Double> breakdown(Strategy strategy) {
    List<Map<CostCategory, Double>> known = breakdown;
    if (known == null) {
      known = breakdowns();
      breakdown = known;
    }
    return known.get(strategy.ordinal());
  }

  /** What is left of the totals when only one category's prices are charged, for each of them. */
  private List<Map<CostCategory, Double>> breakdowns() {
    List<Map<CostCategory, Double>> all = new ArrayList<>();
    for (Strategy _ : STRATEGIES) {
      all.add(new EnumMap<>(CostCategory.class));
    }
    ModelRun run = new ModelRun(scenario);
    for (CostCategory charged : CostCategory.values()) {
      for (CostCategory category : CostCategory.values()) {
        for (Parameter price : category.prices()) {
          run.set(price, category == charged ? scenario.get(price) : 0);
        }
      }
      run.run();
      for (Strategy strategy : STRATEGIES) {
        all.get(strategy.ordinal()).put(charged, run.total(strategy));
      }
    }
    all.replaceAll(Collections::unmodifiableMap);
    return all;
  }

  /**
   * A fiscal year that the horizon touches.
   *
   * @param name as of {@link dev.tunewise.model.Calendar#fiscalYear}
   * @param firstMonth of the plan that lies in it, 1…H
   * @param months how many of the horizon lie in it
   * @param spend paid out in it by ordinal of the strategy, set-up counted in month 1
   */
  public record FiscalYear(String name, int firstMonth, int months, Doubles spend) {
    public double spend(Strategy strategy) {
      return spend.get(strategy.ordinal());
    }
  }

  /** The fiscal years of the plan in their order; empty without a start month. */
  public List<FiscalYear> fiscalYears() {
    List<FiscalYear> years = new ArrayList<>();
    int horizon = scenario.calendar().start().isPresent() ? scenario.horizonMonths() : 0;
    int first = 1;
    for (int m = 1; m <= horizon; m++) {
      if (m == horizon || !yearOf(m + 1).equals(yearOf(m))) {
        int last = m;
        int before = first == 1 ? -1 : first - 1; // set-up falls into the first year
        double[] paid =
            Arrays.stream(STRATEGIES).mapToDouble(s -> spend(s, before, last)).toArray();
        years.add(new FiscalYear(yearOf(m), first, m - first + 1, Doubles.wrap(paid)));
        first = m + 1;
      }
    }
    return years;
  }

  private String yearOf(int month) {
    YearMonth date = scenario.calendar().dateOf(month).orElseThrow();
    return scenario.calendar().fiscalYear(date);
  }

  /** What is paid out after the end of one month up to the end of another; −1: from the start. */
  private double spend(Strategy strategy, int after, int last) {
    Doubles paid = cumulativeSpend(strategy);
    return paid.get(last) - (after < 0 ? 0 : paid.get(after));
  }
}
