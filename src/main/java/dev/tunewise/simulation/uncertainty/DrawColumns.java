package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CurveColumns;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.ModelRun;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What percentiles are wanted of, for some draws in a row: one array per column, one value per
 * draw, so that percentiles read along memory. First the cumulative costs, month 0…H of each
 * strategy, then the accuracy curves, grid point after grid point of each strategy, then the
 * accuracy and the spend of each strategy. Columns of the curves are held only where they cannot be
 * calculated when they are asked for ({@link CurveColumns}).
 */
final class DrawColumns {
  private static final double[] NOT_HELD = {};
  private static final Strategy[] STRATEGIES = Strategy.values();
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  /** How many columns the accuracy curves of all strategies have. */
  static final int CURVE_COLUMNS = STRATEGIES.length * POINTS;

  private final int months;
  private final int draws;
  private final IntPredicate wanted;
  private final double[][] columns;
  private final double[][][] costs;
  private final double[][][] curves;

  private final boolean wantsCurves;

  /** Null where the columns of the curves are held. */
  private final @Nullable CurveColumns calculated;

  private final Spares<CurveColumns.Room> rooms;

  /** Columns of so many draws of a scenario; those that are not wanted are not written. */
  DrawColumns(Scenario scenario, int draws, IntPredicate wanted) {
    this(scenario, draws, wanted, new ColumnArrays());
  }

  /** The same in these arrays, which belong to these columns until others are laid in them. */
  DrawColumns(Scenario scenario, int draws, IntPredicate wanted, ColumnArrays arrays) {
    this.months = scenario.horizonMonths();
    this.draws = draws;
    this.wanted = wanted;
    arrays.free();
    int firstCurve = firstCurve(months);
    wantsCurves = IntStream.range(firstCurve, firstCurve + CURVE_COLUMNS).anyMatch(wanted);
    calculated = wantsCurves ? CurveColumns.of(scenario, draws, arrays::next).orElse(null) : null;
    columns = new double[count(months)][];
    Arrays.setAll(columns, c -> isHeld(c) ? arrays.next(draws) : NOT_HELD);
    costs = byStrategy(0, months + 1);
    curves = held(byStrategy(firstCurve, POINTS));
    rooms = new Spares<>(() -> new CurveColumns.Room(draws));
  }

  private boolean isHeld(int column) {
    int ofCurves = column - firstCurve(months);
    boolean isCurve = ofCurves >= 0 && ofCurves < CURVE_COLUMNS;
    return wanted.test(column) && !(isCurve && calculated != null);
  }

  /** How many columns there are. */
  static int count(int months) {
    return STRATEGIES.length * (months + 1 + POINTS + 2);
  }

  static int cost(Strategy strategy, int month, int months) {
    return strategy.ordinal() * (months + 1) + month;
  }

  /** Those of the accuracy curves stand in a row. */
  static int firstCurve(int months) {
    return STRATEGIES.length * (months + 1);
  }

  static int curve(Strategy strategy, int point, int months) {
    return firstCurve(months) + strategy.ordinal() * POINTS + point;
  }

  static int accuracy(Strategy strategy, int months) {
    return firstCurve(months) + CURVE_COLUMNS + strategy.ordinal();
  }

  static int spend(Strategy strategy, int months) {
    return firstCurve(months) + CURVE_COLUMNS + STRATEGIES.length + strategy.ordinal();
  }

  /** How many draws it has room for. */
  int draws() {
    return draws;
  }

  /** H. */
  int months() {
    return months;
  }

  /** Values of a column that is held, draw by draw; what is behind them has no meaning. */
  double[] column(int index) {
    return columns[index];
  }

  /** What is done with a column. */
  @FunctionalInterface
  interface ColumnTask {
    /**
     * Takes a column.
     *
     * @param values draw by draw, good until this returns
     */
    void take(int column, double[] values);
  }

  /** In how many parts columns come. */
  int parts() {
    return columns.length + (calculated == null ? 0 : CurveColumns.stretches().size());
  }

  /**
   * Hands the columns of a part that are wanted to a task. Parts can be asked for from several
   * threads.
   *
   * @param drawn how many draws have been written
   * @param alsoWanted asked beside what these columns were made for
   */
  void part(int part, int drawn, IntPredicate alsoWanted, ColumnTask task) {
    if (part >= columns.length) {
      curvePart(CurveColumns.stretches().get(part - columns.length), drawn, alsoWanted, task);
    } else if (columns[part].length > 0 && alsoWanted.test(part)) {
      task.take(part, columns[part]);
    }
  }

  private void curvePart(
      CurveColumns.Stretch stretch, int drawn, IntPredicate alsoWanted, ColumnTask task) {
    CurveColumns curveColumns = Objects.requireNonNull(calculated);
    int zero = curve(stretch.strategy(), 0, months);
    IntPredicate points = p -> wanted.test(zero + p) && alsoWanted.test(zero + p);
    if (IntStream.range(stretch.from(), stretch.to()).anyMatch(points)) {
      rooms.use(
          room ->
              curveColumns.calculate(
                  stretch,
                  drawn,
                  points,
                  room,
                  (point, values) -> task.take(zero + point, values)));
    }
  }

  /** The cumulative costs by strategy, month and draw. */
  double[][][] costs() {
    return costs;
  }

  /** Keeps the accuracy curves of the draws that a run has prepared last. */
  void keepCurves(ModelRun modelRun, int first, int drawn) {
    if (calculated != null) {
      modelRun.keepCurves(calculated, first, drawn);
    } else if (wantsCurves) {
      modelRun.accuracyByExamples(curves, first, drawn);
    }
  }

  /** The columns of curves; empty where a whole curve is not held. */
  private static double[][][] held(double[][][] all) {
    for (int s = 0; s < all.length; s++) {
      boolean held = Arrays.stream(all[s]).anyMatch(point -> point.length > 0);
      all[s] = held ? all[s] : new double[0][];
    }
    return all;
  }

  private double[][][] byStrategy(int first, int each) {
    double[][][] parts = new double[STRATEGIES.length][][];
    Arrays.setAll(
        parts, s -> Arrays.copyOfRange(columns, first + s * each, first + (s + 1) * each));
    return parts;
  }
}
