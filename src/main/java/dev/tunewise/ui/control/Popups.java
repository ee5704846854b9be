package dev.tunewise.ui.control;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** What lies over a window in a small window of its own: menus, lists, tooltips, help. */
public final class Popups {
  private Popups() {}

  /**
   * Whether they may have round corners and shadows. Where nothing blends windows, such as on an X
   * server without a compositor, what should be seen through is a white frame.
   */
  public static boolean canBlend() {
    return Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
  }
}
