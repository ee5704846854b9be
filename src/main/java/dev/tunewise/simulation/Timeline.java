package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.MONTHLY_DRIFT;
import static dev.tunewise.model.Parameter.PROMPTING_RETIREMENT_MONTH;

import dev.tunewise.model.Strategy;
import java.util.Arrays;

/**
 * When one strategy's costs fall, summed from month 1 to m and discounted as the months are, for
 * unit amounts: a cumulative cost is a sum of these times amounts that do not depend on time
 * ({@link CostTerms}), so many draws can share one timeline. Calls are in calls of month 1. Arrays
 * have H + 1 entries. Sums are grouped by what they are multiplied with, in the order of the
 * amounts.
 */
final class Timeline {
  /** How many sums go with {@link CostTerms#setFixed}, and how many with the costs of a call. */
  static final int FIXED = 6;

  static final int PER_CALL = 5;

  /** Token cost of own calls, 1 a call: Σ discount · growth · λ · price index. */
  private final double[] tokens;

  /** Own calls: Σ discount · growth · λ. */
  private final double[] calls;

  /** Own calls times the share of the tuning gain that drift has taken: 1 − (1 − drift)^age. */
  private final double[] drifted;

  /** Months in which the strategy itself serves: Σ discount · λ. */
  private final double[] months;

  /** The same three for the bridge, prompting that serves meanwhile: λ replaced by 1 − λ. */
  private final double[] bridgeTokens;

  private final double[] bridgeCalls;
  private final double[] bridgeMonths;

  /** Retrains, and those because the model retires; the latter count for tuned models only. */
  private final double[] retrains;

  private final double[] migrations;

  /** Sums for {@link CostTerms#setCall} and {@link CostTerms#setErrors}, then by month. */
  final double[][] perCall;

  /**
   * Sums for {@link CostTerms#setFixed}, then by month; without the last one where the prompt never
   * moves.
   */
  final double[][] fixed;

  /** Calls of month m by calls of month 1. */
  final double[] growth;

  /** Discounted hosting months by month, not summed: Instances change from month to month. */
  final double[] hostedMonth;

  private final double allCalls;
  private final double ownCalls;
  private final double driftedCalls;

  /** In month H: λ, and what drift has left of the tuning gain. */
  private final double liveAtEnd;

  private final double keptAtEnd;

  Timeline(Inputs in, MonthFactors factors, Strategy strategy) {
    int entries = factors.months() + 1;
    tokens = new double[entries];
    calls = new double[entries];
    drifted = new double[entries];
    months = new double[entries];
    bridgeTokens = new double[entries];
    bridgeCalls = new double[entries];
    bridgeMonths = new double[entries];
    retrains = new double[entries];
    migrations = new double[entries];
    growth = factors.growth;
    hostedMonth = new double[entries];
    perCall = new double[][] {tokens, calls, drifted, bridgeTokens, bridgeCalls};
    ServingSchedule schedule = ServingSchedule.of(in, strategy);
    double keep = strategy.isTuned() ? 1 - in.get(MONTHLY_DRIFT) : 1;
    double[] ownIndex = factors.index(strategy.model());
    double[] bridgeIndex = factors.index(Strategy.PROMPTING.model());
    double kept = 1;
    boolean retrainedBefore = false;
    double all = 0;
    double ownSum = 0;
    double driftedSum = 0;
    for (int m = 1; m < tokens.length; m++) {
      // Age counts from go-live or the last retrain, which takes effect in the month after.
      if (m - 1 > schedule.goLiveMonth()) {
        kept = retrainedBefore ? 1 : kept * keep;
      }
      boolean retrained = schedule.isRetrain(m);
      double live = schedule.liveShare(m);
      double month = factors.discount[m];
      double monthCalls = month * factors.growth[m];
      double own = monthCalls * live;
      double bridge = monthCalls * (1 - live);
      tokens[m] = tokens[m - 1] + own * ownIndex[m];
      calls[m] = calls[m - 1] + own;
      drifted[m] = drifted[m - 1] + own * (1 - kept);
      months[m] = months[m - 1] + month * live;
      bridgeTokens[m] = bridgeTokens[m - 1] + bridge * bridgeIndex[m];
      bridgeCalls[m] = bridgeCalls[m - 1] + bridge;
      bridgeMonths[m] = bridgeMonths[m - 1] + month * (1 - live);
      retrains[m] = retrains[m - 1] + (retrained ? month : 0);
      migrations[m] = migrations[m - 1] + (schedule.isRetirement(m) ? month : 0);
      hostedMonth[m] = month * live;
      all += factors.growth[m];
      ownSum += factors.growth[m] * live;
      driftedSum += factors.growth[m] * live * (1 - kept);
      retrainedBefore = retrained;
    }
    int moved = (int) in.get(PROMPTING_RETIREMENT_MONTH);
    fixed =
        moved > 0 && moved < entries
            ? new double[][] {
              factors.setup,
              months,
              bridgeMonths,
              retrains,
              migrations,
              promptMigrations(
                  moved, factors, strategy.isTuned() ? 1 - schedule.liveShare(moved) : 1)
            }
            : new double[][] {factors.setup, months, bridgeMonths, retrains, migrations};
    allCalls = all;
    ownCalls = ownSum;
    driftedCalls = driftedSum;
    liveAtEnd = schedule.liveShare(lastMonth());
    keptAtEnd = kept;
  }

  /**
   * Moves of the prompt to a successor.
   *
   * @param prompted share of that month in which the prompt serves
   */
  private static double[] promptMigrations(int moved, MonthFactors factors, double prompted) {
    double[] migrations = new double[factors.months() + 1];
    Arrays.fill(migrations, moved, migrations.length, factors.discount[moved] * prompted);
    return migrations;
  }

  /** H. */
  int lastMonth() {
    return calls.length - 1;
  }

  /** Mean over all calls of the horizon, undiscounted, of the accuracy delivered. */
  double deliveredAccuracy(double fresh, double floor, double bridgeAccuracy) {
    double own = fresh * ownCalls - (fresh - floor) * driftedCalls;
    return (own + bridgeAccuracy * (allCalls - ownCalls)) / allCalls;
  }

  /** Accuracy delivered in month H. */
  double accuracyAtEnd(double fresh, double floor, double bridgeAccuracy) {
    double own = floor + (fresh - floor) * keptAtEnd;
    return liveAtEnd * own + (1 - liveAtEnd) * bridgeAccuracy;
  }

  /** Discounted calls of the horizon by calls of month 1, served by whichever model. */
  double allCallsDiscounted() {
    return calls[lastMonth()] + bridgeCalls[lastMonth()];
  }

  /** Token cost of own calls over the horizon, 1 a call, by calls of month 1. */
  double ownTokens() {
    return tokens[lastMonth()];
  }

  /** Discounted right answers of the horizon by calls of month 1. */
  double rightAnswers(double fresh, double floor, double bridgeAccuracy) {
    int last = lastMonth();
    return fresh * calls[last]
        - (fresh - floor) * drifted[last]
        + bridgeAccuracy * bridgeCalls[last];
  }
}
