package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ActualSpend.Cause;
import dev.tunewise.simulation.ActualSpend.Effects;
import dev.tunewise.statistics.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActualSpendTest {
  private static final Scenario PLAN = Scenario.DEFAULT.with(Parameter.HORIZON_MONTHS, 12);

  private static Outcome outcome(Scenario scenario, List<Actual> actuals) {
    return new Simulator().simulate(scenario.withActuals(actuals));
  }

  private static double planned(Outcome outcome, Strategy strategy, int month) {
    Doubles spend = outcome.details().cumulativeSpend(strategy);
    return spend.get(month) - spend.get(month - 1);
  }

  private static double plannedCalls(Scenario scenario, int month) {
    return scenario.get(Parameter.MONTHLY_CALLS)
        * Math.pow(1 + scenario.get(Parameter.MONTHLY_GROWTH), month - 1);
  }

  private static Actual row(int month, double spend) {
    return new Actual(month, spend, OptionalDouble.empty());
  }

  private static Actual row(int month, double spend, double calls) {
    return new Actual(month, spend, OptionalDouble.of(calls));
  }

  @Test
  void withoutAmounts_thereIsNothingToCompare() {
    assertTrue(outcome(PLAN, List.of()).actualSpend().isEmpty());
  }

  @Test
  void asPlanned_isNoDifference_andTheDotsLieOnTheLine() {
    Outcome plain = outcome(PLAN, List.of());
    Strategy chosen = plain.verdict().strategy();
    List<Actual> rows = new ArrayList<>();
    for (int m = 1; m <= 12; m++) {
      rows.add(row(m, planned(plain, chosen, m), plannedCalls(PLAN, m)));
    }
    ActualSpend actual = outcome(PLAN, rows).actualSpend().orElseThrow();
    assertEquals(chosen, actual.strategy());
    assertEquals(0, actual.difference(), 1e-6);
    Effects effects = actual.effects().orElseThrow();
    assertEquals(Cause.NONE, effects.cause());
    assertEquals(0, effects.calls(), 1e-6);
    Doubles line = plain.details().cumulativeSpend(chosen);
    actual.months().forEach(month -> assertEquals(line.get(month.month()), month.soFar(), 1e-6));
  }

  @Test
  void amounts_changeNoResult() {
    Outcome plain = outcome(PLAN, List.of());
    Outcome paid = outcome(PLAN, List.of(row(1, 1e6, 5)));
    assertEquals(plain.strategies(), paid.strategies());
    assertEquals(plain.verdict().strategy(), paid.verdict().strategy());
  }

  /** At the plan's own prices more calls are the whole difference. */
  @Test
  void otherCalls_atThePlansPrices_areTheCause() {
    for (double factor : new double[] {0, 0.4, 1.5, 30}) {
      Scenario grown = PLAN.with(Parameter.MONTHLY_CALLS, factor == 0 ? 1 : 1e6 * factor);
      Outcome plain = outcome(PLAN, List.of());
      Strategy chosen = plain.verdict().strategy();
      Outcome other = outcome(grown, List.of());
      double calls = plannedCalls(grown, 3);
      ActualSpend actual =
          outcome(PLAN, List.of(row(3, planned(other, chosen, 3), calls)))
              .actualSpend()
              .orElseThrow();
      Effects effects = actual.effects().orElseThrow();
      assertEquals(Cause.CALLS, effects.cause(), "times " + factor);
      assertEquals(actual.difference(), effects.calls(), 1e-6);
      assertEquals(0, effects.rest(), 1e-6);
    }
  }

  @Test
  void samePlannedCalls_leaveTheRestAsTheCause() {
    ActualSpend actual =
        outcome(PLAN, List.of(row(2, 1e5, plannedCalls(PLAN, 2)))).actualSpend().orElseThrow();
    assertEquals(Cause.REST, actual.effects().orElseThrow().cause());
  }

  @Test
  void effects_addUpToTheDifference_whateverTheScenario() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Scenario scenario = RandomScenarios.of(i);
      int horizon = scenario.horizonMonths();
      List<Actual> rows = new ArrayList<>();
      for (int m = 1; m <= Math.min(horizon, 12); m++) {
        rows.add(row(m, random.nextDouble() * 1e5, random.nextDouble() * 3e6));
      }
      ActualSpend actual = outcome(scenario, rows).actualSpend().orElseThrow();
      Effects effects = actual.effects().orElseThrow();
      double size = Math.max(1, actual.paid() + actual.planned() + Math.abs(effects.calls()));
      assertEquals(actual.difference(), effects.calls() + effects.rest(), 1e-9 * size);
      double last = actual.months().getLast().soFar();
      double plan =
          outcome(scenario, rows)
              .details()
              .cumulativeSpend(actual.strategy())
              .get(actual.lastMonth());
      assertEquals(actual.difference(), last - plan, 1e-6 * Math.max(1, Math.abs(plan) + size));
    }
  }

  @Test
  void oneMonthWithoutCalls_leavesTheCauseOpen() {
    ActualSpend actual =
        outcome(PLAN, List.of(row(1, 10, 5), row(2, 10))).actualSpend().orElseThrow();
    assertTrue(actual.effects().isEmpty());
    assertEquals(1, actual.withoutCalls());
  }

  @Test
  void monthsInAnyOrder_withGapsAndBeyondTheHorizon_areCountedApart() {
    Outcome outcome = outcome(PLAN, List.of(row(13, 9), row(5, 2), row(2, 1)));
    ActualSpend actual = outcome.actualSpend().orElseThrow();
    assertEquals(List.of(2, 5), actual.months().stream().map(ActualSpend.Month::month).toList());
    assertEquals(1, actual.beyond());
    assertFalse(actual.isComplete());
    Strategy chosen = actual.strategy();
    double ahead = 3 - planned(outcome, chosen, 2) - planned(outcome, chosen, 5);
    assertEquals(
        outcome.details().cumulativeSpend(chosen).get(5) + ahead,
        actual.months().getLast().soFar(),
        1e-6);
  }
}
