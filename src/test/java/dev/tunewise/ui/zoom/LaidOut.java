package dev.tunewise.ui.zoom;

import com.sun.javafx.scene.NodeHelper;
import javafx.scene.Parent;

/** Brings a scene up to date as a pulse does, without waiting for one. */
public final class LaidOut {
  private LaidOut() {}

  /**
   * Gives nodes their styles where these may have changed, and all their places. {@link
   * javafx.scene.Node#applyCss()} would find the styles of all nodes again, which takes far longer.
   */
  public static void now(Parent root) {
    NodeHelper.processCSS(root);
    root.layout();
  }
}
