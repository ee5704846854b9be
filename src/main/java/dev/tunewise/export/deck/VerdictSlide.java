package dev.tunewise.export.deck;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Comparison;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.VerdictText;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The verdict in one sentence, the reasons and the key figures. */
final class VerdictSlide {
  /** What comes after these is advice for the window. */
  private static final int MOST_ODDS = 3;

  private VerdictSlide() {}

  static Slide of(SlideFrame frame) {
    Outcome outcome = frame.outcome();
    String headline = VerdictText.headline(outcome, frame.uncertainty(), frame.numbers());
    String alternatives = VerdictText.alternatives(outcome, frame.numbers());
    List<Block> why = new ArrayList<>();
    why.add(new Points("Why", frame.reasons(), 1));
    if (!frame.odds().isEmpty()) {
      List<String> odds = frame.odds().stream().limit(MOST_ODDS).toList();
      why.add(new Points("How sure", odds, 1));
    }
    List<Block> figures = List.of(keyFigures(outcome, frame.numbers()));
    List<String> said = new ArrayList<>(List.of(headline, alternatives));
    said.addAll(frame.odds());
    return frame.slide(
        headline, alternatives, List.of(new Column(0.52, why), new Column(0.48, figures)), said);
  }

  /** The comparison of the window; the recommended strategy stands out. */
  static Table keyFigures(Outcome outcome, Numbers numbers) {
    Strategy chosen = outcome.verdict().strategy();
    List<Cell> head = new ArrayList<>(List.of(Cell.words("")));
    for (Strategy strategy : Strategy.values()) {
      head.add(new Cell(strategy.label(), strategy == chosen, true, strategy));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Comparison.Row row : Comparison.of(outcome, numbers).rows()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.words(row.label())));
      for (Comparison.Cell cell : row.cells()) {
        cells.add(new Cell(cell.text(), cell.strategy() == chosen, true, null));
      }
      rows.add(cells);
    }
    return new Table("Key figures", head, rows);
  }
}
