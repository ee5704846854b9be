package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_LAST_TRAINING_MONTH;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS;

import dev.tunewise.model.Strategy;

/**
 * When a strategy goes live and when its model is trained anew or replaced.
 *
 * @param isTuned whether the model that serves it is trained on the team's examples
 * @param leadTimeMonths L: months until it serves; prompting serves meanwhile
 * @param goLiveMonth l = ⌈L⌉: the first month at whose end it fully serves
 * @param retrainEvery months between retrains, counted from go-live; 0 = never
 * @param lastTrainingMonth in which the vendor still trains the model; 0 = no end
 * @param retirementMonth in which the vendor retires the model that serves it; 0 = never
 */
record ServingSchedule(
    boolean isTuned,
    double leadTimeMonths,
    int goLiveMonth,
    int retrainEvery,
    int lastTrainingMonth,
    int retirementMonth) {
  static ServingSchedule of(Inputs in, Strategy strategy) {
    double lead = leadTimeMonths(in, strategy);
    boolean tuned = strategy.isTuned();
    return new ServingSchedule(
        tuned,
        lead,
        (int) Math.ceil(lead),
        tuned ? (int) in.get(FINE_TUNING_RETRAIN_EVERY_MONTHS) : 0,
        tuned ? (int) in.get(FINE_TUNING_LAST_TRAINING_MONTH) : 0,
        (int) in.get(strategy.model().retirementMonth()));
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

  /** Whether the vendor trains in a month: the model, or its successor after it was retired. */
  boolean isTrainingOpen(int month) {
    return lastTrainingMonth == 0
        || month <= lastTrainingMonth
        || (retirementMonth > 0 && month > retirementMonth);
  }

  /**
   * Whether the vendor ends training in one of the months after go-live. Without training are the
   * months after the last one, up to the retirement.
   */
  boolean closesUpTo(int month) {
    return lastTrainingMonth > 0
        && canBeTrained()
        && Math.max(goLiveMonth, lastTrainingMonth) < month
        && !isTrainingOpen(Math.max(goLiveMonth, lastTrainingMonth) + 1);
  }

  /** Whether it can be trained in the month in which it is to go live. */
  boolean canBeTrained() {
    return isTrainingOpen(goLiveMonth);
  }

  /**
   * By month, from 0 to the last one: whether the model is trained anew, on schedule or because the
   * old one retires.
   */
  boolean[] retrains(int lastMonth) {
    boolean[] retrained = new boolean[lastMonth + 1];
    int first = retrainEvery > 0 ? goLiveMonth + retrainEvery : lastMonth + 1;
    for (int month = first; month <= lastMonth; month += retrainEvery) {
      retrained[month] = isTrainingOpen(month);
    }
    if (isTuned && retirementMonth <= lastMonth && isRetirement(retirementMonth)) {
      retrained[retirementMonth] = true;
    }
    return retrained;
  }
}
