package dev.tunewise.simulation;

import java.util.Arrays;

/**
 * The amounts of one strategy that a {@link Timeline} spreads over time, for one case or for many
 * draws. Cumulative cost up to month m, with calls V of month 1, is
 *
 * <pre>
 * set-up + V [token cost · tokens + (outside cost + error cost) · calls + drift cost · drifted]
 *        + upkeep · months + the same for the bridge + retrain · retrains + migration · migrations
 *        + prompt migration · prompt migrations + hosting
 * </pre>
 *
 * so it is a sum of amounts, each times the sum at its place in the timeline: fixed + V · per call
 * + hosting. Reusable, not thread-safe.
 */
final class CostTerms {
  /** Sums over time change from month to month. */
  private static final boolean[] ALL_DIFFER =
      new boolean[Math.max(Timeline.FIXED, Timeline.PER_CALL)];

  /** By amount, then draw. */
  private final double[][] fixed;

  private final double[][] perCall;

  /** What of two costs of a call is paid out: without errors. */
  private final double[] outside;

  private final double[] bridgeOutside;
  private final double[] calls;
  private final double[] hosting;
  private final double[] callsPerInstanceMonth;

  /** Room for so many draws; 1 for a single case, draw 0. */
  CostTerms(int draws) {
    fixed = rows(Timeline.FIXED, draws);
    perCall = rows(Timeline.PER_CALL, draws);
    outside = new double[draws];
    bridgeOutside = new double[draws];
    calls = new double[draws];
    hosting = new double[draws];
    callsPerInstanceMonth = new double[draws];
  }

  /** Row by row: many at once take the virtual machine longer. */
  private static double[][] rows(int rows, int draws) {
    double[][] all = new double[rows][];
    for (int k = 0; k < rows; k++) {
      all[k] = new double[draws];
    }
    return all;
  }

  /**
   * Costs that do not follow the calls: set-up; upkeep of a month (hours, retrieval's base cost,
   * and the part of hosting that has no steps); a move of the prompt to another model; upkeep of
   * the bridge; a retrain; a move of the tuned model.
   */
  void setFixed(
      int draw,
      double setup,
      double upkeep,
      double promptMigration,
      double bridge,
      double retrain,
      double migration) {
    fixed[0][draw] = setup;
    fixed[1][draw] = upkeep;
    fixed[2][draw] = promptMigration;
    fixed[3][draw] = bridge;
    fixed[4][draw] = retrain;
    fixed[5][draw] = migration;
  }

  /** Costs of a call: its tokens before the price index, and all else that is paid for it. */
  void setCall(int draw, double tokens, double other) {
    perCall[0][draw] = tokens;
    outside[draw] = other;
  }

  /** The same of a call that the bridge serves. */
  void setBridgeCall(int draw, double tokens, double other) {
    perCall[3][draw] = tokens;
    bridgeOutside[draw] = other;
  }

  /**
   * Costs of the errors of a call: of the fresh model; further ones once the whole tuning gain is
   * lost; of the bridge. Only after the costs of calls are set.
   */
  void setErrors(int draw, double fresh, double drift, double bridge) {
    perCall[1][draw] = outside[draw] + fresh;
    perCall[2][draw] = drift;
    perCall[4][draw] = bridgeOutside[draw] + bridge;
  }

  /** Calls of month 1. */
  void setCalls(int draw, double monthlyCalls) {
    calls[draw] = monthlyCalls;
  }

  /** Cost of one instance for a month, and what it serves, if instances follow calls; else 0. */
  void setHosting(int draw, double hostingOfMonth, double callsOfInstanceMonth) {
    hosting[draw] = hostingOfMonth;
    callsPerInstanceMonth[draw] = callsOfInstanceMonth;
  }

  /** Cost of one instance for a month if the number of instances follows the calls; else 0. */
  double hosting(int draw) {
    return hosting[draw];
  }

  /** Cost up to month m that does not depend on the calls; without stepped hosting. */
  double fixed(Timeline time, int m, int draw) {
    return sum(fixed, time.fixed, m, draw);
  }

  /** Cost up to month m by call of month 1; without stepped hosting. */
  double perCall(Timeline time, int m, int draw) {
    return sum(perCall, time.perCall, m, draw);
  }

  private static double sum(double[][] amounts, double[][] sums, int m, int draw) {
    double cost = 0;
    for (int k = 0; k < sums.length; k++) {
      cost += amounts[k][draw] * sums[k][m];
    }
    return cost;
  }

  /** Cost up to month m without stepped hosting. */
  private double unstepped(Timeline time, int m, int draw) {
    return fixed(time, m, draw) + calls[draw] * perCall(time, m, draw);
  }

  /** C(H). */
  double total(Timeline time, int draw) {
    int last = time.lastMonth();
    return unstepped(time, last, draw) + steppedHosting(time, last, draw);
  }

  /**
   * S(m): what is paid out up to month m, errors not counted.
   *
   * @param time without discounting
   */
  double spend(Timeline time, int m, int draw) {
    double[][] sums = time.perCall;
    double ofCall = perCall[0][draw] * sums[0][m] + outside[draw] * sums[1][m];
    if (sums.length > 2) { // a bridge
      ofCall += perCall[3][draw] * sums[3][m] + bridgeOutside[draw] * sums[4][m];
    }
    return fixed(time, m, draw) + calls[draw] * ofCall + steppedHosting(time, m, draw);
  }

  /** Stepped hosting of the months 1 to last. */
  private double steppedHosting(Timeline time, int last, int draw) {
    double hosted = 0;
    for (int m = 1; m <= last && hosting[draw] > 0; m++) {
      hosted += hosting(time, m, draw);
    }
    return hosted;
  }

  /** Stepped hosting of one month. */
  private double hosting(Timeline time, int m, int draw) {
    double instances = Instances.needed(calls[draw] * time.growth[m], callsPerInstanceMonth[draw]);
    return hosting[draw] * time.hostedMonth[m] * instances;
  }

  /**
   * Writes C(0)…C(H) of one draw: for one case, or where each draw has its own timeline. For speed
   * the sums of {@link #fixed(Timeline, int, int)} and {@link #perCall(Timeline, int, int)}, in the
   * same order, stand here again with the months inside: loops over flat arrays without a branch,
   * which the compiler turns into vector instructions. A test holds both together.
   */
  void cumulative(Timeline time, int draw, double[] costs) {
    sum(time.fixed, ALL_DIFFER, fixed, draw, costs, costs.length);
    double[] perCallSum = new double[costs.length];
    sum(time.perCall, ALL_DIFFER, perCall, draw, perCallSum, costs.length);
    addMultiple(costs, perCallSum, calls[draw], costs.length);
    if (hosting[draw] > 0) {
      double hosted = 0;
      for (int m = 0; m < costs.length; m++) {
        hosted += hosting(time, m, draw);
        costs[m] += hosted;
      }
    }
  }

  /**
   * Writes C(0)…C(H) of the draws kept, which share a timeline: by month, then draw, the first one
   * to index {@code first}: the same with the draws inside. Amounts that are the same in all draws,
   * as most are, are multiplied once.
   */
  void cumulative(Timeline time, double[][] costs, int first, int draws) {
    double[] fixedSum = new double[draws];
    double[] perCallSum = new double[draws];
    boolean[] fixedAreSame = areSame(fixed, draws);
    boolean[] perCallAreSame = areSame(perCall, draws);
    for (int m = 0; m < costs.length; m++) {
      sum(fixed, fixedAreSame, time.fixed, m, fixedSum, draws);
      sum(perCall, perCallAreSame, time.perCall, m, perCallSum, draws);
      combine(fixedSum, perCallSum, costs[m], first);
    }
    if (isHosted(draws)) {
      addHosting(time, costs, first, draws);
    }
  }

  private boolean isHosted(int draws) {
    double most = 0;
    for (int i = 0; i < draws; i++) {
      most = Math.max(most, hosting[i]);
    }
    return most > 0;
  }

  /** By row, whether all draws have the same amount. */
  private static boolean[] areSame(double[][] rows, int draws) {
    boolean[] same = new boolean[rows.length];
    for (int k = 0; k < rows.length; k++) {
      double[] row = rows[k];
      int i = 1;
      while (i < draws && row[i] == row[0]) {
        i++;
      }
      same[k] = i >= draws;
    }
    return same;
  }

  /**
   * Adds up rows, each times the number at a place of its factor's row, as far as both go, and in
   * their order.
   *
   * @param same by row, whether all its numbers are the same
   */
  private static void sum(
      double[][] rows, boolean[] same, double[][] factors, int at, double[] costs, int size) {
    int count = Math.min(rows.length, factors.length);
    double begin = 0;
    int k = 0;
    for (; k < count && same[k]; k++) {
      double factor = factors[k][at];
      begin += factor != 0 ? rows[k][0] * factor : 0;
    }
    Arrays.fill(costs, 0, size, begin);
    for (; k < count; k++) {
      double factor = factors[k][at]; // much happens never: 0
      if (factor != 0 && same[k]) {
        add(costs, rows[k][0] * factor, size);
      } else if (factor != 0) {
        addMultiple(costs, rows[k], factor, size);
      }
    }
  }

  private static void add(double[] costs, double amount, int size) {
    for (int i = 0; i < size; i++) {
      costs[i] += amount;
    }
  }

  private static void addMultiple(double[] costs, double[] row, double factor, int size) {
    for (int i = 0; i < size; i++) {
      costs[i] += row[i] * factor;
    }
  }

  private void combine(double[] fixedSum, double[] perCallSum, double[] costs, int first) {
    for (int i = 0; i < fixedSum.length; i++) {
      costs[first + i] = fixedSum[i] + calls[i] * perCallSum[i];
    }
  }

  private void addHosting(Timeline time, double[][] costs, int first, int draws) {
    double[] hosted = new double[draws];
    for (int m = 1; m < costs.length; m++) {
      for (int i = 0; i < draws; i++) {
        hosted[i] += hosting(time, m, i);
        costs[m][first + i] += hosted[i];
      }
    }
  }
}
