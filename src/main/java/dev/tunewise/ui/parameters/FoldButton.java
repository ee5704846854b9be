package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;

/** The line of a group that stands for its folded rows: shows them and hides them again. */
final class FoldButton extends Button {

  private final String group;

  FoldButton(String group, Runnable onToggle) {
    this.group = group;
    getStyleClass().setAll("fold-button");
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(event -> onToggle.run());
  }

  /** Says how many rows it stands for, and in its tooltip which. */
  void show(FoldedRows rows) {
    List<Parameter> folded = rows.folded();
    Nodes.showIf(!folded.isEmpty(), this);
    String names =
        folded.stream()
            .map(ColumnLayout::label)
            .map(Words::uncapitalized)
            .collect(Collectors.joining(", "));
    setText(rows.isUnfolded() ? "Show fewer" : folded.size() + " more");
    Tips.say(this, "Of no effect as things stand: " + names);
    setAccessibleText(
        rows.isUnfolded()
            ? "Show fewer inputs of " + group
            : "Show " + folded.size() + " more of " + group + ": " + names);
  }
}
