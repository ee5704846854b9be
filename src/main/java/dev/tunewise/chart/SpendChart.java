package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ActualSpend;
import dev.tunewise.simulation.ActualSpend.Month;
import dev.tunewise.simulation.BudgetFit;
import dev.tunewise.simulation.CostDetails;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ActualText;
import dev.tunewise.wording.BudgetText;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.SpreadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is paid out over months, against the budget: without errors, not discounted. */
final class SpendChart {
  /** For people. */
  static final String NAME = "Cumulative spend";

  private final Outcome outcome;
  private final CostDetails details;
  private final @Nullable Uncertainty uncertainty;
  private final Numbers numbers;
  private final Quantity money;
  private final OverMonths plan;
  private final double budget;

  private SpendChart(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    this.outcome = outcome;
    this.uncertainty = CostChart.isOf(uncertainty, outcome) ? uncertainty : null;
    this.numbers = numbers;
    details = outcome.details();
    money = Quantity.money(outcome.scenario().currency(), numbers);
    plan = new OverMonths(outcome.scenario(), numbers);
    budget = outcome.scenario().get(Parameter.BUDGET);
  }

  static ChartData of(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return new SpendChart(outcome, uncertainty, numbers).data();
  }

  private ChartData data() {
    List<Series> series = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    double line = 0;
    double highest = 0;
    List<String> ends =
        money.briefs(
            DoubleStream.concat(
                    Stream.of(Strategy.values())
                        .mapToDouble(s -> details.cumulativeSpend(s).last()),
                    DoubleStream.of(budget))
                .toArray());
    for (Strategy strategy : Strategy.values()) {
      Doubles spend = details.cumulativeSpend(strategy);
      String end = endLabel(strategy, ends.get(strategy.ordinal()));
      series.add(new Series(strategy, spend, end, null));
      line = Math.max(line, spend.last());
      highest = Math.max(highest, spend.last());
      if (uncertainty != null) {
        marks.add(spread(uncertainty.of(strategy)));
        highest = Math.max(highest, uncertainty.of(strategy).spend().p90());
      }
    }
    boolean far = line > 0 && budget > CostChart.MOST_BAND * line;
    if (budget > 0 && !far) {
      highest = Math.max(highest, budget);
      marks.add(new Mark.Level(budget, "Budget " + ends.getLast()));
      crossings(marks);
    } else if (far) {
      marks.add(new Mark.Note("The budget of " + money.brief(budget) + " lies far above"));
    }
    double top = line > 0 ? Math.min(highest, CostChart.MOST_BAND * line) : highest;
    Optional<ActualSpend> actual = outcome.actualSpend();
    if (actual.isPresent()) {
      Mark paid = paid(actual.get());
      marks.addFirst(paid);
      top = actual.get().months().stream().mapToDouble(Month::soFar).reduce(top, Math::max);
    }
    marks.addAll(plan.events());
    ChartAxis y = new ChartAxis("", AxisScale.LINEAR, 0, top > 0 ? top * 1.06 : 1, money);
    boolean bars = marks.stream().anyMatch(m -> m instanceof Mark.Spread s && s.isSeenOn(y));
    return new ChartData(
        NAME,
        true,
        ChoiceText.title(
            outcome.verdict().choice(),
            BudgetText.title(
                BudgetFit.of(outcome, outcome.verdict().strategy()),
                outcome.scenario(),
                plan.names())),
        "Paid out over "
            + Words.count(plan.months(), "month")
            + ", without errors, "
            + plan.traffic()
            + (bars ? "; bars at the end: 8 of 10 runs" : ""),
        plan.axis(),
        y,
        plan.xs(),
        series,
        marks);
  }

  /** Dots, from the months before which nothing is known as they are planned. */
  private Mark paid(ActualSpend actual) {
    ActualText text = new ActualText(actual, outcome.scenario(), numbers);
    List<Month> months = actual.months();
    return months.isEmpty()
        ? new Mark.Note(text.sentence())
        : new Mark.Paid(
            Doubles.of(months.stream().mapToDouble(Month::month).toArray()),
            Doubles.of(months.stream().mapToDouble(Month::soFar).toArray()),
            months.stream().map(text::month).toList(),
            text.sentence());
  }

  private String endLabel(Strategy strategy, String spend) {
    OptionalDouble within =
        uncertainty == null ? OptionalDouble.empty() : within(uncertainty.of(strategy));
    String end = strategy.label() + ' ' + spend;
    return within.isPresent() ? end + '\n' + BudgetText.likely(within.getAsDouble(), numbers) : end;
  }

  /** The draws may still be of the budget before. */
  private OptionalDouble within(StrategySpread spread) {
    return budget > 0 ? spread.probabilityWithinBudget() : OptionalDouble.empty();
  }

  /** Only the end of the spend is known of draws. */
  private Mark spread(StrategySpread spread) {
    Quantiles end = spread.spend();
    OptionalDouble within = within(spread);
    String odds = within.isPresent() ? BudgetText.likely(within.getAsDouble(), numbers) + ", " : "";
    List<String> ends = money.briefs(end.p10(), end.p90());
    return new Mark.Spread(
        spread.strategy(),
        end.p10(),
        end.p90(),
        spread.strategy().label()
            + ": "
            + odds
            + SpreadText.between(ends.getFirst(), ends.getLast()));
  }

  private void crossings(List<Mark> marks) {
    for (Strategy strategy : Strategy.values()) {
      details.overBudgetMonth(strategy).ifPresent(month -> marks.add(crossing(strategy, month)));
    }
  }

  /** Where the line crosses the budget on its way to the end of the month. */
  private Mark crossing(Strategy strategy, int month) {
    Doubles spend = details.cumulativeSpend(strategy);
    double after = spend.get(month);
    double before = month == 0 ? after : spend.get(month - 1);
    double share = after > before ? (budget - before) / (after - before) : 0;
    double at = month == 0 ? 0 : month - 1 + Math.clamp(share, 0, 1);
    return new Mark.Point(
        at,
        OverMonths.at(spend, at),
        strategy,
        BudgetText.crossing(strategy, month, plan.names()),
        true);
  }
}
