package dev.tunewise.ui;

import dev.tunewise.ui.control.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One quiet line about what just happened, until it is put away; takes no room without one. */
final class Notice extends HBox {
  private final Label text = Nodes.paragraph("");

  Notice() {
    Button close = Nodes.button("×", "Put this line away", () -> say(""));
    close.getStyleClass().addAll("flat", "tw-notice-close");
    close.setAccessibleText("Put this line away");
    close.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(text, close);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tw-notice");
    say("");
  }

  /** Says something in place of what was said before; nothing for an empty line. */
  void say(String line) {
    text.setText(line);
    Nodes.showIf(!line.isEmpty(), this);
  }
}
