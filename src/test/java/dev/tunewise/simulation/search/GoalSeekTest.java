package dev.tunewise.simulation.search;

import static dev.tunewise.model.Parameter.*;
import static dev.tunewise.simulation.FreeScenario.FREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalSeekTest {
  private static final int SAMPLES = 160;

  private static final List<Parameter> PARAMETERS =
      List.of(
          MONTHLY_CALLS,
          LABELED_EXAMPLES,
          PROMPTING_SHOTS,
          PROMPTING_RETRIEVED_TOKENS,
          PROMPTING_INSTRUCTION_TOKENS,
          PROMPTING_INPUT_PRICE,
          FINE_TUNING_RETRAIN_EVERY_MONTHS,
          FINE_TUNING_RETIREMENT_MONTH,
          FINE_TUNING_LEAD_TIME_DAYS,
          MONTHLY_GROWTH,
          HOURLY_RATE);

  private static final List<Goal> GOALS =
      List.of(
          new Goal.BreakEvenAt(Pair.FINE_TUNING_PROMPTING, 4),
          new Goal.BreakEvenAt(Pair.HYBRID_PROMPTING, 9.5),
          new Goal.EqualTotals(Pair.FINE_TUNING_PROMPTING),
          new Goal.EqualTotals(Pair.HYBRID_FINE_TUNING),
          new Goal.AccuracyAt(Strategy.FINE_TUNING, 0.8),
          new Goal.AccuracyAt(Strategy.PROMPTING, 0.74));

  /** What a goal is about, by the slow and complete simulation. */
  private static double measure(Scenario scenario, Goal goal) {
    Outcome outcome = new Simulator().simulate(scenario);
    return switch (goal) {
      case Goal.AccuracyAt at -> outcome.of(at.strategy()).accuracy();
      case Goal.EqualTotals equal ->
          outcome.of(equal.pair().challenger()).totalCost()
              - outcome.of(equal.pair().incumbent()).totalCost();
      case Goal.BreakEvenAt at -> {
        BreakEven breakEven = outcome.of(at.pair());
        boolean always = breakEven.status() == BreakEven.Status.ALWAYS;
        yield always ? 0 : breakEven.month().orElse(Double.POSITIVE_INFINITY);
      }
    };
  }

  private static double target(Goal goal) {
    return switch (goal) {
      case Goal.AccuracyAt at -> at.accuracy();
      case Goal.EqualTotals equal -> 0;
      case Goal.BreakEvenAt at -> at.month();
    };
  }

  private static double tolerance(Scenario scenario, Goal goal) {
    return switch (goal) {
      case Goal.AccuracyAt at -> 2e-7;
      case Goal.EqualTotals equal ->
          2e-6 * new Simulator().simulate(scenario).of(equal.pair().challenger()).totalCost();
      case Goal.BreakEvenAt at -> 2e-4;
    };
  }

  /** Values from end to end of the slider, at even steps of its scale. */
  private static double[] samples(Parameter parameter) {
    double low = parameter.sliderMin();
    double high = parameter.sliderMax();
    double[] values = new double[SAMPLES + 1];
    for (int i = 0; i <= SAMPLES; i++) {
      double share = i / (double) SAMPLES;
      double least = low > 0 ? low : high * 1e-5;
      double value =
          parameter.scale() == Scale.LOG
              ? least * Math.pow(high / least, share)
              : low + share * (high - low);
      values[i] = parameter.scale() == Scale.INTEGER ? Math.rint(value) : value;
    }
    values[0] = low;
    values[SAMPLES] = high;
    return Arrays.stream(values).distinct().toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 21})
  void solve_agreesWithBruteForce(long seed) {
    Scenario scenario = seed == 0 ? Scenario.DEFAULT : RandomScenarios.of(seed);
    int reached = 0;
    int jumped = 0;
    int never = 0;
    for (Parameter parameter : PARAMETERS) {
      for (Goal goal : GOALS) {
        switch (GoalSeek.solve(scenario, parameter, goal)) {
          case Solution.Reached(double value) -> {
            assertReached(scenario, parameter, goal, value);
            reached++;
          }
          case Solution.JumpedOver jump -> {
            assertJumped(scenario, parameter, goal, jump);
            jumped++;
          }
          case Solution.NeverReached(Solution.Point nearest, boolean moves, OptionalDouble _) -> {
            assertNever(scenario, parameter, goal, nearest, moves);
            never++;
          }
        }
      }
    }
    assertTrue(reached > 0 && jumped > 0 && never > 0, reached + " " + jumped + " " + never);
  }

  private static void assertReached(
      Scenario scenario, Parameter parameter, Goal goal, double value) {
    Scenario there = scenario.with(parameter, value);
    double measure = measure(there, goal);
    boolean whole = parameter.scale() == Scale.INTEGER && goal instanceof Goal.AccuracyAt;
    double away = whole ? Math.max(0, target(goal) - measure) : Math.abs(measure - target(goal));
    assertTrue(away <= tolerance(there, goal), parameter + " = " + value + ", " + goal);
  }

  private static void assertJumped(
      Scenario scenario, Parameter parameter, Goal goal, Solution.JumpedOver jump) {
    String context = parameter + ", " + goal + ": " + jump;
    assertPoint(scenario, parameter, goal, jump.low());
    assertPoint(scenario, parameter, goal, jump.high());
    double target = target(goal);
    assertNotEquals(jump.low().measure() > target, jump.high().measure() > target, context);
    double apart = jump.high().value() - jump.low().value();
    boolean whole = parameter.scale() == Scale.INTEGER;
    double most = Math.max(1e-9 * parameter.sliderMax(), 2.1e-5 * Math.abs(jump.high().value()));
    assertTrue(apart > 0 && (whole ? apart == 1 : apart <= most), context);
    assertFalse(anyBruteForceReaches(scenario, parameter, goal), context);
  }

  /** Halves each step of the samples that passes the goal; true if the halving ends on it. */
  private static boolean anyBruteForceReaches(Scenario scenario, Parameter parameter, Goal goal) {
    double[] values = samples(parameter);
    for (int i = 1; i < values.length; i++) {
      double low = values[i - 1];
      double high = values[i];
      boolean lowAbove = measure(scenario.with(parameter, low), goal) > target(goal);
      boolean highAbove = measure(scenario.with(parameter, high), goal) > target(goal);
      boolean whole = parameter.scale() == Scale.INTEGER;
      for (int k = 0; !whole && lowAbove != highAbove && k < 60; k++) {
        double middle = (low + high) / 2;
        boolean above = measure(scenario.with(parameter, middle), goal) > target(goal);
        low = above == lowAbove ? middle : low;
        high = above == lowAbove ? high : middle;
      }
      Scenario there = scenario.with(parameter, high);
      if (Math.abs(measure(there, goal) - target(goal)) <= 0.4 * tolerance(there, goal)) {
        return true;
      }
    }
    return false;
  }

  private static void assertPoint(
      Scenario scenario, Parameter parameter, Goal goal, Solution.Point point) {
    double expected = measure(scenario.with(parameter, point.value()), goal);
    double tolerance = Math.max(1e-6, 1e-9 * Math.abs(expected));
    if (expected != point.measure()) { // both may be infinite
      assertEquals(expected, point.measure(), tolerance, parameter + ", " + goal);
    }
  }

  private static void assertNever(
      Scenario scenario, Parameter parameter, Goal goal, Solution.Point nearest, boolean moves) {
    assertPoint(scenario, parameter, goal, nearest);
    double target = target(goal);
    boolean above = nearest.measure() > target;
    double least = Math.abs(nearest.measure() - target);
    double first = measure(scenario.with(parameter, parameter.sliderMin()), goal);
    boolean changes = false;
    for (double value : samples(parameter)) {
      double measure = measure(scenario.with(parameter, value), goal);
      String context = parameter + " = " + value + ", " + goal;
      assertEquals(above, measure > target, context);
      double away = Math.abs(measure - target);
      assertTrue(away >= least * (1 - 2e-5) - 1e-9 || away == least, context);
      changes |= measure != first;
    }
    assertTrue(moves || !changes, parameter + ", " + goal);
  }

  @Test
  void solve_agreesWithBreakEvenVolume_equalTotals() {
    for (Pair pair : Pair.all()) {
      double calls = reached(Scenario.DEFAULT, MONTHLY_CALLS, new Goal.EqualTotals(pair));
      double expected =
          new Simulator().simulate(Scenario.DEFAULT).of(pair).volume().monthlyCalls().getAsDouble();
      assertEquals(expected, calls, 1e-6 * expected);
    }
  }

  @Test
  void solve_agreesWithExamplesToTarget() {
    Goal goal = new Goal.AccuracyAt(Strategy.FINE_TUNING, 0.8);
    int whole =
        new Simulator()
            .simulate(Scenario.DEFAULT)
            .of(Strategy.FINE_TUNING)
            .examplesToTarget()
            .getAsInt();
    assertEquals(whole, Math.ceil(reached(Scenario.DEFAULT, LABELED_EXAMPLES, goal)));
  }

  @Test
  void solve_staysAtToday_whereTheGoalIsMet() {
    Outcome outcome = new Simulator().simulate(Scenario.DEFAULT);
    double accuracy = outcome.of(Strategy.FINE_TUNING).accuracy();
    Goal goal = new Goal.AccuracyAt(Strategy.FINE_TUNING, accuracy);
    assertEquals(2_000, reached(Scenario.DEFAULT, LABELED_EXAMPLES, goal));
  }

  @Test
  void solve_takesFirstWholeNumber_accuracy() {
    Scenario scenario = Scenario.DEFAULT.with(PROMPTING_SHOTS, 0);
    Goal goal = new Goal.AccuracyAt(Strategy.PROMPTING, 0.7);
    double shots = reached(scenario, PROMPTING_SHOTS, goal);
    assertEquals(Math.rint(shots), shots);
    assertTrue(measure(scenario.with(PROMPTING_SHOTS, shots), goal) >= 0.7);
    assertTrue(measure(scenario.with(PROMPTING_SHOTS, shots - 1), goal) < 0.7);
  }

  @Test
  void solve_tellsThatNothingMoves_parameterWithoutInfluence() {
    Goal goal = new Goal.AccuracyAt(Strategy.FINE_TUNING, 0.99);
    Solution solution = GoalSeek.solve(Scenario.DEFAULT, HOURLY_RATE, goal);
    Solution.NeverReached never = assertInstanceOf(Solution.NeverReached.class, solution);
    assertFalse(never.moves());
    assertEquals(Scenario.DEFAULT.get(HOURLY_RATE), never.nearest().value());
  }

  @Test
  void neverReached_tellsTheExtraCost_whereNothingPaysBack() {
    Scenario expensive = Scenario.DEFAULT.with(Parameter.FINE_TUNING_OUTPUT_PRICE, 5_000);
    BreakEven.Pair pair = BreakEven.Pair.FINE_TUNING_PROMPTING;
    Solution solution =
        GoalSeek.solve(expensive, Parameter.FINE_TUNING_EPOCHS, new Goal.BreakEvenAt(pair, 6));
    Solution.NeverReached never = assertInstanceOf(Solution.NeverReached.class, solution);
    Outcome there =
        new Simulator()
            .simulate(expensive.with(Parameter.FINE_TUNING_EPOCHS, never.nearest().value()));
    assertEquals(
        there.of(Strategy.FINE_TUNING).totalCost() - there.of(Strategy.PROMPTING).totalCost(),
        never.extraCost().orElseThrow(),
        1e-6);
  }

  private static double reached(Scenario scenario, Parameter parameter, Goal goal) {
    Solution solution = GoalSeek.solve(scenario, parameter, goal);
    return assertInstanceOf(Solution.Reached.class, solution).value();
  }

  @Test
  void settled_isWhole_whereThatIsTheSame() {
    Goal month = new Goal.BreakEvenAt(BreakEven.Pair.FINE_TUNING_PROMPTING, 6);
    Goal accuracy = new Goal.AccuracyAt(Strategy.FINE_TUNING, 0.8);
    assertEquals(22_956, month.settled(Parameter.LABELED_EXAMPLES, 22_955.52));
    assertEquals(272, accuracy.settled(Parameter.LABELED_EXAMPLES, 271.2));
    assertEquals(8.4, month.settled(Parameter.OUTPUT_TOKENS, 8.4));
    assertEquals(0.512, month.settled(Parameter.FINE_TUNING_LABEL_COST, 0.512));
  }

  /** In a scenario where an hour costs 1 and nothing else costs anything. */
  private static final Goal EQUAL = new Goal.EqualTotals(Pair.FINE_TUNING_PROMPTING);

  @ParameterizedTest
  @ValueSource(doubles = {0, 2e-4, 3, 8_000, 100_000})
  void solve_findsTheOnlyValue_anywhereInTheLegalRange(double hours) {
    for (double today : new double[] {0, 1e-3, 10, 100_000}) {
      Scenario scenario =
          FREE.with(FINE_TUNING_SETUP_HOURS, hours).with(PROMPTING_SETUP_HOURS, today);
      assertEquals(hours, reached(scenario, PROMPTING_SETUP_HOURS, EQUAL), 1e-6 * hours);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 7, 8, 20, 1_000})
  void solve_findsTheWholeNumber_onWhicheverSideOfToday(double today) {
    Scenario sevenRuns =
        FREE.with(PROMPTING_SETUP_HOURS, 7)
            .with(FINE_TUNING_TRAINING_JOB_MINIMUM, 1)
            .with(FINE_TUNING_TRAINING_RUNS, today);
    assertEquals(7, reached(sevenRuns, FINE_TUNING_TRAINING_RUNS, EQUAL));
  }

  /** Trained every 5 or every 6 months, the model is trained four times in 24. */
  @Test
  void solve_takesTheNearestOfEquals() {
    Scenario retrained =
        FREE.with(PROMPTING_SETUP_HOURS, 5)
            .with(FINE_TUNING_TRAINING_JOB_MINIMUM, 1)
            .with(FINE_TUNING_TRAINING_RUNS, 1);
    Parameter every = FINE_TUNING_RETRAIN_EVERY_MONTHS;
    assertEquals(6, reached(retrained.with(every, 20), every, EQUAL));
    assertEquals(5, reached(retrained.with(every, 2), every, EQUAL));
  }

  /** Labels cost more and more, and bring less and less: fine-tuning is cheaper in between. */
  private static Scenario labels(double examples, double setupHours) {
    return FREE.with(PROMPTING_SHOTS, 0)
        .with(COST_PER_ERROR, 0.01)
        .with(FINE_TUNING_LABEL_COST, 1)
        .with(FINE_TUNING_SETUP_HOURS, setupHours)
        .with(LABELED_EXAMPLES, examples);
  }

  private static double extra(double examples, double setupHours) {
    return measure(labels(examples, setupHours), EQUAL);
  }

  @Test
  void solve_takesTheNearerOfTwo_onTheScale() {
    assertTrue(extra(0, 20_000) > 0 && extra(3_000, 20_000) < 0 && extra(100_000, 20_000) > 0);
    double few = reached(labels(0, 20_000), LABELED_EXAMPLES, EQUAL);
    double many = reached(labels(1_000_000, 20_000), LABELED_EXAMPLES, EQUAL);
    assertTrue(few < 3_000 && many > 3_000, few + " " + many);
    for (double root : new double[] {few, many}) {
      for (double away : new double[] {0.6, 0.8, 1.25, 1.6}) {
        double found = reached(labels(root * away, 20_000), LABELED_EXAMPLES, EQUAL);
        assertEquals(root, found, 1e-5 * root);
      }
    }
  }

  @Test
  void neverReached_findsTheLeastDistance_betweenStepsOfTheSlider() {
    double setup = 90_000;
    Solution solution = GoalSeek.solve(labels(50, setup), LABELED_EXAMPLES, EQUAL);
    Solution.NeverReached never = assertInstanceOf(Solution.NeverReached.class, solution);
    double best = never.nearest().value();
    assertTrue(never.moves());
    assertEquals(extra(best, setup), never.nearest().measure(), 1e-6);
    assertEquals(OptionalDouble.empty(), never.extraCost());
    assertEquals(new BigDecimal(best).round(new MathContext(6)).doubleValue(), best, "six digits");
    // At its least a curve is level: as high a thousandth before as a thousandth behind.
    double before = extra(best * 0.999, setup) - extra(best, setup);
    double behind = extra(best * 1.001, setup) - extra(best, setup);
    assertTrue(before > 0 && behind > 0, before + " " + behind);
    assertEquals(before, behind, 0.1 * before);
  }

  @Test
  void neverReached_keepsWholeNumbersWhole() {
    Scenario halfARun =
        FREE.with(PROMPTING_SETUP_HOURS, 0.5)
            .with(FINE_TUNING_TRAINING_JOB_MINIMUM, 1)
            .with(FINE_TUNING_TRAINING_RUNS, 30);
    assertEquals(
        new Solution.NeverReached(new Solution.Point(1, 0.5), true, OptionalDouble.empty()),
        GoalSeek.solve(halfARun, FINE_TUNING_TRAINING_RUNS, EQUAL));
  }

  /** A second instance leads over the goal: no calls get there. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 729_999, 730_002, 1_000_000, 1e10})
  void jumpedOver_namesBothSidesOfTheStep_inSixDigits(double today) {
    double instance = 2 * 730 * 24;
    Scenario hosted =
        FREE.with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 1_000)
            .with(PROMPTING_SETUP_HOURS, 1.25 * instance)
            .with(MONTHLY_CALLS, today);
    Solution solution = GoalSeek.solve(hosted, MONTHLY_CALLS, EQUAL);
    Solution.JumpedOver jump = assertInstanceOf(Solution.JumpedOver.class, solution);
    assertEquals(new Solution.Point(730_000, -0.25 * instance), jump.low());
    assertEquals(new Solution.Point(730_001, 0.75 * instance), jump.high());
  }
}
