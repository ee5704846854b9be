package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Nodes;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bottom of a window in front: what happened last, and buttons. */
public final class DialogBar extends HBox {
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Label status = Nodes.label("", "tw-dialog-status");

  /** Buttons, and what else is never cut, to the right in this order. */
  public DialogBar(Region... parts) {
    status.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(status, Priority.ALWAYS);
    getChildren().setAll(status);
    for (Region part : parts) {
      part.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(part);
    }
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tw-dialog-buttons");
  }

  /** Says what is done or is to be known. */
  public void say(String text) {
    say(text, false);
  }

  /** Says why something could not be done. */
  public void refuse(String text) {
    say(text, true);
  }

  private void say(String text, boolean fault) {
    status.setText(text);
    status.pseudoClassStateChanged(FAULT, fault);
  }
}
