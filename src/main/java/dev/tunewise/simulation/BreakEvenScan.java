package dev.tunewise.simulation;

import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;

/**
 * Break-even months of many draws: notes month by month which challengers are more expensive, D(m)
 * = C_A(m) − C_B(m) > 0. The last such month says all: the break-even lies in the month after it.
 * Without a branch on the draws, whose signs no processor foresees. Reusable.
 */
public final class BreakEvenScan {
  /** By draw: the month after the last one in which the challenger is more expensive, or 0. */
  private final int[] after;

  public BreakEvenScan(int draws) {
    after = new int[draws];
  }

  /**
   * Scans one month, months in their order from 0 on, of some draws in a row; costs are by draw.
   * Returns in how many of them the challenger is not more expensive.
   */
  public int month(int m, double[] challenger, double[] incumbent, int first, int draws) {
    if (m == 0) {
      Arrays.fill(after, 0);
    }
    int count = 0;
    for (int i = 0; i < draws; i++) {
      int moreExpensive = Tolerance.exceeds(challenger[first + i], incumbent[first + i]);
      count += moreExpensive;
      after[i] = Math.max(after[i], moreExpensive * (m + 1));
    }
    return draws - count;
  }

  /**
   * The break-even month of one of these draws, the i-th of them, after all its months: 0 if the
   * challenger is never more expensive, NaN if it is more expensive at the end. Costs are by month,
   * then draw.
   */
  public double breakEven(double[][] challenger, double[][] incumbent, int first, int i) {
    int m = after[i];
    int draw = first + i;
    if (m == 0 || m == challenger.length) {
      return m == 0 ? 0 : Double.NaN;
    }
    double moreExpensive = Tolerance.difference(challenger[m - 1][draw], incumbent[m - 1][draw]);
    return crossing(
        m, moreExpensive, Tolerance.difference(challenger[m][draw], incumbent[m][draw]));
  }

  /** The same of one pair of cumulative costs. */
  public static double month(double[] challenger, double[] incumbent) {
    int m = challenger.length - 1;
    double later = Tolerance.difference(challenger[m], incumbent[m]);
    if (later > 0) {
      return Double.NaN;
    }
    while (--m >= 0) {
      double before = Tolerance.difference(challenger[m], incumbent[m]);
      if (before > 0) {
        return crossing(m + 1, before, later);
      }
      later = before;
    }
    return 0;
  }

  /** The month between m − 1 and m at which a difference is zero. */
  static double crossing(int month, double before, double after) {
    return month - 1 + before / (before - after);
  }

  static Status status(boolean anyMoreExpensive, boolean anyCheaper, double atEnd) {
    if (!anyMoreExpensive) {
      return Status.ALWAYS;
    }
    if (!anyCheaper && atEnd > 0) {
      return Status.NEVER;
    }
    return atEnd <= 0 ? Status.PAYS_BACK : Status.FALLS_BACK;
  }
}
