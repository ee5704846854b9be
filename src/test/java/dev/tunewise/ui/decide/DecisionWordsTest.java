package dev.tunewise.ui.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  @Test
  void flips_areSortedByDistanceOnTheSlider() {
    Threshold far =
        new Threshold(Parameter.MONTHLY_CALLS, 1_000, Strategy.PROMPTING, Change.TAKES_OVER, false);
    Threshold near =
        new Threshold(
            Parameter.FINE_TUNING_LABEL_COST, 0.65, Strategy.HYBRID, Change.TAKES_OVER, true);
    Threshold middle =
        new Threshold(Parameter.TARGET_ACCURACY, 0.86, Strategy.HYBRID, Change.TAKES_OVER, true);
    List<ThresholdLine> lines =
        ThresholdLine.of(Scenario.DEFAULT, List.of(far, near, middle), NUMBERS);
    assertEquals(List.of(near, middle, far), lines.stream().map(ThresholdLine::flip).toList());
    assertEquals("1M → 1k", lines.getLast().change());
    assertEquals(
        "Target accuracy, 80 % to just above 86 %: Hybrid takes over",
        lines.get(1).spoken().replace('\u00a0', ' '));
  }

  @Test
  void flips_ofLatencyBudget_speakOfNone_andLieBelowIt() {
    Parameter budget = Parameter.LATENCY_BUDGET_MILLIS;
    Threshold tight = new Threshold(budget, 450, Strategy.HYBRID, Change.TAKES_OVER, false);
    Threshold loose = new Threshold(budget, 4_500, Strategy.FINE_TUNING, Change.TAKES_OVER, false);
    List<ThresholdLine> lines = ThresholdLine.of(Scenario.DEFAULT, List.of(tight, loose), NUMBERS);
    assertEquals("none → just below 4.5 s", lines.getFirst().change().replace('\u00a0', ' '));
    assertEquals(0.1, lines.getFirst().distance(), 1e-9);
    assertEquals(0.91, lines.getLast().distance(), 1e-9);
    Threshold none = new Threshold(budget, 0, Strategy.PROMPTING, Change.TAKES_OVER, true);
    ThresholdLine toNone =
        ThresholdLine.of(Scenario.DEFAULT.with(budget, 450), List.of(none), NUMBERS).getFirst();
    assertEquals(
        "Latency budget, 450 ms to none: Prompting takes over",
        toNone.spoken().replace('\u00a0', ' '));
  }

  @Test
  void flips_sayThatNoneFits_whereTheTakerMissesTheTarget() {
    Threshold few =
        new Threshold(Parameter.LABELED_EXAMPLES, 49, Strategy.PROMPTING, Change.NONE_FITS, false);
    ThresholdLine line = ThresholdLine.of(Scenario.DEFAULT, List.of(few), NUMBERS).getFirst();
    assertEquals("None fits", line.taker());
    assertEquals("Labeled examples, 2k to 49: none fits (closest: prompting)", line.spoken());
  }

  @Test
  void flips_takeMoreDigits_whereTheValueIsTodaysInFew() {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1_004_900);
    Threshold near =
        new Threshold(
            Parameter.MONTHLY_CALLS, 1_001_000, Strategy.PROMPTING, Change.TAKES_OVER, false);
    ThresholdLine line = ThresholdLine.of(scenario, List.of(near), NUMBERS).getFirst();
    assertEquals("1.005M → 1.001M", line.change());
  }

  @Test
  void flips_sayThatThereIsNoReserve_whereTheNextValueFlips() {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1_000_400);
    Threshold fewer =
        new Threshold(
            Parameter.MONTHLY_CALLS, 1_000_000, Strategy.PROMPTING, Change.TAKES_OVER, false);
    ThresholdLine line = ThresholdLine.of(scenario, List.of(fewer), NUMBERS).getFirst();
    assertEquals("no reserve: any fewer", line.change());
    assertEquals("Monthly calls, no reserve: any fewer and prompting takes over", line.spoken());
    Threshold slower =
        new Threshold(
            Parameter.FINE_TUNING_DECODE_TOKENS_PER_SECOND,
            150 - 1e-6,
            Strategy.HYBRID,
            Change.NONE_FITS,
            false);
    assertEquals(
        "no reserve: any slower",
        ThresholdLine.of(scenario, List.of(slower), NUMBERS).getFirst().change());
    Threshold enough =
        new Threshold(Parameter.TARGET_ACCURACY, 0.7999, Strategy.FINE_TUNING, Change.FITS, false);
    ThresholdLine fits = ThresholdLine.of(scenario, List.of(enough), NUMBERS).getFirst();
    assertEquals("any lower is enough", fits.change());
    assertEquals("Target accuracy, any lower is enough: Fine-tuning fits", fits.spoken());
  }
}
