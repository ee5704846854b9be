package dev.tunewise;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Seeded scenarios such as teams have and such as nobody has: presets with some numbers moved, all
 * kinds of random ones, numbers at their corners, and targets, budgets and volumes just beside what
 * comes out, where rounding would contradict.
 */
final class TruthScenarios {
  private static final List<Scenario> PRESETS = Presets.all();
  private static final double[] NUDGES = {0, 4e-10, 1e-7, 3e-4, 0.002, -1e-7, -3e-4, -0.002};
  private static final int MOST_MEASURED = 30;

  private TruthScenarios() {}

  static Scenario of(long seed) {
    Random random = new Random(seed);
    Scenario scenario =
        switch ((int) (seed % 4)) {
          case 0 ->
              moved(PRESETS.get(random.nextInt(PRESETS.size())), 1 + random.nextInt(4), random);
          case 1 -> RandomScenarios.of(seed);
          case 2 -> cornered(PRESETS.get(random.nextInt(PRESETS.size())), random);
          default ->
              RandomScenarios.of(seed).with(Parameter.HORIZON_MONTHS, 1 + random.nextInt(48));
        };
    if (random.nextInt(3) == 0) {
      scenario = planned(scenario, random);
    }
    if (seed % 100 == 7 && seed / 100 < MOST_MEASURED) {
      scenario = measured(scenario, random);
    }
    return random.nextInt(2) == 0 ? besideWhatComesOut(scenario, random) : scenario;
  }

  /** The same with ranges. */
  static Scenario ranged(long seed) {
    Random random = new Random(seed);
    Scenario scenario = of(seed).withSampling(1_000, seed);
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    for (int i = 0; i < 4; i++) {
      Parameter parameter = Parameter.values()[random.nextInt(Parameter.values().length)];
      double value = scenario.get(parameter);
      double low = Math.max(parameter.min(), value * 0.7);
      double high = Math.min(parameter.max(), value * 1.4);
      boolean legal =
          parameter.problem(low) == null
              && parameter.problem(high) == null
              && low > 0
              && (!parameter.unit().isShare() || high < 1);
      if (legal && low < value && value < high && parameter != Parameter.HORIZON_MONTHS) {
        ranges.put(parameter, new Range(low, high));
      }
    }
    return scenario.withRanges(ranges);
  }

  private static Scenario moved(Scenario scenario, int count, Random random) {
    Scenario moved = scenario;
    Scenario other = RandomScenarios.of(random.nextInt(100_000));
    for (int i = 0; i < count; i++) {
      Parameter parameter = Parameter.values()[random.nextInt(Parameter.values().length)];
      moved = moved.with(parameter, other.get(parameter));
    }
    return moved;
  }

  private static Scenario cornered(Scenario scenario, Random random) {
    Scenario cornered = scenario;
    for (int i = 0; i < 3; i++) {
      Parameter parameter = Parameter.values()[random.nextInt(Parameter.values().length)];
      cornered =
          cornered.with(
              parameter, random.nextBoolean() ? parameter.sliderMin() : parameter.sliderMax());
    }
    return cornered;
  }

  private static Scenario planned(Scenario scenario, Random random) {
    Calendar calendar =
        new Calendar(
            Optional.of(YearMonth.of(2027, 1 + random.nextInt(12))), 1 + random.nextInt(12));
    return scenario
        .withCalendar(calendar)
        .with(Parameter.FINE_TUNING_RETIREMENT_MONTH, random.nextInt(30))
        .with(Parameter.PROMPTING_RETIREMENT_MONTH, random.nextInt(30))
        .with(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, random.nextInt(30));
  }

  private static Scenario measured(Scenario scenario, Random random) {
    Strategy strategy = Strategy.values()[random.nextInt(3)];
    int items = 50 + random.nextInt(300);
    return scenario.withMeasurements(
        List.of(
            new Measurement(strategy, 5, 0.6 * items, items),
            new Measurement(strategy, 50, 0.7 * items, items),
            new Measurement(Strategy.FINE_TUNING, 0, 0.5 * items, items)));
  }

  /** With a target, budget, latency budget or volume a hair beside what the simulation gives. */
  private static Scenario besideWhatComesOut(Scenario scenario, Random random) {
    Outcome outcome = new Simulator().simulate(scenario);
    Strategy strategy = Strategy.values()[random.nextInt(3)];
    double beside = 1 + NUDGES[random.nextInt(NUDGES.length)];
    return switch (random.nextInt(5)) {
      case 0 -> set(scenario, Parameter.TARGET_ACCURACY, outcome.of(strategy).accuracy() * beside);
      case 1 ->
          set(
              scenario,
              Parameter.LATENCY_BUDGET_MILLIS,
              outcome.of(strategy).latencyMillis() * beside);
      case 2 ->
          set(
              scenario,
              Parameter.BUDGET,
              outcome.details().cumulativeSpend(strategy).last() * beside);
      case 3 ->
          outcome.breakEvens().get(random.nextInt(3)).volume().monthlyCalls().isPresent()
              ? set(
                  scenario,
                  Parameter.MONTHLY_CALLS,
                  outcome.breakEvens().getFirst().volume().monthlyCalls().orElse(1_000) * beside)
              : scenario;
      default ->
          set(
              scenario,
              Parameter.TARGET_ACCURACY,
              Math.rint(outcome.of(strategy).accuracy() * 100) / 100);
    };
  }

  private static Scenario set(Scenario scenario, Parameter parameter, double value) {
    return parameter.problem(value) == null ? scenario.with(parameter, value) : scenario;
  }
}
