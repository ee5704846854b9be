package dev.tunewise.ui.chart;

import dev.tunewise.chart.draw.ChartTheme;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Makes a chart as large as the window, and small again. */
final class MaximizeButton extends Button {
  private static final String GROW = "M1 1h5v1.5H2.5V6H1zM11 11H6V9.5h3.5V6H11z";
  private static final String SHRINK = "M6 6H1V4.5h3.5V1H6zM6.5 6.5h5V8H8v3.5H6.5z";

  private final SVGPath icon = new SVGPath();

  MaximizeButton(BooleanProperty maximized) {
    icon.contentProperty().bind(maximized.map(big -> big ? SHRINK : GROW));
    paint(ChartTheme.LIGHT);
    setGraphic(icon);
    getStyleClass().addAll("flat", "button-icon", "maximize-button");
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setFocusTraversable(false); // the pane itself answers Enter
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(maximized.map(big -> big ? "Restore (Enter)" : "Maximize (Enter)"));
    setTooltip(tooltip);
    accessibleTextProperty().bind(maximized.map(big -> big ? "Restore chart" : "Maximize chart"));
    setOnAction(event -> maximized.set(!maximized.get()));
  }

  void paint(ChartTheme theme) {
    icon.setFill(FxColors.of(theme.palette().muted()));
  }
}
