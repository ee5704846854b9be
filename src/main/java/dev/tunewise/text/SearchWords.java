package dev.tunewise.text;

import java.util.List;
import java.util.Locale;

/**
 * What is searched for.
 *
 * @param words all of them must occur; in lower case
 */
public record SearchWords(List<String> words) {
  public SearchWords {
    words = List.copyOf(words);
  }

  /** The words of a text, in any case and with any white space between them. */
  public static SearchWords of(String text) {
    String lower = text.replace(Numbers.NO_BREAK_SPACE, ' ').strip().toLowerCase(Locale.ROOT);
    return new SearchWords(lower.isEmpty() ? List.of() : List.of(lower.split("\\s+")));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether every word occurs in the text. */
  public boolean allIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
