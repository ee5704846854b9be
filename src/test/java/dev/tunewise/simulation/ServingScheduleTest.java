package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServingScheduleTest {
  private static ServingSchedule tuned(
      double lead, int retrainEvery, int lastTraining, int retirement) {
    return new ServingSchedule(
        true, lead, (int) Math.ceil(lead), retrainEvery, lastTraining, retirement);
  }

  private static List<Integer> retrains(ServingSchedule schedule) {
    boolean[] retrained = schedule.retrains(24);
    return IntStream.rangeClosed(0, 24).filter(month -> retrained[month]).boxed().toList();
  }

  @Test
  void retrains_countFromGoLive() {
    assertEquals(List.of(6, 12, 18, 24), retrains(tuned(0, 6, 0, 0)));
    assertEquals(List.of(8, 14, 20), retrains(tuned(1.5, 6, 0, 0)));
    assertEquals(List.of(), retrains(tuned(1.5, 0, 0, 0)));
  }

  @Test
  void retrains_endWithTraining_inItsLastMonth() {
    assertEquals(List.of(8, 14), retrains(tuned(1.5, 6, 14, 0)));
    assertEquals(List.of(8), retrains(tuned(1.5, 6, 13, 0)));
    assertEquals(List.of(), retrains(tuned(1.5, 6, 1, 0)));
  }

  /** The successor is trained in the month of retirement, and can be from then on. */
  @Test
  void retrains_goOn_withTheSuccessor() {
    assertEquals(List.of(6, 10, 12, 18, 24), retrains(tuned(0, 6, 7, 10)));
    assertEquals(List.of(6, 12, 18, 24), retrains(tuned(0, 6, 7, 12)));
    assertEquals(List.of(10), retrains(tuned(0, 0, 0, 10)));
  }

  @Test
  void retirement_beforeGoLive_isNone() {
    assertEquals(List.of(), retrains(tuned(3, 0, 0, 3)));
    assertFalse(tuned(3, 0, 0, 3).isRetirement(3));
    assertTrue(tuned(3, 0, 0, 4).isRetirement(4));
    assertFalse(tuned(3, 0, 0, 4).isRetirement(5));
  }
}
