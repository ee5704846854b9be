package dev.tunewise.export.deck;

import dev.tunewise.chart.DecisionView;
import dev.tunewise.export.Caption;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.ReasonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all slides of a subject share: footer, and the reasons among the notes. */
record SlideFrame(Subject subject, DecisionView view, Numbers numbers, LocalDate date) {
  Outcome outcome() {
    return subject.outcome();
  }

  Scenario scenario() {
    return subject.scenario();
  }

  @Nullable Uncertainty uncertainty() {
    return subject.uncertainty();
  }

  List<String> reasons() {
    return ReasonText.all(outcome(), numbers);
  }

  /** What would change the choice, or make one fit. */
  Thresholds thresholds() {
    return ThresholdFinder.all(scenario());
  }

  List<String> odds() {
    return ProbabilityText.sentences(outcome(), uncertainty(), numbers);
  }

  /** A slide whose notes begin with what cannot be seen on it and end with the reasons. */
  Slide slide(String title, String subtitle, List<Column> columns, List<String> said) {
    List<String> notes = new ArrayList<>(said);
    notes.addAll(reasons());
    return new Slide(title, subtitle, columns, Caption.footer(scenario(), date), notes);
  }
}
