package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileStreamTest {
  private static final int ROOM = 1 << 12;

  /** Shapes that draws have: even, heavy at one end, lumps of equal numbers, nothing but one. */
  private static final Map<String, ToDoubleFunction<Random>> SHAPES =
      new TreeMap<>(
          Map.of(
              "even", Random::nextDouble,
              "normal", Random::nextGaussian,
              "heavy", random -> Math.exp(20 * random.nextGaussian()),
              "lumps", random -> Math.rint(4 * random.nextDouble()),
              "half of it one number", random -> Math.max(0, random.nextGaussian()),
              "a lump in the middle", random -> clampedAwayFromEnds(random.nextGaussian()),
              "a lump between percentiles", random -> lumpAround(random.nextGaussian(), 0.7),
              "equal", random -> 7,
              "almost equal", random -> random.nextInt(1000) == 0 ? 8 : 7,
              "without limit", random -> 1 / Math.max(0, random.nextGaussian())));

  private static double clampedAwayFromEnds(double normal) {
    return Math.abs(normal) < 1 ? 0 : normal;
  }

  private static double lumpAround(double normal, double middle) {
    return Math.abs(normal - middle) < 0.1 ? middle : normal;
  }

  static Stream<String> shapes() {
    return SHAPES.keySet().stream();
  }

  private static double[] numbers(String shape, int count) {
    Random random = new Random(count);
    ToDoubleFunction<Random> next = SHAPES.get(shape);
    return Stream.generate(() -> random).limit(count).mapToDouble(next).toArray();
  }

  private static QuantileStream filled(double[] numbers, int room, double distance, int piece) {
    QuantileStream stream = new QuantileStream(room, distance);
    for (int from = 0; from < numbers.length; from += piece) {
      double[] part = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + piece));
      stream.add(part, part.length);
    }
    return stream;
  }

  private static Quantiles expected(double[] numbers) {
    return new QuantileSelector(numbers.length).of(numbers, numbers.length);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void quantiles_areThoseOfAll_toTheLastBit(String shape) {
    for (int count : new int[] {1, 2, 19, 20, 1_000, ROOM, ROOM + 1, 30_000, 300_000}) {
      double[] numbers = numbers(shape, count);
      for (int piece : new int[] {1_000, 7_777}) {
        assertEquals(
            Optional.of(expected(numbers)),
            filled(numbers, ROOM, QuantileStream.SAFE, piece).quantiles(),
            shape + " " + count);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void room_suffices_howeverManyNumbersCome(String shape) {
    double[] numbers = numbers(shape, 1_000_000);
    QuantileStream stream = filled(numbers, 1 << 14, QuantileStream.SAFE, 5_000);
    assertEquals(1 << 14, stream.room(), shape);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void room_grows_whereAllIsToBeKept(String shape) {
    double[] numbers = numbers(shape, 30_000);
    QuantileStream stream = filled(numbers, 64, Double.POSITIVE_INFINITY, 1_000);
    assertEquals(Optional.of(expected(numbers)), stream.quantiles(), shape);
  }

  /**
   * Brackets drawn too close lose a percentile: that is said, and no other number takes its place.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 1})
  void quantiles_areThoseOfAll_orNotSaid(double distance) {
    int unknown = 0;
    for (int seed = 1; seed <= 40; seed++) {
      double[] numbers = new Random(seed).doubles(20_000).toArray();
      Optional<Quantiles> found = filled(numbers, 512, distance, 999).quantiles();
      unknown += found.isEmpty() ? 1 : 0;
      found.ifPresent(quantiles -> assertEquals(expected(numbers), quantiles));
    }
    assertTrue(unknown > 0, "none was lost");
  }

  /** In rising order no bracket drawn early holds what comes late. */
  @Test
  void quantiles_areNotSaid_ifNumbersComeInOrder() {
    double[] numbers = new double[50_000];
    Arrays.setAll(numbers, i -> i);
    assertEquals(Optional.empty(), filled(numbers, ROOM, QuantileStream.SAFE, 1_000).quantiles());
  }
}
