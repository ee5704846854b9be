package dev.tunewise.simulation;

import dev.tunewise.simulation.BreakEven.Crossing;
import dev.tunewise.simulation.BreakEven.Direction;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Break-even of a challenger A against an incumbent B over time: the signs and zeros of D(m) =
 * C_A(m) − C_B(m), linear between month ends.
 */
final class BreakEvenFinder {
  private BreakEvenFinder() {}

  static BreakEven find(
      BreakEven.Pair pair, Doubles challenger, Doubles incumbent, VolumeCosts volumeCosts) {
    double[] difference = new double[challenger.size()];
    boolean anyMoreExpensive = false;
    boolean anyCheaper = false;
    for (int m = 0; m < difference.length; m++) {
      difference[m] = Tolerance.difference(challenger.get(m), incumbent.get(m));
      anyMoreExpensive |= difference[m] > 0;
      anyCheaper |= difference[m] < 0;
    }
    Status status =
        BreakEvenScan.status(anyMoreExpensive, anyCheaper, difference[difference.length - 1]);
    boolean crosses = status == Status.PAYS_BACK || status == Status.FALLS_BACK;
    List<Crossing> crossings = crosses ? crossings(difference) : List.of();
    return new BreakEven(
        pair,
        status,
        status == Status.PAYS_BACK
            ? OptionalDouble.of(crossings.getLast().month())
            : OptionalDouble.empty(),
        crossings,
        new VolumeBreakEven(volumeCosts, pair).find());
  }

  private static List<Crossing> crossings(double[] difference) {
    List<Crossing> crossings = new ArrayList<>(2);
    for (int m = 1; m < difference.length; m++) {
      double before = difference[m - 1];
      double after = difference[m];
      boolean moreExpensiveBefore = before > 0;
      if (moreExpensiveBefore != after > 0) {
        double month = BreakEvenScan.crossing(m, before, after);
        crossings.add(new Crossing(month, moreExpensiveBefore ? Direction.DOWN : Direction.UP));
      }
    }
    return crossings;
  }
}
