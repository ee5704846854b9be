package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_LAST_TRAINING_MONTH;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What it means for a tuned strategy that its vendor ends training, against a vendor who goes on.
 *
 * @param lastMonth in which the vendor trains the model
 * @param retirementMonth within the horizon from which on its successor is trained; empty if none
 * @param plansRetrains whether retrains are planned at all
 * @param lostRetrains how many planned ones fall away
 * @param accuracyAtEnd delivered in the last month of the horizon, 0…1
 * @param accuracyWithRetrains what it would be with those that fall away
 * @param extraErrorCost discounted cost of the further errors over the horizon
 */
public record TrainingEnd(
    Strategy strategy,
    int lastMonth,
    OptionalInt retirementMonth,
    boolean plansRetrains,
    int lostRetrains,
    double accuracyAtEnd,
    double accuracyWithRetrains,
    double extraErrorCost) {
  /**
   * The end of training for a strategy.
   *
   * @param run of the scenario
   */
  static TrainingEnd of(Scenario scenario, ModelRun run, Strategy strategy) {
    ServingSchedule schedule = ServingSchedule.of(run.in, strategy);
    ModelRun open = new ModelRun(scenario.with(FINE_TUNING_LAST_TRAINING_MONTH, 0));
    int horizon = scenario.horizonMonths();
    boolean[] retrained = schedule.retrains(horizon);
    boolean[] openRetrained = ServingSchedule.of(open.in, strategy).retrains(horizon);
    int retirement = schedule.retirementMonth();
    return new TrainingEnd(
        strategy,
        schedule.lastTrainingMonth(),
        retirement > 0 && retirement <= horizon ? OptionalInt.of(retirement) : OptionalInt.empty(),
        schedule.retrainEvery() > 0,
        (int)
            IntStream.rangeClosed(1, horizon)
                .filter(month -> openRetrained[month] && !retrained[month])
                .count(),
        run.accuracyAtEnd(strategy),
        open.accuracyAtEnd(strategy),
        run.errorCost(strategy) - open.errorCost(strategy));
  }
}
