package dev.tunewise.ui.control;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for the axis of a small chart. */
public final class RoundTicks {
  private RoundTicks() {}

  /** The least of 1, 2 and 5 times a power of ten that is not smaller than a positive number. */
  public static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** From 0 in equal steps to the first that nothing exceeds; two at least. */
  public static List<Double> upTo(double most, double step) {
    List<Double> ticks = new ArrayList<>(List.of(0.0, step));
    while (ticks.getLast() < most) {
      ticks.add(ticks.size() * step);
    }
    return ticks;
  }
}
