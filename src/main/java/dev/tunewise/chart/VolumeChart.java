package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ChoiceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Total cost over monthly calls, both logarithmic, with the break-even volumes. */
final class VolumeChart {
  /** For people. */
  static final String NAME = "Total cost over monthly calls";

  private static final double LARGEST = 1e10;

  /** A break-even further from the current volume than this is put into words instead. */
  private static final double DECADES_TO_BREAK_EVEN = 4;

  private final Outcome outcome;
  private final Numbers numbers;
  private final double calls;
  private final Quantity money;
  private final Quantity count;

  private VolumeChart(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.numbers = numbers;
    calls = outcome.scenario().get(Parameter.MONTHLY_CALLS);
    money = Quantity.money(outcome.scenario().currency(), numbers);
    count = Quantity.of(Quantity.Kind.COUNT, numbers);
  }

  static ChartData of(Outcome outcome, Numbers numbers) {
    return new VolumeChart(outcome, numbers).data();
  }

  private ChartData data() {
    ChartAxis x = callsAxis();
    double[] xs = grid(x);
    List<Series> series = new ArrayList<>();
    for (StrategyOutcome o : outcome.strategies()) {
      double[] ys = DoubleStream.of(xs).map(v -> total(o.strategy(), v)).toArray();
      series.add(new Series(o.strategy(), Doubles.of(ys), o.strategy().label(), null));
    }
    int months = outcome.scenario().horizonMonths();
    return new ChartData(
        NAME,
        false,
        ChoiceText.title(outcome.verdict().choice(), title()),
        "Total cost over " + Words.count(months, "month") + " by monthly calls, all else fixed",
        x,
        costAxis(series),
        Doubles.of(xs),
        series,
        marks());
  }

  private double total(Strategy strategy, double monthlyCalls) {
    return outcome.volumeCosts().total(strategy, monthlyCalls);
  }

  /** Whole decades around the current volume and the break-evens that are not too far from it. */
  private ChartAxis callsAxis() {
    double low = Math.floor(Math.log10(calls) - 1.5);
    double high = Math.ceil(Math.log10(calls) + 1.5);
    for (BreakEven breakEven : outcome.breakEvens()) {
      OptionalDouble volume = breakEven.volume().monthlyCalls();
      if (volume.isPresent() && isNear(volume.getAsDouble())) {
        low = Math.min(low, Math.floor(Math.log10(volume.getAsDouble()) - 0.3));
        high = Math.max(high, Math.ceil(Math.log10(volume.getAsDouble()) + 0.3));
      }
    }
    double from = Math.pow(10, Math.max(0, low));
    double to = Math.min(LARGEST, Math.pow(10, high));
    return new ChartAxis("Calls a month", AxisScale.LOG, from, to, count);
  }

  private boolean isNear(double volume) {
    return Math.abs(Math.log10(volume / calls)) <= DECADES_TO_BREAK_EVEN;
  }

  /** Denser where hosting makes steps. */
  private double[] grid(ChartAxis axis) {
    int points = outcome.volumeCosts().isStepped() ? 320 : 96;
    DoubleStream even =
        IntStream.rangeClosed(0, points).mapToDouble(i -> axis.at(i / (double) points));
    return DoubleStream.concat(even, DoubleStream.of(calls)).sorted().distinct().toArray();
  }

  private ChartAxis costAxis(List<Series> series) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (Series line : series) {
      for (int i = 0; i < line.ys().size(); i++) {
        double cost = line.ys().get(i);
        lowest = cost > 0 ? Math.min(lowest, cost) : lowest;
        highest = Math.max(highest, cost);
      }
    }
    boolean free = highest <= 0;
    double low = free ? 1 : Math.max(lowest / 1.5, highest / 1e12);
    return new ChartAxis("", AxisScale.LOG, low, free ? 10 : highest * 2, money);
  }

  private String title() {
    BreakEven breakEven = outcome.of(outcome.verdict().pair());
    String who = breakEven.challenger().label();
    return switch (breakEven.volume().side()) {
      case ALWAYS ->
          isSame(breakEven)
              ? who + " costs the same as prompting at any volume"
              : who + " is cheaper than prompting at any volume";
      case NEVER -> who + " is more expensive than prompting at any volume";
      case ABOVE -> who + " is cheaper above " + calls(breakEven) + " a month";
      case BELOW -> who + " is cheaper below " + calls(breakEven) + " a month";
    };
  }

  private boolean isSame(BreakEven breakEven) {
    return DoubleStream.of(1, calls, LARGEST)
        .allMatch(
            volume ->
                Tolerance.difference(
                        total(breakEven.incumbent(), volume), total(breakEven.challenger(), volume))
                    <= 0);
  }

  private String calls(BreakEven breakEven) {
    return calls(breakEven.volume().monthlyCalls().orElseThrow());
  }

  private String calls(double monthlyCalls) {
    return Words.count(volume(monthlyCalls), "call");
  }

  private String volume(double monthlyCalls) {
    return numbers.counts().beside(Numbers.wholeThing(monthlyCalls), Numbers.wholeThing(calls));
  }

  /** As brief as it can stand beside the volumes of break-even. */
  private String now() {
    DoubleStream others =
        outcome.breakEvens().stream()
            .map(breakEven -> breakEven.volume().monthlyCalls())
            .flatMapToDouble(OptionalDouble::stream);
    double[] all =
        DoubleStream.concat(DoubleStream.of(calls), others).map(Numbers::wholeThing).toArray();
    return numbers.counts().texts(all).getFirst();
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Guide(calls, "Now " + now(), true));
    Notes notes = new Notes();
    for (BreakEven breakEven : outcome.breakEvens()) {
      mark(breakEven, notes).ifPresent(marks::add);
    }
    marks.addAll(notes.marks());
    for (StrategyOutcome o : outcome.strategies()) {
      // No labels: the lines run close together here, and the cost chart has the same totals.
      marks.add(new Mark.Value(calls, total(o.strategy(), calls), o.strategy(), ""));
    }
    return marks;
  }

  private Optional<Mark> mark(BreakEven breakEven, Notes notes) {
    Side side = breakEven.volume().side();
    if (side == Side.ALWAYS || side == Side.NEVER) {
      String cheaper = isSame(breakEven) ? "as expensive as" : "cheaper than";
      notes.add("At any volume", breakEven, side == Side.ALWAYS ? cheaper : "more expensive than");
      return Optional.empty();
    }
    double at = breakEven.volume().monthlyCalls().orElseThrow();
    String where = (side == Side.ABOVE ? "above " : "below ") + calls(at);
    if (!isNear(at)) {
      boolean all = side == Side.ABOVE && Numbers.wholeThing(at) <= 1;
      notes.add(all ? "At nearly any volume" : "Only " + where, breakEven, "cheaper than");
      return Optional.empty();
    }
    String again = breakEven.volume().severalChanges() ? " (first of several)" : "";
    Strategy strategy = breakEven.challenger();
    String other = breakEven.incumbent().inSentence();
    String text = strategy.label() + " cheaper than " + other + '\n' + where + again;
    return Optional.of(new Mark.Point(at, total(strategy, at), strategy, text, true));
  }
}
