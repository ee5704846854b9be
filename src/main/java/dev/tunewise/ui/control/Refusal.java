package dev.tunewise.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Says in place of a report that a file is of no use, and why. */
public final class Refusal extends VBox {
  private static final double WIDTH = 640;

  /** One line that says what, and one that says why. */
  public Refusal(String headline, String reason) {
    Label heading = Nodes.paragraph(headline, "tw-dialog-heading");
    Label why = Nodes.paragraph(reason);
    for (Label label : new Label[] {heading, why}) {
      label.setMaxWidth(WIDTH);
      label.setAlignment(Pos.CENTER);
      label.setTextAlignment(TextAlignment.CENTER);
    }
    setSpacing(8);
    setAlignment(Pos.CENTER);
    getChildren().setAll(heading, why);
  }
}
