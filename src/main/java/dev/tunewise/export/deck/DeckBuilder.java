package dev.tunewise.export.deck;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.export.Caption;
import dev.tunewise.export.CompareCaption;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.SlideKind.Topic;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes decks of outcomes: every sentence and number as the window has it. */
public final class DeckBuilder {
  private final DecisionView view;
  private final Numbers numbers;
  private final LocalDate date;

  /**
   * A builder of a day.
   *
   * @param view what the tornado shows
   * @param numbers writes the numbers
   * @param date told in the footers
   */
  public DeckBuilder(DecisionView view, Numbers numbers, LocalDate date) {
    this.view = view;
    this.numbers = numbers;
    this.date = date;
  }

  /** The chosen slides of each subject, one subject after the other. */
  public Deck build(List<Subject> subjects, Collection<SlideKind> chosen) {
    List<Slide> slides = new ArrayList<>();
    for (Subject subject : subjects) {
      SlideFrame frame = new SlideFrame(subject, view, numbers, date);
      SlideKind.all().stream()
          .filter(chosen::contains)
          .map(kind -> slides(frame, kind))
          .forEach(slides::addAll);
    }
    return new Deck(provenance(subjects), slides);
  }

  /** Where slides and workbooks about outcomes come from. */
  public Provenance provenance(List<Subject> subjects) {
    List<Scenario> scenarios = subjects.stream().map(Subject::scenario).toList();
    return new Provenance(scenarios, Caption.footer(scenarios.getFirst(), date), date);
  }

  /** Those of the chosen slides that compare scenarios. */
  public Deck build(ScenarioComparison comparison, Collection<SlideKind> chosen) {
    ComparisonFrame frame = ComparisonFrame.of(comparison, numbers, date);
    List<Slide> slides =
        SlideKind.ofComparison().stream()
            .filter(chosen::contains)
            .map(kind -> slide(frame, kind))
            .toList();
    return new Deck(CompareCaption.provenance(comparison, date), slides);
  }

  private static Slide slide(ComparisonFrame frame, SlideKind kind) {
    return switch (kind) {
      case Topic.VERDICT -> VerdictSlide.of(frame);
      case SlideKind.Chart(ChartKind chart) ->
          chart
              .data(frame.comparison(), frame.numbers())
              .map(lines -> ChartSlide.of(frame, lines))
              .orElseThrow();
      case Topic.DECIDES -> DifferencesSlide.of(frame);
      case Topic.ASSUMPTIONS -> AssumptionsSlide.of(frame);
    };
  }

  private static List<Slide> slides(SlideFrame frame, SlideKind kind) {
    return switch (kind) {
      case Topic.VERDICT -> List.of(VerdictSlide.of(frame));
      case SlideKind.Chart(ChartKind chart) -> List.of(ChartSlide.of(frame, chart));
      case Topic.DECIDES -> DecidesSlide.of(frame);
      case Topic.ASSUMPTIONS -> List.of(AssumptionsSlide.of(frame));
    };
  }
}
