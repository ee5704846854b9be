package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.ALREADY_LABELED;
import static dev.tunewise.model.Parameter.EXAMPLE_TOKENS;
import static dev.tunewise.model.Parameter.FINE_TUNING_EPOCHS;
import static dev.tunewise.model.Parameter.FINE_TUNING_LABEL_COST;
import static dev.tunewise.model.Parameter.FINE_TUNING_REFRESH_EXAMPLES;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETRAIN_HOURS;
import static dev.tunewise.model.Parameter.FINE_TUNING_TRAINING_JOB_MINIMUM;
import static dev.tunewise.model.Parameter.FINE_TUNING_TRAINING_PRICE;
import static dev.tunewise.model.Parameter.FINE_TUNING_TRAINING_RUNS;
import static dev.tunewise.model.Parameter.HOURLY_RATE;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_SETUP_HOURS;
import static dev.tunewise.model.Parameter.RETRIEVAL_SETUP_COST;
import static dev.tunewise.model.Parameter.RETRIEVAL_SETUP_HOURS;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;

/** What building a strategy costs in month 0, and what training its model anew costs later. */
final class SetupCosts {
  private final Inputs in;
  private final CallTokens callTokens;
  private final double trainingTokens;
  private final double trainingJob;

  SetupCosts(Inputs in, CallTokens callTokens) {
    this.in = in;
    this.callTokens = callTokens;
    trainingTokens = in.get(LABELED_EXAMPLES) * in.get(EXAMPLE_TOKENS) * in.get(FINE_TUNING_EPOCHS);
    trainingJob =
        Math.max(
            in.get(FINE_TUNING_TRAINING_JOB_MINIMUM),
            trainingTokens / 1e6 * in.get(FINE_TUNING_TRAINING_PRICE));
  }

  /** Tokens that one training job reads. */
  double trainingTokens() {
    return trainingTokens;
  }

  /** J: one training job. */
  double trainingJob() {
    return trainingJob;
  }

  /** Labels, training, hours, retrieval, and the prompt that bridges the lead time. */
  double of(Strategy strategy) {
    double cost =
        strategy.isTuned()
            ? labels(in.get(LABELED_EXAMPLES)) + in.get(FINE_TUNING_TRAINING_RUNS) * trainingJob
            : labels(callTokens.shots(strategy));
    for (Parameter hours : strategy.setupHours()) {
      cost += work(hours);
    }
    double building = callTokens.usesRetrieval(strategy) ? retrievalBuild() : 0;
    return cost + building + bridge(strategy);
  }

  /** Training anew: the job, fresh labels and work. */
  double retrain() {
    double labels = in.get(FINE_TUNING_REFRESH_EXAMPLES) * in.get(FINE_TUNING_LABEL_COST);
    return trainingJob + labels + work(FINE_TUNING_RETRAIN_HOURS);
  }

  /** Work when the vendor retires a model: beside training, where its successor is trained. */
  double migration(ServedModel model) {
    return work(model.migrationHours());
  }

  /** The prompt that serves until a tuned strategy is live has to be built too. */
  private double bridge(Strategy strategy) {
    if (ServingSchedule.leadTimeMonths(in, strategy) <= 0) {
      return 0;
    }
    boolean extraRetrieval =
        callTokens.usesRetrieval(Strategy.PROMPTING) && !callTokens.usesRetrieval(strategy);
    return work(PROMPTING_SETUP_HOURS) + (extraRetrieval ? retrievalBuild() : 0);
  }

  private double retrievalBuild() {
    return in.get(RETRIEVAL_SETUP_COST) + work(RETRIEVAL_SETUP_HOURS);
  }

  private double labels(double needed) {
    return Math.max(0, needed - in.get(ALREADY_LABELED)) * in.get(FINE_TUNING_LABEL_COST);
  }

  private double work(Parameter hours) {
    return in.get(hours) * in.get(HOURLY_RATE);
  }
}
