package dev.tunewise.ui.parameters;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.ParameterSlider.Mark;
import dev.tunewise.wording.ValueChange;
import java.util.Comparator;
import java.util.List;

/** The flips of one row as ticks for its slider. */
final class RowThresholds {
  private final Parameter parameter;
  private final Numbers numbers;
  private List<Threshold> flips = List.of();
  private List<Mark> marks = List.of();

  RowThresholds(Parameter parameter, Numbers numbers) {
    this.parameter = parameter;
    this.numbers = numbers;
  }

  /** Takes new flips of a scenario; false if they are the old ones. */
  boolean set(List<Threshold> newFlips, Scenario scenario) {
    if (flips.equals(newFlips)) {
      return false;
    }
    flips = List.copyOf(newFlips);
    marks =
        flips.stream()
            .sorted(Comparator.comparingDouble(Threshold::value))
            .map(flip -> new Mark(flip.value(), flip.strategy().key(), text(flip, scenario)))
            .toList();
    return true;
  }

  /** The ticks from left to right. */
  List<Mark> marks() {
    return marks;
  }

  /** The value in as many digits as tell it from today's. */
  private String text(Threshold flip, Scenario scenario) {
    double today = scenario.get(parameter);
    ValueChange change =
        ValueChange.of(parameter, today, flip.value(), scenario.currency(), numbers);
    return change.to() + ": " + ThresholdLine.takeover(flip);
  }
}
