package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.InformationText.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InformationTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  /** With these values of information, at so many draws. */
  private static InformationText text(int draws, double evpi, Map<Parameter, OptionalDouble> each) {
    return text(draws, evpi, each, 250);
  }

  private static InformationText text(
      int draws, double evpi, Map<Parameter, OptionalDouble> each, double noise) {
    Uncertainty uncertainty =
        new Uncertainty(
            draws,
            1,
            List.of(),
            List.of(),
            List.of(),
            0,
            new InformationValue(evpi, each, Map.of(), noise));
    return new InformationText(uncertainty, "USD", NUMBERS);
  }

  private static Map<Parameter, OptionalDouble> values() {
    Map<Parameter, OptionalDouble> values = new LinkedHashMap<>();
    values.put(Parameter.OUTPUT_TOKENS, OptionalDouble.of(3_010));
    values.put(Parameter.PROMPTING_INPUT_PRICE, OptionalDouble.of(20));
    values.put(Parameter.FINE_TUNING_LABEL_COST, OptionalDouble.of(3_123));
    values.put(Parameter.MONTHLY_CALLS, OptionalDouble.of(9_876));
    return values;
  }

  @Test
  void lines_rankByValueInTwoDigits_andTellApartNoMoreThanTheDrawsCan() {
    assertEquals(
        List.of(
            new Line("1", "Knowing the monthly calls exactly is worth up to $9,900."),
            new Line("2", "Knowing the cost per label exactly is worth up to $3,100."),
            new Line("2", "Knowing the output tokens per call exactly is worth up to $3,000."),
            new Line("–", "Knowing the prompted input price exactly: about nothing.")),
        text(10_000, 12_345, values()).lines());
  }

  @Test
  void lines_sayHowManyDrawsItTakes_underAThousand() {
    Map<Parameter, OptionalDouble> none = Map.of(Parameter.OUTPUT_TOKENS, OptionalDouble.empty());
    List<Line> lines = text(999, 12_345, none).lines();
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().sentence().contains("at least 1,000 draws; this scenario has 999"));
  }

  @Test
  void everything_isWorthAboutNothing_withinTheNoise() {
    assertTrue(text(10_000, 12_345, values()).everything().contains("would be worth $12,000"));
    assertTrue(text(10_000, 3, values()).everything().contains("about nothing"));
  }

  @Test
  void footnote_tellsTheNoise_inTwoDigits() {
    assertEquals(
        "Up to chance of about ± $250 with 10,000 draws; equal ranks cannot be told apart. In total"
            + " cost alone: the target is not part of it.",
        text(10_000, 12_345, values()).footnote());
  }

  @Test
  void nothing_isWorthNothing_evenWithoutNoise() {
    Map<Parameter, OptionalDouble> zero = Map.of(Parameter.OUTPUT_TOKENS, OptionalDouble.of(0));
    InformationText text = text(10_000, 0, zero, 0);
    assertTrue(text.everything().contains("about nothing"));
    assertEquals(
        List.of(new Line("–", "Knowing the output tokens per call exactly: about nothing.")),
        text.lines());
  }
}
