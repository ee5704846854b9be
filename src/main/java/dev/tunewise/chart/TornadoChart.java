package dev.tunewise.chart;

import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** Which ranged parameter moves a decision most, from its low to its high end. */
public final class TornadoChart {
  private static final double MARGIN = 0.18;

  /** Length of an axis of dates by its months: half of the last date stands beyond them. */
  private static final double ROOM_FOR_DATE = 1.06;

  private final Scenario scenario;
  private final BreakEven.Pair pair;
  private final Measure measure;
  private final Numbers numbers;
  private final List<TornadoBar> bars;

  private TornadoChart(
      Scenario scenario,
      List<TornadoBar> all,
      BreakEven.Pair pair,
      Measure measure,
      Numbers numbers) {
    this.scenario = scenario;
    this.pair = pair;
    this.measure = measure;
    this.numbers = numbers;
    // A result may be of the scenario before the last edit: what has no range any more is left out.
    Map<Parameter, Range> ranges = scenario.ranges();
    Comparator<TornadoBar> bySwing = Comparator.comparingDouble(this::swing).reversed();
    bars =
        all.stream()
            .filter(bar -> bar.pair().equals(pair) && ranges.containsKey(bar.parameter()))
            .sorted(bySwing)
            .toList();
  }

  /**
   * The tornado of one pair.
   *
   * @param bars of all pairs, as {@link dev.tunewise.simulation.uncertainty.Uncertainty#tornado}
   *     has them
   */
  public static TornadoData of(
      Scenario scenario,
      List<TornadoBar> bars,
      BreakEven.Pair pair,
      Measure measure,
      Numbers numbers) {
    return new TornadoChart(scenario, bars, pair, measure, numbers).data();
  }

  private TornadoData data() {
    List<Bar> shown = new ArrayList<>();
    for (TornadoBar bar : bars) {
      Range range = Objects.requireNonNull(scenario.range(bar.parameter()));
      Quantity quantity = Quantity.of(bar.parameter(), scenario.currency(), numbers);
      shown.add(
          new Bar(
              bar.parameter(),
              range,
              ParameterText.name(bar.parameter()),
              low(bar),
              high(bar),
              quantity.brief(range.low()),
              quantity.brief(range.high())));
    }
    OptionalDouble base = bars.isEmpty() ? OptionalDouble.empty() : base(bars.getFirst());
    return new TornadoData(title(base), subtitle(), pair, measure, axis(), base, shown);
  }

  private OptionalDouble low(TornadoBar bar) {
    return measure == Measure.MONEY ? OptionalDouble.of(bar.low()) : bar.monthLow();
  }

  private OptionalDouble high(TornadoBar bar) {
    return measure == Measure.MONEY ? OptionalDouble.of(bar.high()) : bar.monthHigh();
  }

  private OptionalDouble base(TornadoBar bar) {
    return measure == Measure.MONEY ? OptionalDouble.of(bar.base()) : bar.monthBase();
  }

  /** Never counts as beyond the horizon. */
  private double swing(TornadoBar bar) {
    double never = 2.0 * scenario.horizonMonths();
    return Math.abs(high(bar).orElse(never) - low(bar).orElse(never));
  }

  private ChartAxis axis() {
    if (measure == Measure.MONTH) {
      Quantity months = Quantity.of(MonthNames.of(scenario, numbers));
      double room = months.months().areDates() ? ROOM_FOR_DATE : 1;
      return new ChartAxis("Month", AxisScale.LINEAR, 0, room * scenario.horizonMonths(), months)
          .withRoomBelow(MARGIN);
    }
    double least = 0;
    double most = 0;
    for (TornadoBar bar : bars) {
      least = Math.min(least, Math.min(bar.base(), Math.min(bar.low(), bar.high())));
      most = Math.max(most, Math.max(bar.base(), Math.max(bar.low(), bar.high())));
    }
    double margin = most > least ? MARGIN * (most - least) : 1;
    Quantity money = Quantity.money(scenario.currency(), numbers);
    return new ChartAxis(
        "Difference of totals", AxisScale.LINEAR, least - margin, most + margin, money);
  }

  private String title(OptionalDouble base) {
    if (bars.isEmpty()) {
      return "No parameter has a range yet";
    }
    List<String> turning =
        bars.stream().filter(this::turns).map(bar -> ParameterText.name(bar.parameter())).toList();
    return switch (turning.size()) {
      case 0 -> "No single range turns it: " + stays(base);
      case 1 -> turning.getFirst() + " alone can turn it";
      case 2 ->
          turning.getFirst() + " or " + Words.uncapitalized(turning.getLast()) + " can turn it";
      default -> turning.getFirst() + " and " + (turning.size() - 1) + " others can each turn it";
    };
  }

  /** Whether an end gives another answer than the value does. */
  private boolean turns(TornadoBar bar) {
    return measure == Measure.MONEY
        ? bar.low() <= 0 != bar.base() <= 0 || bar.high() <= 0 != bar.base() <= 0
        : bar.monthLow().isPresent() != bar.monthBase().isPresent()
            || bar.monthHigh().isPresent() != bar.monthBase().isPresent();
  }

  private String stays(OptionalDouble base) {
    String who = challenger();
    if (measure == Measure.MONTH) {
      return who + (base.isPresent() ? " always pays back" : " never pays back");
    }
    return who + (base.orElse(0) <= 0 ? " stays cheaper" : " stays more expensive");
  }

  private String challenger() {
    return pair.challenger().inSentence();
  }

  private String subtitle() {
    String incumbent = pair.incumbent().inSentence();
    if (bars.isEmpty()) {
      return pair.challenger().label() + " against " + incumbent;
    }
    String over = Words.count(scenario.horizonMonths(), "month");
    String what =
        measure == Measure.MONEY
            ? "Total of " + challenger() + " minus " + incumbent + " over " + over
            : "Month from which " + challenger() + " is cheaper than " + incumbent;
    return what + ", each range from low to high, all else fixed";
  }
}
