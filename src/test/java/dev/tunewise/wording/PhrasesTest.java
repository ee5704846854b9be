package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Simulator;
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

  @Test
  void money_showsCentsOnlyWhereTheyMatter() {
    Phrases phrases = phrases(1000);
    assertEquals("$0.0112", phrases.money(0.0112));
    assertEquals("$5.40", phrases.money(5.4));
    assertEquals("$60", phrases.money(60.12));
    assertEquals("−$100", phrases.money(-99.6));
    assertEquals("$10.8k", phrases.money(10_800));
    assertEquals("under $0.001", phrases.money(6e-8));
    assertEquals("$0", phrases.money(0));
  }

  @Test
  void calls_areWhole() {
    Phrases phrases = phrases(1000);
    assertEquals("58 calls a month", phrases.calls(57.5));
    assertEquals("1 call a month", phrases.calls(0.2));
    assertEquals("135k calls a month", phrases.calls(134_891));
  }
}
