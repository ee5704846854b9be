package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ReasoningEffort;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EffortTextTest {
  @Test
  void level_saysItsTokens() {
    Numbers numbers = Numbers.in(Locale.US);
    assertEquals("None 0", EffortText.level(ReasoningEffort.NONE, 0, numbers));
    assertEquals(
        "High 1,250",
        EffortText.level(ReasoningEffort.HIGH, ReasoningEffort.HIGH.tokens(50), numbers));
  }

  @Test
  void step_namesModelAndLevel() {
    assertEquals(
        "Reasoning: medium",
        EffortText.step(Parameter.PROMPTING_REASONING_TOKENS, ReasoningEffort.MEDIUM));
    assertEquals(
        "Tuned reasoning: none",
        EffortText.step(Parameter.FINE_TUNING_REASONING_TOKENS, ReasoningEffort.NONE));
  }

  @Test
  void rule_givesTheMultiples_andClaimsNoSource() {
    assertTrue(EffortText.rule().contains("2, 8 and 25 times"), EffortText.rule());
    assertTrue(EffortText.rule().contains("rules of thumb of November 2026"));
  }

  @Test
  void tokens_areWhole_andGrowWithTheEffort() {
    assertEquals(17, ReasoningEffort.LOW.tokens(8.4));
    double before = -1;
    for (ReasoningEffort effort : ReasoningEffort.values()) {
      assertTrue(effort.tokens(8) > before);
      before = effort.tokens(8);
    }
    assertTrue(ReasoningEffort.decides(Parameter.FINE_TUNING_REASONING_TOKENS));
    assertFalse(ReasoningEffort.decides(Parameter.OUTPUT_TOKENS));
  }
}
