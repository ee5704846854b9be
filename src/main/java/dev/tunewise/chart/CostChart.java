package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Direction;
import dev.tunewise.simulation.BudgetFit;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.BudgetText;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.MonthSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cumulative cost over months, from the set-up on, with every break-even. */
final class CostChart {
  /** For people. */
  static final String NAME = "Cumulative cost";

  /** Share of the costs' height that the odds of breaking even take below them. */
  private static final double ROOM_FOR_ODDS = 0.27;

  private static final double HALF_MONTH = 0.5;

  /** How many times the highest line bands may be: beyond that they would squash all lines. */
  static final double MOST_BAND = 2.5;

  private final Outcome outcome;
  private final @Nullable Uncertainty uncertainty;
  private final Numbers numbers;
  private final Quantity money;
  private final MonthNames months;
  private final OverMonths plan;

  private CostChart(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    this.outcome = outcome;
    this.uncertainty = isOf(uncertainty, outcome) ? uncertainty : null;
    this.numbers = numbers;
    this.plan = new OverMonths(outcome.scenario(), numbers);
    this.money = Quantity.money(outcome.scenario().currency(), numbers);
    this.months = plan.names();
  }

  static ChartData of(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return new CostChart(outcome, uncertainty, numbers).data();
  }

  /** Whether there is an uncertainty with the outcome's months: the last one may be of others. */
  static boolean isOf(@Nullable Uncertainty uncertainty, Outcome outcome) {
    int months = outcome.scenario().horizonMonths();
    return uncertainty != null
        && uncertainty.of(Strategy.PROMPTING).cumulativeCost().p50().size() == months + 1;
  }

  private ChartData data() {
    List<Series> series = new ArrayList<>();
    double line = 0;
    double highest = 0;
    List<String> totals =
        money.briefs(
            outcome.strategies().stream().mapToDouble(StrategyOutcome::totalCost).toArray());
    for (StrategyOutcome o : outcome.strategies()) {
      String end = o.strategy().label() + ' ' + totals.get(o.strategy().ordinal());
      QuantileBand band =
          uncertainty == null ? null : uncertainty.of(o.strategy()).cumulativeCost();
      series.add(new Series(o.strategy(), o.cumulativeCost(), end, band));
      line = Math.max(line, o.totalCost());
      highest = Math.max(highest, o.totalCost());
      highest = band == null ? highest : Math.max(highest, band.p90().last());
    }
    List<Mark> marks = marks();
    double top = line > 0 ? Math.min(highest, MOST_BAND * line) : highest;
    if (top < highest) {
      marks.add(new Mark.Note("Bands go on up to " + money.brief(highest)));
    }
    boolean odds = marks.stream().anyMatch(Mark.Odds.class::isInstance);
    ChartAxis cost = new ChartAxis("", AxisScale.LINEAR, 0, top > 0 ? top * 1.06 : 1, money);
    return new ChartData(
        NAME,
        true,
        ChoiceText.title(outcome.verdict().choice(), title()),
        "Cumulative cost over "
            + Words.count(months(), "month")
            + errors()
            + ", "
            + plan.traffic()
            + ChartData.bandsNote(uncertainty, numbers),
        plan.axis(),
        odds ? cost.withRoomBelow(ROOM_FOR_ODDS) : cost,
        plan.xs(),
        series,
        marks);
  }

  private int months() {
    return plan.months();
  }

  /** Wrong answers may be most of the cost: say that they are in it. */
  private String errors() {
    double each = outcome.scenario().get(Parameter.COST_PER_ERROR);
    return each > 0 ? " with errors at " + numbers.money(each, outcome.scenario().currency()) : "";
  }

  private String title() {
    BreakEven told = told();
    boolean prompting = outcome.verdict().strategy() == Strategy.PROMPTING;
    return prompting && told.status() == BreakEven.Status.NEVER
        ? "Prompting stays cheapest for " + Words.count(months(), "month")
        : sentence(told);
  }

  /** The break-even that matters: of what is recommended, or of what comes nearest to it. */
  private BreakEven told() {
    BreakEven ofChoice = outcome.of(outcome.verdict().pair());
    BreakEven ofHybrid = outcome.of(BreakEven.Pair.HYBRID_PROMPTING);
    boolean hybridTellsMore =
        !outcome.verdict().strategy().isTuned()
            && ofChoice.status() == BreakEven.Status.NEVER
            && ofHybrid.status() != BreakEven.Status.NEVER;
    return hybridTellsMore ? ofHybrid : ofChoice;
  }

  private String sentence(BreakEven breakEven) {
    String who = breakEven.challenger().label();
    return switch (breakEven.status()) {
      case ALWAYS ->
          isSame(breakEven)
              ? who + " costs the same as prompting"
              : who + " is cheaper from the start";
      case NEVER -> who + " never pays back" + within();
      case PAYS_BACK ->
          who + " pays back " + months.when(month(breakEven, breakEven.month().orElseThrow()));
      case FALLS_BACK -> fallsBack(who, breakEven);
    };
  }

  /** "Never more expensive" is a small word for costs that are equal in all months. */
  private boolean isSame(BreakEven breakEven) {
    Doubles costs = outcome.of(breakEven.challenger()).cumulativeCost();
    Doubles others = outcome.of(breakEven.incumbent()).cumulativeCost();
    return IntStream.range(0, costs.size())
        .allMatch(m -> Tolerance.difference(others.get(m), costs.get(m)) <= 0);
  }

  private String fallsBack(String who, BreakEven breakEven) {
    List<BreakEven.Crossing> crossings = breakEven.crossings();
    int start = month(breakEven, crossings.getFirst().month());
    int end = month(breakEven, crossings.getLast().month());
    return switch (crossings.size()) {
      case 1 ->
          who + " is cheaper only " + (end == 1 ? months.when(1) : "until " + months.event(end));
      case 2 ->
          who
              + " pays only "
              + (start == end ? months.when(end) : "from " + months.span(start, end));
      default -> who + " is more expensive again from " + months.event(end);
    };
  }

  private int month(BreakEven breakEven, double moment) {
    return outcome.monthOf(breakEven.pair(), moment);
  }

  private String within() {
    return " within " + Words.count(months(), "month");
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    if (uncertainty != null) {
      marks.add(probability(uncertainty.of(told().pair())));
    }
    Notes notes = new Notes();
    for (BreakEven breakEven : outcome.breakEvens()) {
      switch (breakEven.status()) {
        case ALWAYS ->
            notes.add(
                "From the start",
                breakEven,
                isSame(breakEven) ? "as expensive as" : "cheaper than");
        case NEVER -> notes.add("Never" + within(), breakEven, "cheaper than");
        case PAYS_BACK ->
            marks.add(point(breakEven, breakEven.month().orElseThrow(), Direction.DOWN));
        case FALLS_BACK ->
            breakEven
                .crossings()
                .forEach(c -> marks.add(point(breakEven, c.month(), c.direction())));
      }
    }
    marks.addAll(notes.marks());
    marks.addAll(plan.events());
    BudgetText.note(BudgetFit.of(outcome), outcome.scenario().currency(), months)
        .map(Mark.Note::new)
        .ifPresent(marks::add);
    return marks;
  }

  /** How likely a challenger breaks even, and when. */
  private Mark probability(BreakEvenSpread spread) {
    Strategy challenger = spread.pair().challenger();
    Optional<Quantiles> quantiles = spread.month();
    String odds =
        challenger.label() + " pays back in " + numbers.likely(spread.probability()) + " of runs";
    if (quantiles.isEmpty()) {
      return new Mark.Note(odds);
    }
    Quantiles month = quantiles.get();
    return new Mark.Odds(
        challenger,
        spread.months(),
        HALF_MONTH,
        odds + ", " + MonthSpread.brief(month, months),
        odds + ", " + MonthSpread.full(month, months));
  }

  private Mark point(BreakEven breakEven, double month, Direction direction) {
    int within = month(breakEven, month);
    String than = direction == Direction.DOWN ? " cheaper than " : " more expensive than ";
    String text =
        Words.capitalized(months.event(within))
            + ":\n"
            + breakEven.challenger().label()
            + than
            + breakEven.incumbent().inSentence();
    double cost = OverMonths.at(outcome.of(breakEven.challenger()).cumulativeCost(), month);
    return new Mark.Point(month, cost, breakEven.challenger(), text, true);
  }
}
