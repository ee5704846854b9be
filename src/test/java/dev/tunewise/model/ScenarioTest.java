package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {
  @ParameterizedTest
  @EnumSource(Parameter.class)
  void parameter_isConsistent_everyRow(Parameter parameter) {
    assertTrue(parameter.min() < parameter.max(), "legal range");
    assertTrue(parameter.sliderMin() < parameter.sliderMax(), "slider range");
    assertTrue(parameter.min() <= parameter.sliderMin(), "slider starts inside");
    assertTrue(parameter.sliderMax() <= parameter.max(), "slider ends inside");
    assertNull(parameter.problem(parameter.defaultValue()), "default");
    assertEquals(parameter, Parameter.byPath(parameter.path()).orElseThrow());
    assertTrue(parameter.path().startsWith(parameter.group().key()), "group");
    assertTrue(parameter.help().length() > 3, "help");
  }

  @Test
  void labels_areUnique_insideTheirGroup() {
    for (ParameterGroup group : ParameterGroup.values()) {
      List<String> labels = Parameter.of(group).stream().map(Parameter::label).toList();
      assertEquals(labels.size(), new HashSet<>(labels).size(), group.label());
    }
    assertEquals(
        Parameter.values().length,
        Arrays.stream(ParameterGroup.values()).mapToInt(g -> Parameter.of(g).size()).sum());
  }

  @Test
  void problem_namesWhatIsAllowed_outsideOrNotWholeOrNotANumber() {
    assertEquals("must be a whole number from 1 to 120", HORIZON_MONTHS.problem(2.5));
    assertEquals("must be a number from 1 to 10000000000", MONTHLY_CALLS.problem(0));
    assertEquals("must be a number from 0 to 1", BASE_ACCURACY.problem(Double.NaN));
    assertNull(HORIZON_MONTHS.problem(24.0));
  }

  @Test
  void with_refusesIllegalValue_andKeepsScenario() {
    assertThrows(IllegalArgumentException.class, () -> Scenario.DEFAULT.with(BASE_ACCURACY, 1.01));
  }

  @Test
  void with_minusZero_readsAsZero() {
    Scenario scenario = Scenario.DEFAULT.with(COST_PER_ERROR, -0.0);
    assertEquals(Scenario.DEFAULT.with(COST_PER_ERROR, 0), scenario);
    assertEquals(0, Double.compare(0.0, scenario.get(COST_PER_ERROR)));
  }

  @Test
  void with_movesRangeByTheSameAmount_onItsScale() {
    Scenario scenario =
        Scenario.DEFAULT.withRanges(
            Map.of(
                MONTHLY_CALLS, new Range(500_000, 2_000_000),
                FINE_TUNING_LEAD_TIME_DAYS, new Range(11, 41)));
    Range calls = scenario.with(MONTHLY_CALLS, 3_000_000).range(MONTHLY_CALLS);
    assertEquals(1_500_000, calls.low(), 1e-6);
    assertEquals(6_000_000, calls.high(), 1e-6);
    Range days = scenario.with(FINE_TUNING_LEAD_TIME_DAYS, 31).range(FINE_TUNING_LEAD_TIME_DAYS);
    assertEquals(new Range(21, 51), days);
  }

  @Test
  void with_keepsRangeInsideLegalRange_movedToTheEdge() {
    Scenario scenario =
        Scenario.DEFAULT.withRanges(Map.of(FINE_TUNING_LEAD_TIME_DAYS, new Range(11, 41)));
    Range range = scenario.with(FINE_TUNING_LEAD_TIME_DAYS, 0).range(FINE_TUNING_LEAD_TIME_DAYS);
    assertEquals(new Range(0, 20), range);
  }

  @Test
  void with_dropsRange_whereTheScaleHasNoPlaceForIt() {
    Scenario scenario = Scenario.DEFAULT.withRanges(Map.of(COST_PER_ERROR, new Range(0.01, 0.04)));
    assertNull(scenario.with(COST_PER_ERROR, 0).range(COST_PER_ERROR));
  }

  @Test
  void range_isRefused_valueOutside() {
    Map<Parameter, Range> ranges = Map.of(MONTHLY_CALLS, new Range(2_000_000, 3_000_000));
    assertThrows(IllegalArgumentException.class, () -> Scenario.DEFAULT.withRanges(ranges));
  }

  @Test
  void equals_tellsEveryChange() {
    assertNotEquals(Scenario.DEFAULT, Scenario.DEFAULT.with(MONTHLY_CALLS, 1_000_001));
    assertNotEquals(Scenario.DEFAULT, Scenario.DEFAULT.withName("x"));
    assertEquals(Scenario.DEFAULT, Scenario.DEFAULT.with(MONTHLY_CALLS, 1_000_000));
  }
}
