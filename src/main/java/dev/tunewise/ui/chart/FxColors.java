package dev.tunewise.ui.chart;

import javafx.scene.paint.Color;

/** The colors of charts for JavaFX nodes beside them. */
final class FxColors {
  private FxColors() {}

  static Color of(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }
}
