package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTED_HOURS_PER_MONTH;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETRY_SHARE;

import dev.tunewise.statistics.Tolerance;

/**
 * Instances of a dedicated deployment: I(m) = max(1, ⌈n (1 − ε)⌉) with n = calls(m) (1 + retries) /
 * (hosted hours · calls per instance-hour); 1 if one instance serves all.
 */
final class Instances {
  /**
   * No more are counted, so that what so many cost is still a number: a draw or the end of a range
   * may ask for any number of them. A scenario that does so itself is refused ({@link Overflow}).
   */
  static final double MOST = 1e290;

  private final double[] growth;
  private final double callsPerInstanceMonth;
  private final boolean stepped;

  Instances(Inputs in, double[] growth) {
    this.growth = growth;
    callsPerInstanceMonth = callsPerInstanceMonth(in);
    stepped = areStepped(in);
  }

  /** Whether the number of instances depends on the calls and costs anything. */
  static boolean areStepped(Inputs in) {
    return in.get(FINE_TUNING_CALLS_PER_INSTANCE_HOUR) > 0
        && in.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR) > 0;
  }

  /** As {@link #areStepped}. */
  boolean isStepped() {
    return stepped;
  }

  /** Instances in month m (1…H) if month 1 has so many calls. */
  double in(int month, double monthlyCalls) {
    if (!stepped) {
      return 1;
    }
    return needed(monthlyCalls * growth[month], callsPerInstanceMonth);
  }

  /** Calls that one instance serves in a month, those sent twice counted once; 0 if it has all. */
  static double callsPerInstanceMonth(Inputs in) {
    return in.get(FINE_TUNING_HOSTED_HOURS_PER_MONTH)
        * in.get(FINE_TUNING_CALLS_PER_INSTANCE_HOUR)
        / (1 + in.get(FINE_TUNING_RETRY_SHARE));
  }

  /** What one instance costs in a month. */
  static double costOfMonth(Inputs in) {
    return in.get(FINE_TUNING_HOSTING_PRICE_PER_HOUR) * in.get(FINE_TUNING_HOSTED_HOURS_PER_MONTH);
  }

  /** Instances that serve so many calls in a month. */
  static double needed(double calls, double callsPerInstanceMonth) {
    double exact = calls / callsPerInstanceMonth * (1 - Tolerance.EPSILON);
    return Math.clamp(Math.ceil(exact), 1, MOST);
  }
}
