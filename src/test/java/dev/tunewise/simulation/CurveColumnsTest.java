package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_OVERFITTING_PENALTY;
import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Points of many draws are calculated together: the numbers must be those of each curve by itself.
 */
class CurveColumnsTest {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();
  private static final int DRAWS = 7;
  private static final int ROOM = DRAWS + 2;

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

  private static CurveColumns kept(Scenario scenario) {
    CurveColumns columns = CurveColumns.of(scenario, ROOM, double[]::new).orElseThrow();
    List<AccuracyCurves> draws = draws(scenario);
    for (int i = 0; i < DRAWS; i++) {
      columns.keep(i, draws.get(i));
    }
    return columns;
  }

  private static void assertSame(Scenario scenario, Strategy strategy) {
    CurveColumns columns = kept(scenario);
    double[][] curves = new double[POINTS][];
    // Arrays of a run before may be longer, and hold anything.
    CurveColumns.Room room = new CurveColumns.Room(ROOM);
    for (CurveColumns.Stretch stretch : CurveColumns.stretches()) {
      if (stretch.strategy() == strategy) {
        columns.calculate(
            stretch,
            DRAWS,
            p -> true,
            room,
            (point, accuracies) -> {
              assertNull(curves[point], "each point once");
              curves[point] = accuracies.clone();
            });
      }
    }
    double[] own = new double[POINTS];
    List<AccuracyCurves> draws = draws(scenario);
    for (int i = 0; i < DRAWS; i++) {
      draws.get(i).onGrid(strategy, own);
      for (int p = 0; p < POINTS; p++) {
        assertEquals(own[p], curves[p][i], strategy + " at point " + p);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void calculate_givesTheCurvesOfEachDraw(Strategy strategy) {
    assertSame(Scenario.DEFAULT, strategy);
    assertSame(Scenario.DEFAULT.with(PROMPTING_SHOTS, 0).with(HYBRID_SHOTS, 3), strategy);
    assertSame(Scenario.DEFAULT.with(PROMPTING_SHOTS, 1_000).with(HYBRID_SHOTS, 120), strategy);
    assertSame(Scenario.DEFAULT.with(PROMPTING_RETRIEVED_TOKENS, 500), strategy);
    assertSame(Scenario.DEFAULT.with(STACKED_EXAMPLES, 250), strategy);
  }

  @Test
  void calculate_leavesOutPointsThatAreNotWanted() {
    CurveColumns columns = kept(Scenario.DEFAULT);
    CurveColumns.Room room = new CurveColumns.Room(DRAWS);
    for (CurveColumns.Stretch stretch : CurveColumns.stretches()) {
      List<double[]> all = new ArrayList<>();
      columns.calculate(stretch, DRAWS, p -> true, room, (p, values) -> all.add(values.clone()));
      List<Integer> seen = new ArrayList<>();
      columns.calculate(
          stretch,
          DRAWS,
          p -> p % 3 == 0,
          room,
          (p, values) -> {
            seen.add(p);
            assertArrayEquals(all.get(p - stretch.from()), values);
          });
      assertEquals(
          IntStream.range(stretch.from(), stretch.to()).filter(p -> p % 3 == 0).boxed().toList(),
          seen);
    }
  }

  @Test
  void draws_thatSeeOtherExamples_haveNothingInCommon() {
    for (Parameter seen : List.of(STACKED_EXAMPLES, PROMPTING_SHOTS, HYBRID_SHOTS)) {
      Scenario moving = Scenario.DEFAULT.with(seen, 8).withRanges(Map.of(seen, new Range(4, 12)));
      assertEquals(Optional.empty(), CurveColumns.of(moving, DRAWS, double[]::new));
      CurveColumns columns = kept(Scenario.DEFAULT);
      AccuracyCurves other = draws(Scenario.DEFAULT.with(seen, 9)).getFirst();
      assertThrows(IllegalStateException.class, () -> columns.keep(0, other), seen.name());
    }
  }

  @Test
  void fittedCurves_haveNothingInCommon() {
    Measurement tuned = new Measurement(Strategy.FINE_TUNING, 200, 130, 200);
    Scenario measured = Scenario.DEFAULT.withMeasurements(List.of(tuned));
    assertEquals(Optional.empty(), CurveColumns.of(measured, DRAWS, double[]::new));
    AccuracyCurves fitted =
        FittedCurves.of(Inputs.of(measured), Calibration.of(measured), CurveSource.CENTRAL);
    CurveColumns columns = kept(Scenario.DEFAULT);
    assertThrows(IllegalStateException.class, () -> columns.keep(0, fitted));
  }
}
