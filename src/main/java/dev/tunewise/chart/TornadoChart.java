package dev.tunewise.chart;

import dev.tunewise.chart.TornadoData.Bar;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.chart.TornadoData.Sides;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Swing;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;

/** Which ranged parameter moves a decision most, from its low to its high end. */
public final class TornadoChart {
  /** Beside the bars, for what stands at their ends. */
  private static final double MARGIN = 0.22;

  /** Length of an axis of dates by its months: half of the last date stands beyond them. */
  private static final double ROOM_FOR_DATE = 1.06;

  /** Ticks at whole points take an axis of so many. */
  private static final double LEAST_PERCENT = 0.06;

  /** A limit so many widths of all bars away would leave them too little room. */
  private static final double FAR = 1.5;

  private final Scenario scenario;
  private final Measure measure;
  private final BreakEven.Pair pair;
  private final Strategy strategy;
  private final Numbers numbers;
  private final List<Swing> swings;
  private final int still;
  private final TornadoTitle title;
  private final Choice choice;

  private TornadoChart(
      Outcome outcome, TornadoQuestion question, List<Swing> all, Numbers numbers) {
    scenario = outcome.scenario();
    choice = outcome.verdict().choice();
    measure = question.measure();
    pair = question.pairIn(outcome);
    strategy = question.strategyIn(outcome);
    this.numbers = numbers;
    double never = 2.0 * scenario.horizonMonths(); // counts as beyond the horizon
    Comparator<Swing> byWidth = Comparator.comparingDouble(swing -> swing.width(never));
    swings =
        all.stream().filter(swing -> swing.width(never) > 0).sorted(byWidth.reversed()).toList();
    still = all.size() - swings.size();
    title = new TornadoTitle(scenario, measure, pair, strategy, swings, numbers);
  }

  /** The answer to a question. */
  public static TornadoData of(Outcome outcome, TornadoQuestion question, Numbers numbers) {
    return of(outcome, question, numbers, () -> false).orElseThrow();
  }

  /** The same; empty if {@code canceled} turns true meanwhile: chances take many draws. */
  public static Optional<TornadoData> of(
      Outcome outcome, TornadoQuestion question, Numbers numbers, BooleanSupplier canceled) {
    return question
        .swings(outcome, canceled)
        .map(swings -> new TornadoChart(outcome, question, swings, numbers).data());
  }

  private TornadoData data() {
    List<Bar> bars = new ArrayList<>();
    for (Swing swing : swings) {
      Parameter parameter = swing.parameter();
      Range range = Objects.requireNonNull(scenario.range(parameter));
      Quantity quantity = Quantity.of(parameter, scenario.currency(), numbers);
      bars.add(
          new Bar(
              parameter,
              range,
              ParameterText.name(parameter),
              swing.low(),
              swing.high(),
              quantity.brief(range.low()),
              quantity.brief(range.high())));
    }
    OptionalDouble base = swings.isEmpty() ? OptionalDouble.empty() : swings.getFirst().base();
    String found = swings.isEmpty() ? title.text() : ChoiceText.title(choice, title.text());
    return new TornadoData(found, subtitle(), measure, sides(), axis(), base, bars, still);
  }

  private Sides sides() {
    return switch (measure) {
      case MONEY ->
          new Sides(
              OptionalDouble.of(0),
              pair.challenger(),
              pair.incumbent(),
              pair.challenger().label() + " cheaper",
              pair.incumbent().label() + " cheaper");
      case MONTH -> Sides.none(pair.challenger());
      case ACCURACY -> sides("misses the target", "meets the target");
      case LATENCY -> sides("fast enough", "too slow");
      case CHANCE -> Sides.none(strategy);
    };
  }

  private Sides sides(String below, String above) {
    return limitOnAxis().isEmpty()
        ? Sides.none(strategy)
        : new Sides(limitOnAxis(), strategy, strategy, below, above);
  }

  /** The limit, unless it lies so far away that bars beside it would be short. */
  private OptionalDouble limitOnAxis() {
    OptionalDouble limit = title.limit();
    double least = values().min().orElse(0);
    double most = values().max().orElse(0);
    double at = limit.orElse(least);
    double away = Math.max(least - at, at - most);
    boolean far = measure != Measure.MONEY && away > FAR * (most - least);
    return far ? OptionalDouble.empty() : limit;
  }

  private DoubleStream values() {
    return swings.stream()
        .flatMapToDouble(
            swing ->
                DoubleStream.of(
                    swing.base().orElse(0), swing.low().orElse(0), swing.high().orElse(0)));
  }

  private ChartAxis axis() {
    return switch (measure) {
      case MONTH -> {
        Quantity months = Quantity.of(MonthNames.of(scenario, numbers));
        double room = months.months().areDates() ? ROOM_FOR_DATE : 1;
        double end = room * scenario.horizonMonths();
        yield new ChartAxis("Month", AxisScale.LINEAR, 0, end, months).withRoomBelow(MARGIN);
      }
      case MONEY -> axis("Difference of totals", Quantity.money(scenario.currency(), numbers));
      case ACCURACY -> axis("Accuracy", Quantity.of(Quantity.Kind.PERCENT, numbers));
      case LATENCY -> axis("Time for a full answer", Quantity.of(Quantity.Kind.MILLIS, numbers));
      case CHANCE -> axis("Chance to meet the target", Quantity.of(Quantity.Kind.PERCENT, numbers));
    };
  }

  private ChartAxis axis(String label, Quantity quantity) {
    DoubleStream all =
        limitOnAxis().isEmpty()
            ? values()
            : DoubleStream.concat(values(), DoubleStream.of(limitOnAxis().getAsDouble()));
    double[] sorted = all.sorted().toArray();
    double least = sorted.length == 0 ? 0 : sorted[0];
    double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    double margin = most > least ? MARGIN * (most - least) : 1;
    if (quantity.kind() == Quantity.Kind.PERCENT) {
      margin = Math.max(margin, (LEAST_PERCENT - (most - least)) / 2);
    }
    ChartAxis axis =
        new ChartAxis(label, AxisScale.LINEAR, least - margin, most + margin, quantity);
    return measure == Measure.MONEY ? axis : axis.withValuesFrom(0);
  }

  private String subtitle() {
    String incumbent = pair.incumbent().inSentence();
    String challenger = pair.challenger().inSentence();
    if (scenario.ranges().isEmpty()) {
      return measure.comparesPair()
          ? pair.challenger().label() + " against " + incumbent
          : strategy.label();
    }
    String over = Words.count(scenario.horizonMonths(), "month");
    String who = strategy.inSentence();
    String what =
        switch (measure) {
          case MONEY -> "Total of " + challenger + " minus " + incumbent + " over " + over;
          case MONTH -> "Month from which " + challenger + " is cheaper than " + incumbent;
          case ACCURACY -> "Accuracy of " + who;
          case LATENCY -> "Time for a full answer of " + who;
          case CHANCE ->
              "Chance of "
                  + who
                  + " to meet the target in "
                  + numbers.count(scenario.draws())
                  + " runs";
        };
    String rest = measure == Measure.CHANCE ? "all else as uncertain as it is" : "all else fixed";
    return what + ", each range from low to high, " + rest;
  }
}
