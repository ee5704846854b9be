package dev.tunewise.export.deck;

import dev.tunewise.simulation.compare.ScenarioComparison;
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

  /** Those of the chosen slides that compare scenarios. */
  public Deck build(ScenarioComparison comparison, Collection<SlideKind> chosen) {
    List<Slide> slides =
        SlideKind.ofComparison().stream()
            .filter(chosen::contains)
            .map(kind -> slide(ComparisonFrame.of(comparison, kind, numbers, date)))
            .toList();
    List<Subject> subjects =
        comparison.sides().stream().map(side -> new Subject(side.outcome(), null)).toList();
    return new Deck(subjects, slides, date);
  }

  private static Slide slide(ComparisonFrame frame) {
    return switch (frame.kind()) {
      case VERDICT -> CompareOverviewSlide.of(frame);
      case COST, ACCURACY -> CompareChartSlide.of(frame);
      case DECIDES -> DifferencesSlide.of(frame);
      case ASSUMPTIONS -> CompareAssumptionsSlide.of(frame);
      case VOLUME -> throw new IllegalArgumentException("no slide of a comparison");
    };
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
