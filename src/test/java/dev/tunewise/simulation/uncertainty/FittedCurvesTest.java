package dev.tunewise.simulation.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Quantiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FittedCurvesTest {
  private static final Measurement TUNED_200 = new Measurement(Strategy.FINE_TUNING, 200, 130, 200);
  private static final Measurement TUNED_800 = new Measurement(Strategy.FINE_TUNING, 800, 160, 200);
  private static final Measurement SHOTS_4 = new Measurement(Strategy.PROMPTING, 4, 120, 200);
  private static final Measurement NO_SHOTS = new Measurement(Strategy.PROMPTING, 0, 110, 200);
  private static final Measurement UNTUNED = new Measurement(Strategy.FINE_TUNING, 0, 100, 200);
  private static final Measurement HYBRID_0 = new Measurement(Strategy.HYBRID, 0, 150, 200);

  private static Scenario measured(Measurement... rows) {
    return Scenario.DEFAULT.withMeasurements(List.of(rows)).withSampling(2000, 42);
  }

  private static Outcome simulate(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }

  @Test
  void simulate_readsFittedCurve_atLabeledExamples() {
    Scenario scenario = measured(TUNED_200, TUNED_800);
    CurveFit fit = Calibration.of(scenario).fit(Strategy.FINE_TUNING).orElseThrow();
    Outcome outcome = simulate(scenario);
    assertEquals(fit.median(2000), outcome.of(Strategy.FINE_TUNING).accuracy());
    Doubles curve = outcome.of(Strategy.FINE_TUNING).accuracyByExamples();
    for (int i = 0; i < curve.size(); i += 9) {
      assertEquals(fit.median(ExampleGrid.EXAMPLES.get(i)), curve.get(i));
    }
    // The others keep their generic curves.
    Outcome generic = simulate(Scenario.DEFAULT);
    assertEquals(generic.of(Strategy.HYBRID).accuracy(), outcome.of(Strategy.HYBRID).accuracy());
  }

  @Test
  void simulate_readsFittedPrompting_atShotsOfWhichThereAreExamples() {
    Scenario scenario = measured(SHOTS_4);
    CurveFit fit = Calibration.of(scenario).fit(Strategy.PROMPTING).orElseThrow();
    Outcome outcome = simulate(scenario);
    assertEquals(fit.median(5), outcome.of(Strategy.PROMPTING).accuracy());
    assertEquals(
        fit.median(2),
        simulate(scenario.with(Parameter.LABELED_EXAMPLES, 2)).of(Strategy.PROMPTING).accuracy());
  }

  @Test
  void simulate_ignoresCeilingTopicsStackedAndRetrieval_whereFitted() {
    Scenario scenario = measured(TUNED_200, TUNED_800);
    Scenario other =
        scenario
            .with(Parameter.ACCURACY_CEILING, 0.75)
            .with(Parameter.DISTINCT_TOPICS, 900)
            .with(Parameter.STACKED_EXAMPLES, 5000);
    assertEquals(
        simulate(scenario).of(Strategy.FINE_TUNING).accuracy(),
        simulate(other).of(Strategy.FINE_TUNING).accuracy());
  }

  @Test
  void simulate_driftsTowardTheFittedCurveWithoutExamples() {
    Scenario scenario =
        measured(TUNED_200, TUNED_800)
            .with(Parameter.MONTHLY_DRIFT, 1)
            .with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 0)
            .with(Parameter.FINE_TUNING_LEAD_TIME_DAYS, 0);
    CurveFit fit = Calibration.of(scenario).fit(Strategy.FINE_TUNING).orElseThrow();
    double calls = 0;
    double right = 0;
    for (int m = 1; m <= 24; m++) {
      double ofMonth = Math.pow(1.03, m - 1);
      calls += ofMonth;
      right += ofMonth * (m == 1 ? fit.median(2000) : fit.median(0));
    }
    assertEquals(
        right / calls, simulate(scenario).of(Strategy.FINE_TUNING).deliveredAccuracy(), 1e-12);
  }

  @Test
  void simulate_takesBaseAccuracy_fromRowsWithoutExamples() {
    Outcome outcome = simulate(measured(NO_SHOTS, UNTUNED, HYBRID_0));
    Outcome sameBase = simulate(Scenario.DEFAULT.with(Parameter.BASE_ACCURACY, 0.525));
    for (Strategy strategy : Strategy.values()) {
      assertEquals(sameBase.of(strategy).accuracy(), outcome.of(strategy).accuracy(), 1e-12);
    }
  }

  @Test
  void simulate_leavesPromptingRowsOut_wherePromptingRetrieves() {
    Scenario scenario = measured(NO_SHOTS, UNTUNED).with(Parameter.PROMPTING_RETRIEVED_TOKENS, 500);
    assertEquals(0.5, Calibration.baseAccuracy(scenario));
    assertEquals(List.of(NO_SHOTS), Calibration.unused(scenario));
    assertEquals(List.of(), Calibration.unused(measured(NO_SHOTS, UNTUNED)));
    assertEquals(List.of(HYBRID_0), Calibration.unused(measured(HYBRID_0)));
  }

  @Test
  void monteCarlo_ignoresRangeOfBaseAccuracy_whereMeasured() {
    Scenario scenario =
        measured(NO_SHOTS)
            .withRanges(
                Map.of(
                    Parameter.BASE_ACCURACY, new Range(0.6, 0.75),
                    Parameter.MONTHLY_CALLS, new Range(5e5, 2e6)));
    Uncertainty uncertainty = new MonteCarlo().run(scenario);
    assertTrue(
        uncertainty.tornado().stream().allMatch(b -> b.parameter() == Parameter.MONTHLY_CALLS));
    assertFalse(uncertainty.informationValue().perParameter().containsKey(Parameter.BASE_ACCURACY));
    assertEquals(3, uncertainty.tornado().size(), "one bar for each pair of the range that counts");
  }

  @Test
  void monteCarlo_spreadsLikeTheFit() {
    Scenario scenario = measured(TUNED_200, TUNED_800, SHOTS_4).withSampling(20_000, 42);
    Uncertainty uncertainty = new MonteCarlo().run(scenario);
    Calibration calibration = Calibration.of(scenario);
    assertClose(
        calibration.fit(Strategy.FINE_TUNING).orElseThrow().predict(2000),
        uncertainty.of(Strategy.FINE_TUNING).accuracy());
    assertClose(
        calibration.fit(Strategy.PROMPTING).orElseThrow().predict(5),
        uncertainty.of(Strategy.PROMPTING).accuracy());
  }

  private static void assertClose(Quantiles expected, Quantiles actual) {
    assertEquals(expected.p10(), actual.p10(), 0.01);
    assertEquals(expected.p50(), actual.p50(), 0.006);
    assertEquals(expected.p90(), actual.p90(), 0.01);
  }

  @Test
  void monteCarlo_givesTheSameNumbers_onAnyNumberOfThreads() {
    Scenario scenario = measured(TUNED_200, TUNED_800, SHOTS_4, UNTUNED);
    assertEquals(new MonteCarlo(false).run(scenario), new MonteCarlo(true).run(scenario));
    assertNotEquals(
        new MonteCarlo().run(scenario), new MonteCarlo().run(scenario.withSampling(2000, 43)));
  }
}
