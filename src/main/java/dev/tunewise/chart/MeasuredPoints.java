package dev.tunewise.chart;

import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;

import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.statistics.WilsonInterval;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a team measured, for the chart of accuracy: points, and where they end. */
final class MeasuredPoints {
  private final Scenario scenario;
  private final Numbers numbers;
  private final double most;
  private final Calibration calibration;
  private final List<Measurement> unused;
  private final List<Mark.Measured> marks;

  /**
   * The points of a scenario.
   *
   * @param most where the axis ends
   */
  MeasuredPoints(Scenario scenario, Numbers numbers, double most) {
    this.scenario = scenario;
    this.numbers = numbers;
    this.most = most;
    calibration = Calibration.of(scenario);
    unused = Calibration.unused(scenario);
    marks =
        scenario.measurements().stream()
            .filter(row -> row.examples() <= most)
            .map(this::mark)
            .toList();
  }

  List<Mark.Measured> marks() {
    return marks;
  }

  private Mark.Measured mark(Measurement row) {
    WilsonInterval interval = WilsonInterval.of(row.correct(), row.evaluated());
    double accuracy = row.correct() / row.evaluated();
    boolean used = !unused.contains(row);
    String text =
        "%s measured %s, %s … %s: %s of %s%s"
            .formatted(
                row.strategy().label(),
                numbers.percent(accuracy, 1),
                numbers.percent(interval.low(), 1),
                numbers.percent(interval.high(), 1),
                numbers.full(row.correct(), 1),
                numbers.count(row.evaluated()),
                used ? "" : " (not used)");
    return new Mark.Measured(
        row.examples(), accuracy, interval.low(), interval.high(), row.strategy(), used, text);
  }

  /** Which strategies are fitted, for the subtitle; empty if none is. */
  String scope() {
    String fitted =
        Words.joined(
            Stream.of(Strategy.values())
                .filter(strategy -> calibration.fit(strategy).isPresent())
                .map(Strategy::inSentence)
                .toList());
    return fitted.isEmpty()
        ? ""
        : "; " + fitted + " fitted to your evaluations (thin bars: 8 of 10 times)";
  }

  /** Where lines leave the data, and what lies outside the chart. */
  List<Mark> ends(ChartData lines) {
    List<Mark> ends = new ArrayList<>();
    for (Series line : lines.series()) {
      calibration
          .fit(line.strategy())
          .map(CurveFit::mostExamples)
          .filter(end -> end < most && !isFlat(line.strategy(), end))
          .ifPresent(end -> ends.add(end(lines, line, end)));
    }
    int outside = scenario.measurements().size() - marks.size();
    if (outside > 0) {
      ends.add(
          new Mark.Note(outside + " evaluated with over " + numbers.count(most) + " examples"));
    }
    return ends;
  }

  /** A prompt has so many examples and no more, however many are labeled. */
  private boolean isFlat(Strategy strategy, double end) {
    return !strategy.isTuned() && end >= scenario.get(PROMPTING_SHOTS);
  }

  private Mark end(ChartData lines, Series line, double end) {
    String text = "data end at " + numbers.number(end);
    return new Mark.DataEnd(end, lines.lineAt(line, end), line.strategy(), text);
  }
}
