package dev.tunewise.simulation;

import dev.tunewise.simulation.BreakEven.Status;

/**
 * One walk along two cumulative costs: signs and last downward zero of D(m) = C_A(m) − C_B(m).
 * Reusable, so that many draws need no memory.
 */
final class BreakEvenScan {
  private boolean anyDearer;
  private boolean anyCheaper;
  private double atEnd;
  private double lastDown;

  /** Scans a pair; {@code notDearer}, if given, counts each month with D ≤ 0. */
  void run(double[] challenger, double[] incumbent, int[] notDearer) {
    anyDearer = false;
    anyCheaper = false;
    lastDown = Double.NaN;
    double before = 0;
    for (int m = 0; m < challenger.length; m++) {
      double difference = Tolerance.difference(challenger[m], incumbent[m]);
      anyDearer |= difference > 0;
      anyCheaper |= difference < 0;
      if (difference <= 0) {
        notDearer[m]++;
        if (m > 0 && before > 0) {
          lastDown = crossing(m, before, difference);
        }
      }
      before = difference;
    }
    atEnd = before;
  }

  /** The month between m − 1 and m at which a difference is zero. */
  static double crossing(int month, double before, double after) {
    return month - 1 + before / (before - after);
  }

  Status status() {
    return status(anyDearer, anyCheaper, atEnd);
  }

  static Status status(boolean anyDearer, boolean anyCheaper, double atEnd) {
    if (!anyDearer) {
      return Status.ALWAYS;
    }
    if (!anyCheaper && atEnd > 0) {
      return Status.NEVER;
    }
    return atEnd <= 0 ? Status.PAYS_BACK : Status.FALLS_BACK;
  }

  /** 0 for ALWAYS, the month for PAYS_BACK, NaN otherwise. */
  double month() {
    return switch (status()) {
      case ALWAYS -> 0;
      case PAYS_BACK -> lastDown;
      case NEVER, FALLS_BACK -> Double.NaN;
    };
  }
}
