package dev.tunewise.export.deck;

import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.wording.FigureTable;
import java.util.ArrayList;
import java.util.List;

/** How scenarios compare in one sentence, and each key figure with its difference. */
final class CompareOverviewSlide {
  private CompareOverviewSlide() {}

  static Slide of(ComparisonFrame frame) {
    String cost = ScenarioChart.cost(frame.comparison(), frame.numbers()).title();
    String accuracy = ScenarioChart.accuracy(frame.comparison(), frame.numbers()).title();
    String choice = frame.comparison().choice().inSentence();
    List<Block> blocks = new ArrayList<>(List.of(figures(frame)));
    if (!frame.comparison().warnings().isEmpty()) {
      blocks.add(new Points("", frame.comparison().warnings(), 1));
    }
    return frame.slide(
        cost + "; " + again(cost, accuracy),
        "Figures of " + choice + ", in brackets the difference to the baseline",
        List.of(new Column(1, blocks)),
        List.of());
  }

  /** The second of two sentences does not repeat the name that both begin with. */
  private static String again(String first, String second) {
    int verb = second.indexOf(" is most accurate: ");
    return verb > 0 && first.startsWith(second.substring(0, verb) + " ")
        ? "it" + second.substring(verb)
        : second;
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
