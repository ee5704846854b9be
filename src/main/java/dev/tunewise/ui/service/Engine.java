package dev.tunewise.ui.service;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What calculates the results of a scenario. */
interface Engine {
  /** Takes microseconds once the curves of the scenario are known. */
  Outcome simulate(Scenario scenario);

  /** Makes the curves of a scenario known. */
  void fit(Scenario scenario);

  /** Empty once canceled. */
  Optional<Uncertainty> uncertainty(Scenario scenario, BooleanSupplier canceled);

  /** Empty once canceled. */
  Optional<Thresholds> thresholds(Scenario scenario, BooleanSupplier canceled);

  /** The real one. */
  static Engine real() {
    Simulator simulator = new Simulator();
    MonteCarlo monteCarlo = new MonteCarlo();
    return new Engine() {
      @Override
      public Outcome simulate(Scenario scenario) {
        return simulator.simulate(scenario);
      }

      @Override
      public void fit(Scenario scenario) {
        Calibration.of(scenario);
      }

      @Override
      public Optional<Uncertainty> uncertainty(Scenario scenario, BooleanSupplier canceled) {
        return monteCarlo.run(scenario, canceled);
      }

      @Override
      public Optional<Thresholds> thresholds(Scenario scenario, BooleanSupplier canceled) {
        return ThresholdFinder.all(scenario, canceled);
      }
    };
  }
}
