package dev.tunewise.simulation;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.simulation.BreakEven.Pair;
import org.junit.jupiter.api.Test;

class DecidingPairTest {
  @Test
  void rival_isTheCheapestOfTheOtherViableOnes() {
    Outcome outcome =
        new OutcomeBuilder()
            .chosen(HYBRID)
            .total(HYBRID, 90_000)
            .total(PROMPTING, 110_000)
            .total(FINE_TUNING, 100_000)
            .build();
    assertEquals(Pair.HYBRID_FINE_TUNING, outcome.decidingPair());
  }

  @Test
  void rival_isThePrompt_whereNoOtherThanATunedChoiceIsViable() {
    Outcome outcome =
        new OutcomeBuilder()
            .chosen(HYBRID)
            .lacks(PROMPTING, Shortfall.MISSES_TARGET)
            .lacks(FINE_TUNING, Shortfall.TOO_SLOW)
            .total(FINE_TUNING, 1)
            .build();
    assertEquals(Pair.HYBRID_PROMPTING, outcome.decidingPair());
  }

  @Test
  void rivalOfAPrompt_isWhatMissesLeast_whereNothingElseIsViable() {
    OutcomeBuilder builder =
        new OutcomeBuilder()
            .chosen(PROMPTING)
            .lacks(FINE_TUNING, Shortfall.TOO_SLOW, Shortfall.MISSES_TARGET)
            .lacks(HYBRID, Shortfall.TOO_SLOW)
            .total(FINE_TUNING, 1);
    assertEquals(HYBRID, builder.build().rival());
    builder.lacks(HYBRID, Shortfall.TOO_SLOW, Shortfall.MISSES_TARGET);
    assertEquals(FINE_TUNING, builder.build().rival(), "of equals the cheapest");
  }

  @Test
  void rival_isTheSame_whereNoneFits() {
    OutcomeBuilder builder =
        new OutcomeBuilder()
            .lacks(PROMPTING, Shortfall.TOO_SLOW)
            .lacks(FINE_TUNING, Shortfall.TOO_SLOW)
            .lacks(HYBRID, Shortfall.TOO_SLOW)
            .total(HYBRID, 1);
    assertEquals(Pair.FINE_TUNING_PROMPTING, builder.chosen(FINE_TUNING).build().decidingPair());
    assertEquals(Pair.HYBRID_PROMPTING, builder.chosen(PROMPTING).build().decidingPair());
  }
}
