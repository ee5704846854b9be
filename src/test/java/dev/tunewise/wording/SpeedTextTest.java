package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpeedTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Scenario CHOSEN =
      Sources.withoutSpeed(Scenario.DEFAULT, ServedModel.FINE_TUNING, "gpt-x");

  private static SpeedText of(Scenario scenario) {
    return new SpeedText(scenario, NUMBERS);
  }

  @Test
  void text_saysWhoseTheSpeedStillIs() {
    assertEquals(
        "Speed: not listed, still the preset's",
        of(CHOSEN).notListedInShort(ServedModel.FINE_TUNING));
    assertEquals("", of(CHOSEN).notListedInShort(ServedModel.PROMPTING));
    Scenario own = OwnValues.with(CHOSEN, ServedModel.FINE_TUNING.speed().all());
    assertEquals(
        "Speed: not listed, still your own from before",
        of(own).notListedInShort(ServedModel.FINE_TUNING));
  }

  @Test
  void afterLatencies_namesTheModelAndWhatItServes() {
    assertEquals(
        " The speed of gpt-x is not listed: the latency of fine-tuning and hybrid still rests on the preset's.",
        of(CHOSEN).afterLatencies());
    assertEquals("", of(Scenario.DEFAULT).afterLatencies());
  }

  @Test
  void reasonsAndGuide_sayIt() {
    Scenario bound = CHOSEN.with(Parameter.LATENCY_BUDGET_MILLIS, 900);
    var outcome = new Simulator().simulate(bound);
    String said = "The speed of gpt-x is not listed";
    assertTrue(ReasonText.all(outcome, NUMBERS).stream().anyMatch(line -> line.contains(said)));
    assertTrue(
        new GuideText(outcome, NUMBERS)
            .questions().stream().anyMatch(question -> question.toString().contains(said)));
  }
}
