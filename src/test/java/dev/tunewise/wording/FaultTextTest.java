package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FaultTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  @Test
  void line_tellsCodeTimesAndOthers() {
    assertEquals(
        "Something in Tunewise went wrong (fault 7K2QPX). Your work is kept, and you can go on.",
        FaultText.line("7K2QPX", 1, 0, NUMBERS));
    assertEquals(
        "Something in Tunewise went wrong 1,200 times (fault 7K2QPX and 2 others). Your work is"
            + " kept, and you can go on.",
        FaultText.line("7K2QPX", 1200, 2, NUMBERS));
  }
}
