package dev.tunewise.ui.chart;

import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.overlay.CrosshairOverlayFX;
import org.jspecify.annotations.Nullable;

/**
 * The canvas above the picture of the chart. It holds no chart of its own, only the crosshair as an
 * overlay, so moving the mouse never draws the chart again.
 */
final class CrosshairCanvas extends ChartCanvas {
  private @Nullable Position position;

  @SuppressWarnings("this-escape") // the handlers are removed from a finished canvas
  CrosshairCanvas() {
    super(null);
    // These expect a chart; scrolling belongs to the pane around, zooming is not offered.
    removeMouseHandler(getMouseHandler("pan"));
    for (String id : List.of("tooltip", "scroll", "anchor", "dispatch")) {
      removeAuxiliaryMouseHandler(getMouseHandler(id));
    }
    setManaged(false);
    addOverlay(new Crosshair());
  }

  /**
   * Where the crosshair is, in pixels.
   *
   * @param ys one per strategy
   */
  record Position(double x, List<Double> ys, Rectangle2D area, ChartTheme theme) {}

  void show(Position newPosition) {
    position = newPosition;
    draw();
  }

  void hide() {
    position = null;
    draw();
  }

  /** Not the library's lines, which need a chart: one line, and a dot per strategy. */
  private final class Crosshair extends CrosshairOverlayFX {
    private static final long serialVersionUID = 1L;

    @Override
    public void paintOverlay(Graphics2D g2, ChartCanvas canvas) {
      Position p = position;
      if (p == null) {
        return;
      }
      Palette palette = p.theme().palette();
      g2.setStroke(new BasicStroke(1));
      g2.setColor(palette.muted());
      double x = Math.floor(p.x()) + 0.5; // one sharp column of pixels
      g2.draw(new Line2D.Double(x, p.area().getMinY(), x, p.area().getMaxY()));
      for (Strategy strategy : Strategy.values()) {
        Ellipse2D dot = new Ellipse2D.Double(p.x() - 4, p.ys().get(strategy.ordinal()) - 4, 8, 8);
        g2.setColor(palette.line(strategy));
        g2.fill(dot);
        g2.setColor(palette.background());
        g2.draw(dot);
      }
    }
  }
}
