package dev.tunewise.simulation;

/**
 * The amounts of one strategy that a {@link Timeline} spreads over time. Cumulative cost up to
 * month m, with calls V of month 1, is
 *
 * <pre>
 * set-up + V [token cost · tokens + (outside cost + error cost) · calls + drift cost · drifted]
 *        + upkeep · months + the same for the bridge + retrain · retrains + migration · migrations
 *        + hosting
 * </pre>
 *
 * @param tokenCost of a call before the price index
 * @param callCost of a call besides tokens: retrieval, and errors of the fresh model
 * @param driftCost of a call whose answers have lost the whole tuning gain: further errors
 * @param upkeep of a month: hours, retrieval's base cost, and hosting if it has no steps
 * @param hosting of one instance for a month, if the number of instances follows the calls; else 0
 */
record CostTerms(
    double setup,
    double tokenCost,
    double callCost,
    double driftCost,
    double upkeep,
    double bridgeTokenCost,
    double bridgeCallCost,
    double bridgeUpkeep,
    double retrain,
    double migration,
    double hosting) {

  /** Cost up to month m that does not depend on the calls; without stepped hosting. */
  double fixed(Timeline time, int m) {
    return setup
        + upkeep * time.months[m]
        + bridgeUpkeep * time.bridgeMonths[m]
        + retrain * time.retrains[m]
        + migration * time.migrations[m];
  }

  /** Cost up to month m by call of month 1; without stepped hosting. */
  double perCall(Timeline time, int m) {
    return tokenCost * time.tokens[m]
        + callCost * time.calls[m]
        + driftCost * time.drifted[m]
        + bridgeTokenCost * time.bridgeTokens[m]
        + bridgeCallCost * time.bridgeCalls[m];
  }

  /** C(H). */
  double total(Timeline time, double monthlyCalls, Instances instances) {
    int last = time.calls.length - 1;
    double total = fixed(time, last) + monthlyCalls * perCall(time, last);
    if (hosting > 0) {
      double hosted = 0;
      for (int m = 1; m <= last; m++) {
        hosted += time.hostedMonth[m] * instances.in(m, monthlyCalls);
      }
      total += hosting * hosted;
    }
    return total;
  }

  /** Writes C(0)…C(H). */
  void cumulative(Timeline time, double monthlyCalls, Instances instances, double[] cumulative) {
    for (int m = 0; m < time.calls.length; m++) {
      cumulative[m] = fixed(time, m) + monthlyCalls * perCall(time, m);
    }
    if (hosting > 0) {
      double hosted = 0;
      for (int m = 1; m < time.calls.length; m++) {
        hosted += hosting * time.hostedMonth[m] * instances.in(m, monthlyCalls);
        cumulative[m] += hosted;
      }
    }
  }
}
