package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyMap;
import dev.tunewise.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Which strategy is recommended over two parameters, all else fixed. */
public final class MapChart {
  /** What matters most often: how much traffic, how many examples. */
  public static final Parameter X = Parameter.MONTHLY_CALLS;

  public static final Parameter Y = Parameter.LABELED_EXAMPLES;

  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final Outcome outcome;
  private final StrategyMap map;
  private final ChartAxis x;
  private final ChartAxis y;
  private int nearest = Integer.MAX_VALUE;
  private String elsewhere = "";

  private MapChart(Outcome outcome, StrategyMap map, Numbers numbers) {
    this.outcome = outcome;
    this.map = map;
    x = axis(outcome.scenario(), map.x(), numbers);
    y = axis(outcome.scenario(), map.y(), numbers);
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
    String subtitle = "Recommended strategy, all else fixed";
    return new MapData(title(nowX, nowY), subtitle, map, x, y, nowX, nowY);
  }

  /** What is recommended now, and the nearest place where something else is. */
  private String title(double nowX, double nowY) {
    int column = cell(x.share(nowX), map.xs().size());
    int row = cell(y.share(nowY), map.ys().size());
    for (int step = 1; step >= -1; step -= 2) {
      scan(x, column, step, map.xs().size(), row, true);
      scan(y, row, step, map.ys().size(), column, false);
    }
    Strategy now = outcome.verdict().strategy();
    return elsewhere.isEmpty()
        ? now.label() + " is recommended all over this map"
        : now.label() + " now, " + elsewhere;
  }

  private static int cell(double share, int cells) {
    return Math.clamp((int) (share * cells), 0, cells - 1);
  }

  private void scan(ChartAxis axis, int from, int step, int cells, int other, boolean across) {
    Strategy now = outcome.verdict().strategy();
    for (int i = from + step; i >= 0 && i < cells; i += step) {
      Strategy there = across ? map.cells().at(i, other) : map.cells().at(other, i);
      int distance = Math.abs(i - from);
      if (there != now && distance < nearest) {
        nearest = distance;
        double edge = axis.at((i + (step > 0 ? 0 : 1)) / (double) cells);
        double brief = BigDecimal.valueOf(edge).round(TWO_DIGITS).doubleValue();
        elsewhere =
            "%s %s %s %s"
                .formatted(
                    there.label().toLowerCase(Locale.ROOT),
                    step > 0 ? "above" : "below",
                    axis.quantity().brief(brief),
                    Wording.inSentence(axis.label()));
      }
      if (there != now) {
        return;
      }
    }
  }
}
