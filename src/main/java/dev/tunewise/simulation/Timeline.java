package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.MONTHLY_DRIFT;
import static dev.tunewise.model.Parameter.PROMPTING_RETIREMENT_MONTH;

import dev.tunewise.model.ServedModel;
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

  /** Calls of the bridge, prompting that serves meanwhile: Σ discount · growth · (1 − λ). */
  private final double[] bridgeCalls;

  /**
   * Sums for {@link CostTerms#setCall}, {@link CostTerms#setErrors} and {@link
   * CostTerms#setBridgeCall}, then by month; the first two where no tuned model serves.
   */
  final double[][] perCall;

  /** Sums for {@link CostTerms#setFixed}, then by month; the first three likewise. */
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

  private final Basis basis;

  /**
   * All that a timeline rests on.
   *
   * @param drift share of the tuning gain lost in a month; 0 where no tuned model serves
   * @param promptMoves month in which the prompt moves to a successor; 0 = never
   */
  record Basis(
      MonthFactors factors,
      ServingSchedule schedule,
      ServedModel model,
      double drift,
      int promptMoves) {
    static Basis of(Inputs in, MonthFactors factors, Strategy strategy) {
      return new Basis(
          factors,
          ServingSchedule.of(in, strategy),
          strategy.model(),
          strategy.isTuned() ? in.get(MONTHLY_DRIFT) : 0,
          (int) in.get(PROMPTING_RETIREMENT_MONTH));
    }
  }

  Timeline(Basis basis) {
    this.basis = basis;
    MonthFactors factors = basis.factors();
    ServingSchedule schedule = basis.schedule();
    int entries = factors.months() + 1;
    boolean tuned = schedule.isTuned();
    tokens = new double[entries];
    calls = new double[entries];
    months = new double[entries];
    growth = factors.growth;
    hostedMonth = new double[entries];
    double[] index = factors.index(basis.model());
    double all = 0;
    double own = 0;
    for (int m = 1; m < entries; m++) {
      double live = tuned ? schedule.liveShare(m) : 1;
      double month = factors.discount[m] * live;
      tokens[m] = tokens[m - 1] + month * growth[m] * index[m];
      calls[m] = calls[m - 1] + month * growth[m];
      months[m] = months[m - 1] + month;
      hostedMonth[m] = month;
      all += growth[m];
      own += growth[m] * live;
    }
    allCalls = all;
    ownCalls = own;
    int moved = basis.promptMoves();
    double[] moves =
        moved > 0 && moved < entries
            ? promptMigrations(moved, factors, tuned ? 1 - schedule.liveShare(moved) : 1)
            : factors.never;
    if (!tuned) {
      drifted = factors.never;
      bridgeCalls = factors.never;
      driftedCalls = 0;
      liveAtEnd = 1;
      keptAtEnd = 1;
      perCall = new double[][] {tokens, calls};
      fixed = new double[][] {factors.setup, months, moves};
      return;
    }
    drifted = new double[entries];
    bridgeCalls = new double[entries];
    double[] bridgeTokens = new double[entries];
    double[] bridgeMonths = new double[entries];
    double[] retrains = new double[entries];
    double[] migrations = new double[entries];
    double[] bridgeIndex = factors.index(Strategy.PROMPTING.model());
    double keep = 1 - basis.drift();
    double kept = 1;
    boolean[] retrained = schedule.retrains(entries - 1);
    double driftedSum = 0;
    for (int m = 1; m < entries; m++) {
      // Age counts from go-live or the last retrain, which takes effect in the month after.
      if (m - 1 > schedule.goLiveMonth()) {
        kept = retrained[m - 1] ? 1 : kept * keep;
      }
      double live = schedule.liveShare(m);
      double month = factors.discount[m];
      double bridge = month * (1 - live);
      double lost = live * (1 - kept) * growth[m];
      drifted[m] = drifted[m - 1] + month * lost;
      bridgeTokens[m] = bridgeTokens[m - 1] + bridge * growth[m] * bridgeIndex[m];
      bridgeCalls[m] = bridgeCalls[m - 1] + bridge * growth[m];
      bridgeMonths[m] = bridgeMonths[m - 1] + bridge;
      retrains[m] = retrains[m - 1] + (retrained[m] ? month : 0);
      migrations[m] = migrations[m - 1] + (schedule.isRetirement(m) ? month : 0);
      driftedSum += lost;
    }
    driftedCalls = driftedSum;
    liveAtEnd = schedule.liveShare(lastMonth());
    keptAtEnd = kept;
    perCall = new double[][] {tokens, calls, drifted, bridgeTokens, bridgeCalls};
    fixed = new double[][] {factors.setup, months, moves, bridgeMonths, retrains, migrations};
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

  boolean restsOn(Basis other) {
    return basis.equals(other);
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
