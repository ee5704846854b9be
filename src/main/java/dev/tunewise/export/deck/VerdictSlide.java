package dev.tunewise.export.deck;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.wording.ActualText;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.FigureTable;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The verdict or how scenarios compare, in one sentence, and the key figures. */
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
          Metric.CHANCE_TO_MEET_TARGET,
          Metric.EXAMPLES_TO_TARGET,
          Metric.LATENCY,
          Metric.LEAD_TIME);

  private VerdictSlide() {}

  /** How sure it is, the key figures, the two other strategies and the reasons. */
  static Slide of(SlideFrame frame) {
    String headline = VerdictText.headline(frame.outcome(), frame.numbers());
    String alternatives = VerdictText.alternatives(frame.outcome(), frame.numbers());
    List<String> said = new ArrayList<>(List.of(headline, alternatives));
    said.addAll(frame.odds());
    String second = second(frame);
    boolean known = !second.isEmpty();
    List<Block> blocks = new ArrayList<>(List.of(keyFigures(frame)));
    if (known) {
      blocks.add(new Points("", List.of(alternatives), 1));
    }
    blocks.add(new Points("Why", frame.reasons(), 1));
    frame
        .outcome()
        .actualSpend()
        .map(actual -> new ActualText(actual, frame.scenario(), frame.numbers()).sentences())
        .ifPresent(paid -> blocks.add(new Points("Paid so far", paid, 1)));
    return frame.slide(
        headline, known ? second : alternatives, List.of(new Column(1, blocks)), said);
  }

  /** How sure it is, if that is known; where none fits, also what makes one fit. */
  private static String second(SlideFrame frame) {
    String sure = ProbabilityText.line(frame.outcome(), frame.uncertainty(), frame.numbers());
    if (frame.outcome().verdict().choice().fits()) {
      return sure;
    }
    String way = ThresholdLine.wayOut(frame.thresholds(), frame.numbers());
    return sure.isEmpty() ? way : sure + ". " + way;
  }

  /** The comparison of the window, one row per strategy; the recommended one stands out. */
  private static Table keyFigures(SlideFrame frame) {
    Choice choice = frame.outcome().verdict().choice();
    Uncertainty uncertainty = frame.uncertainty();
    Comparison comparison = Comparison.of(frame.outcome(), uncertainty, Set.of(), frame.numbers());
    List<Metric> shown =
        SHOWN.stream()
            .filter(metric -> metric != Metric.CHANCE_TO_MEET_TARGET || uncertainty != null)
            .toList();
    List<Cell> head = new ArrayList<>(List.of(Cell.words("")));
    shown.forEach(metric -> head.add(Cell.number(comparison.of(metric).label())));
    List<List<Cell>> rows = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      boolean strong = choice.fits() && strategy == choice.strategy();
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(strategy.label(), strong, false, strategy));
      for (Metric metric : shown) {
        String text = comparison.of(metric).of(strategy).text();
        cells.add(new Cell(text, strong, true, null));
      }
      rows.add(cells);
    }
    return new Table("", head, rows);
  }

  /** With what to beware of. */
  static Slide of(ComparisonFrame frame) {
    ScenarioComparison comparison = frame.comparison();
    List<String> warnings = ComparisonText.warnings(comparison);
    List<Block> blocks = new ArrayList<>(List.of(keyFigures(frame)));
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

  /** Each with its difference to the baseline; the baseline and the strategies stand out. */
  private static Table keyFigures(ComparisonFrame frame) {
    List<Cell> head = new ArrayList<>(List.of(Cell.words("")));
    List<Cell> strategies = new ArrayList<>(List.of(Cell.words("Strategy")));
    for (int i = 0; i < frame.names().size(); i++) {
      head.add(new Cell(frame.names().get(i), i == 0, true, null));
      var strategy = frame.figures().strategies().get(i);
      strategies.add(new Cell(frame.figures().labels().get(i), true, true, strategy));
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
