package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final AtomicInteger calls = new AtomicInteger();
  private final Memo memo =
      new Memo(
          argument -> {
            calls.incrementAndGet();
            return 2 * argument;
          });

  @Test
  void of_worksOutEachOnce_forTwoArgumentsOfOnePlace() {
    for (int round = 0; round < 10; round++) {
      assertEquals(10, memo.of(5));
      assertEquals(4000, memo.of(2000));
    }
    assertEquals(2, calls.get());
  }

  @Test
  void of_isRight_forMoreArgumentsThanItRemembers() {
    for (int round = 0; round < 3; round++) {
      for (int argument = 0; argument < 500; argument++) {
        assertEquals(2 * argument, memo.of(argument), "round " + round);
      }
    }
  }
}
