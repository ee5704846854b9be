package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.statistics.Bisection.Change;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BisectionTest {
  @Test
  void real_narrowsDownToNeighboringNumbers() {
    Change change = Bisection.REAL.narrow(0, 2, x -> x * x >= 2);
    assertTrue(change.before() < Math.sqrt(2) + 1e-15 && change.behind() > Math.sqrt(2) - 1e-15);
    assertEquals(Math.nextUp(change.before()), change.behind());
  }

  @Test
  void whole_findsTheFirstNumber_upAndDown() {
    assertEquals(new Change(36, 37), Bisection.WHOLE.narrow(-1, 1_000_001, n -> n >= 37));
    assertEquals(new Change(37, 36), Bisection.WHOLE.narrow(500, 3, n -> n < 37));
    assertEquals(new Change(-1, 0), Bisection.WHOLE.narrow(-1, 0, n -> n >= 0));
  }

  @Test
  void ratio_halvesRatios() {
    AtomicInteger tried = new AtomicInteger();
    Change change =
        Bisection.RATIO.narrow(
            1,
            1e8,
            x -> {
              tried.incrementAndGet();
              return x >= 5e3;
            },
            (low, high) -> high / low <= 10.1);
    assertEquals(1e3, change.before(), 1e-9);
    assertEquals(1e4, change.behind(), 1e-8);
    assertEquals(3, tried.get(), "10⁴, 10², 10³");
  }

  @Test
  void narrow_leavesEndsThatAreNearEnough() {
    assertEquals(
        new Change(3, 4),
        Bisection.REAL.narrow(
            3,
            4,
            x -> {
              throw new AssertionError("tried " + x);
            },
            (a, b) -> Math.abs(a - b) <= 1));
  }
}
