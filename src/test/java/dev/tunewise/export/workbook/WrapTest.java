package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void lines_countsWholeWords() {
    assertEquals(1, Wrap.lines("", 10));
    assertEquals(1, Wrap.lines("four words", 10));
    assertEquals(2, Wrap.lines("four words", 8));
    assertEquals(3, Wrap.lines("one two three", 5));
  }

  /** Where a line fewer would cut words, and a line more leaves a gap below them. */
  @Test
  void lines_followTheLetters_notTheirNumber() {
    assertEquals(2, Wrap.lines("illicit little fillets", 12));
    assertEquals(1, Wrap.lines("illicit little fillets", 14));
    assertEquals(2, Wrap.lines("MAMMOTH WARMTH", 16));
    String narrow = "What your contract takes off the list prices of the tuned model's tokens";
    assertEquals(1, Wrap.lines(narrow, 58.4));
  }

  @Test
  void lines_beginsAnother_whereTheTextDoes() {
    assertEquals(2, Wrap.lines("a\nb", 10));
  }
}
