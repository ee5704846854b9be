package dev.tunewise.export.deck;

import dev.tunewise.export.Caption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Slides about one scenario or several.
 *
 * @param subjects at least one; the first gives the deck its name
 * @param date told in the footers
 */
public record Deck(List<Subject> subjects, List<Slide> slides, LocalDate date) {
  public Deck {
    subjects = List.copyOf(subjects);
    slides = List.copyOf(slides);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("a deck needs a subject");
    }
  }

  /** The names of all subjects. */
  public String title() {
    return subjects.stream()
        .map(subject -> Caption.name(subject.scenario()))
        .collect(Collectors.joining(", "));
  }
}
