package dev.tunewise.ui.control;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * The top of a view that takes the place of the charts, with the way back; what stands before that
 * goes below the title where there is no room beside it.
 */
public final class ViewHeader extends TwoEnds {
  private final Button close;

  /**
   * A header.
   *
   * @param closer goes back to the charts
   * @param others stand before the way back
   */
  public ViewHeader(String title, Runnable closer, Node... others) {
    this(
        title,
        Nodes.button(
            "Back to Charts", Shortcut.MINIMIZE.after("Shows charts and table again"), closer),
        others);
  }

  private ViewHeader(String title, Button close, Node... others) {
    super(
        Nodes.label(title, "tw-view-title"),
        Stream.concat(Stream.of(others), Stream.of(close)).toArray(Node[]::new));
    this.close = close;
    close.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("tw-view-header");
  }

  /** The first thing to do in such a view is to read; Tab goes on from the button. */
  @Override
  public void requestFocus() {
    Focus.show(close);
  }
}
