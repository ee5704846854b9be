package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.EvaluationFinding.Expected;
import dev.tunewise.simulation.EvaluationFinding.Measured;
import dev.tunewise.simulation.EvaluationFinding.Overtaking;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.simulation.calibration.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvaluationFindingsTest {
  private static final Measurement TUNED_0 = row(Strategy.FINE_TUNING, 0, 60, 100);
  private static final Measurement TUNED_200 = row(Strategy.FINE_TUNING, 200, 130, 200);
  private static final Measurement TUNED_800 = row(Strategy.FINE_TUNING, 800, 160, 200);
  private static final Measurement PROMPT_2 = row(Strategy.PROMPTING, 2, 55, 100);
  private static final Measurement PROMPT_6 = row(Strategy.PROMPTING, 6, 62, 100);
  private static final Measurement HYBRID_0 = row(Strategy.HYBRID, 0, 70, 100);

  private static Measurement row(Strategy strategy, double examples, double correct, double of) {
    return new Measurement(strategy, examples, correct, of);
  }

  private static Scenario measured(Measurement... rows) {
    return Scenario.DEFAULT.withMeasurements(List.of(rows));
  }

  private static List<EvaluationFinding> of(Scenario scenario) {
    return EvaluationFindings.of(new Simulator().simulate(scenario));
  }

  private static <T> List<T> of(Scenario scenario, Class<T> kind) {
    return of(scenario).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static CurveFit fit(Scenario scenario, Strategy strategy) {
    return Calibration.of(scenario).fit(strategy).orElseThrow();
  }

  @Test
  void of_isEmpty_withoutEvaluations() {
    assertEquals(List.of(), of(Scenario.DEFAULT));
  }

  @Test
  void expected_isTheFit_atTheExamplesOrShotsThereAre() {
    Scenario scenario = measured(TUNED_200, TUNED_800, PROMPT_2, PROMPT_6);
    CurveFit tuned = fit(scenario, Strategy.FINE_TUNING);
    double target = scenario.get(TARGET_ACCURACY);
    Reach reach = Reach.of(tuned, 50, 1e6, (share, n) -> target);
    assertEquals(
        List.of(
            new Expected(
                Strategy.PROMPTING,
                5,
                fit(scenario, Strategy.PROMPTING).predict(5),
                Optional.empty()),
            new Expected(Strategy.FINE_TUNING, 2_000, tuned.predict(2_000), Optional.of(reach))),
        of(scenario, Expected.class));
    Scenario few = scenario.with(LABELED_EXAMPLES, 3);
    assertEquals(3, of(few, Expected.class).getFirst().examples());
    Reach stacked = Reach.of(tuned, 20, 1e6, (share, n) -> target);
    List<Expected> expected = of(scenario.with(STACKED_EXAMPLES, 30), Expected.class);
    assertEquals(Optional.of(stacked), expected.getLast().toTarget());
    List<Expected> many = of(scenario.with(STACKED_EXAMPLES, 400), Expected.class);
    Reach all = Reach.of(tuned, 1, 1e6, (share, n) -> target);
    assertEquals(Optional.of(all), many.getLast().toTarget());
  }

  @Test
  void overtaking_isWhereCurvesMeet_withTheSpreadOfTheFit() {
    Scenario scenario = measured(TUNED_200, TUNED_800);
    Outcome outcome = new Simulator().simulate(scenario);
    Overtaking found = of(scenario, Overtaking.class).getFirst();
    AccuracyCrossover last =
        AccuracyCrossover.of(outcome, BreakEven.Pair.FINE_TUNING_PROMPTING).getLast();
    assertEquals(Strategy.FINE_TUNING, last.winner());
    assertEquals(OptionalDouble.of(last.examples()), found.examples());
    assertTrue(found.ahead());
    double prompt = outcome.of(Strategy.PROMPTING).accuracy();
    CurveFit fit = fit(scenario, Strategy.FINE_TUNING);
    assertEquals(Optional.of(Reach.of(fit, 50, 1e6, (share, n) -> prompt)), found.spread());
  }

  @Test
  void overtaking_comparesWithTheFitOfThePrompt_atTheShotsThereAre() {
    Scenario scenario = measured(TUNED_200, TUNED_800, PROMPT_2, PROMPT_6);
    CurveFit tuned = fit(scenario, Strategy.FINE_TUNING);
    CurveFit prompt = fit(scenario, Strategy.PROMPTING);
    Reach expected =
        Reach.of(
            tuned,
            50,
            1e6,
            (share, n) -> prompt.accuracy(prompt.curveAt(Reach.unrelated(share)), Math.min(5, n)));
    assertEquals(Optional.of(expected), of(scenario, Overtaking.class).getFirst().spread());
  }

  @Test
  void overtaking_doesNotHappen_wherePromptsAreBetterThroughout() {
    Measurement best = row(Strategy.PROMPTING, 4, 995, 1_000);
    Overtaking found = of(measured(best), Overtaking.class).getFirst();
    assertEquals(new Overtaking(OptionalDouble.empty(), false, Optional.empty()), found);
    assertEquals(List.of(), of(measured(TUNED_0, HYBRID_0), Overtaking.class));
  }

  @Test
  void measured_takesTheRowsNearestToTheScenario() {
    Measurement fewer = row(Strategy.FINE_TUNING, 800, 70, 100);
    Scenario scenario = measured(TUNED_200, fewer, TUNED_800, PROMPT_2, PROMPT_6, HYBRID_0);
    assertEquals(
        List.of(
            new Measured(new MeasuredDifference(TUNED_800, PROMPT_6)),
            new Measured(new MeasuredDifference(HYBRID_0, PROMPT_6)),
            new Measured(new MeasuredDifference(HYBRID_0, TUNED_800))),
        of(scenario, Measured.class));
    assertEquals(
        new MeasuredDifference(TUNED_800, PROMPT_2),
        of(scenario.with(PROMPTING_SHOTS, 3), Measured.class).getFirst().difference());
    assertEquals(List.of(), of(measured(TUNED_200, TUNED_800), Measured.class));
  }

  @Test
  void doubts_areToldOfFits_thatRestOnLittle() {
    assertEquals(
        List.of(new EvaluationFinding.FewSizes(Strategy.FINE_TUNING, 2)),
        of(measured(TUNED_200, TUNED_800, TUNED_800), EvaluationFinding.FewSizes.class));
    Scenario three = measured(TUNED_0, TUNED_200, TUNED_800);
    assertEquals(List.of(), of(three, EvaluationFinding.FewSizes.class));
    assertEquals(List.of(), of(three, EvaluationFinding.Unreliable.class));
    assertEquals(List.of(), of(three, EvaluationFinding.NoGainYet.class));
    Scenario flat = measured(TUNED_0, row(Strategy.FINE_TUNING, 20, 61, 100), TUNED_200);
    assertEquals(
        List.of(new EvaluationFinding.NoGainYet(Strategy.FINE_TUNING)),
        of(flat, EvaluationFinding.NoGainYet.class));
    Scenario wild =
        measured(
            row(Strategy.HYBRID, 1_000, 99e4, 1e6),
            row(Strategy.HYBRID, 2_000, 2e4, 1e6),
            row(Strategy.HYBRID, 4_000, 99e4, 1e6),
            row(Strategy.HYBRID, 8_000, 2e4, 1e6));
    assertEquals(
        List.of(new EvaluationFinding.Unreliable(Strategy.HYBRID)),
        of(wild, EvaluationFinding.Unreliable.class));
  }

  @Test
  void otherStart_isToldOfFits_withoutARowAtTheirStart() {
    Measurement base = row(Strategy.PROMPTING, 0, 148, 200);
    EvaluationFinding.OtherStart start =
        of(measured(base, TUNED_200), EvaluationFinding.OtherStart.class).getFirst();
    assertEquals(Strategy.FINE_TUNING, start.strategy());
    assertEquals(0.74, start.measured(), 1e-12);
    assertEquals(200, start.fewest());
    Measurement atZero = row(Strategy.FINE_TUNING, 0, 148, 200);
    assertEquals(
        List.of(), of(measured(base, atZero, TUNED_200), EvaluationFinding.OtherStart.class));
  }

  @Test
  void base_isToldWhereMeasured_andUsed() {
    Scenario scenario = measured(TUNED_0);
    EvaluationFinding base = new EvaluationFinding.MeasuredBase(0.6);
    EvaluationFinding ignored = new EvaluationFinding.IgnoredBaseRange();
    assertTrue(of(scenario).contains(base));
    assertFalse(of(scenario).contains(ignored));
    Map<Parameter, Range> range = Map.of(BASE_ACCURACY, new Range(0.5, 0.75));
    assertTrue(of(scenario.withRanges(range)).contains(ignored));
    assertFalse(of(measured(HYBRID_0).withRanges(range)).contains(ignored));
    assertFalse(of(measured(TUNED_200)).contains(base));
    Scenario allFitted =
        measured(TUNED_0, TUNED_200, PROMPT_2, row(Strategy.HYBRID, 200, 140, 200));
    assertFalse(of(allFitted).contains(base), "no strategy starts there");
  }

  @Test
  void unusedAndFitted_areNamedOnce_inTheOrderOfStrategies() {
    Measurement other = row(Strategy.HYBRID, 0, 71, 100);
    Scenario scenario = measured(HYBRID_0, TUNED_200, other, PROMPT_2);
    assertEquals(
        List.of(new EvaluationFinding.Unused(Strategy.HYBRID)),
        of(scenario, EvaluationFinding.Unused.class));
    assertEquals(
        List.of(new EvaluationFinding.Fitted(List.of(Strategy.PROMPTING, Strategy.FINE_TUNING))),
        of(scenario, EvaluationFinding.Fitted.class));
    assertEquals(List.of(), of(measured(TUNED_0), EvaluationFinding.Fitted.class));
  }
}
