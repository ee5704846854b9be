package dev.tunewise.ui.zoom;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * The factor by which everything in all windows is scaled, as a browser does it: contents are laid
 * out in the room there is divided by the factor, and drawn that much larger.
 */
public final class Zoom {
  private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);

  private Zoom() {}

  /** What a length in a view is multiplied with on its way to the screen. */
  public static ReadOnlyDoubleProperty factorProperty() {
    return FACTOR.getReadOnlyProperty();
  }

  public static double factor() {
    return FACTOR.get();
  }

  static void set(double factor) {
    FACTOR.set(factor);
  }
}
