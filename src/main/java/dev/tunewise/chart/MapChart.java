package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.StrategyMap;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.ThresholdText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Which strategy to take over two parameters, or that none fits, all else fixed. */
public final class MapChart {
  /** What matters most often: how much traffic, how many examples. */
  public static final Parameter X = Parameter.MONTHLY_CALLS;

  public static final Parameter Y = Parameter.LABELED_EXAMPLES;

  private final Outcome outcome;
  private final StrategyMap map;
  private final ChartAxis x;
  private final ChartAxis y;
  private final Numbers numbers;
  private final List<Threshold> changes;

  private MapChart(Outcome outcome, StrategyMap map, Numbers numbers) {
    this.outcome = outcome;
    this.map = map;
    this.numbers = numbers;
    x = axis(outcome.scenario(), map.x(), numbers);
    y = axis(outcome.scenario(), map.y(), numbers);
    ThresholdFinder finder = new ThresholdFinder(outcome.scenario());
    changes = new ArrayList<>(finder.changes(map.x()));
    changes.addAll(finder.changes(map.y()));
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
        changes.stream()
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

  /** With the key to what is no strategy's color. */
  private String subtitle() {
    String all = "Recommended strategy, all else fixed";
    return map.choices().stream().allMatch(Choice::fits) ? all : all + "; hatched gray: none fits";
  }

  /** What is the choice now, and the nearest value along an axis where it is another. */
  private String title() {
    Scenario scenario = outcome.scenario();
    Choice now = outcome.verdict().choice();
    if (changes.isEmpty()) {
      String state =
          now.fits() ? now.strategy().label() + " is recommended" : ChoiceText.brief(now);
      return state + (isUniform(now) ? " all over this map" : " along both axes");
    }
    Threshold nearest = ThresholdLine.of(scenario, changes, numbers).getFirst().flip();
    String then =
        now.fits()
            ? ", " + ChoiceText.inSentence(nearest.choice())
            : "; " + Words.uncapitalized(ThresholdText.outcome(nearest));
    return "%s now%s %s"
        .formatted(ChoiceText.brief(now), then, ThresholdText.place(scenario, nearest, numbers));
  }

  private boolean isUniform(Choice now) {
    return map.choices().stream().allMatch(now::isSameAdviceAs);
  }
}
