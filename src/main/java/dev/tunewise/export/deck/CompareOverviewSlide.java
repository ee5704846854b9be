package dev.tunewise.export.deck;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.FigureTable;
import java.util.ArrayList;
import java.util.List;

/** How scenarios compare in one sentence, and each key figure with its difference. */
final class CompareOverviewSlide {
  private CompareOverviewSlide() {}

  static Slide of(ComparisonFrame frame) {
    ScenarioComparison comparison = frame.comparison();
    List<String> warnings = ComparisonText.warnings(comparison);
    List<Block> blocks = new ArrayList<>(List.of(figures(frame)));
    if (!warnings.isEmpty()) {
      blocks.add(new Points("", warnings, 1));
    }
    return frame.slide(
        new ComparisonText(comparison, frame.numbers()).costAndAccuracy(),
        "Figures of "
            + ComparisonText.whose(comparison.choice())
            + ", in brackets the difference to the baseline",
        List.of(new Column(1, blocks)),
        List.of());
  }

  private static Table figures(ComparisonFrame frame) {
    List<Cell> head = new ArrayList<>(List.of(Cell.words("")));
    List<Cell> strategies = new ArrayList<>(List.of(Cell.words("Strategy")));
    for (int i = 0; i < frame.names().size(); i++) {
      head.add(new Cell(frame.names().get(i), i == 0, true, null));
      var strategy = frame.figures().strategies().get(i);
      strategies.add(new Cell(strategy.label(), true, true, strategy));
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(strategies);
    for (FigureTable.Row row : frame.figures().rows()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.words(row.label())));
      row.cells().forEach(cell -> cells.add(Cell.number(ComparisonFrame.text(cell))));
      rows.add(cells);
    }
    return new Table("", head, rows);
  }
}
