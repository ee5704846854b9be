package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven.Crossing;
import dev.tunewise.simulation.BreakEven.Direction;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of differences made by hand, month by month. */
class BreakEvenFinderTest {
  private static final double LEVEL = 100;

  private static final VolumeCosts ANY = new Simulator().simulate(Scenario.DEFAULT).volumeCosts();

  private static BreakEven of(double... differences) {
    double[] incumbent = new double[differences.length];
    Arrays.fill(incumbent, LEVEL);
    double[] challenger = Arrays.stream(differences).map(d -> LEVEL + d).toArray();
    return BreakEvenFinder.find(
        Pair.FINE_TUNING_PROMPTING, Doubles.wrap(challenger), Doubles.wrap(incumbent), ANY);
  }

  private static Crossing down(double month) {
    return new Crossing(month, Direction.DOWN);
  }

  private static Crossing up(double month) {
    return new Crossing(month, Direction.UP);
  }

  private static void assertFound(
      BreakEven found, Status status, OptionalDouble month, Crossing... crossings) {
    assertEquals(status, found.status());
    assertEquals(month, found.month());
    assertEquals(List.of(crossings), found.crossings());
  }

  @Test
  void always_isNeverMoreExpensive() {
    assertFound(of(-1, -2, 0, -1), Status.ALWAYS, OptionalDouble.empty());
    assertFound(of(0, 0, 0), Status.ALWAYS, OptionalDouble.empty());
    assertFound(of(0, 5e-8, -1), Status.ALWAYS, OptionalDouble.empty());
  }

  @Test
  void never_isNeverCheaper_andMoreExpensiveAtTheEnd() {
    assertFound(of(1, 2, 3), Status.NEVER, OptionalDouble.empty());
    assertFound(of(10, 0, 5), Status.NEVER, OptionalDouble.empty());
    assertFound(of(0, 0, 5), Status.NEVER, OptionalDouble.empty());
  }

  @Test
  void paysBack_atTheLastCrossingDown() {
    assertFound(of(10, -10), Status.PAYS_BACK, OptionalDouble.of(0.5), down(0.5));
    assertFound(of(10, 0, -5), Status.PAYS_BACK, OptionalDouble.of(1), down(1));
    assertFound(of(6, 2, -6, -7), Status.PAYS_BACK, OptionalDouble.of(1.25), down(1.25));
    assertFound(of(10, 5, 0), Status.PAYS_BACK, OptionalDouble.of(2), down(2));
    assertFound(of(0, 5, -5), Status.PAYS_BACK, OptionalDouble.of(1.5), up(0), down(1.5));
    assertFound(
        of(4, -4, 12, -4),
        Status.PAYS_BACK,
        OptionalDouble.of(2.75),
        down(0.5),
        up(1.25),
        down(2.75));
  }

  @Test
  void fallsBack_whereCheaperOnlyForAWhile() {
    assertFound(of(4, -4, 12), Status.FALLS_BACK, OptionalDouble.empty(), down(0.5), up(1.25));
    assertFound(of(-5, 0, 5), Status.FALLS_BACK, OptionalDouble.empty(), up(1));
    assertFound(of(-5, 5), Status.FALLS_BACK, OptionalDouble.empty(), up(0.5));
  }

  /** The scan over many draws says the same as the search in one. */
  @Test
  void scan_findsTheSameMonths_forManyDrawsAndForOne() {
    Random random = new Random(4);
    int draws = 200;
    int first = 3;
    int months = 9;
    double[][] challenger = new double[months][first + draws];
    double[][] incumbent = new double[months][first + draws];
    for (int m = 0; m < months; m++) {
      for (int i = 0; i < draws; i++) {
        incumbent[m][first + i] = LEVEL;
        challenger[m][first + i] = LEVEL + random.nextInt(5) - 2 + i % 3;
      }
    }
    BreakEvenScan scan = new BreakEvenScan(draws);
    for (int round = 0; round < 2; round++) { // reusable
      for (int m = 0; m < months; m++) {
        int expected = 0;
        for (int i = 0; i < draws; i++) {
          double more = Tolerance.difference(challenger[m][first + i], incumbent[m][first + i]);
          expected += more <= 0 ? 1 : 0;
        }
        assertEquals(expected, scan.month(m, challenger[m], incumbent[m], first, draws));
      }
    }
    for (int i = 0; i < draws; i++) {
      int draw = first + i;
      double[] own = Arrays.stream(challenger).mapToDouble(month -> month[draw]).toArray();
      double[] other = Arrays.stream(incumbent).mapToDouble(month -> month[draw]).toArray();
      BreakEven found =
          BreakEvenFinder.find(
              Pair.FINE_TUNING_PROMPTING, Doubles.wrap(own), Doubles.wrap(other), ANY);
      double expected = found.status() == Status.ALWAYS ? 0 : found.month().orElse(Double.NaN);
      assertEquals(expected, scan.breakEven(challenger, incumbent, first, i));
      assertEquals(expected, BreakEvenScan.month(own, other));
    }
  }
}
