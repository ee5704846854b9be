package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Comparison;
import dev.tunewise.simulation.Comparison.Cell;
import dev.tunewise.simulation.Metric;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** One metric: its name and three numbers; the best in bold on a tint. */
final class TableRow extends Region {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  /** The tint of the best value hugs it where columns are wide. */
  private static final double MAX_CELL = 100;

  private final Metric metric;
  private final Label name = new Label();
  private final List<Label> values = new ArrayList<>();

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
      getChildren().add(value);
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

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  void place(TableColumns columns, double x, double y, double width, double height) {
    resizeRelocate(x, y, width, height);
    name.resizeRelocate(0, 0, columns.labels(), height);
    for (int i = 0; i < values.size(); i++) {
      double cell = Math.min(MAX_CELL, columns.numbers());
      double left = columns.left(i) + columns.numbers() - cell;
      values.get(i).resizeRelocate(left, 0, cell, height);
    }
  }
}
