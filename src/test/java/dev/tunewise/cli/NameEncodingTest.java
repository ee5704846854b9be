package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameEncodingTest {
  private static final String LOST = "gr\uFFFD\uFFFDe.tunewise";

  @Test
  void names_areRead_wherePlainLettersAreAllTheyHave() {
    NameEncoding ascii = new NameEncoding("ANSI_X3.4-1968");
    assertTrue(ascii.reads("plain.tunewise"));
    assertFalse(ascii.reads(LOST));
    assertEquals(Optional.empty(), ascii.complaint(List.of("simulate", "plain.tunewise")));
    assertEquals(
        Optional.of(
            "an argument has letters that the language set here does not know;"
                + " set LC_ALL=C.UTF-8"),
        ascii.complaint(List.of("simulate", LOST)));
  }

  /** There the mark stands in the name itself, or for bytes that no language knows. */
  @Test
  void names_areRead_whereAllLettersAreKnown() {
    assertTrue(new NameEncoding("UTF-8").reads(LOST));
  }
}
