package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final double EQUAL =
      new Simulator()
          .simulate(Scenario.DEFAULT)
          .of(BreakEven.Pair.HYBRID_FINE_TUNING)
          .volume()
          .monthlyCalls()
          .orElseThrow();

  private static Phrases phrases(double calls) {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, calls);
    return new Phrases(new Simulator().simulate(scenario), Numbers.in(Locale.ROOT));
  }

  private static String total(double calls) {
    return phrases(calls).totalAgainst(Strategy.HYBRID, Strategy.FINE_TUNING);
  }

  @Test
  void totalAgainst_givesNoNumber_justBesideABreakEven() {
    assertEquals("about the same cost", total(EQUAL * (1 + 1e-6)));
    assertEquals("about the same cost", total(EQUAL * (1 - 1e-6)));
    assertEquals("$11.1k more", total(1_000_000));
    assertEquals(
        "costs about as much as fine-tuning",
        phrases(EQUAL * (1 - 1e-6)).costs(Strategy.HYBRID, Strategy.FINE_TUNING));
  }
}
