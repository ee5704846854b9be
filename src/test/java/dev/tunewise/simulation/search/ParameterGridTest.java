package dev.tunewise.simulation.search;

import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.LATENCY_BUDGET_MILLIS;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.statistics.Bisection;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterGridTest {
  @Test
  void slider_takesEvenSteps_ofTheScale() {
    double[] millis = ParameterGrid.slider(LATENCY_BUDGET_MILLIS);
    assertEquals(401, millis.length);
    assertEquals(12.5, millis[1], 1e-9);
    assertEquals(2_500, millis[200], 1e-9);
    double[] calls = ParameterGrid.slider(MONTHLY_CALLS);
    assertEquals(401, calls.length);
    assertEquals(100_000, calls[200], 1e-6, "the geometric mean of 100 and 100,000,000");
    assertEquals(calls[1] / calls[0], calls[400] / calls[399], 1e-9);
    double[] shots = ParameterGrid.slider(PROMPTING_SHOTS);
    assertArrayEquals(IntStream.rangeClosed(0, 50).asDoubleStream().toArray(), shots);
  }

  @Test
  void slider_beginsALogarithmicScaleAtZero_aMillionthBelowItsEnd() {
    double[] examples = ParameterGrid.slider(LABELED_EXAMPLES);
    assertEquals(0, examples[0]);
    assertEquals(100_000 * 1e-6 * Math.pow(1e6, 1 / 400.0), examples[1], 1e-9);
    assertEquals(100, examples[200], 1e-9);
    assertEquals(100_000, examples[400]);
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void legal_risesOverTheWholeRange_throughAllOfTheSlider(Parameter parameter) {
    double[] legal = ParameterGrid.legal(parameter);
    assertEquals(parameter.min(), legal[0]);
    assertEquals(parameter.max(), legal[legal.length - 1]);
    for (int i = 0; i < legal.length; i++) {
      assertEquals(null, parameter.problem(legal[i]));
      assertTrue(i == 0 || legal[i] > legal[i - 1], "strictly rising");
    }
    for (double value : ParameterGrid.slider(parameter)) {
      assertTrue(Arrays.binarySearch(legal, value) >= 0, parameter + " = " + value);
    }
    assertTrue(legal.length <= 401 + ParameterGrid.slider(parameter).length);
    assertTrue(legal.length > Math.min(200, parameter.max() - parameter.min()));
  }

  @Test
  void legal_takesEvenSteps_alsoOfWholeNumbers() {
    double[] shots = ParameterGrid.legal(PROMPTING_SHOTS);
    for (int i = 1; i < shots.length; i++) {
      double step = shots[i] - shots[i - 1];
      assertTrue(step <= (shots[i] <= 50 ? 1 : 3), "step " + step + " to " + shots[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void ranked_isTheSlider_butForNoLimit(Parameter parameter) {
    double[] ranked = ParameterGrid.ranked(parameter);
    if (!parameter.isNoLimit(0)) {
      assertArrayEquals(ParameterGrid.slider(parameter), ranked);
      return;
    }
    assertEquals(0, ranked[ranked.length - 1]);
    assertEquals(parameter.max(), ranked[ranked.length - 2]);
    for (int i = 1; i < ranked.length; i++) {
      double rank = ParameterGrid.rank(parameter, ranked[i]);
      assertTrue(rank > ParameterGrid.rank(parameter, ranked[i - 1]), "strictly rising");
    }
    for (double value : ranked) {
      assertNull(parameter.problem(value), parameter.path() + " = " + value);
    }
    boolean whole = parameter.isMonthOfEvent();
    assertEquals(whole ? parameter.max() + 1 : 400 + 400 + 1, ranked.length);
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void bisection_keepsWholeNumbersWhole(Parameter parameter) {
    boolean whole = parameter.scale() == Scale.INTEGER;
    assertEquals(whole ? Bisection.WHOLE : Bisection.REAL, ParameterGrid.bisection(parameter));
  }
}
