package dev.tunewise.ui.export;

import dev.tunewise.export.ChartExport;
import dev.tunewise.export.DeckView;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Uncertainty;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param uncertainty of the outcome, exported too; null for none
 * @param view what map and tornado show
 */
record ExportSource(Outcome outcome, @Nullable Uncertainty uncertainty, DeckView view) {
  ExportSource withView(DeckView newView) {
    return new ExportSource(outcome, uncertainty, newView);
  }

  ChartExport charts() {
    return new ChartExport(Numbers.local(), today(), view);
  }

  DeckExport decks() {
    return new DeckExport(Numbers.local(), today());
  }

  Subject subject() {
    return new Subject(outcome, uncertainty);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
