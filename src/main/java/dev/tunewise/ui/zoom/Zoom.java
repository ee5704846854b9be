package dev.tunewise.ui.zoom;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

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

  /**
   * Draws what pops up over a node larger still: menus, lists and tooltips of whatever stands in a
   * pane that is itself drawn larger than its size says.
   *
   * @param by what the text size is multiplied with
   */
  public static void enlargePopups(Node pane, ObservableDoubleValue by) {
    pane.getProperties().put(Zoom.class, by);
  }

  /** Says over which node a popup is, where JavaFX knows only the window: of a tooltip. */
  public static void over(Node node, PopupWindow popup) {
    popup.getProperties().put(Zoom.class, node);
  }

  private static @Nullable Node owner(PopupWindow popup) {
    return popup.getProperties().get(Zoom.class) instanceof Node node ? node : popup.getOwnerNode();
  }

  /** What a length in a popup is multiplied with, which belongs to a node of any window. */
  static ObservableDoubleValue factorOf(PopupWindow popup) {
    for (@Nullable Node node = owner(popup); node != null; node = above(node)) {
      if (node.getProperties().get(Zoom.class) instanceof ObservableDoubleValue by) {
        return Bindings.createDoubleBinding(() -> factor() * by.get(), FACTOR, by);
      }
    }
    return factorProperty();
  }

  /** A menu belongs to the menu that it opens from. */
  private static @Nullable Node above(Node node) {
    boolean pops = node.getParent() == null && node.getScene() != null;
    return pops && node.getScene().getWindow() instanceof PopupWindow popup
        ? popup.getOwnerNode()
        : node.getParent();
  }

  static void set(double factor) {
    FACTOR.set(factor);
  }
}
