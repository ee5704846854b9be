package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.TwoEnds;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The bottom of a window in front: what happened last, and buttons. */
public final class DialogBar extends TwoEnds {
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Label status;

  /** Buttons, and what else is never cut, to the right in this order. */
  public DialogBar(Region... parts) {
    this(Nodes.paragraph("", "tw-dialog-status"), parts);
  }

  private DialogBar(Label status, Region... parts) {
    super(status, parts);
    this.status = status;
    Nodes.showIf(false, status);
    for (Region part : parts) {
      part.setMinWidth(Region.USE_PREF_SIZE);
    }
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
    Nodes.say(status, text);
    status.pseudoClassStateChanged(FAULT, fault);
    boolean shown = getScene() != null && getHeight() > 0;
    if (shown
        && prefHeight(getWidth()) > getHeight()
        && getScene().getWindow() instanceof Stage stage
        && !stage.isResizable()) {
      stage.sizeToScene(); // it cannot be made larger by hand
    }
  }
}
