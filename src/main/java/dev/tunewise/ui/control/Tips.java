package dev.tunewise.ui.control;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Tooltips that lie beside what they explain, and do not repeat what can be read anyway. */
public final class Tips {
  private static final double GAP = 4;
  private static final double WIDTH = 360;

  private Tips() {}

  /** Lets long ones wrap: a style sheet can say so and is not heard. */
  public static void wrapAll() {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(Tips::wrap);
                  }
                });
  }

  private static void wrap(Window window) {
    if (window instanceof Tooltip tooltip && tooltip.getMaxWidth() < 0) {
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(WIDTH);
    }
  }

  /** Shows the whole text below the node while not all of it can be read. */
  public static void whenCut(Labeled label) {
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(
        event -> {
          tooltip.setText(label.getText());
          Bounds place = label.localToScreen(label.getLayoutBounds());
          tooltip.setAnchorX(place.getMinX());
          tooltip.setAnchorY(place.getMaxY() + GAP);
        });
    // Before the label itself sees the pointer, and decides whether there is a tooltip.
    label.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET, event -> label.setTooltip(isCut(label) ? tooltip : null));
  }

  /** Shows a text at the right edge of a node and not on it. */
  static void beside(Node node, Tooltip tooltip) {
    tooltip.setOnShowing(
        event -> {
          Bounds place = node.localToScreen(node.getLayoutBounds());
          tooltip.setAnchorX(place.getMaxX() + GAP);
          tooltip.setAnchorY(place.getMinY());
        });
    Tooltip.install(node, tooltip);
  }

  /** Whether a label shows less than its text. */
  static boolean isCut(Labeled label) {
    return label.lookup(".text") instanceof Text shown && !shown.getText().equals(label.getText());
  }
}
