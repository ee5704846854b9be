package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PointsTextTest {
  private final PointsText points = new PointsText(Numbers.in(Locale.ROOT));

  @Test
  void of_isBrief_awayFromBounds() {
    assertEquals("8.3 points", points.of(0.0832, 0.05, 0.10));
    assertEquals("12 points", points.of(0.1234, 0.05, 0.10));
    assertEquals("1 point", points.of(0.01));
    assertEquals("less than 0.1 points", points.of(0.0001));
  }

  @Test
  void of_staysOnItsSideOfABound_whenRounded() {
    assertEquals("14.6 points", points.of(0.146, 0.15, 0.40));
    assertEquals("just under 5 points", points.of(0.04997, 0.05, 0.10));
    assertEquals("just over 10 points", points.of(0.10002, 0.05, 0.10));
    assertEquals("10 points", points.of(0.10, 0.05, 0.10));
  }
}
