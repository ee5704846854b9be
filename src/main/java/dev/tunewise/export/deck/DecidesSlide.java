package dev.tunewise.export.deck;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.wording.ThresholdText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What decides it: the tornado of the ranges, and the nearest values that flip the choice. */
final class DecidesSlide {
  private static final int MOST_FLIPS = 10;

  private DecidesSlide() {}

  /** With ranges the tornado comes first, on a slide of its own. */
  static List<Slide> of(SlideFrame frame) {
    TornadoData tornado = TornadoChart.of(frame.outcome(), frame.view().tornado(), frame.numbers());
    Slide flips = flips(frame);
    return tornado.bars().isEmpty() ? List.of(flips) : List.of(tornado(frame, tornado), flips);
  }

  private static Slide tornado(SlideFrame frame, TornadoData tornado) {
    return frame.slide(
        tornado.title(),
        tornado.subtitle(),
        List.of(new Column(1, List.of(new Figure(tornado)))),
        List.of(tornado.summary()));
  }

  private static Slide flips(SlideFrame frame) {
    boolean fits = frame.outcome().verdict().choice().fits();
    List<ThresholdLine> flips = ThresholdLine.of(frame.thresholds(), frame.numbers());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(frame.odds().isEmpty() ? 1 : 0.58, List.of(flipBlock(flips, fits))));
    odds(frame).ifPresent(odds -> columns.add(new Column(0.42, List.of(odds))));
    return frame.slide(
        flipTitle(frame, flips, fits),
        "One parameter at a time, all else as it is",
        columns,
        flips.stream().limit(MOST_FLIPS).map(ThresholdLine::spoken).toList());
  }

  private static Optional<Block> odds(SlideFrame frame) {
    List<String> odds = frame.odds();
    return odds.isEmpty() ? Optional.empty() : Optional.of(new Points("How sure", odds, 1));
  }

  private static String flipTitle(SlideFrame frame, List<ThresholdLine> flips, boolean fits) {
    if (flips.isEmpty()) {
      return fits
          ? "No single parameter changes the recommendation"
          : "No single parameter makes one fit";
    }
    return fits
        ? flips.getFirst().spoken()
        : ThresholdText.sentence(frame.scenario(), flips.getFirst().flip(), frame.numbers());
  }

  private static Block flipBlock(List<ThresholdLine> flips, boolean fits) {
    if (flips.isEmpty()) {
      return new Points(ThresholdText.title(fits), List.of(ThresholdText.none(fits)), 1);
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (ThresholdLine line : flips.stream().limit(MOST_FLIPS).toList()) {
      rows.add(
          List.of(
              Cell.words(line.name()),
              Cell.number(line.change()),
              new Cell(line.taker(), true, false, line.flip().fits() ? line.strategy() : null)));
    }
    return new Table(
        ThresholdText.title(fits),
        List.of(
            Cell.words("Parameter"),
            Cell.number(fits ? "Now → flips at" : "Now → fits at"),
            Cell.words(fits ? "Takes over" : "Fits")),
        rows);
  }
}
