package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.statistics.Doubles;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program against the plain reference, over seeded scenarios. */
class ReferenceSimulationTest {
  private final Simulator simulator = new Simulator();

  static LongStream seeds() {
    return RandomScenarios.firstSeeds(400);
  }

  private static void assertClose(double expected, double actual, String what) {
    assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)), what);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void simulate_agreesWithReference_anyScenario(long first) {
    RandomScenarios.eachSeed(first, this::assertAgrees);
  }

  private void assertAgrees(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    ReferenceSimulation reference = new ReferenceSimulation(scenario);
    Outcome outcome = simulator.simulate(scenario);
    for (StrategyOutcome actual : outcome.strategies()) {
      int s = actual.strategy().ordinal();
      String name = actual.strategy() + " ";
      double[] cumulative = reference.cumulative(s);
      for (int m = 0; m < cumulative.length; m++) {
        assertClose(cumulative[m], actual.cumulativeCost().get(m), name + "month " + m);
      }
      assertClose(cumulative[0], actual.setupCost(), name + "set-up");
      assertClose(
          reference.costPerThousandCalls(s), actual.costPerThousandCalls(), name + "per 1,000");
      assertClose(
          reference.accuracy(s, scenario.get(Parameter.LABELED_EXAMPLES)),
          actual.accuracy(),
          name + "accuracy");
      assertClose(reference.deliveredAccuracy(s), actual.deliveredAccuracy(), name + "delivered");
      assertClose(reference.latencyMillis(s), actual.latencyMillis(), name + "latency");
      assertClose(reference.leadTime(s), actual.leadTimeMonths(), name + "lead time");
      assertRightAnswers(reference, s, actual);
      assertCurve(reference, s, actual);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void details_agreeWithReference_anyScenario(long first) {
    RandomScenarios.eachSeed(first, this::assertDetailsAgree);
  }

  private void assertDetailsAgree(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    ReferenceSimulation reference = new ReferenceSimulation(scenario);
    Outcome outcome = simulator.simulate(scenario);
    for (StrategyOutcome actual : outcome.strategies()) {
      int s = actual.strategy().ordinal();
      double[] spend = reference.spend(s);
      Doubles cumulative = outcome.details().cumulativeSpend(actual.strategy());
      for (int m = 0; m < spend.length; m++) {
        assertClose(spend[m], cumulative.get(m), actual.strategy() + " spend " + m);
      }
      double[] expected = reference.breakdown(s);
      double parts = 0;
      for (CostCategory category : CostCategory.values()) {
        double part = outcome.details().breakdown(actual.strategy()).get(category);
        double allowed = 1e-9 * Math.max(1, actual.totalCost());
        assertEquals(
            expected[category.ordinal()], part, allowed, actual.strategy() + " " + category);
        parts += part;
      }
      assertClose(actual.totalCost(), parts, actual.strategy() + " parts");
      boolean closed = actual.shortfalls().contains(Shortfall.TRAINING_CLOSED);
      assertEquals(reference.canBeTrained(s), !closed, actual.strategy() + " can be trained");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void returnOf_presentValueIsZero_atItsRate(long first) {
    RandomScenarios.eachSeed(first, this::assertRateIsRight);
  }

  private void assertRateIsRight(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    ReferenceSimulation reference = new ReferenceSimulation(scenario);
    Outcome outcome = simulator.simulate(scenario);
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      int a = pair.challenger().ordinal();
      int b = pair.incumbent().ordinal();
      Return gained = outcome.returnOf(pair);
      assertEquals(
          reference.total(b) - reference.total(a),
          gained.saving(),
          1e-9 * Math.max(1, reference.total(a) + reference.total(b)));
      assertClose(reference.setup(a) - reference.setup(b), gained.extraSetup(), "extra set-up");
      double rate = gained.internalRateOfReturn().orElse(0);
      double value = 0;
      double size = 0;
      double saved = 0;
      for (int m = 0; m <= reference.months(); m++) {
        double flow = reference.saved(a, b, m);
        value += flow * Math.pow(1 + rate, -m / 12.0);
        size += Math.abs(flow) * Math.pow(1 + rate, -m / 12.0);
        saved += flow;
      }
      assertEquals(gained.kind() == Return.Kind.RATE, rate > 0, "a rate above 0, or none");
      if (rate > 0) {
        assertEquals(0, value, 1e-6 * size, "present value at " + rate);
        assertTrue(gained.extraSetup() > 0 && saved > 0, "invested and recovered");
      }
    }
  }

  private static void assertRightAnswers(
      ReferenceSimulation reference, int s, StrategyOutcome actual) {
    if (actual.costPerRightAnswer().isPresent()) {
      double expected = reference.costPerRightAnswer(s);
      assertClose(expected, actual.costPerRightAnswer().getAsDouble(), "per right answer");
    } else {
      assertEquals(0, reference.deliveredAccuracy(s), "right answers");
    }
  }

  private static void assertCurve(ReferenceSimulation reference, int s, StrategyOutcome actual) {
    for (int i = 0; i < ExampleGrid.EXAMPLES.size(); i++) {
      double examples = ExampleGrid.EXAMPLES.get(i);
      assertClose(
          reference.accuracy(s, examples),
          actual.accuracyByExamples().get(i),
          actual.strategy() + " with " + examples);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void volumeCosts_agreeWithReference_anyVolume(long first) {
    RandomScenarios.eachSeed(first, this::assertVolumeCostsAgree);
  }

  private void assertVolumeCostsAgree(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    Outcome outcome = simulator.simulate(scenario);
    for (double calls : new double[] {1, 12_345, 1e7, 1e10}) {
      ReferenceSimulation reference = new ReferenceSimulation(scenario, calls);
      for (StrategyOutcome strategy : outcome.strategies()) {
        double total = outcome.volumeCosts().total(strategy.strategy(), calls);
        assertClose(reference.total(strategy.strategy().ordinal()), total, "at " + calls);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void breakEven_totalsMeetAndSwap_atVolume(long first) {
    RandomScenarios.eachSeed(first, this::assertMeetAtVolume);
  }

  private void assertMeetAtVolume(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    Outcome outcome = simulator.simulate(scenario);
    for (BreakEven breakEven : outcome.breakEvens()) {
      BreakEven.Volume volume = breakEven.volume();
      if (volume.monthlyCalls().isEmpty()) {
        boolean always = volume.side() == BreakEven.Side.ALWAYS;
        assertEquals(always, extraCost(scenario, breakEven, 1) <= 1e-9, "one call");
        assertEquals(always, extraCost(scenario, breakEven, 1e10) <= 1e-9, "most calls");
        continue;
      }
      double calls = volume.monthlyCalls().getAsDouble();
      double toCheaper = volume.side() == BreakEven.Side.ABOVE ? 1 : -1;
      // Within 1e-9 of each other two totals count as equal; the next instance may be near.
      double near = toCheaper * (outcome.volumeCosts().isStepped() ? 1e-8 : 1e-6);
      assertTrue(extraCost(scenario, breakEven, calls * (1 + near)) <= 1.001e-9);
      assertTrue(extraCost(scenario, breakEven, calls * (1 - near)) > -1.001e-9);
      if (!outcome.volumeCosts().isStepped()) {
        assertTrue(extraCost(scenario, breakEven, calls * (1 + 0.01 * toCheaper)) < 0, "cheaper");
        assertTrue(
            extraCost(scenario, breakEven, calls * (1 - 0.01 * toCheaper)) > 0, "more expensive");
      }
    }
  }

  /** Relative to the larger total. */
  private static double extraCost(Scenario scenario, BreakEven breakEven, double calls) {
    ReferenceSimulation reference = new ReferenceSimulation(scenario, calls);
    double challenger = reference.total(breakEven.challenger().ordinal());
    double incumbent = reference.total(breakEven.incumbent().ordinal());
    return (challenger - incumbent) / Math.max(challenger, incumbent);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void breakEven_costsMeetAndSwap_atCrossings(long first) {
    RandomScenarios.eachSeed(first, this::assertMeetAtCrossings);
  }

  private void assertMeetAtCrossings(long seed) {
    Outcome outcome = simulator.simulate(RandomScenarios.of(seed));
    for (BreakEven breakEven : outcome.breakEvens()) {
      double[] challenger = outcome.of(breakEven.challenger()).cumulativeCost().toArray();
      double[] incumbent = outcome.of(breakEven.incumbent()).cumulativeCost().toArray();
      for (BreakEven.Crossing crossing : breakEven.crossings()) {
        double own = at(challenger, crossing.month());
        assertEquals(own, at(incumbent, crossing.month()), 1e-8 * Math.max(1, own), "meet");
      }
      boolean ends = challenger[challenger.length - 1] <= incumbent[incumbent.length - 1];
      boolean cheaper =
          breakEven.status() == BreakEven.Status.ALWAYS
              || breakEven.status() == BreakEven.Status.PAYS_BACK;
      assertEquals(ends, cheaper, "cheaper at the end");
      assertEquals(breakEven.status() == BreakEven.Status.PAYS_BACK, breakEven.month().isPresent());
    }
  }

  private static double at(double[] cumulative, double month) {
    int before = (int) Math.min(cumulative.length - 2, Math.floor(month));
    double share = month - before;
    return cumulative[before] * (1 - share) + cumulative[before + 1] * share;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void examplesToTarget_isTheSmallestFromWhichOn_bruteForce(long first) {
    RandomScenarios.eachSeed(first, this::assertSmallest);
  }

  private void assertSmallest(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    ReferenceSimulation reference = new ReferenceSimulation(scenario);
    double target = scenario.get(Parameter.TARGET_ACCURACY) - 1e-9;
    int learned = (int) Math.ceil(50 - scenario.get(Parameter.STACKED_EXAMPLES));
    for (StrategyOutcome strategy : new Simulator().simulate(scenario).strategies()) {
      int s = strategy.strategy().ordinal();
      int first = s == 0 ? 0 : Math.max(0, learned);
      if (strategy.examplesToTarget().isEmpty()) {
        assertTrue(reference.accuracy(s, 1_000_000) < target, strategy.strategy() + " reaches it");
        continue;
      }
      int found = strategy.examplesToTarget().getAsInt();
      assertTrue(found >= first, "below the first candidate");
      for (int n = found; n <= 1_000_000; n += 1 + n / 50) {
        assertTrue(reference.accuracy(s, n) >= target, "misses it again at " + n);
      }
      assertTrue(found == first || reference.accuracy(s, found - 1) < target, "one less meets it");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cumulativeCost_neverFalls_anyScenario(long first) {
    RandomScenarios.eachSeed(first, this::assertNeverFalls);
  }

  private void assertNeverFalls(long seed) {
    for (StrategyOutcome strategy : simulator.simulate(RandomScenarios.of(seed)).strategies()) {
      double[] cumulative = strategy.cumulativeCost().toArray();
      for (int m = 1; m < cumulative.length; m++) {
        assertTrue(cumulative[m] >= cumulative[m - 1], strategy.strategy() + " month " + m);
      }
    }
  }
}
