package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.table.TableLayout.Density;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.Comparison.Cell;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.MetricDifference;
import dev.tunewise.wording.MetricDifference.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** One metric: its name and three numbers; the best in bold on a tint. */
final class TableRow extends Region {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
  private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
  private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private static final String FONT = "Inter";

  /** Letters of differences, whatever the figures have. */
  private static final double DIFFERENCE_LETTERS = 11;

  /** The most there is around the name of a metric. */
  private static final double LABEL_GAPS = 8;

  /** Left and right of a difference. */
  private static final double DIFFERENCE_GAP = 6;

  /** Lines a difference up with the figure above, which has wider gaps. */
  private static final double UNDER_INSET = 4;

  /** What a difference under its figure takes of the height. */
  private static final double SHARE_UNDER = 0.46;

  private final Metric metric;
  private final Label name = Nodes.label("", "tw-comparison-label");
  private final List<Label> values = new ArrayList<>();
  private final List<Label> differences = new ArrayList<>();

  TableRow(Metric metric) {
    this.metric = metric;
    getStyleClass().add("tw-comparison-row");
    Tips.say(name, metric.help());
    getChildren().add(name);
    for (int i = 0; i < Strategy.values().length; i++) {
      Label value = Nodes.label("", "tw-comparison-value");
      value.setAlignment(Pos.CENTER_RIGHT);
      values.add(value);
      Label difference = Nodes.label("", "tw-comparison-difference");
      difference.setAlignment(Pos.CENTER_RIGHT);
      difference.setVisible(false);
      differences.add(difference);
      getChildren().addAll(value, difference);
    }
    getChildren().forEach(child -> child.setManaged(false));
  }

  Metric metric() {
    return metric;
  }

  /**
   * The width that a label will have for a text, measured before style sheets have set its font.
   *
   * @param bold whether it may become bold
   */
  static double widthOf(String words, double size, boolean bold) {
    if (words.isEmpty()) {
      return 0;
    }
    Text text = new Text(words);
    text.setFont(Font.font(FONT, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
    return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
  }

  void show(Comparison comparison) {
    Comparison.Row row = comparison.of(metric);
    name.setText(row.label());
    for (Cell cell : row.cells()) {
      Label value = values.get(cell.strategy().ordinal());
      value.setText(cell.text());
      value.pseudoClassStateChanged(BEST, cell.best());
      Tips.say(value, cell.strategy().label() + ": " + cell.full());
    }
    setAccessibleText(row.spoken());
  }

  /** Shows beside each value how it differs from a baseline's; nothing if there is none. */
  void showDifferences(Comparison comparison, Optional<Comparison> baseline, Numbers numbers) {
    Optional<Comparison.Row> before = baseline.flatMap(all -> all.find(metric));
    for (Strategy strategy : Strategy.values()) {
      Label label = differences.get(strategy.ordinal());
      label.setVisible(before.isPresent());
      if (before.isPresent()) {
        MetricDifference difference =
            MetricDifference.of(before.get(), comparison.of(metric), strategy, numbers);
        label.setText(difference.tone() == Tone.SAME ? "" : difference.text());
        label.pseudoClassStateChanged(BETTER, difference.tone() == Tone.BETTER);
        label.pseudoClassStateChanged(WORSE, difference.tone() == Tone.WORSE);
        Label value = values.get(strategy.ordinal());
        Tips.say(value, Tips.of(value) + "\nAgainst the baseline: " + difference.text());
        Tips.say(label, Tips.of(value));
      }
    }
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /** The room that the name of the metric takes. */
  double labelRoom(Density density) {
    return widthOf(name.getText(), density.letters(), false) + LABEL_GAPS;
  }

  /** The room that a figure takes. */
  double valueRoom(int column, Density density) {
    return widthOf(values.get(column).getText(), density.letters(), true) + 2 * density.padding();
  }

  /** The room that a difference takes; 0 if there is none. */
  double differenceRoom(int column) {
    Label difference = differences.get(column);
    double width =
        difference.isVisible() ? widthOf(difference.getText(), DIFFERENCE_LETTERS, false) : 0;
    return width == 0 ? 0 : width + DIFFERENCE_GAP;
  }

  private boolean isDifferent() {
    return differences.stream().anyMatch(d -> d.isVisible() && !d.getText().isEmpty());
  }

  void place(TableLayout layout, double x, double y, double width, double height) {
    resizeRelocate(x, y, width, height);
    name.resizeRelocate(0, 0, layout.labels(), height);
    double under = layout.stacked() && isDifferent() ? Math.floor(height * SHARE_UNDER) : 0;
    for (int i = 0; i < values.size(); i++) {
      double right = layout.left(i) + layout.width(i);
      double value = layout.value(i);
      values.get(i).resizeRelocate(right - value, 0, value, height - under);
      double difference = layout.difference(i);
      if (layout.stacked()) {
        double left = right - difference - UNDER_INSET;
        differences.get(i).resizeRelocate(left, height - under - 1, difference, under);
      } else {
        differences.get(i).resizeRelocate(right - value - difference, 0, difference, height);
      }
    }
  }
}
