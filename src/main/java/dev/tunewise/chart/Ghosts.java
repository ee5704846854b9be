package dev.tunewise.chart;

import java.util.ArrayList;
import java.util.List;

/** The lines of a pinned baseline, as dots over those of a chart. */
public final class Ghosts {
  private Ghosts() {}

  /** Only lines have room for those of a baseline. */
  public static ChartContent over(ChartContent content, ChartContent baseline) {
    return content instanceof ChartData lines && baseline instanceof ChartData others
        ? over(lines, others)
        : content;
  }

  /**
   * A chart with the lines of another one of the same kind over its own. The axis makes room for
   * them, but a logarithmic one gains no decades at its low end.
   */
  static ChartData over(ChartData data, ChartData baseline) {
    List<Mark> marks = new ArrayList<>(data.marks());
    double low = data.y().low();
    double high = data.y().high();
    for (ChartData.Series line : baseline.series()) {
      marks.add(new Mark.Ghost(line.strategy(), baseline.xs(), line.ys()));
      for (int i = 0; i < line.ys().size(); i++) {
        if (baseline.xs().get(i) <= data.x().high()) {
          high = Math.max(high, line.ys().get(i));
          low = data.y().scale() == AxisScale.LINEAR ? Math.min(low, line.ys().get(i)) : low;
        }
      }
    }
    ChartAxis y = data.y();
    boolean lower = low < y.low();
    ChartAxis roomier =
        new ChartAxis(
            y.label(), y.scale(), low, high, y.quantity(), y.unit(), lower ? low : y.firstTick());
    return new ChartData(
        data.name(),
        data.endsInTotals(),
        data.title(),
        data.subtitle() + "; dotted: pinned",
        data.x(),
        roomier,
        data.xs(),
        data.series(),
        marks);
  }
}
