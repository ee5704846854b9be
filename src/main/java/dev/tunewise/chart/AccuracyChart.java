package dev.tunewise.chart;

import dev.tunewise.chart.ChartData.Series;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyCrossover;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.AccuracyText;
import dev.tunewise.wording.ChoiceText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Expected accuracy over labeled examples, with the target and where curves meet it. */
final class AccuracyChart {
  /** For people. */
  static final String NAME = "Expected accuracy";

  private static final double MOST_EXAMPLES = ExampleGrid.EXAMPLES.last();

  private final Outcome outcome;
  private final @Nullable Uncertainty uncertainty;
  private final Numbers numbers;
  private final AccuracyText accuracies;
  private final double examples;
  private final double target;
  private final MeasuredPoints measured;

  private AccuracyChart(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    this.outcome = outcome;
    this.uncertainty = uncertainty;
    this.numbers = numbers;
    accuracies = new AccuracyText(outcome.scenario(), numbers);
    examples = outcome.scenario().get(Parameter.LABELED_EXAMPLES);
    target = outcome.scenario().get(Parameter.TARGET_ACCURACY);
    measured = new MeasuredPoints(outcome.scenario(), numbers, MOST_EXAMPLES);
  }

  static ChartData of(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return new AccuracyChart(outcome, uncertainty, numbers).data();
  }

  private ChartData data() {
    List<Series> series = new ArrayList<>();
    for (StrategyOutcome o : outcome.strategies()) {
      String label = o.strategy().label();
      series.add(new Series(o.strategy(), o.accuracyByExamples(), label, band(o.strategy())));
    }
    Quantity count = Quantity.of(Quantity.Kind.COUNT, numbers);
    ChartData lines =
        new ChartData(
            NAME,
            false,
            ChoiceText.title(outcome.verdict().choice(), title()),
            "Share of right answers by labeled examples, "
                + numbers.count(examples)
                + " now"
                + measured.scope()
                + ChartData.bandsNote(uncertainty, numbers),
            new ChartAxis("Labeled examples", AxisScale.ZERO_LOG, 0, MOST_EXAMPLES, count),
            accuracyAxis(),
            ExampleGrid.EXAMPLES,
            series,
            List.of());
    return lines.withMarks(marks(lines));
  }

  private ChartAxis accuracyAxis() {
    double lowest = target;
    for (StrategyOutcome o : outcome.strategies()) {
      QuantileBand band = band(o.strategy());
      for (int i = 0; i < o.accuracyByExamples().size(); i++) {
        lowest = Math.min(lowest, o.accuracyByExamples().get(i));
        lowest = band == null ? lowest : Math.min(lowest, band.p10().get(i));
      }
    }
    for (Mark.Measured point : measured.marks()) {
      lowest = Math.min(lowest, point.low());
    }
    return ChartAxis.accuracy(lowest, numbers);
  }

  private @Nullable QuantileBand band(Strategy strategy) {
    return uncertainty == null ? null : uncertainty.of(strategy).accuracyByExamples();
  }

  private String title() {
    StrategyOutcome chosen = outcome.recommended();
    String who = chosen.strategy().label();
    String accuracy = accuracies.of(chosen.accuracy());
    String goal = accuracies.target();
    if (chosen.meetsTarget()) {
      return accuracy.equals(goal)
          ? who + " reaches " + accuracy + ", just the target"
          : who + " reaches " + accuracy + ", above the " + goal + " target";
    }
    boolean othersMeet = outcome.strategies().stream().anyMatch(StrategyOutcome::meetsTarget);
    return othersMeet
        ? who + " stays at " + accuracy + ", below the " + goal + " target"
        : "None reaches the " + goal + " target";
  }

  private List<Mark> marks(ChartData lines) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Level(target, "Target " + accuracies.target()));
    double shown = Math.min(examples, MOST_EXAMPLES);
    String beyond = examples > MOST_EXAMPLES ? " →" : "";
    marks.add(new Mark.Guide(shown, "Now " + numbers.count(examples) + beyond, true));
    marks.add(guide(ExampleLevel.EXPERIMENT, " to try"));
    marks.add(guide(ExampleLevel.PRODUCTION, " to ship"));
    marks.add(guide(ExampleLevel.PLATEAU, " plateau"));
    for (StrategyOutcome o : outcome.strategies()) {
      marks.add(new Mark.Value(shown, o.accuracy(), o.strategy(), accuracies.of(o.accuracy())));
    }
    lines.series().forEach(line -> addTarget(marks, lines, line));
    for (BreakEven.Pair pair : BreakEven.Pair.all()) {
      AccuracyCrossover.of(outcome, pair).forEach(o -> marks.add(overtaking(lines, o)));
    }
    marks.addAll(measured.marks());
    marks.addAll(measured.ends(lines));
    return marks;
  }

  private Mark guide(ExampleLevel level, String text) {
    return new Mark.Guide(level.from(), numbers.number(level.from()) + text, false);
  }

  private void addTarget(List<Mark> marks, ChartData lines, Series line) {
    OptionalInt needed = outcome.of(line.strategy()).examplesToTarget();
    if (needed.isEmpty()) {
      return;
    }
    String who = line.strategy().label();
    String count = numbers.briefCount(needed.getAsInt());
    if (needed.getAsInt() > MOST_EXAMPLES) {
      marks.add(new Mark.Note(who + " reaches the target with " + Words.count(count, "example")));
    } else {
      String text =
          needed.getAsInt() == 0
              ? who + " meets target\nwithout examples"
              : who + " reaches\ntarget with " + count;
      double reached = lines.valueAt(line, needed.getAsInt());
      marks.add(new Mark.Point(needed.getAsInt(), reached, line.strategy(), text, false));
    }
  }

  private Mark overtaking(ChartData lines, AccuracyCrossover overtaking) {
    Strategy winner = overtaking.winner();
    double x = overtaking.examples();
    double y = lines.lineAt(lines.series().get(winner.ordinal()), x);
    String count = numbers.briefCount(Numbers.twoDigits(x)); // the grid is too coarse for more
    String text =
        winner.label() + " overtakes\n" + overtaking.loser().inSentence() + " at " + count;
    return new Mark.Point(x, y, winner, text, false);
  }
}
