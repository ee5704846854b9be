package dev.tunewise.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The top of a view that takes the place of the charts, with the way back. */
public final class ViewHeader extends HBox {
  private final Button close;

  /**
   * A header.
   *
   * @param closer goes back to the charts
   * @param others stand before the way back
   */
  public ViewHeader(String title, Runnable closer, Node... others) {
    Label heading = Nodes.label(title, "tw-view-title");
    close =
        Nodes.button(
            "Back to Charts", Shortcut.MINIMIZE.after("Shows charts and table again"), closer);
    getChildren().setAll(heading, Nodes.gap());
    getChildren().addAll(others);
    getChildren().add(close);
    heading.setMinWidth(USE_PREF_SIZE);
    close.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tw-view-header");
  }

  /** The first thing to do in such a view is to read; Tab goes on from the button. */
  @Override
  public void requestFocus() {
    Focus.show(close);
  }
}
