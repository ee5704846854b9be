package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.StrategyMap;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.ValueChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Which strategy is recommended over two parameters, all else fixed. */
public final class MapChart {
  /** What matters most often: how much traffic, how many examples. */
  public static final Parameter X = Parameter.MONTHLY_CALLS;

  public static final Parameter Y = Parameter.LABELED_EXAMPLES;

  private final Outcome outcome;
  private final StrategyMap map;
  private final ChartAxis x;
  private final ChartAxis y;
  private final Numbers numbers;
  private final List<Threshold> flips;

  private MapChart(Outcome outcome, StrategyMap map, Numbers numbers) {
    this.outcome = outcome;
    this.map = map;
    this.numbers = numbers;
    x = axis(outcome.scenario(), map.x(), numbers);
    y = axis(outcome.scenario(), map.y(), numbers);
    ThresholdFinder finder = new ThresholdFinder(outcome.scenario());
    flips = new ArrayList<>(finder.of(map.x()));
    flips.addAll(finder.of(map.y()));
  }

  private static ChartAxis axis(Scenario scenario, Parameter parameter, Numbers numbers) {
    return ParameterAxis.of(parameter, scenario.get(parameter), scenario.currency(), numbers);
  }

  /**
   * Works the map out: some milliseconds at 200 by 120 cells.
   *
   * @param x another parameter than {@code y}
   */
  public static StrategyMap compute(
      Scenario scenario, Parameter x, Parameter y, int columns, int rows) {
    return compute(scenario, x, y, columns, rows, () -> false).orElseThrow();
  }

  /** As above; empty if {@code canceled}, asked before each row, turns true meanwhile. */
  public static Optional<StrategyMap> compute(
      Scenario scenario,
      Parameter x,
      Parameter y,
      int columns,
      int rows,
      BooleanSupplier canceled) {
    Numbers any = Numbers.in(Locale.ROOT);
    return StrategyMap.of(
        scenario,
        x,
        ParameterAxis.values(x, axis(scenario, x, any), columns),
        y,
        ParameterAxis.values(y, axis(scenario, y, any), rows),
        canceled);
  }

  /** The chart of a map that {@link #compute} made of the outcome's scenario. */
  public static MapData of(Outcome outcome, StrategyMap map, Numbers numbers) {
    return new MapChart(outcome, map, numbers).data();
  }

  private MapData data() {
    double nowX = outcome.scenario().get(map.x());
    double nowY = outcome.scenario().get(map.y());
    List<MapData.Crossing> crossings =
        flips.stream()
            .filter(flip -> !flip.parameter().isNoLimit(flip.value()))
            .map(flip -> crossing(flip, x.share(nowX), y.share(nowY)))
            .toList();
    return new MapData(title(), subtitle(), map, x, y, nowX, nowY, crossings);
  }

  private MapData.Crossing crossing(Threshold flip, double nowRight, double nowUp) {
    boolean across = flip.parameter() == map.x();
    ChartAxis axis = across ? x : y;
    double share = axis.share(flip.value());
    String text = axis.quantity().brief(flip.value());
    return new MapData.Crossing(across ? share : nowRight, across ? nowUp : share, text);
  }

  /** A recommendation that meets nothing must not look like one that does. */
  private String subtitle() {
    String all = "Recommended strategy, all else fixed";
    return outcome.verdict().viable().isEmpty()
        ? all + "; as things are, none meets every condition"
        : all;
  }

  /** What is recommended now, and the nearest value along an axis where something else is. */
  private String title() {
    Scenario scenario = outcome.scenario();
    String now = outcome.verdict().strategy().label();
    if (flips.isEmpty()) {
      return now + (isUniform() ? " is recommended all over this map" : " along both axes");
    }
    Threshold nearest = ThresholdLine.of(scenario, flips, numbers).getFirst().flip();
    String then = nearest.fits() ? nearest.strategy().inSentence() : "none fits";
    return now + " now, " + then + ' ' + place(nearest);
  }

  private boolean isUniform() {
    Strategy now = outcome.verdict().strategy();
    for (int row = 0; row < map.ys().size(); row++) {
      for (int column = 0; column < map.xs().size(); column++) {
        if (map.cells().at(column, row) != now) {
          return false;
        }
      }
    }
    return true;
  }

  /** Until when the same holds for a month that something happens in. */
  private static String orBeyond(Threshold flip) {
    return flip.parameter().isNoLimit(flip.value())
        ? ""
        : flip.rising() ? " or later" : " or earlier";
  }

  /** Such as {@code below 504 labeled examples}. */
  private String place(Threshold flip) {
    Scenario scenario = outcome.scenario();
    Parameter parameter = flip.parameter();
    String name = ParameterText.inSentence(parameter);
    double today = scenario.get(parameter);
    ValueChange change =
        ValueChange.of(
            parameter, today, flip.value(), scenario.currency(), MonthNames.of(scenario, numbers));
    if (parameter.isMonthOfEvent()) {
      return "with %s set to %s%s".formatted(name, change.to(), orBeyond(flip));
    }
    if (parameter.isNoLimit(flip.value())) {
      return "without " + name;
    }
    String beyond = flip.rising() ? "above " : "below ";
    String upTo = flip.rising() ? "from " : "up to ";
    String side = parameter.unit().isCount() ? upTo : beyond;
    return (change.tellsSide() ? change.to() : side + change.to()) + ' ' + name;
  }
}
