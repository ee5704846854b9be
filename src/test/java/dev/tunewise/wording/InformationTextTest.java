package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.InformationText.Line;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InformationTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  /** With these values of information, at so many draws. */
  private static InformationText text(int draws, double evpi, Map<Parameter, OptionalDouble> each) {
    return text(draws, evpi, each, Map.of(), Map.of(), Map.of(), 250);
  }

  private static InformationText text(
      int draws,
      double evpi,
      Map<Parameter, OptionalDouble> each,
      Map<Parameter, OptionalDouble> changes,
      Map<Parameter, OptionalDouble> fits,
      Map<Parameter, OptionalDouble> doubt,
      double noise) {
    Uncertainty uncertainty =
        new Uncertainty(
            draws,
            1,
            List.of(),
            List.of(),
            List.of(),
            0,
            new InformationValue(evpi, each, changes, fits, doubt, true, noise));
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

  private static List<String> plain(List<Line> lines) {
    return lines.stream().map(l -> l.rank() + " " + l.sentence().replace('\u00a0', ' ')).toList();
  }

  @Test
  void lines_rankByMoneyInTwoDigits_whereNothingChangesTheChoice() {
    InformationText text = text(10_000, 12_345, values());
    assertEquals(
        List.of(
            "1 Knowing the monthly calls would not change the choice; in cost alone it is worth up to"
                + " $9,900.",
            "2 Knowing the cost per label would not change the choice; in cost alone it is worth up"
                + " to $3,100.",
            "2 Knowing the output tokens per call would not change the choice; in cost alone it is"
                + " worth up to $3,000.",
            "– Knowing the prompted input price would change next to nothing."),
        plain(text.lines()));
    assertEquals("Measure first: the monthly calls.", text.first());
  }

  @Test
  void lines_rankByChangesOfTheChoice_moneySecond() {
    Map<Parameter, OptionalDouble> changes =
        Map.of(
            Parameter.OUTPUT_TOKENS, OptionalDouble.of(0.2),
            Parameter.PROMPTING_INPUT_PRICE, OptionalDouble.of(0.1),
            Parameter.FINE_TUNING_LABEL_COST, OptionalDouble.of(0.1));
    Map<Parameter, OptionalDouble> fits =
        Map.of(Parameter.PROMPTING_INPUT_PRICE, OptionalDouble.of(0.4));
    InformationText text = text(10_000, 12_345, values(), changes, fits, Map.of(), 250);
    assertEquals(
        List.of(
            "1 Knowing the prompted input price would change the choice in 10 % of cases and show"
                + " in 40 % of cases that none fits.",
            "2 Knowing the output tokens per call would change the choice in 20 % of cases, and is"
                + " worth up to $3,000.",
            "3 Knowing the cost per label would change the choice in 10 % of cases, and is worth up"
                + " to $3,100.",
            "4 Knowing the monthly calls would not change the choice; in cost alone it is worth up"
                + " to $9,900."),
        plain(text.lines()));
    assertEquals("Measure first: the prompted input price.", text.first());
  }

  @Test
  void lines_tellApartNoMoreThanChanceCan() {
    Map<Parameter, OptionalDouble> changes =
        Map.of(
            Parameter.OUTPUT_TOKENS, OptionalDouble.of(0.2),
            Parameter.FINE_TUNING_LABEL_COST, OptionalDouble.of(0.1));
    Map<Parameter, OptionalDouble> doubt =
        Map.of(Parameter.FINE_TUNING_LABEL_COST, OptionalDouble.of(0.1));
    InformationText text = text(10_000, 12_345, values(), changes, Map.of(), doubt, 250);
    assertEquals(List.of("1", "1", "3", "–"), text.lines().stream().map(Line::rank).toList());
    assertEquals("Measure first: the cost per label or output tokens per call.", text.first());
  }

  @Test
  void lines_sayHowManyRunsItTakes_underAThousand() {
    Map<Parameter, OptionalDouble> none = Map.of(Parameter.OUTPUT_TOKENS, OptionalDouble.empty());
    InformationText text = text(999, 12_345, none);
    assertEquals(1, text.lines().size());
    assertTrue(
        text.lines().getFirst().sentence().contains("at least 1,000 runs; this scenario has 999"));
    assertEquals("", text.first());
  }

  @Test
  void everything_isWorthAboutNothing_withinTheNoise() {
    assertTrue(text(10_000, 12_345, values()).footnote().contains("would be worth $12,000"));
    assertTrue(text(10_000, 3, values()).footnote().contains("about nothing"));
  }

  @Test
  void footnote_tellsTheNoise_inTwoDigits() {
    assertEquals(
        "In money alone, knowing everything, the accuracy curves included, would be worth $12,000."
            + " Up to chance of about ± $250 in 10,000 runs; equal ranks cannot be told apart."
            + " Money is total cost, without the target.",
        text(10_000, 12_345, values()).footnote());
  }

  @Test
  void nothing_isWorthNothing_evenWithoutNoise() {
    Map<Parameter, OptionalDouble> zero = Map.of(Parameter.OUTPUT_TOKENS, OptionalDouble.of(0));
    InformationText text = text(10_000, 0, zero, Map.of(), Map.of(), Map.of(), 0);
    assertTrue(text.footnote().contains("about nothing"));
    assertTrue(text.first().startsWith("None of the numbers with a range is worth measuring"));
    assertEquals(
        List.of("– Knowing the output tokens per call would change next to nothing."),
        plain(text.lines()));
  }

  @Test
  void many_thatAreWorthNothing_areCounted() {
    Map<Parameter, OptionalDouble> zero = new EnumMap<>(Parameter.class);
    Stream.of(Parameter.values()).limit(5).forEach(p -> zero.put(p, OptionalDouble.of(0)));
    InformationText text = text(10_000, 0, zero, Map.of(), Map.of(), Map.of(), 0);
    assertEquals(
        List.of("– Knowing any of the 5 numbers with a range would change next to nothing."),
        plain(text.lines()));
  }
}
