package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.ui.chart.ScenarioSwatch;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.wording.FigureTable;
import dev.tunewise.wording.MetricDifference;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * Each figure of the compared strategies with its difference to the baseline. Where they do not
 * fit, names and scenarios stay while the figures scroll.
 */
final class FigureGrid extends ScrollPane {
  private static final double LABELS = 146;
  private static final double BASELINE = 110;
  private static final double OTHER = 144;
  private static final double LONGEST_NAME = 170;

  private final GridPane grid = Nodes.styled(new GridPane(), "tw-compare-figures");
  private final DoubleBinding across = scrolled(hvalueProperty(), Bounds::getWidth);
  private final DoubleBinding down = scrolled(vvalueProperty(), Bounds::getHeight);

  private int scenarios = 1;

  FigureGrid() {
    setContent(grid);
    setFitToWidth(true); // cuts names before it scrolls
  }

  /** How far the figures are scrolled, in pixels. */
  private DoubleBinding scrolled(DoubleProperty share, ToDoubleFunction<Bounds> size) {
    return Bindings.createDoubleBinding(
        () -> {
          double hidden =
              size.applyAsDouble(grid.getLayoutBounds()) - size.applyAsDouble(getViewportBounds());
          return Math.rint(share.get() * Math.max(0, hidden));
        },
        share,
        grid.layoutBoundsProperty(),
        viewportBoundsProperty());
  }

  /**
   * The width at which nothing scrolls across, more or less: it must not change with each figure.
   */
  double wholeWidth() {
    return LABELS + BASELINE + (scenarios - 1) * OTHER;
  }

  /** The height at which nothing scrolls up or down. */
  double wholeHeight() {
    return Math.ceil(grid.prefHeight(getWidth() > 0 ? getWidth() : wholeWidth())) + 2;
  }

  void show(FigureTable table, ColorMode mode) {
    scenarios = table.names().size();
    grid.getChildren().clear();
    Region corner = new Region();
    grid.add(keepAtLeft(keepOnTop(corner)), 0, 0);
    corner.setViewOrder(-2);
    for (int i = 0; i < table.names().size(); i++) {
      addHeader(table, i, mode);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      FigureTable.Row row = table.rows().get(r);
      Label label = Nodes.label(row.label(), "tw-compare-muted");
      label.setMinWidth(Region.USE_PREF_SIZE);
      Tips.say(label, row.metric().help());
      grid.add(keepAtLeft(label), 0, r + 1);
      for (int i = 0; i < row.cells().size(); i++) {
        addCell(row.cells().get(i), i, r + 1);
      }
    }
  }

  private Region keepAtLeft(Region cell) {
    cell.translateXProperty().bind(across);
    return inFront(cell);
  }

  private Region keepOnTop(Region cell) {
    cell.translateYProperty().bind(down);
    return inFront(cell);
  }

  /** Hides what scrolls by below it. */
  private static Region inFront(Region cell) {
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    cell.setViewOrder(-1);
    cell.getStyleClass().add("tw-compare-kept");
    return cell;
  }

  private void addHeader(FigureTable table, int i, ColorMode mode) {
    Label name = heading(table.names().get(i), "tw-compare-name");
    name.setTextFill(ScenarioSwatch.color(i, mode));
    Tips.whenCut(name);
    Label strategy = heading(table.labels().get(i), "tw-compare-muted");
    strategy.setMinHeight(Region.USE_PREF_SIZE);
    VBox header =
        new VBox(name, strategy) {
          @Override
          protected double computePrefWidth(double height) {
            return Math.min(LONGEST_NAME, super.computePrefWidth(height));
          }
        };
    header.setAlignment(Pos.TOP_RIGHT);
    header.setMinWidth(0);
    header.getStyleClass().add("tw-compare-head");
    grid.add(keepOnTop(header), column(i), 0, i == 0 ? 1 : 2, 1);
  }

  private static Label heading(String text, String styleClass) {
    Label heading = Nodes.label(text, styleClass);
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setWrapText(true);
    heading.setTextAlignment(TextAlignment.RIGHT);
    heading.setAlignment(Pos.CENTER_RIGHT);
    return heading;
  }

  /** The baseline has one column, each other a value and a difference. */
  private static int column(int scenario) {
    return scenario == 0 ? 1 : 2 * scenario;
  }

  private void addCell(FigureTable.Cell cell, int scenario, int row) {
    Label value = number(cell.figure().text());
    Tips.say(value, cell.figure().full());
    grid.add(value, column(scenario), row);
    if (cell.difference().isPresent()) {
      MetricDifference difference = cell.difference().get();
      Label text = number(difference.text());
      text.getStyleClass().add(styleClass(difference.tone()));
      grid.add(text, column(scenario) + 1, row);
    }
  }

  /** How good and bad news look; the sign says the same without color. */
  private static String styleClass(MetricDifference.Tone tone) {
    return switch (tone) {
      case BETTER -> "tw-better";
      case WORSE -> "tw-worse";
      case SAME, OPEN -> "tw-compare-muted";
    };
  }

  private static Label number(String text) {
    Label label = Nodes.label(text, "tw-compare-figure");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
