package dev.tunewise.export.deck;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.VerdictText;
import java.util.ArrayList;
import java.util.List;

/** The verdict in one sentence, the key figures and the reasons. */
final class VerdictSlide {
  /** What a meeting asks for first; all the rest is in the workbook. */
  private static final List<Metric> SHOWN =
      List.of(
          Metric.TOTAL_COST,
          Metric.ERROR_COST,
          Metric.SETUP_COST,
          Metric.COST_PER_THOUSAND_CALLS,
          Metric.COST_PER_RIGHT_ANSWER,
          Metric.ACCURACY,
          Metric.MEETS_TARGET,
          Metric.EXAMPLES_TO_TARGET,
          Metric.LATENCY,
          Metric.LEAD_TIME);

  private VerdictSlide() {}

  static Slide of(SlideFrame frame) {
    Outcome outcome = frame.outcome();
    String headline = VerdictText.headline(outcome, frame.uncertainty(), frame.numbers());
    String alternatives = VerdictText.alternatives(outcome, frame.numbers());
    List<Block> blocks =
        List.of(keyFigures(outcome, frame.numbers()), new Points("Why", frame.reasons(), 1));
    List<String> said = new ArrayList<>(List.of(headline, alternatives));
    said.addAll(frame.odds());
    return frame.slide(headline, alternatives, List.of(new Column(1, blocks)), said);
  }

  /** The comparison of the window, one row per strategy; the recommended one stands out. */
  private static Table keyFigures(Outcome outcome, Numbers numbers) {
    Strategy chosen = outcome.verdict().strategy();
    Comparison comparison = Comparison.of(outcome, numbers);
    List<Cell> head = new ArrayList<>(List.of(Cell.words("")));
    SHOWN.forEach(metric -> head.add(Cell.number(comparison.of(metric).label())));
    List<List<Cell>> rows = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      boolean strong = strategy == chosen;
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(strategy.label(), strong, false, strategy));
      for (Metric metric : SHOWN) {
        String text = comparison.of(metric).of(strategy).text();
        cells.add(new Cell(text, strong, true, null));
      }
      rows.add(cells);
    }
    return new Table("", head, rows);
  }
}
