package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_RETIREMENT_MONTH;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS;

import dev.tunewise.model.Strategy;

/**
 * When a strategy goes live and when its tuned model is trained anew.
 *
 * @param leadTimeMonths L: months until it serves; prompting serves meanwhile
 * @param goLiveMonth l = ⌈L⌉: the first month at whose end it fully serves
 * @param retrainEvery months between retrains, counted from go-live; 0 = never
 * @param retirementMonth in which the vendor retires the tuned model; 0 = never
 */
record ServingSchedule(
    double leadTimeMonths, int goLiveMonth, int retrainEvery, int retirementMonth) {
  static ServingSchedule of(Inputs in, Strategy strategy) {
    double lead = leadTimeMonths(in, strategy);
    return new ServingSchedule(
        lead,
        (int) Math.ceil(lead),
        strategy.isTuned() ? (int) in.get(FINE_TUNING_RETRAIN_EVERY_MONTHS) : 0,
        strategy.isTuned() ? (int) in.get(FINE_TUNING_RETIREMENT_MONTH) : 0);
  }

  /** L: months until a strategy serves; a prompt serves at once. */
  static double leadTimeMonths(Inputs in, Strategy strategy) {
    return in.orZero(strategy.leadTimeDays()) / StrategyOutcome.DAYS_PER_MONTH;
  }

  /** λ: share of month m (1…H) in which the strategy itself serves. */
  double liveShare(int month) {
    return Math.min(1, Math.max(0, month - leadTimeMonths));
  }

  boolean isRetirement(int month) {
    return month == retirementMonth && month > goLiveMonth;
  }

  /** Whether the model is trained anew in month m: on schedule or because the old one retires. */
  boolean isRetrain(int month) {
    boolean onSchedule = retrainEvery > 0 && (month - goLiveMonth) % retrainEvery == 0;
    return month > goLiveMonth && (onSchedule || month == retirementMonth);
  }
}
