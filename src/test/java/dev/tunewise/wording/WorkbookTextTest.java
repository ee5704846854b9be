package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WorkbookTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  @Test
  void which_countsWhatChanged() {
    assertEquals(
        "1 value changed in plan.xlsx since it was exported. Which scenario is to be added?",
        WorkbookText.which("plan.xlsx", 1, NUMBERS));
    assertEquals(
        "3 values changed in plan.xlsx since it was exported. Which scenario is to be added?",
        WorkbookText.which("plan.xlsx", 3, NUMBERS));
  }

  @Test
  void withChanges_saysHowManyArePossible_whereNotAllAre() {
    assertEquals("With the changed values", WorkbookText.withChanges(3, 0, NUMBERS));
    assertEquals("With the 1 that is possible", WorkbookText.withChanges(1, 2, NUMBERS));
    assertEquals("With the 2 that are possible", WorkbookText.withChanges(2, 1, NUMBERS));
  }

  @Test
  void impossible_saysWhatCountsInstead() {
    assertEquals(
        "2 values changed in the workbook that cannot be taken: added as it was exported.",
        WorkbookText.impossible(2, NUMBERS));
  }
}
