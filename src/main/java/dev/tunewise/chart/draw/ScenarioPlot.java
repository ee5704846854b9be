package dev.tunewise.chart.draw;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.ScenarioLines.Line;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** The lines of scenarios, as JFreeChart wants them. */
final class ScenarioPlot {
  private ScenarioPlot() {}

  static DefaultXYDataset dataset(ScenarioLines data) {
    DefaultXYDataset dataset = new DefaultXYDataset();
    for (Line line : data.lines()) {
      dataset.addSeries(line.name(), new double[][] {line.xs().toArray(), line.ys().toArray()});
    }
    return dataset;
  }

  static XYLineAndShapeRenderer renderer(ScenarioLines data, ChartTheme theme) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < data.lines().size(); i++) {
      ScenarioStyle style = ScenarioStyle.of(i, theme);
      renderer.setSeriesStroke(i, style.stroke(theme), false);
      renderer.setSeriesPaint(i, style.line(), false);
    }
    return renderer;
  }
}
