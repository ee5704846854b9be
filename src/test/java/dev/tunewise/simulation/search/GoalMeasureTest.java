package dev.tunewise.simulation.search;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.FINE_TUNING_SETUP_HOURS;
import static dev.tunewise.model.Parameter.PROMPTING_MONTHLY_HOURS;
import static dev.tunewise.model.Parameter.PROMPTING_SETUP_HOURS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.simulation.FreeScenario.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.search.GoalMeasure.Reading;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GoalMeasureTest {
  private static final Goal EQUAL = new Goal.EqualTotals(Pair.FINE_TUNING_PROMPTING);

  /** Prompting costs 10; fine-tuning what its set-up takes. */
  private static final Scenario TEN = FREE.with(PROMPTING_SETUP_HOURS, 10);

  /** Prompting costs 2 a month; fine-tuning pays back after half as many months as its set-up. */
  private static final Scenario TWO_A_MONTH = FREE.with(PROMPTING_MONTHLY_HOURS, 2);

  private static Reading equal(double setup) {
    return new GoalMeasure(TEN, FINE_TUNING_SETUP_HOURS, EQUAL).at(setup);
  }

  private static Reading month(double setup, double month) {
    Goal goal = new Goal.BreakEvenAt(Pair.FINE_TUNING_PROMPTING, month);
    return new GoalMeasure(TWO_A_MONTH, FINE_TUNING_SETUP_HOURS, goal).at(setup);
  }

  @Test
  void equalTotals_arePast_whereTheChallengerIsNotMoreExpensive() {
    assertEquals(new Reading(new Solution.Point(10, 0), true, true, 0), equal(10));
    assertEquals(new Reading(new Solution.Point(14, 4), false, false, 4), equal(14));
    assertEquals(new Reading(new Solution.Point(7, -3), true, false, 3), equal(7));
    assertTrue(equal(10 + 5e-9).past(), "within ε of the same");
    assertFalse(equal(10 + 5e-8).past());
  }

  @Test
  void equalTotals_areExact_withinAMillionthOfThem() {
    assertTrue(equal(10 + 5e-6).exact());
    assertTrue(equal(10 - 5e-6).exact());
    assertFalse(equal(10 + 2e-5).exact());
    assertFalse(equal(10 - 2e-5).exact());
    Reading nothing = new GoalMeasure(FREE, FINE_TUNING_SETUP_HOURS, EQUAL).at(0);
    assertTrue(nothing.past() && nothing.exact(), "nothing costs as much as nothing");
  }

  @Test
  void accuracy_isPast_whereTheTargetIsReached() {
    Scenario plain = FREE.with(PROMPTING_SHOTS, 0);
    GoalMeasure measure =
        new GoalMeasure(plain, BASE_ACCURACY, new Goal.AccuracyAt(Strategy.PROMPTING, 0.75));
    assertEquals(new Reading(new Solution.Point(0.75, 0.75), true, true, 0), measure.at(0.75));
    assertEquals(new Reading(new Solution.Point(0.5, 0.5), false, false, 0.25), measure.at(0.5));
    assertEquals(new Reading(new Solution.Point(1, 1), true, false, 0.25), measure.at(1));
    assertTrue(measure.at(0.75 - 5e-8).exact());
    assertFalse(measure.at(0.75 - 5e-8).past());
    assertFalse(measure.at(0.75 - 2e-7).exact());
    assertTrue(measure.at(0.75 - 5e-10).past(), "within ε of the target");
  }

  @Test
  void breakEven_isPast_whereItComesByThen() {
    assertEquals(new Reading(new Solution.Point(12, 6), true, true, 0), month(12, 6));
    assertEquals(new Reading(new Solution.Point(12, 6), false, false, 1), month(12, 5));
    assertEquals(new Reading(new Solution.Point(12, 6), true, false, 2), month(12, 8));
    assertEquals(new Reading(new Solution.Point(0, 0), true, false, 3), month(0, 3));
    assertTrue(month(12, 6 + 5e-5).exact());
    assertTrue(month(12, 6 - 5e-5).exact());
    assertFalse(month(12, 6 + 2e-4).exact());
    assertFalse(month(12, 6 - 2e-4).exact());
  }

  @Test
  void breakEven_isFartherAway_theMoreIsMissingAtTheEnd() {
    double never = Double.POSITIVE_INFINITY;
    assertEquals(new Reading(new Solution.Point(54, never), false, false, 25 + 6), month(54, 6));
    assertEquals(new Reading(new Solution.Point(56, never), false, false, 25 + 8), month(56, 6));
  }

  @Test
  void extraCost_isWhatIsMissing_whereNothingPaysBack() {
    Goal goal = new Goal.BreakEvenAt(Pair.FINE_TUNING_PROMPTING, 6);
    GoalMeasure measure = new GoalMeasure(TWO_A_MONTH, FINE_TUNING_SETUP_HOURS, goal);
    Reading late = measure.at(54);
    Reading back = measure.at(12);
    assertEquals(OptionalDouble.of(6), measure.extraCost(late));
    assertEquals(OptionalDouble.empty(), measure.extraCost(back));
    GoalMeasure equal = new GoalMeasure(TEN, FINE_TUNING_SETUP_HOURS, EQUAL);
    assertEquals(OptionalDouble.empty(), equal.extraCost(equal.at(14)));
  }

  @Test
  void nearer_isTheSideWithTheSmallerDistance_lowIfBothAreAsNear() {
    Solution.Point low = new Solution.Point(1, 4);
    Solution.Point high = new Solution.Point(2, -3);
    assertEquals(high, new Solution.JumpedOver(low, high).nearer(EQUAL));
    Solution.Point other = new Solution.Point(2, -5);
    assertEquals(low, new Solution.JumpedOver(low, other).nearer(EQUAL));
    Solution.Point asNear = new Solution.Point(2, -4);
    assertEquals(low, new Solution.JumpedOver(low, asNear).nearer(EQUAL));
    Goal month = new Goal.BreakEvenAt(Pair.FINE_TUNING_PROMPTING, 20);
    Solution.Point never = new Solution.Point(2, Double.POSITIVE_INFINITY);
    assertEquals(low, new Solution.JumpedOver(low, never).nearer(month));
    assertEquals(16, month.distance(low.measure()));
    Goal accuracy = new Goal.AccuracyAt(Strategy.HYBRID, 0.75);
    assertEquals(0.25, accuracy.distance(0.5));
  }
}
