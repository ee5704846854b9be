package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void message_isOneLine_andEnds() {
    assertEquals("f: p: a\\nb", new Problem("f", "p", "a\nb").line());
    String whole = "x".repeat(1_000);
    assertEquals(whole, new Problem("f", whole).message());
    assertEquals(whole + "...", new Problem("f", whole + "x").message());
  }
}
