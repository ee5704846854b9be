package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.statistics.PairedComparison;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PairedTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  private static String text(long both, long first, long second, long neither) {
    PairedComparison runs = new PairedComparison(both, first, second, neither);
    return PairedText.of(runs, NUMBERS).replace('\u00a0', ' ');
  }

  @Test
  void of_saysThatRunsDiffer() {
    assertEquals(
        "84 % against 76 % on the same 200 items: 24 right only in the first, 8 only in the"
            + " second. The difference of 8 points (3 to 13) is more than chance: p = 0.007.",
        text(144, 24, 8, 24));
  }

  /** The better one may stand second: the difference is told as a gain all the same. */
  @Test
  void of_turnsTheInterval_whereTheSecondIsBetter() {
    assertTrue(
        text(144, 8, 24, 24).endsWith("of 8 points (3 to 13) is more than chance: p = 0.007."),
        text(144, 8, 24, 24));
  }

  @Test
  void of_saysThatRunsAreNotToldApart() {
    String few = text(30, 6, 4, 10);
    assertTrue(few.contains("The difference of 4 points (−7 to 15) may be chance: p = 0.754"), few);
    assertTrue(few.endsWith("these items do not tell the two apart."), few);
    assertTrue(text(30, 5, 5, 10).contains("No difference (−"), text(30, 5, 5, 10));
    assertEquals(
        "75 % against 75 % on the same 40 items: right and wrong on the very same ones.",
        text(30, 0, 0, 10));
  }

  /** Whatever is said, the p-value never looks like the bound that decides it. */
  @Test
  void of_neverRoundsOntoTheBound() {
    for (int first = 0; first <= 60; first++) {
      for (int second = 0; second <= 60; second++) {
        String text = text(50, first, second, 50);
        assertFalse(text.contains("p = 0.05.") || text.contains("p = 0.05;"), text);
      }
    }
    assertTrue(text(50, 60, 2, 50).contains("p < 0.001"), text(50, 60, 2, 50));
  }
}
