package dev.tunewise.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingThresholdsTest {
  private static final Scenario TODAY = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1_000);
  private static final Threshold BELOW =
      new Threshold(Parameter.MONTHLY_CALLS, 500, Strategy.PROMPTING, Change.TAKES_OVER, false);
  private static final Threshold ABOVE =
      new Threshold(Parameter.MONTHLY_CALLS, 2_000, Strategy.HYBRID, Change.TAKES_OVER, true);
  private static final Threshold OTHER =
      new Threshold(Parameter.LABELED_EXAMPLES, 70, Strategy.PROMPTING, Change.TAKES_OVER, false);
  private static final Uncertainty UNCERTAINTY =
      new Uncertainty(
          100,
          1,
          List.of(),
          List.of(),
          List.of(),
          0,
          new InformationValue(0, Map.of(), Map.of(), Map.of(), Map.of(), true, 0));

  private final StandingThresholds standing = new StandingThresholds();

  private List<Threshold> after(Scenario scenario, @Nullable List<Threshold> known) {
    Thresholds all = known == null ? null : new Thresholds(scenario, true, known);
    return standing.after(new Results(new Simulator().simulate(scenario), UNCERTAINTY, all));
  }

  private List<Threshold> afterCalls(double calls) {
    return after(TODAY.with(Parameter.MONTHLY_CALLS, calls), null);
  }

  @Test
  void newest_areTaken_asSoonAsTheyAreKnown() {
    assertEquals(List.of(), after(TODAY, null));
    assertEquals(List.of(BELOW, OTHER), after(TODAY, List.of(BELOW, OTHER)));
    assertEquals(List.of(ABOVE), after(TODAY, List.of(ABOVE)));
  }

  @Test
  void ofTheParameterThatMoves_stand_untilItPassesThem() {
    after(TODAY, List.of(BELOW, ABOVE, OTHER));
    assertEquals(List.of(BELOW, ABOVE), afterCalls(1_500));
    assertEquals(List.of(BELOW), afterCalls(3_000));
    assertEquals(List.of(ABOVE), afterCalls(400));
  }

  @Test
  void none_stand_onceSomethingElseMoved() {
    after(TODAY, List.of(BELOW, ABOVE, OTHER));
    assertEquals(List.of(), after(TODAY.with(Parameter.COST_PER_ERROR, 3), null));
    assertEquals(
        List.of(),
        after(TODAY.with(Parameter.COST_PER_ERROR, 3).with(Parameter.MONTHLY_CALLS, 1_500), null));
  }

  @Test
  void none_stand_whereUncertaintyIsHidden() {
    after(TODAY, List.of(BELOW));
    assertEquals(
        List.of(), standing.after(new Results(new Simulator().simulate(TODAY), null, null)));
    assertEquals(List.of(), afterCalls(1_100));
  }
}
