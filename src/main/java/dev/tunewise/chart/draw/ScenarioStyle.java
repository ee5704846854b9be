package dev.tunewise.chart.draw;

import dev.tunewise.chart.ColorMode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How the line of a scenario looks: the baseline plain and dark, the others in colors that no
 * strategy has, each with dashes and a marker of its own, so that a gray print tells them apart.
 *
 * @param line of the line and the text
 */
public record ScenarioStyle(Color line, List<Float> dashes, Marker marker) {
  private static final List<Float> SOLID = List.of();
  private static final List<Float> LONG = List.of(9f, 4f);
  private static final List<Float> SHORT = List.of(4f, 3f);
  private static final List<Float> DOTTED = List.of(1.5f, 3f);
  private static final List<Float> MIXED = List.of(10f, 3.5f, 2f, 3.5f);

  private static final List<ScenarioStyle> LIGHT =
      List.of(
          new ScenarioStyle(Palette.LIGHT.ink(), SOLID, Marker.NONE),
          new ScenarioStyle(new Color(0x7B3FA0), LONG, Marker.CIRCLE),
          new ScenarioStyle(new Color(0x8A5A00), SHORT, Marker.SQUARE),
          new ScenarioStyle(new Color(0xB8256E), MIXED, Marker.TRIANGLE),
          new ScenarioStyle(new Color(0x56660A), DOTTED, Marker.DIAMOND));

  private static final List<ScenarioStyle> DARK =
      List.of(
          new ScenarioStyle(Palette.DARK.ink(), SOLID, Marker.NONE),
          new ScenarioStyle(new Color(0xC297E8), LONG, Marker.CIRCLE),
          new ScenarioStyle(new Color(0xE3B341), SHORT, Marker.SQUARE),
          new ScenarioStyle(new Color(0xF285B8), MIXED, Marker.TRIANGLE),
          new ScenarioStyle(new Color(0xB5C34A), DOTTED, Marker.DIAMOND));

  /** What stands on a line now and then. */
  public enum Marker {
    NONE,
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND
  }

  /**
   * The look of a line.
   *
   * @param index 0 for the baseline
   */
  public static ScenarioStyle of(int index, ColorMode mode) {
    List<ScenarioStyle> all = mode.isDark() ? DARK : LIGHT;
    ScenarioStyle style = all.get(index % all.size());
    return mode.isHighContrast() ? style.inContrast(mode) : style;
  }

  /** Dashes and markers tell lines apart in black and white; colors do so a little longer. */
  private ScenarioStyle inContrast(ColorMode mode) {
    Color ink = Palette.of(mode).ink();
    Color strong = marker == Marker.NONE ? ink : mode.isDark() ? line : darker();
    return new ScenarioStyle(strong, dashes, marker);
  }

  private Color darker() {
    double share = 0.78;
    return new Color(
        (int) (line.getRed() * share),
        (int) (line.getGreen() * share),
        (int) (line.getBlue() * share));
  }

  static ScenarioStyle of(int index, ChartTheme theme) {
    return of(index, theme.palette().mode());
  }

  BasicStroke stroke(ChartTheme theme) {
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = dashes.get(i);
    }
    return theme.stroke(marker == Marker.NONE ? 2.6 : 2, lengths);
  }

  /** The marker around a place; empty for none. */
  Shape shape(double x, double y, double radius) {
    double r = radius;
    return switch (marker) {
      case NONE -> new Rectangle2D.Double(x, y, 0, 0);
      case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
      case TRIANGLE -> polygon(x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
      case DIAMOND -> polygon(x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
