package dev.tunewise.simulation.search;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.Threshold.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdFinderTest {
  private static Strategy recommended(Scenario scenario, Parameter parameter, double value) {
    return choice(scenario, parameter, value).strategy();
  }

  private static Choice choice(Scenario scenario, Parameter parameter, double value) {
    return new Simulator().simulate(scenario.with(parameter, value)).verdict().choice();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 11, 13})
  void flips_agreeWithBruteForce_everyParameter(long seed) {
    Scenario scenario = seed == 0 ? Scenario.DEFAULT : RandomScenarios.of(seed);
    for (Parameter parameter : Parameter.values()) {
      List<Threshold> flips = new ThresholdFinder(scenario).changes(parameter);
      for (Threshold flip : flips) {
        assertEquals(flip.choice(), choice(scenario, parameter, flip.value()), flip::toString);
        double before = justBefore(flip);
        if (parameter.problem(before) == null) {
          assertFalse(
              flip.choice().isSameAdviceAs(choice(scenario, parameter, before)), flip::toString);
        }
      }
      assertNothingBetween(scenario, parameter, flips);
    }
  }

  private static double justBefore(Threshold flip) {
    Parameter parameter = flip.parameter();
    if (parameter.isNoLimit(flip.value())) {
      return parameter.max();
    }
    boolean whole = parameter.scale() == Scale.INTEGER || parameter.unit().isCount();
    double step = whole ? 1 : 1e-10 * parameter.sliderMax();
    return flip.rising() ? flip.value() - step : flip.value() + step;
  }

  /** A coarse scan finds no strategy that the flips do not explain. */
  private static void assertNothingBetween(
      Scenario scenario, Parameter parameter, List<Threshold> flips) {
    double today = scenario.get(parameter);
    Choice start = choice(scenario, parameter, today);
    for (int i = 0; i <= 19; i++) {
      double value =
          parameter.sliderMin() + i / 19.0 * (parameter.sliderMax() - parameter.sliderMin());
      double tried = parameter.scale() == Scale.INTEGER ? Math.rint(value) : value;
      double rank = rank(parameter, tried);
      boolean rising = rank > rank(parameter, today);
      Choice expected = start;
      for (Threshold flip : flips) {
        double at = rank(parameter, flip.value());
        boolean passed = flip.rising() == rising && (rising ? at <= rank : at >= rank);
        expected = passed ? flip.choice() : expected;
      }
      if (tried != today) {
        Choice there = choice(scenario, parameter, tried);
        assertTrue(
            expected.isSameAdviceAs(there),
            parameter.path() + " = " + tried + ": " + there + ", not " + expected);
      }
    }
  }

  /** A budget of 0 is none: more than any; month 0 never comes; instances may have no limit. */
  private static double rank(Parameter parameter, double value) {
    boolean unlimited =
        Set.of(
                LATENCY_BUDGET_MILLIS,
                BUDGET,
                FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
                FINE_TUNING_RETRAIN_EVERY_MONTHS,
                FINE_TUNING_LAST_TRAINING_MONTH,
                FINE_TUNING_RETIREMENT_MONTH,
                PROMPTING_RETIREMENT_MONTH)
            .contains(parameter);
    return unlimited && value == 0 ? Double.POSITIVE_INFINITY : value;
  }

  /** Fine-tuning is recommended; prompting, the fastest, where the budget is too short for it. */
  private static final Scenario SLOW_TUNED =
      Scenario.DEFAULT.with(FINE_TUNING_FIRST_TOKEN_MILLIS, 1_000);

  @Test
  void flip_tellsWhetherTheTakerFits() {
    Threshold few = new ThresholdFinder(Scenario.DEFAULT).of(LABELED_EXAMPLES).getLast();
    assertEquals(Strategy.PROMPTING, few.strategy());
    assertFalse(few.fits());
    Scenario easy = Scenario.DEFAULT.with(TARGET_ACCURACY, 0.7);
    List<Threshold> fewer = new ThresholdFinder(easy).of(LABELED_EXAMPLES);
    assertTrue(
        fewer.contains(
            new Threshold(LABELED_EXAMPLES, 49, Strategy.PROMPTING, Change.TAKES_OVER, false)),
        fewer::toString);
    // Without examples to show, prompting is still the choice, but no longer fits.
    assertEquals(Change.NONE_FITS, fewer.getLast().change());
  }

  @Test
  void latencyBudget_flipsBelowNone_atTheLatency() {
    double millis = new Simulator().simulate(SLOW_TUNED).of(Strategy.FINE_TUNING).latencyMillis();
    List<Threshold> flips = new ThresholdFinder(SLOW_TUNED).of(LATENCY_BUDGET_MILLIS);
    assertEquals(1, flips.size(), flips::toString);
    assertEquals(millis, flips.getFirst().value(), 1e-4);
    assertFalse(flips.getFirst().rising());
    Scenario tight = SLOW_TUNED.with(LATENCY_BUDGET_MILLIS, 600);
    assertFalse(new Simulator().simulate(tight).verdict().choice().fits());
    Threshold back = new ThresholdFinder(tight).of(LATENCY_BUDGET_MILLIS).getFirst();
    assertEquals(10 * Math.ceil(millis / 10), back.value(), "told as it can be set");
    assertTrue(back.rising());
    assertEquals(Strategy.FINE_TUNING, back.strategy());
    assertEquals(Change.FITS, back.change());
    Threshold border = new ThresholdFinder(tight).changes(LATENCY_BUDGET_MILLIS).getFirst();
    assertEquals(millis, border.value(), 1e-4);
  }

  @Test
  void latencyBudget_flipsBeyondTheSlider_onTheWayToNone() {
    Scenario slow = SLOW_TUNED.with(FINE_TUNING_FIRST_TOKEN_MILLIS, 20_000);
    double millis = new Simulator().simulate(slow).of(Strategy.FINE_TUNING).latencyMillis();
    Threshold below = new ThresholdFinder(slow).of(LATENCY_BUDGET_MILLIS).getFirst();
    assertEquals(millis, below.value(), 1e-4);
    assertFalse(below.rising());
  }

  @Test
  void latencyBudget_flipsToNone_slowerThanAnyBudget() {
    Scenario slowest =
        SLOW_TUNED
            .with(FINE_TUNING_FIRST_TOKEN_MILLIS, 60_000)
            .with(FINE_TUNING_DECODE_TOKENS_PER_SECOND, 0.1)
            .with(OUTPUT_TOKENS, 60)
            .with(LATENCY_BUDGET_MILLIS, 5_000);
    Strategy none = recommended(slowest, LATENCY_BUDGET_MILLIS, 0);
    Threshold last = new ThresholdFinder(slowest).of(LATENCY_BUDGET_MILLIS).getLast();
    assertEquals(new Threshold(LATENCY_BUDGET_MILLIS, 0, none, Change.FITS, true), last);
  }

  @Test
  void flips_areWholeNumbers_ofWhatIsCounted() {
    List<Threshold> flips = ThresholdFinder.all(Scenario.DEFAULT).values();
    List<Threshold> counted = flips.stream().filter(f -> f.parameter().unit().isCount()).toList();
    assertTrue(counted.size() > 2, counted::toString);
    for (Threshold flip : counted) {
      assertEquals(Math.rint(flip.value()), flip.value(), flip::toString);
    }
    assertTrue(
        counted.stream().anyMatch(f -> f.parameter() == LABELED_EXAMPLES && f.value() == 49),
        counted::toString);
  }

  @Test
  void all_isEmpty_canceled() {
    assertEquals(Optional.empty(), ThresholdFinder.all(Scenario.DEFAULT, () -> true));
  }

  @Test
  void latencyBudget_flipsFromNone_atTheLongestBudget() {
    Scenario slowest =
        SLOW_TUNED
            .with(FINE_TUNING_FIRST_TOKEN_MILLIS, 60_000)
            .with(FINE_TUNING_DECODE_TOKENS_PER_SECOND, 0.1)
            .with(OUTPUT_TOKENS, 60);
    double most = LATENCY_BUDGET_MILLIS.max();
    Strategy below = recommended(slowest, LATENCY_BUDGET_MILLIS, most);
    assertNotEquals(below, recommended(slowest, LATENCY_BUDGET_MILLIS, 0));
    Threshold first = new ThresholdFinder(slowest).of(LATENCY_BUDGET_MILLIS).getFirst();
    assertEquals(most, first.value());
    assertEquals(below, first.strategy());
    assertFalse(first.rising());
  }

  /** Tuning takes fifty examples. */
  @Test
  void flips_nameTheCountItself_fromWhichOnTuningServes() {
    Scenario few = Scenario.DEFAULT.with(TARGET_ACCURACY, 0.7).with(LABELED_EXAMPLES, 20);
    Strategy tuned = recommended(few, LABELED_EXAMPLES, 50);
    assertTrue(tuned.isTuned());
    assertEquals(Strategy.PROMPTING, recommended(few, LABELED_EXAMPLES, 49));
    Threshold first = new ThresholdFinder(few).of(LABELED_EXAMPLES).getFirst();
    assertEquals(new Threshold(LABELED_EXAMPLES, 50, tuned, Change.TAKES_OVER, true), first);
  }

  @Test
  void all_findsForEachParameter_whatItWouldFindAlone() {
    List<Threshold> alone = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      alone.addAll(new ThresholdFinder(SLOW_TUNED).of(parameter));
    }
    assertEquals(alone, ThresholdFinder.all(SLOW_TUNED).values());
  }

  /** Inputs under which none fits, for one reason or several. */
  static Stream<Scenario> unfit() {
    return Stream.concat(
            Stream.of(
                Scenario.DEFAULT.with(TARGET_ACCURACY, 0.93),
                Scenario.DEFAULT.with(LABELED_EXAMPLES, 10),
                Scenario.DEFAULT.with(LATENCY_BUDGET_MILLIS, 100),
                Scenario.DEFAULT.with(LABELED_EXAMPLES, 10).with(LATENCY_BUDGET_MILLIS, 100)),
            LongStream.rangeClosed(1, 30).mapToObj(RandomScenarios::of))
        .filter(s -> !new Simulator().simulate(s).verdict().choice().fits())
        .limit(9);
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void fits_areTheFirstValues_atWhichAStrategyFits(Scenario scenario) {
    for (Parameter parameter : Parameter.values()) {
      List<Threshold> fits = new ThresholdFinder(scenario).of(parameter);
      for (Threshold fit : fits) {
        assertEquals(Change.FITS, fit.change());
        assertTrue(isViable(scenario, fit.value(), parameter, fit.strategy()), fit::toString);
        assertEquals(
            1,
            fits.stream()
                .filter(f -> f.strategy() == fit.strategy() && f.rising() == fit.rising())
                .count(),
            fits::toString);
      }
      for (Strategy strategy : Strategy.values()) {
        assertNoneNearer(scenario, parameter, strategy, fits);
      }
    }
  }

  private static boolean isViable(
      Scenario scenario, double value, Parameter parameter, Strategy strategy) {
    return new Simulator().simulate(scenario.with(parameter, value)).of(strategy).isViable();
  }

  /**
   * A coarse scan finds no value at which a strategy fits that lies before the one told, be it told
   * of this strategy or of one that fits there too.
   */
  private static void assertNoneNearer(
      Scenario scenario, Parameter parameter, Strategy strategy, List<Threshold> fits) {
    double today = rank(parameter, scenario.get(parameter));
    for (int i = 0; i <= 12; i++) {
      double share = i / 12.0;
      double value =
          parameter.sliderMin() + share * (parameter.sliderMax() - parameter.sliderMin());
      double tried = parameter.scale() == Scale.INTEGER ? Math.rint(value) : value;
      double rank = rank(parameter, tried);
      if (isViable(scenario, tried, parameter, strategy)) {
        boolean rising = rank > today;
        assertTrue(
            fits.stream()
                .filter(f -> f.rising() == rising)
                .filter(f -> isViable(scenario, f.value(), parameter, strategy))
                .mapToDouble(f -> rank(parameter, f.value()))
                .anyMatch(at -> rising ? at <= rank : at >= rank),
            () -> strategy + " fits at " + parameter.path() + " = " + tried + ": " + fits);
      }
    }
  }

  /** What is closest changes with the base accuracy, but none fits all the way. */
  @Test
  void changes_leaveOut_whatOnlyComesCloser() {
    Scenario far = Scenario.DEFAULT.with(TARGET_ACCURACY, 1);
    assertNotEquals(
        recommended(far, LABELED_EXAMPLES, 10), recommended(far, LABELED_EXAMPLES, 100_000));
    assertEquals(List.of(), new ThresholdFinder(far).changes(LABELED_EXAMPLES));
    assertEquals(List.of(), new ThresholdFinder(far).of(LABELED_EXAMPLES));
  }

  @Test
  void fits_tellARoundValue_thatCanBeSet() {
    Scenario high = Scenario.DEFAULT.with(TARGET_ACCURACY, 0.93);
    for (Threshold fit : ThresholdFinder.all(high).values()) {
      if (fit.parameter().unit().isShare()) {
        double thousandths = fit.value() * 1e6;
        assertEquals(Math.rint(thousandths), thousandths, 1e-6, fit::toString);
      }
    }
  }
}
