package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.HORIZON_MONTHS;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the lives of the models mean: of the tuned one as fine-tuning has it, whichever strategy is
 * recommended, and of the prompted one.
 */
final class LifeReasons {
  private final Scenario scenario;
  private final ModelRun run;
  private final Strategy chosen;
  private final ServingSchedule fineTuning;
  private final ServingSchedule hybrid;
  private final int horizon;

  /** Of a scenario and its run. */
  LifeReasons(Scenario scenario, ModelRun run, Strategy chosen) {
    this.scenario = scenario;
    this.run = run;
    this.chosen = chosen;
    fineTuning = ServingSchedule.of(run.in, Strategy.FINE_TUNING);
    hybrid = ServingSchedule.of(run.in, Strategy.HYBRID);
    horizon = (int) run.in.get(HORIZON_MONTHS);
  }

  List<Reason> find() {
    List<Reason> reasons = new ArrayList<>();
    SetupCosts costs = run.costs.setup();
    int retirement = fineTuning.retirementMonth();
    if (fineTuning.isRetirement(retirement) && retirement <= horizon) {
      double successor = costs.retrain() + costs.migration(ServedModel.FINE_TUNING);
      reasons.add(new Reason.Retires(retirement, successor, !hybrid.isRetirement(retirement)));
    }
    if (!fineTuning.canBeTrained()) {
      reasons.add(closed(retirement));
    } else if (fineTuning.closesUpTo(horizon)) {
      Strategy told = chosen.isTuned() ? chosen : Strategy.FINE_TUNING;
      reasons.add(new Reason.TrainingCloses(TrainingEnd.of(scenario, run, told)));
    }
    int promptRetirement = ServingSchedule.of(run.in, Strategy.PROMPTING).retirementMonth();
    if (promptRetirement > 0 && promptRetirement <= horizon) {
      double borne =
          chosen.isTuned() ? 1 - ServingSchedule.of(run.in, chosen).liveShare(promptRetirement) : 1;
      reasons.add(
          new Reason.PromptRetires(
              promptRetirement,
              costs.migration(ServedModel.PROMPTING),
              priceFactor(promptRetirement),
              borne));
    }
    return reasons;
  }

  private Reason closed(int retirement) {
    return new Reason.TrainingClosed(
        fineTuning.lastTrainingMonth(),
        fineTuning.goLiveMonth(),
        hybrid.goLiveMonth(),
        hybrid.canBeTrained(),
        retirement > 0 && retirement < horizon
            ? OptionalInt.of(retirement + 1)
            : OptionalInt.empty());
  }

  private OptionalDouble priceFactor(int month) {
    return scenario.priceChanges().stream()
        .filter(c -> c.model() == ServedModel.PROMPTING && c.month() == month)
        .mapToDouble(PriceChange::factor)
        .reduce((a, b) -> a * b);
  }
}
