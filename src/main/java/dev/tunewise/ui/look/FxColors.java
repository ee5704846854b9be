package dev.tunewise.ui.look;

import javafx.scene.paint.Color;

/** The colors of charts for windows. */
public final class FxColors {
  private FxColors() {}

  public static Color of(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }
}
