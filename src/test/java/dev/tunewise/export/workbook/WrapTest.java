package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void lines_countsWholeWords() {
    assertEquals(1, Wrap.lines("", 10));
    assertEquals(1, Wrap.lines("four words", 10));
    assertEquals(2, Wrap.lines("four words", 9));
    assertEquals(3, Wrap.lines("one two three", 5));
  }

  @Test
  void lines_beginsAnother_whereTheTextDoes() {
    assertEquals(2, Wrap.lines("a\nb", 10));
  }
}
