package dev.tunewise.export.deck;

import dev.tunewise.chart.FlipLine;
import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.simulation.FlipFinder;
import dev.tunewise.simulation.Tornado;
import java.util.ArrayList;
import java.util.List;

/** What decides it: the tornado of the ranges, and the nearest values that flip the choice. */
final class DecidesSlide {
  private static final int MOST_FLIPS = 10;
  private static final String NO_RANGES =
      "No parameter has a low and a high value yet: with ranges, a tornado shows here how far each"
          + " one moves the decision.";

  private DecidesSlide() {}

  static Slide of(SlideFrame frame) {
    List<FlipLine> flips =
        FlipLine.of(
            frame.scenario(), FlipFinder.all(frame.scenario(), () -> false), frame.numbers());
    TornadoData tornado =
        TornadoChart.of(
            frame.scenario(),
            Tornado.of(frame.scenario()),
            TornadoChart.pair(frame.outcome()),
            TornadoData.Measure.MONEY,
            frame.numbers());
    List<String> said = new ArrayList<>();
    flips.stream().limit(MOST_FLIPS).map(FlipLine::spoken).forEach(said::add);
    if (tornado.bars().isEmpty()) {
      said.addFirst(NO_RANGES);
      Column all = new Column(1, List.of(flipBlock(flips)));
      return frame.slide(flipTitle(flips), "Nearest first, all else as it is", List.of(all), said);
    }
    said.addFirst(tornado.summary());
    return frame.slide(
        tornado.title(),
        tornado.subtitle(),
        List.of(
            new Column(0.56, List.of(new Figure(tornado))),
            new Column(0.44, List.of(flipBlock(flips)))),
        said);
  }

  private static String flipTitle(List<FlipLine> flips) {
    return flips.isEmpty()
        ? "No single parameter changes the recommendation"
        : flips.getFirst().spoken();
  }

  private static Block flipBlock(List<FlipLine> flips) {
    if (flips.isEmpty()) {
      return new Points("What would change our mind", List.of(FlipLine.NONE), 1);
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (FlipLine line : flips.stream().limit(MOST_FLIPS).toList()) {
      rows.add(
          List.of(
              Cell.words(line.name()),
              Cell.number(line.change()),
              new Cell(line.strategy().label(), true, false, line.strategy())));
    }
    return new Table(
        "What would change our mind",
        List.of(Cell.words("Parameter"), Cell.number("Now → flips at"), Cell.words("Takes over")),
        rows);
  }
}
