package dev.tunewise.chart.draw;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Strategy;
import java.awt.Color;

/**
 * How a strategy looks in every chart, whoever draws it. Lines take the Okabe–Ito colors, which
 * color-blind people tell apart; text takes variants with enough contrast for small letters.
 * Dashes, fills and markers tell strategies apart without color.
 */
public enum StrategyStyle {
  PROMPTING(
      0x0072B2, 0x00639B, 0x00497A, 0x56B4E9, 0x7CC4F0, Dash.SOLID, Hatch.NONE, Marker.CIRCLE),
  FINE_TUNING(
      0xD55E00, 0xB24E00, 0x8A3200, 0xFF8F4D, 0xFFA46E, Dash.DASHED, Hatch.RISING, Marker.SQUARE),
  HYBRID(
      0x009E73,
      0x00795A,
      0x005A42,
      0x35CFA0,
      0x5FDDB6,
      Dash.DASH_DOT,
      Hatch.FALLING,
      Marker.TRIANGLE);

  public enum Dash {
    SOLID("solid"),
    DASHED("dash", 7, 4),
    DASH_DOT("dashDot", 9, 3.5f, 2, 3.5f);

    private final String officeName;
    private final float[] lengths;

    Dash(String officeName, float... lengths) {
      this.officeName = officeName;
      this.lengths = lengths;
    }

    /** Name of the preset dash in office files. */
    public String officeName() {
      return officeName;
    }

    /** Lengths of dashes and gaps in pixels of the design; empty for a solid line. */
    float[] lengths() {
      return lengths.clone();
    }
  }

  /** What stands at a measured point. */
  enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE
  }

  private final Color lightLine;
  private final Color lightText;

  /** High contrast on white; on black the text of the dark mode is. */
  private final Color lightContrast;

  private final Color darkLine;
  private final Color darkText;
  private final Dash dash;
  private final Hatch hatch;
  private final Marker marker;

  StrategyStyle(
      int lightLine,
      int lightText,
      int lightContrast,
      int darkLine,
      int darkText,
      Dash dash,
      Hatch hatch,
      Marker marker) {
    this.lightLine = new Color(lightLine);
    this.lightText = new Color(lightText);
    this.lightContrast = new Color(lightContrast);
    this.darkLine = new Color(darkLine);
    this.darkText = new Color(darkText);
    this.dash = dash;
    this.hatch = hatch;
    this.marker = marker;
  }

  public static StrategyStyle of(Strategy strategy) {
    return switch (strategy) {
      case PROMPTING -> PROMPTING;
      case FINE_TUNING -> FINE_TUNING;
      case HYBRID -> HYBRID;
    };
  }

  Color line(ColorMode mode) {
    return switch (mode) {
      case LIGHT -> lightLine;
      case DARK -> darkLine;
      case LIGHT_CONTRAST, DARK_CONTRAST -> text(mode);
    };
  }

  Color text(ColorMode mode) {
    return switch (mode) {
      case LIGHT -> lightText;
      case LIGHT_CONTRAST -> lightContrast;
      case DARK, DARK_CONTRAST -> darkText;
    };
  }

  public Dash dash() {
    return dash;
  }

  Hatch hatch() {
    return hatch;
  }

  Marker marker() {
    return marker;
  }
}
