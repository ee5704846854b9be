package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import org.junit.jupiter.api.Test;

class ChoiceTextTest {
  private static final Choice TUNE = new Choice(Strategy.FINE_TUNING, true);
  private static final Choice NONE = new Choice(Strategy.PROMPTING, false);

  @Test
  void of_fits_isTheStrategy() {
    assertEquals("Fine-tuning", ChoiceText.of(TUNE));
    assertEquals("Fine-tuning", ChoiceText.brief(TUNE));
    assertEquals("fine-tuning", ChoiceText.inSentence(TUNE));
    assertEquals("Fine-tuning takes over", ChoiceText.takeover(TUNE));
  }

  @Test
  void of_noneFits_namesTheClosestAsThat() {
    assertEquals("None fits (closest: prompting)", ChoiceText.of(NONE));
    assertEquals("None fits", ChoiceText.brief(NONE));
    assertEquals("none fits", ChoiceText.inSentence(NONE));
    assertEquals("none fits (closest: prompting)", ChoiceText.takeover(NONE));
  }

  @Test
  void title_noneFits_saysSoFirst() {
    assertEquals("Prompting stays cheapest", ChoiceText.title(TUNE, "Prompting stays cheapest"));
    assertEquals(
        "None fits; hybrid pays back in month 9",
        ChoiceText.title(NONE, "Hybrid pays back in month 9"));
  }

  @Test
  void isSameAdviceAs_noneFits_whateverComesClosest() {
    assertTrue(NONE.isSameAdviceAs(new Choice(Strategy.HYBRID, false)));
    assertFalse(NONE.isSameAdviceAs(new Choice(Strategy.PROMPTING, true)));
    assertFalse(TUNE.isSameAdviceAs(new Choice(Strategy.HYBRID, true)));
    assertTrue(TUNE.isSameAdviceAs(new Choice(Strategy.FINE_TUNING, true)));
  }
}
