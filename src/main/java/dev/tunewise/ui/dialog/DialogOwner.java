package dev.tunewise.ui.dialog;

import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window that a question belongs to. */
final class DialogOwner {
  private DialogOwner() {}

  /**
   * The dialog that keeps a window waiting, or the one that keeps that waiting, and so on; the
   * window itself if nothing does. A question in front of another window would give the focus back
   * to that one.
   */
  static Window of(Window window) {
    Window front = window;
    for (Window other : Window.getWindows()) { // in the order they were opened
      boolean inFront =
          other instanceof Stage stage
              && stage.getModality() != Modality.NONE
              && front.equals(stage.getOwner());
      if (inFront) {
        front = other;
      }
    }
    return front;
  }
}
