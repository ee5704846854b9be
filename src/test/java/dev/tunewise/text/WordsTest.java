package dev.tunewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void capitalized_changesTheFirstLetterAlone() {
    assertEquals("Fine-tuning of GPT", Words.capitalized("fine-tuning of GPT"));
    assertEquals("fine-tuning of GPT", Words.uncapitalized("Fine-tuning of GPT"));
    assertEquals("5 examples", Words.capitalized("5 examples"));
  }

  @Test
  void joined_putsAndBeforeTheLast() {
    assertEquals("", Words.joined(List.of()));
    assertEquals("a", Words.joined(List.of("a")));
    assertEquals("a and b", Words.joined(List.of("a", "b")));
    assertEquals("a, b and c", Words.joined(List.of("a", "b", "c")));
  }

  @Test
  void count_saysOneThingInTheSingular() {
    assertEquals("1 month", Words.count(1, "month"));
    assertEquals("0 months", Words.count(0, "month"));
    assertEquals("24 months", Words.count(24, "month"));
  }
}
