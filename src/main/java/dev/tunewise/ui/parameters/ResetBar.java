package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.Nodes;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The column's last line: how many values differ from the preset, and the way back. */
final class ResetBar extends HBox {
  private final Label text = new Label();
  private final Hyperlink reset = new Hyperlink("Reset all");

  ResetBar(Runnable onReset) {
    getStyleClass().add("reset-bar");
    reset.setOnAction(
        event -> {
          reset.setVisited(false);
          onReset.run();
        });
    getChildren().addAll(text, Nodes.gap(), reset);
  }

  void show(int differences) {
    String line =
        switch (differences) {
          case 0 -> "All values as in the preset";
          case 1 -> "1 value or range differs from the preset";
          default -> differences + " values or ranges differ from the preset";
        };
    if (!line.equals(text.getText())) {
      text.setText(line);
      reset.setVisible(differences > 0);
    }
  }
}
