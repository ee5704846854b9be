package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Comparison;
import dev.tunewise.simulation.Comparison.Cell;
import dev.tunewise.simulation.Metric;
import dev.tunewise.simulation.MetricDifference;
import dev.tunewise.simulation.MetricDifference.Tone;
import dev.tunewise.simulation.compare.StrategyDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** One metric: its name and three numbers; the best in bold on a tint. */
final class TableRow extends Region {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
  private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
  private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  /** The tint of the best value hugs it where columns are wide. */
  private static final double MAX_CELL = 100;

  private final Metric metric;
  private final Label name = new Label();
  private final List<Label> values = new ArrayList<>();
  private final List<Label> differences = new ArrayList<>();

  TableRow(Metric metric) {
    this.metric = metric;
    getStyleClass().add("tw-comparison-row");
    name.getStyleClass().add("tw-comparison-label");
    name.setTooltip(tooltip());
    name.getTooltip().setText(metric.help());
    getChildren().add(name);
    for (int i = 0; i < Strategy.values().length; i++) {
      Label value = new Label();
      value.getStyleClass().add("tw-comparison-value");
      value.setAlignment(Pos.CENTER_RIGHT);
      value.setTooltip(tooltip());
      values.add(value);
      Label difference = new Label();
      difference.getStyleClass().add("tw-comparison-difference");
      difference.setAlignment(Pos.CENTER_RIGHT);
      difference.setTooltip(tooltip());
      difference.setVisible(false);
      differences.add(difference);
      getChildren().addAll(value, difference);
    }
    getChildren().forEach(child -> child.setManaged(false));
  }

  private static Tooltip tooltip() {
    Tooltip tooltip = new Tooltip();
    tooltip.setShowDelay(TOOLTIP_DELAY);
    return tooltip;
  }

  void show(Comparison comparison) {
    Comparison.Row row = comparison.of(metric);
    name.setText(row.label());
    for (Cell cell : row.cells()) {
      Label value = values.get(cell.strategy().ordinal());
      value.setText(cell.text());
      value.pseudoClassStateChanged(BEST, cell.best());
      value.getTooltip().setText(cell.strategy().label() + ": " + cell.full());
    }
    setAccessibleText(row.spoken());
  }

  /** Shows beside each value how it differs from a baseline's; nothing if there is none. */
  void showDifferences(Optional<StrategyDifferences> known) {
    for (Strategy strategy : Strategy.values()) {
      Label label = differences.get(strategy.ordinal());
      label.setVisible(known.isPresent());
      if (known.isPresent()) {
        MetricDifference difference = known.get().of(metric, strategy);
        label.setText(difference.tone() == Tone.SAME ? "" : difference.text());
        label.pseudoClassStateChanged(BETTER, difference.tone() == Tone.BETTER);
        label.pseudoClassStateChanged(WORSE, difference.tone() == Tone.WORSE);
        Tooltip tip = values.get(strategy.ordinal()).getTooltip();
        tip.setText(tip.getText() + "\nAgainst the baseline: " + difference.text());
        label.getTooltip().setText(tip.getText());
      }
    }
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  void place(TableColumns columns, double x, double y, double width, double height) {
    resizeRelocate(x, y, width, height);
    name.resizeRelocate(0, 0, columns.labels(), height);
    for (int i = 0; i < values.size(); i++) {
      boolean both = differences.get(i).isVisible();
      double most = Math.min(MAX_CELL, columns.numbers());
      double cell = both ? Math.min(most, 0.58 * columns.numbers()) : most;
      double left = columns.left(i) + columns.numbers() - cell;
      values.get(i).resizeRelocate(left, 0, cell, height);
      double room = Math.min(columns.numbers() - cell, MAX_CELL);
      differences.get(i).resizeRelocate(left - room, 0, room, height);
    }
  }
}
