package dev.tunewise.ui.verdict;

import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How sure the verdict is, sentence by sentence; takes no room if nothing is known. */
final class ProbabilityList extends VBox {
  private final VBox lines = new VBox();

  ProbabilityList() {
    lines.getStyleClass().add("tw-reasons");
    getChildren().add(ReasonsPanel.section("How sure", lines));
    show(List.of());
  }

  void show(List<String> sentences) {
    while (lines.getChildren().size() < sentences.size()) {
      lines.getChildren().add(Nodes.paragraph("", "tw-paragraph"));
    }
    lines.getChildren().remove(sentences.size(), lines.getChildren().size());
    for (int i = 0; i < sentences.size(); i++) {
      if (lines.getChildren().get(i) instanceof Label line) {
        line.setText(sentences.get(i));
      }
    }
    Nodes.showIf(!sentences.isEmpty(), this);
  }
}
