package dev.tunewise.ui.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.InformationText;
import dev.tunewise.wording.InformationText.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);
  private static final Outcome OUTCOME = new Simulator().simulate(Scenario.DEFAULT);
  private static final Uncertainty KNOWN =
      new MonteCarlo().run(Scenario.DEFAULT.withSampling(200, 1));

  /** With these values of information, at so many draws. */
  private static InformationText text(int draws, double evpi, Map<Parameter, OptionalDouble> each) {
    Uncertainty uncertainty =
        new Uncertainty(
            draws,
            1,
            KNOWN.strategies(),
            KNOWN.breakEvens(),
            List.of(),
            new InformationValue(evpi, each));
    return new InformationText(OUTCOME, uncertainty, NUMBERS);
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
  void flips_areSortedByDistanceOnTheSlider() {
    Threshold far = new Threshold(Parameter.MONTHLY_CALLS, 1_000, Strategy.PROMPTING, true, false);
    Threshold near =
        new Threshold(Parameter.FINE_TUNING_LABEL_COST, 0.65, Strategy.HYBRID, true, true);
    Threshold middle = new Threshold(Parameter.TARGET_ACCURACY, 0.86, Strategy.HYBRID, true, true);
    List<ThresholdLine> lines =
        ThresholdLine.of(Scenario.DEFAULT, List.of(far, near, middle), NUMBERS);
    assertEquals(List.of(near, middle, far), lines.stream().map(ThresholdLine::flip).toList());
    assertEquals("1M → 1k", lines.getLast().change());
    assertEquals(
        "Target accuracy, 80 % to 86 %: Hybrid takes over",
        lines.get(1).spoken().replace('\u00a0', ' '));
  }

  @Test
  void flips_ofLatencyBudget_speakOfNone_andLieBelowIt() {
    Parameter budget = Parameter.LATENCY_BUDGET_MILLIS;
    Threshold tight = new Threshold(budget, 450, Strategy.HYBRID, true, false);
    Threshold loose = new Threshold(budget, 4_500, Strategy.FINE_TUNING, true, false);
    List<ThresholdLine> lines = ThresholdLine.of(Scenario.DEFAULT, List.of(tight, loose), NUMBERS);
    assertEquals("none → 4.5 s", lines.getFirst().change().replace('\u00a0', ' '));
    assertEquals(0.1, lines.getFirst().distance(), 1e-9);
    assertEquals(0.91, lines.getLast().distance(), 1e-9);
    Threshold none = new Threshold(budget, 0, Strategy.PROMPTING, true, true);
    ThresholdLine toNone =
        ThresholdLine.of(Scenario.DEFAULT.with(budget, 450), List.of(none), NUMBERS).getFirst();
    assertEquals(
        "Latency budget, 450 ms to none: Prompting takes over",
        toNone.spoken().replace('\u00a0', ' '));
  }

  @Test
  void flips_sayThatNoneFits_whereTheTakerMissesTheTarget() {
    Threshold few = new Threshold(Parameter.LABELED_EXAMPLES, 49, Strategy.PROMPTING, false, false);
    ThresholdLine line = ThresholdLine.of(Scenario.DEFAULT, List.of(few), NUMBERS).getFirst();
    assertEquals("None fits", line.taker());
    assertEquals(
        "Labeled examples, 2k to 49: no strategy fits; closest is prompting", line.spoken());
  }

  @Test
  void flips_takeMoreDigits_whereTheValueIsTodaysInFew() {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1_000_400);
    Threshold near =
        new Threshold(Parameter.MONTHLY_CALLS, 1_000_000, Strategy.PROMPTING, true, false);
    Threshold nearest =
        new Threshold(Parameter.MONTHLY_CALLS, 1_000_400 - 1e-5, Strategy.HYBRID, true, false);
    List<ThresholdLine> lines = ThresholdLine.of(scenario, List.of(near, nearest), NUMBERS);
    assertEquals("1M → just below 1M", lines.getFirst().change());
    assertEquals("1.0004M → 1M", lines.getLast().change());
  }
}
