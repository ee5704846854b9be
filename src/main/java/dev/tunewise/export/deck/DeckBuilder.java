package dev.tunewise.export.deck;

import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes decks of outcomes: every sentence and number as the window has it. */
public final class DeckBuilder {
  private final Numbers numbers;
  private final LocalDate date;

  /**
   * A builder of a day.
   *
   * @param numbers writes the numbers
   * @param date told in the footers
   */
  public DeckBuilder(Numbers numbers, LocalDate date) {
    this.numbers = numbers;
    this.date = date;
  }

  /** The chosen slides of each subject, one subject after the other. */
  public Deck build(List<Subject> subjects, Collection<SlideKind> chosen) {
    Set<SlideKind> kinds = EnumSet.noneOf(SlideKind.class);
    kinds.addAll(chosen);
    List<Slide> slides = new ArrayList<>();
    for (Subject subject : subjects) {
      kinds.forEach(kind -> slides.add(slide(subject, kind)));
    }
    return new Deck(subjects, slides, date);
  }

  private Slide slide(Subject subject, SlideKind kind) {
    SlideFrame frame = new SlideFrame(subject, kind, numbers, date);
    return switch (kind) {
      case VERDICT -> VerdictSlide.of(frame);
      case COST, ACCURACY, VOLUME -> ChartSlide.of(frame);
      case DECIDES -> DecidesSlide.of(frame);
      case ASSUMPTIONS -> AssumptionsSlide.of(frame);
    };
  }
}
