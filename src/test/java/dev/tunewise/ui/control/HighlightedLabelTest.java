package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.ui.control.HighlightedLabel.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightedLabelTest {
  @Test
  void split_marksEveryOccurrence_inAnyCase() {
    assertEquals(
        List.of(
            new Piece("Token", true),
            new Piece("s per ", false),
            new Piece("token", true),
            new Piece("!", false)),
        HighlightedLabel.split("Tokens per token!", List.of("token")));
  }

  @Test
  void split_marksTheLongestWord_whereWordsOverlap() {
    assertEquals(
        List.of(new Piece("pre", false), new Piece("fill", true), new Piece("s", false)),
        HighlightedLabel.split("prefills", List.of("fi", "fill")));
  }

  @Test
  void split_keepsTextWhole_withoutMatch() {
    assertEquals(
        List.of(new Piece("Epochs", false)), HighlightedLabel.split("Epochs", List.of("x")));
    assertEquals(List.of(), HighlightedLabel.split("", List.of("x")));
  }
}
