package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.MeasuredCall.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredCallTest {
  /** 100 instruction tokens and shots of 50 tokens; the model writes 100 tokens a second. */
  private static final Scenario SCENARIO =
      Scenario.DEFAULT
          .with(Parameter.PROMPTING_INSTRUCTION_TOKENS, 100)
          .with(Parameter.EXAMPLE_TOKENS, 50)
          .with(Parameter.PROMPTING_SHOTS, 3)
          .with(Parameter.PROMPTING_RETRIEVED_TOKENS, 0)
          .with(Parameter.PROMPTING_PREFILL_TOKENS_PER_SECOND, 1_000)
          .with(Parameter.PROMPTING_DECODE_TOKENS_PER_SECOND, 100)
          .with(Parameter.PROMPTING_REASONING_TOKENS, 0);

  @Test
  void findings_takeAwayWhatIsSentBeside_withTheShotsOfTheRun() {
    MeasuredCall call = new MeasuredCall(Strategy.PROMPTING, 5, 500.4, null, null, null);
    assertEquals(List.of(new Finding(Parameter.INPUT_TOKENS, 500.4, 350)), call.findings(SCENARIO));
    assertEquals(150, call.findings(SCENARIO).getFirst().value());
  }

  @Test
  void findings_tellThoughtsApart() {
    MeasuredCall call = new MeasuredCall(Strategy.FINE_TUNING, 500, null, 197.0, 149.0, null);
    assertEquals(
        List.of(
            new Finding(Parameter.OUTPUT_TOKENS, 197, 149),
            new Finding(Parameter.FINE_TUNING_REASONING_TOKENS, 149, 0)),
        call.findings(SCENARIO));
  }

  /** 1,200 ms less 500 tokens to read and 30 to write: 1,200 − 500 − 300. */
  @Test
  void findings_takeReadingAndWritingOffTheLatency() {
    MeasuredCall call = new MeasuredCall(Strategy.PROMPTING, 0, 500.0, 30.0, null, 1_200.0);
    Finding latency = call.findings(SCENARIO).getLast();
    assertEquals(Parameter.PROMPTING_FIRST_TOKEN_MILLIS, latency.parameter());
    assertEquals(400, latency.value(), 1e-9);
  }

  @Test
  void findings_thatDoNotFit_areNotPossible() {
    MeasuredCall call = new MeasuredCall(Strategy.PROMPTING, 0, 60.0, 30.0, null, 100.0);
    List<Finding> findings = call.findings(SCENARIO);
    assertFalse(findings.getFirst().isPossible(), "100 tokens of instructions alone");
    assertFalse(findings.getLast().isPossible(), "300 ms to write alone");
  }

  @Test
  void cost_isThatOfTheScenario_forTheSameTokens() {
    Scenario plain = SCENARIO.with(Parameter.INPUT_TOKENS, 150).with(Parameter.OUTPUT_TOKENS, 30);
    MeasuredCall call = new MeasuredCall(Strategy.PROMPTING, 3, 400.0, 30.0, null, null);
    assertEquals(CallFacts.of(plain, Strategy.PROMPTING).tokenCost(), call.cost(SCENARIO), 1e-15);
  }
}
