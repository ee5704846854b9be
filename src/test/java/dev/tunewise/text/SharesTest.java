package dev.tunewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void percents_addUp_byTheLargestRemainders() {
    assertEquals(List.of(34, 33, 33), Shares.percents(List.of(0.336, 0.332, 0.332)));
    assertEquals(List.of(33, 34, 33), Shares.percents(List.of(0.332, 0.336, 0.332)));
    assertEquals(List.of(100, 0), Shares.percents(List.of(0.996, 0.004)));
    assertEquals(List.of(100), Shares.percents(List.of(1.0)));
    assertEquals(List.of(29, 71), Shares.percents(List.of(0.29, 0.71)));
  }

  /** The first is rounded as anywhere else: half up, however the others fall. */
  @Test
  void percents_roundTheFirst_byItself() {
    assertEquals(List.of(75, 25, 0), Shares.percents(List.of(0.745, 0.25, 0.005)));
    assertEquals(List.of(29, 36, 35), Shares.percents(List.of(0.285, 0.358, 0.357)));
  }

  @Test
  void percents_alwaysAddUp() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      int left = 10_000;
      List<Double> parts = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        int part = random.nextInt(left + 1);
        parts.add(part / 10_000.0);
        left -= part;
      }
      parts.add(left / 10_000.0);
      List<Integer> percents = Shares.percents(parts);
      assertEquals(100, percents.stream().mapToInt(p -> p).sum(), parts::toString);
      for (int k = 0; k < parts.size(); k++) {
        assertEquals(100 * parts.get(k), percents.get(k), 1.0 + 1e-9, parts::toString);
      }
    }
  }
}
