package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static dev.tunewise.simulation.FreeScenario.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CostDetailsTest {
  /** Prompting pays 50 at first and 10 a month. */
  private static final Scenario TEN_A_MONTH =
      FREE.with(PROMPTING_SETUP_HOURS, 50).with(PROMPTING_MONTHLY_HOURS, 10);

  private static CostDetails details(Scenario scenario) {
    return new Simulator().simulate(scenario).details();
  }

  private static OptionalInt over(double budget) {
    return details(TEN_A_MONTH.with(BUDGET, budget)).overBudgetMonth(Strategy.PROMPTING);
  }

  @Test
  void overBudgetMonth_isTheFirst_inWhichMoreIsPaidThanTheBudget() {
    assertEquals(OptionalInt.of(0), over(49));
    assertEquals(OptionalInt.of(1), over(50));
    assertEquals(OptionalInt.of(1), over(59.9));
    assertEquals(OptionalInt.of(3), over(70));
    assertEquals(OptionalInt.of(24), over(289));
    assertEquals(OptionalInt.empty(), over(290));
    assertEquals(OptionalInt.empty(), over(290 / (1 + 5e-10)), "within ε");
    assertEquals(OptionalInt.of(24), over(290 / (1 + 2e-9)));
    assertEquals(OptionalInt.empty(), over(0), "no budget");
  }

  @Test
  void isOver_needsABudget_andMoreThanTolerance() {
    assertFalse(CostDetails.isOver(100, 0));
    assertFalse(CostDetails.isOver(100, 100));
    assertFalse(CostDetails.isOver(100 + 5e-8, 100));
    assertTrue(CostDetails.isOver(100 + 2e-7, 100));
  }

  /** Errors are no expense, and what is paid is paid, however late. */
  @Test
  void spend_leavesOutErrorsAndDiscounting() {
    Scenario scenario = TEN_A_MONTH.with(COST_PER_ERROR, 1).with(ANNUAL_DISCOUNT_RATE, 0.3);
    CostDetails details = details(scenario);
    for (int m = 0; m <= 24; m++) {
      assertEquals(50 + 10 * m, details.cumulativeSpend(Strategy.PROMPTING).get(m), 1e-9);
    }
    double accuracy = new Simulator().simulate(scenario).of(Strategy.PROMPTING).accuracy();
    double errors = scenario.get(MONTHLY_CALLS) * (1 - accuracy);
    double twelve = 50 + 12 * (10 + errors);
    assertEquals(twelve, details.undiscounted(Strategy.PROMPTING).get(12), 1e-9 * twelve);
  }
}
