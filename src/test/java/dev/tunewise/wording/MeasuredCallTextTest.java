package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.MeasuredCall.Finding;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeasuredCallTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  private static String working(Parameter parameter, double measured, double rest) {
    return MeasuredCallText.working(new Finding(parameter, measured, rest), NUMBERS)
        .replace('\u00a0', ' ');
  }

  @Test
  void working_showsWhatIsTakenAway() {
    assertEquals(
        "2,520 tokens measured, less the 2,008 tokens that the scenario sends beside the user's"
            + " input",
        working(Parameter.INPUT_TOKENS, 2_520, 2_008));
    assertEquals(
        "197 tokens measured, less the 149 tokens of thoughts",
        working(Parameter.OUTPUT_TOKENS, 197, 149));
    assertEquals(
        "1.2 s measured, less the 800 ms to read and write at the speeds of the scenario",
        working(Parameter.PROMPTING_FIRST_TOKEN_MILLIS, 1_200, 800));
    assertEquals("", working(Parameter.PROMPTING_REASONING_TOKENS, 149, 0));
  }

  @Test
  void working_saysWhatIsNotKnown_andWhatDoesNotFit() {
    assertEquals(
        "48 tokens written, thoughts included if there were any",
        working(Parameter.OUTPUT_TOKENS, 48, 0));
    assertEquals(
        "300 tokens measured are fewer than the 2,008 tokens that the scenario sends beside the"
            + " user's input: nothing is suggested",
        working(Parameter.INPUT_TOKENS, 300, 2_008));
    assertEquals(
        "90 s measured, less the 2 s to read and write at the speeds of the scenario; 60 s is the"
            + " most allowed",
        working(Parameter.PROMPTING_FIRST_TOKEN_MILLIS, 90_000, 2_000));
  }

  @Test
  void cost_standsBesideThatOfTheScenario() {
    assertEquals(
        "$0.0021 a call in the file; the prices of the scenario make $0.00133 of these tokens",
        MeasuredCallText.cost(0.0021, 0.00133, "USD", NUMBERS));
  }
}
