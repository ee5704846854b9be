package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static long first(long seed, long draw, int purpose) {
    RandomStream stream = new RandomStream(seed);
    stream.start(draw, purpose);
    return stream.nextLong();
  }

  @Test
  void start_givesTheSameNumbers_whateverCameBefore() {
    RandomStream stream = new RandomStream(42);
    stream.start(7, RandomStream.RANGES);
    long before = stream.nextLong();
    stream.start(8, RandomStream.FACTORS);
    stream.nextLong();
    stream.start(7, RandomStream.RANGES);
    assertEquals(before, stream.nextLong());
  }

  @Test
  void start_givesOtherNumbers_forEachDrawAndPurposeOfASeed() {
    Set<Long> numbers = new HashSet<>();
    for (int draw = 0; draw < 1000; draw++) {
      for (int purpose = RandomStream.RANGES; purpose <= RandomStream.FITTED_CURVE; purpose++) {
        numbers.add(first(42, draw, purpose));
      }
    }
    assertEquals(1000 * RandomStream.FITTED_CURVE, numbers.size());
  }

  @Test
  void start_givesOtherNumbers_forEachSeed() {
    Set<Long> numbers = new HashSet<>();
    for (int seed = -500; seed < 500; seed++) {
      numbers.add(first(seed, 3, RandomStream.FACTORS));
    }
    assertEquals(1000, numbers.size());
  }

  @Test
  void nextDouble_isEvenlySpread() {
    RandomStream stream = new RandomStream(1);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < 100_000; draw++) {
      stream.start(draw, RandomStream.RANGES);
      double number = stream.nextDouble();
      sum += number;
      squares += number * number;
    }
    assertEquals(1 / 2.0, sum / 100_000, 0.005);
    assertEquals(1 / 3.0, squares / 100_000, 0.005);
  }
}
