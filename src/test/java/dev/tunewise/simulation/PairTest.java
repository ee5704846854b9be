package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {
  @Test
  void all_holdsEachStrategyAgainstThoseBeforeIt_inTheOrderOfTheirIndex() {
    assertEquals(
        List.of(Pair.FINE_TUNING_PROMPTING, Pair.HYBRID_PROMPTING, Pair.HYBRID_FINE_TUNING),
        Pair.all());
    for (int i = 0; i < Pair.all().size(); i++) {
      assertEquals(i, Pair.all().get(i).index());
    }
  }

  @Test
  void pair_refusesAChallengerThatStandsBeforeTheIncumbent() {
    assertThrows(
        IllegalArgumentException.class, () -> new Pair(Strategy.PROMPTING, Strategy.HYBRID));
    assertThrows(IllegalArgumentException.class, () -> new Pair(Strategy.HYBRID, Strategy.HYBRID));
  }
}
