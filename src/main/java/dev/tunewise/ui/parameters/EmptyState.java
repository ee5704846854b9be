package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.Nodes;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands in the column where no row is on show, and the way back. */
final class EmptyState extends VBox {
  private final Label text = new Label();
  private final Button back = new Button();

  EmptyState(Runnable onBack) {
    text.setWrapText(true);
    back.setOnAction(event -> onBack.run());
    getStyleClass().add("empty-state");
    getChildren().addAll(text, back);
    hide();
  }

  void hide() {
    Nodes.showIf(false, this);
  }

  void show(String searched, boolean rangesOnly) {
    if (searched.isEmpty()) {
      text.setText(
          """
          No ranges yet.

          Not sure of a number? Click ± beside its slider and give it a low and a high: one case \
          in ten lies below the low, one in ten above the high. Tunewise then shows how sure the \
          result is and which number is worth measuring first.""");
    } else {
      String what = rangesOnly ? "No parameter with a range" : "No parameter";
      text.setText(what + " matches “" + searched + "”");
    }
    back.setText(rangesOnly ? "Show all parameters" : "Clear search");
    Nodes.showIf(true, this);
  }
}
