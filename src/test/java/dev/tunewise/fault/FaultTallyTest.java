package dev.tunewise.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.fault.FaultTally.News;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultTallyTest {
  private static final Fault ONE = new Fault("AAAAAA", "one\n");
  private static final Fault OTHER = new Fault("BBBBBB", "other\n");
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final FaultTally tally = new FaultTally();

  @Test
  void news_tellTheFirst_howOften_andHowManyOthers() {
    assertEquals(Optional.empty(), tally.news());
    assertEquals(1, tally.add(ONE, 0));
    assertEquals(2, tally.add(ONE, 0));
    assertEquals(1, tally.add(OTHER, 0));
    assertEquals(Optional.of(new News("AAAAAA", 2, 1)), tally.news());
    assertEquals("one\nTimes: 2\n\nother\nTimes: 1\n\n", tally.details());
  }

  @Test
  void whatIsPutAway_staysAway_whileItGoesOn() {
    tally.add(ONE, 0);
    tally.putAway();
    assertEquals(Optional.empty(), tally.news());
    for (int i = 1; i < 60; i++) {
      tally.add(ONE, i * SECOND);
    }
    assertEquals(Optional.empty(), tally.news());
    tally.add(OTHER, 60 * SECOND);
    assertEquals(Optional.of(new News("BBBBBB", 1, 0)), tally.news());
    assertFalse(tally.details().contains("one"));
  }

  @Test
  void whatIsPutAway_isToldAgain_whenItComesBack() {
    tally.add(ONE, 0);
    tally.putAway();
    tally.add(ONE, 20 * SECOND);
    assertEquals(Optional.of(new News("AAAAAA", 1, 0)), tally.news());
    assertTrue(tally.details().contains("Times: 2"));
  }

  @Test
  void kinds_areBounded() {
    for (int i = 0; i < 1000; i++) {
      tally.add(new Fault("F" + i, "report"), 0);
    }
    assertEquals(Optional.of(new News("F0", 1, 49)), tally.news());
    assertEquals(0, tally.add(new Fault("F999", "report"), 0));
    assertEquals(2, tally.add(new Fault("F49", "report"), 0));
  }
}
