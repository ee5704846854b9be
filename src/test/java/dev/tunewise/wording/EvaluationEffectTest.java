package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationEffectTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  @Test
  void of_saysWhatMovesAndWhatStays() {
    Simulator simulator = new Simulator();
    Outcome before = simulator.simulate(Scenario.DEFAULT);
    List<Measurement> poor = List.of(new Measurement(Strategy.FINE_TUNING, 2_000, 120, 200));
    Outcome after = simulator.simulate(Scenario.DEFAULT.withMeasurements(poor));
    String text = EvaluationEffect.of(before, after, NUMBERS).replace('\u00a0', ' ');
    assertTrue(
        text.matches(
            "Expected accuracy: prompting stays at \\S+ %, fine-tuning \\S+ % instead of \\S+ % and"
                + " hybrid stays at \\S+ %\\. The choice .*\\."),
        text);
    String same = EvaluationEffect.of(before, before, NUMBERS);
    assertEquals(3, same.split(" stays at ", -1).length - 1, same);
  }
}
