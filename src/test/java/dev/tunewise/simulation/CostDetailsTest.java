package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BUDGET;
import static dev.tunewise.model.Parameter.HORIZON_MONTHS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CostDetails.FiscalYear;
import dev.tunewise.statistics.Doubles;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CostDetailsTest {
  private static CostDetails details(Scenario scenario) {
    return new Simulator().simulate(scenario).details();
  }

  /** 18 months from November 2026; fiscal years begin in April. */
  @Test
  void fiscalYears_cutTheHorizon_andCountSetupInMonthOne() {
    CostDetails details =
        details(
            Scenario.DEFAULT
                .with(HORIZON_MONTHS, 18)
                .withCalendar(new Calendar(Optional.of(YearMonth.of(2026, 11)), 4)));
    List<FiscalYear> years = details.fiscalYears();
    assertEquals(
        List.of("FY2027", "FY2028", "FY2029"), years.stream().map(FiscalYear::name).toList());
    assertEquals(List.of(5, 12, 1), years.stream().map(FiscalYear::months).toList());
    assertEquals(List.of(1, 6, 18), years.stream().map(FiscalYear::firstMonth).toList());
    for (Strategy strategy : Strategy.values()) {
      Doubles paid = details.cumulativeSpend(strategy);
      assertEquals(paid.get(5), years.get(0).spend(strategy), 1e-6);
      assertEquals(paid.get(17) - paid.get(5), years.get(1).spend(strategy), 1e-6);
      assertEquals(paid.last() - paid.get(17), years.get(2).spend(strategy), 1e-6);
    }
  }

  @Test
  void fiscalYears_areCalendarYears_orNone_withoutADate() {
    Scenario dated =
        Scenario.DEFAULT
            .with(HORIZON_MONTHS, 12)
            .withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1));
    List<FiscalYear> years = details(dated).fiscalYears();
    assertEquals(1, years.size());
    assertEquals("2027", years.getFirst().name());
    assertEquals(12, years.getFirst().months());
    assertEquals(List.of(), details(Scenario.DEFAULT).fiscalYears());
  }

  @Test
  void overBudgetMonth_isTheFirstAboveTheBudget_byMoreThanRounding() {
    Doubles paid = details(Scenario.DEFAULT).cumulativeSpend(Strategy.PROMPTING);
    CostDetails exact = details(Scenario.DEFAULT.with(BUDGET, paid.get(7)));
    assertEquals(OptionalInt.of(8), exact.overBudgetMonth(Strategy.PROMPTING));
    CostDetails setup = details(Scenario.DEFAULT.with(BUDGET, paid.get(0) / 2));
    assertEquals(OptionalInt.of(0), setup.overBudgetMonth(Strategy.PROMPTING));
    CostDetails ample = details(Scenario.DEFAULT.with(BUDGET, paid.last()));
    assertEquals(OptionalInt.empty(), ample.overBudgetMonth(Strategy.PROMPTING));
    assertEquals(OptionalInt.empty(), details(Scenario.DEFAULT).overBudgetMonth(Strategy.HYBRID));
  }

  @Test
  void isOver_knowsNoBudget_andLeavesRoomForRounding() {
    assertTrue(CostDetails.isOver(100.001, 100));
    assertFalse(CostDetails.isOver(100 * (1 + 5e-10), 100));
    assertFalse(CostDetails.isOver(100, 0));
  }
}
