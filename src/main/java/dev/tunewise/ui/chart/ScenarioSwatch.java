package dev.tunewise.ui.chart;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ScenarioStyle;
import dev.tunewise.ui.look.FxColors;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** A piece of a scenario's line, as the charts draw it. */
public final class ScenarioSwatch extends Region {
  private static final double LENGTH = 26;
  private static final double HEIGHT = 12;

  /**
   * A swatch.
   *
   * @param index of the scenario in the comparison, 0 for the baseline
   */
  public ScenarioSwatch(int index, ColorMode mode) {
    ScenarioStyle style = ScenarioStyle.of(index, mode);
    Line line = new Line(1, HEIGHT / 2, LENGTH, HEIGHT / 2);
    line.setStroke(color(index, mode));
    line.setStrokeWidth(style.marker() == ScenarioStyle.Marker.NONE ? 2.6 : 2);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    style.dashes().forEach(dash -> line.getStrokeDashArray().add(dash.doubleValue()));
    getChildren().add(line);
    setMinSize(LENGTH + 2, HEIGHT);
    setMaxSize(LENGTH + 2, HEIGHT);
    setPrefSize(LENGTH + 2, HEIGHT);
  }

  /** The color of a scenario's line and text. */
  public static Color color(int index, ColorMode mode) {
    return FxColors.of(ScenarioStyle.of(index, mode).line());
  }
}
