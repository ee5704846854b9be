package dev.tunewise.ui.control;

import dev.tunewise.ui.zoom.Zoom;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Tooltips that lie beside what they explain, and do not repeat what can be read anyway. Each is a
 * window with a scene of its own, so it is made only once the pointer is there.
 */
public final class Tips {
  private static final Duration DELAY = Duration.millis(400);
  private static final Object TEXT = "tw-tip";
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

  /**
   * Explains a node while the pointer rests on it, and to assistive technology.
   *
   * @param text takes the place of an earlier one; empty for none
   */
  public static void say(Node node, String text) {
    String before = of(node);
    if (node.getProperties().put(TEXT, text) == null) {
      node.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> make(node));
    }
    // Another help than the tooltip stays.
    if (node.getAccessibleHelp() == null || node.getAccessibleHelp().equals(before)) {
      node.setAccessibleHelp(text);
    }
  }

  /** What a node is explained by; empty for nothing. */
  public static String of(Node node) {
    return node.getProperties().get(TEXT) instanceof String text ? text : "";
  }

  private static void make(Node node) {
    boolean wanted = !of(node).isEmpty();
    Object made = node.getProperties().get(Tips.class);
    if (wanted && made == null) {
      Tooltip tooltip = over(node, "");
      tooltip.setShowDelay(DELAY);
      tooltip.setOnShowing(event -> tooltip.setText(of(node)));
      node.getProperties().put(Tips.class, tooltip);
      Tooltip.install(node, tooltip);
    } else if (!wanted && made instanceof Tooltip tooltip) {
      node.getProperties().remove(Tips.class);
      Tooltip.uninstall(node, tooltip);
    }
  }

  private static Tooltip over(Node node, String text) {
    Tooltip tooltip = new Tooltip(text);
    Zoom.over(node, tooltip);
    return tooltip;
  }

  /** Shows the whole text below the node while not all of it can be read. */
  public static void whenCut(Labeled label) {
    Tooltip tooltip = over(label, "");
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
  static void beside(Node node, String text) {
    Tooltip tooltip = over(node, text);
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
