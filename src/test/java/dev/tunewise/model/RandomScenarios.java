package dev.tunewise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Seeded random scenarios: most parameters near their slider's range, some at legal extremes. */
public final class RandomScenarios {
  private static final long BLOCK = 50;

  private RandomScenarios() {}

  /** Where blocks of seeds begin, together so many: what {@link #eachSeed} takes one by one. */
  public static LongStream firstSeeds(long count) {
    return LongStream.range(0, count / BLOCK).map(block -> BLOCK * block);
  }

  /** Checks a block of seeds; a failure names its seed. */
  public static void eachSeed(long first, LongConsumer check) {
    for (long seed = first; seed < first + BLOCK; seed++) {
      try {
        check.accept(seed);
      } catch (AssertionError failure) {
        throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
      }
    }
  }

  public static Scenario of(long seed) {
    Random random = new Random(seed);
    Scenario scenario = Scenario.DEFAULT.withName("Scenario " + seed);
    double changed = random.nextDouble();
    for (Parameter parameter : Parameter.values()) {
      if (random.nextDouble() < changed) {
        scenario = scenario.with(parameter, value(parameter, random));
      }
    }
    List<PriceChange> changes = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      ServedModel model = ServedModel.values()[random.nextInt(2)];
      changes.add(new PriceChange(1 + random.nextInt(40), model, random.nextDouble() * 3, "step"));
    }
    return scenario.withPriceChanges(changes);
  }

  private static double value(Parameter parameter, Random random) {
    double low = parameter.sliderMin();
    double high = parameter.sliderMax();
    int kind = random.nextInt(12);
    if (kind == 0) {
      return low;
    }
    if (kind == 1) {
      return high;
    }
    return switch (parameter.scale()) {
      case INTEGER -> low + random.nextInt((int) (high - low) + 1);
      case LINEAR, FRACTION -> low + random.nextDouble() * (high - low);
      case LOG -> {
        double least = low > 0 ? low : high / 1e5;
        yield Math.exp(Math.log(least) + random.nextDouble() * Math.log(high / least));
      }
    };
  }
}
