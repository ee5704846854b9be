package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of draws made by hand. */
class ValueOfInformationTest {
  private static final List<Parameter> PARAMETERS = List.of(MONTHLY_CALLS, OUTPUT_TOKENS);

  private static DrawRun draws(int count) {
    Scenario scenario =
        Scenario.DEFAULT
            .withRanges(
                Map.of(
                    MONTHLY_CALLS, new Range(400_000, 2_500_000), OUTPUT_TOKENS, new Range(5, 20)))
            .withSampling(count, 1);
    return new DrawRun(scenario, false, () -> false);
  }

  /** Totals that the first parameter decides a little and the second one a lot. */
  private static DrawRun random(int count) {
    Random random = new Random(count);
    DrawRun draws = draws(count);
    for (int i = 0; i < count; i++) {
      draws.ranged[0][i] = random.nextInt(50);
      draws.ranged[1][i] = random.nextGaussian();
      draws.recommended[i] = (byte) choice(random, draws.ranged[1][i]);
      draws.totals[0][i] = 1_000 + 2 * draws.ranged[0][i] + 80 * random.nextGaussian();
      draws.totals[1][i] = 1_010 + 150 * draws.ranged[1][i];
      draws.totals[2][i] = 1_020 - 2 * draws.ranged[0][i] + 100 * draws.ranged[1][i];
    }
    return draws;
  }

  /** Mostly prompting, but hybrid where the second parameter is high. */
  private static int choice(Random random, double value) {
    return random.nextInt(4) == 0 ? random.nextInt(3) : value > 0.8 ? 2 : 0;
  }

  /** The strategy recommended most often among some ranks. */
  private static int usual(DrawRun draws, int[] order, int from, int to) {
    int[] times = new int[3];
    for (int rank = from; rank < to; rank++) {
      times[draws.recommended[order[rank]]]++;
    }
    int most = Math.max(times[0], Math.max(times[1], times[2]));
    return times[0] == most ? 0 : times[1] == most ? 1 : 2;
  }

  /** Share of the draws in bins where another strategy is recommended than most often. */
  private static double changes(DrawRun draws, int[] order) {
    int all = usual(draws, order, 0, draws.count);
    int changed = 0;
    for (int bin = 0; bin < 10; bin++) {
      int from = bin * draws.count / 10;
      int to = (bin + 1) * draws.count / 10;
      changed += usual(draws, order, from, to) == all ? 0 : to - from;
    }
    return (double) changed / draws.count;
  }

  private static double mean(double[] values, int[] order, int from, int to) {
    double sum = 0;
    for (int rank = from; rank < to; rank++) {
      sum += values[order[rank]];
    }
    return sum / (to - from);
  }

  private static int cheapest(double[][] totals, int[] order, int from, int to) {
    return IntStream.range(0, totals.length)
        .boxed()
        .min(Comparator.comparingDouble(s -> mean(totals[s], order, from, to)))
        .orElseThrow();
  }

  private static int[] sorted(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** What draws in bins save, each as a difference to the strategy chosen for all. */
  private static double[] savings(DrawRun draws, int[] order, int bins) {
    int all = cheapest(draws.totals, order, 0, draws.count);
    double[] savings = new double[draws.count];
    for (int bin = 0; bin < bins; bin++) {
      int from = bin * draws.count / bins;
      int to = (bin + 1) * draws.count / bins;
      int chosen = cheapest(draws.totals, order, from, to);
      for (int rank = from; rank < to; rank++) {
        int draw = order[rank];
        savings[draw] = draws.totals[all][draw] - draws.totals[chosen][draw];
      }
    }
    return savings;
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double standardError(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length / values.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_003, 1_009, 2_500})
  void of_agreesWithPlainMeansInBins(int count) {
    DrawRun draws = random(count);
    InformationValue value = ValueOfInformation.of(draws, PARAMETERS);
    double[] perfect = savings(draws, sorted(draws.ranged[0]), count);
    double noise = standardError(perfect);
    assertEquals(mean(perfect), value.evpi(), 1e-9);
    for (int r = 0; r < 2; r++) {
      double[] binned = savings(draws, sorted(draws.ranged[r]), 10);
      noise = Math.max(noise, standardError(binned));
      double found = value.perParameter().get(PARAMETERS.get(r)).orElseThrow();
      assertEquals(mean(binned), found, 1e-9, PARAMETERS.get(r).path());
      assertTrue(found > 0 && found < value.evpi());
      double changes = changes(draws, sorted(draws.ranged[r]));
      assertEquals(changes, value.changesChoice().get(PARAMETERS.get(r)).orElseThrow());
      assertEquals(r == 1, changes > 0, "only the second one decides");
    }
    assertEquals(noise, value.noise(), 1e-9);
  }

  @Test
  void of_leavesParametersOpen_underAThousandDraws() {
    DrawRun draws = random(999);
    InformationValue value = ValueOfInformation.of(draws, PARAMETERS);
    double[] perfect = savings(draws, sorted(draws.ranged[0]), 999);
    assertEquals(mean(perfect), value.evpi(), 1e-9);
    assertEquals(standardError(perfect), value.noise(), 1e-9);
    assertTrue(value.perParameter().values().stream().allMatch(v -> v.isEmpty()));
    assertEquals(PARAMETERS, List.copyOf(value.perParameter().keySet()));
    assertTrue(value.changesChoice().values().stream().allMatch(v -> v.isEmpty()));
    assertEquals(PARAMETERS, List.copyOf(value.changesChoice().keySet()));
  }

  @Test
  void of_isWorthNothing_whereOneStrategyIsAlwaysCheapest() {
    DrawRun draws = random(1_000);
    for (int i = 0; i < draws.count; i++) {
      draws.totals[2][i] = Math.min(draws.totals[0][i], draws.totals[1][i]) - 0.5;
    }
    InformationValue value = ValueOfInformation.of(draws, PARAMETERS);
    assertEquals(0, value.evpi(), 1e-9);
    assertEquals(0, value.perParameter().get(MONTHLY_CALLS).orElseThrow(), 1e-9);
    assertEquals(0, value.noise(), 1e-6);
  }

  /** Of strategies recommended equally often the first one counts. */
  @Test
  void changesChoice_takesTheFirst_ofEquals() {
    DrawRun draws = draws(1_000);
    for (int i = 0; i < draws.count; i++) {
      draws.ranged[0][i] = i;
      draws.recommended[i] = (byte) (i < 100 ? 1 + i % 2 : i % 2 == 0 ? 1 : 2);
    }
    InformationValue value = ValueOfInformation.of(draws, PARAMETERS);
    assertEquals(0, value.changesChoice().get(MONTHLY_CALLS).orElseThrow());
    // Half each, fine-tuning in the first four bins alone and a sixth of the others.
    for (int i = 0; i < draws.count; i++) {
      draws.recommended[i] = (byte) (i < 400 || i % 6 == 0 ? 1 : 2);
    }
    assertEquals(500, IntStream.range(0, 1_000).filter(i -> draws.recommended[i] == 1).count());
    value = ValueOfInformation.of(draws, PARAMETERS);
    assertEquals(0.6, value.changesChoice().get(MONTHLY_CALLS).orElseThrow());
  }

  @Test
  void decidesFit_isTheShareInBinsWhereMostDrawsFitOtherwise() {
    DrawRun draws = draws(1_000);
    for (int i = 0; i < draws.count; i++) {
      draws.ranged[0][i] = i;
      draws.ranged[1][i] = i % 10;
      draws.viable[i] = (byte) (i < 300 ? 0 : 4);
    }
    InformationValue value = ValueOfInformation.of(draws, PARAMETERS);
    assertTrue(value.mostlyFits());
    assertEquals(0.3, value.decidesFit().get(MONTHLY_CALLS).orElseThrow());
    assertEquals(0, value.decidesFit().get(OUTPUT_TOKENS).orElseThrow());
    assertEquals(0, value.doubt().get(MONTHLY_CALLS).orElseThrow(), "each bin is of one mind");
  }

  @Test
  void doubt_isTheShareInBinsThatChanceMayHaveDecided() {
    DrawRun draws = draws(1_000);
    for (int i = 0; i < draws.count; i++) {
      draws.ranged[0][i] = i;
      draws.ranged[1][i] = i;
      draws.viable[i] = 7;
      // The first bin is half and half, the second is 65 to 35, the others are of one mind.
      draws.recommended[i] = (byte) (i < 100 ? i % 2 : i < 200 && i % 20 < 7 ? 1 : 0);
    }
    InformationValue value = ValueOfInformation.of(draws, PARAMETERS);
    assertEquals(0.1, value.doubt().get(MONTHLY_CALLS).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 1_000, 20_000})
  void order_isAStableSort(int count) {
    Random random = new Random(count);
    double[] spread = random.doubles(count, -1e9, 1e9).toArray();
    double[] heavy = random.doubles(count).map(u -> Math.exp(60 * u)).toArray();
    double[] lumpy = random.doubles(count).map(u -> Math.rint(5 * u) - 2).toArray();
    double[] close = random.doubles(count).map(u -> 1e12 + 1e-3 * Math.rint(9 * u)).toArray();
    for (double[] values : List.of(spread, heavy, lumpy, close)) {
      assertArrayEquals(sorted(values), ValueOfInformation.order(values));
    }
  }
}
