package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_OVERFITTING_PENALTY;
import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Curves of many draws are calculated together: the numbers must be those of each by itself. */
class CurveBlockTest {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();
  private static final int DRAWS = 7;
  private static final int FIRST = 3;

  /** Draws that differ in what the curves rest on, not in the examples they see. */
  private static List<AccuracyCurves> draws(Scenario scenario) {
    Random random = new Random(1);
    List<AccuracyCurves> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      Inputs in = Inputs.of(scenario.with(FINE_TUNING_OVERFITTING_PENALTY, random.nextDouble()));
      double steepness = 0.5 + random.nextDouble();
      draws.add(
          new AccuracyModel(
              in,
              new AccuracyFactors(
                  random.nextDouble(),
                  random.nextDouble(),
                  random.nextDouble(),
                  2 * random.nextDouble(),
                  8 * random.nextDouble(),
                  7 * random.nextDouble(),
                  steepness,
                  1.1 * steepness,
                  0.9 * steepness,
                  random.nextDouble())));
    }
    return draws;
  }

  private static void assertSame(List<AccuracyCurves> draws, Strategy strategy) {
    double[][] columns = new double[POINTS][FIRST + draws.size()];
    double[][][] curves = new double[Strategy.values().length][0][];
    curves[strategy.ordinal()] = columns;
    CurveBlock.write(draws.toArray(AccuracyCurves[]::new), curves, FIRST);
    double[] own = new double[POINTS];
    for (int i = 0; i < draws.size(); i++) {
      draws.get(i).onGrid(strategy, own);
      for (int p = 0; p < POINTS; p++) {
        assertEquals(own[p], columns[p][FIRST + i], strategy + " at point " + p);
        assertEquals(0, columns[p][FIRST - 1], "before the first draw");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void write_givesTheCurvesOfEachDraw(Strategy strategy) {
    assertSame(draws(Scenario.DEFAULT), strategy);
    assertSame(draws(Scenario.DEFAULT.with(PROMPTING_SHOTS, 0).with(HYBRID_SHOTS, 3)), strategy);
    assertSame(draws(Scenario.DEFAULT.with(PROMPTING_RETRIEVED_TOKENS, 500)), strategy);
    assertSame(draws(Scenario.DEFAULT.with(STACKED_EXAMPLES, 250)), strategy);
  }

  @ParameterizedTest
  @EnumSource
  void write_givesTheCurvesOfEachDraw_thatSeesOtherExamples(Strategy strategy) {
    List<AccuracyCurves> draws = draws(Scenario.DEFAULT);
    draws.addAll(draws(Scenario.DEFAULT.with(STACKED_EXAMPLES, 80)));
    draws.addAll(draws(Scenario.DEFAULT.with(PROMPTING_SHOTS, 12)));
    assertSame(draws, strategy);
  }

  @Test
  void write_givesFittedCurves() {
    Measurement tuned = new Measurement(Strategy.FINE_TUNING, 200, 130, 200);
    Scenario measured = Scenario.DEFAULT.withMeasurements(List.of(tuned));
    AccuracyCurves fitted =
        FittedCurves.of(Inputs.of(measured), Calibration.of(measured), CurveSource.CENTRAL);
    List<AccuracyCurves> draws = draws(Scenario.DEFAULT);
    draws.add(fitted);
    assertSame(draws, Strategy.FINE_TUNING);
  }

  @Test
  void write_leavesOutColumnsThatAreNotHeld() {
    int strategies = Strategy.values().length;
    double[][][] all = new double[strategies][POINTS][DRAWS];
    double[][][] some = new double[strategies][POINTS][];
    for (int p = 0; p < POINTS; p++) {
      for (double[][] columns : some) {
        columns[p] = new double[p % 3 == 0 ? DRAWS : 0];
      }
    }
    AccuracyCurves[] draws = draws(Scenario.DEFAULT).toArray(AccuracyCurves[]::new);
    CurveBlock.write(draws, all, 0);
    CurveBlock.write(draws, some, 0);
    for (int s = 0; s < strategies; s++) {
      for (int p = 0; p < POINTS; p += 3) {
        assertArrayEquals(all[s][p], some[s][p]);
      }
    }
  }
}
