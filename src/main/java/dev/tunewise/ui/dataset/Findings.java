package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.ProviderReport;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.prices.PriceLists;
import java.util.List;

/** A report, and what providers make of the file if it is trained as the scenario says. */
record Findings(DatasetReport report, Plan plan, List<ProviderReport> providers) {
  static Findings of(DatasetReport report, Scenario scenario, PriceLists lists) {
    Plan plan =
        new Plan(
            scenario.get(Parameter.FINE_TUNING_EPOCHS),
            scenario.get(Parameter.FINE_TUNING_TRAINING_RUNS));
    return new Findings(
        report,
        plan,
        ProviderReport.of(report, lists.catalogProperty().get(), plan, lists.today()));
  }
}
