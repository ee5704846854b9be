package dev.tunewise.ui.compare;

import dev.tunewise.ui.control.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the view says while there is nothing to compare with. */
final class CompareInvitation extends VBox {
  /** An invitation to what the two actions do. */
  CompareInvitation(Runnable chooseFile, Runnable pin) {
    Label what =
        Nodes.paragraph(
            "Put up to four scenarios beside a baseline: their curves on one chart, each figure"
                + " with its difference, and how much of the difference each changed parameter is"
                + " responsible for.");
    Label how =
        Nodes.paragraph(
            "Add a scenario file or a preset, drop a file or an exported picture here, or pin the"
                + " present state and move the sliders.",
            "tw-compare-muted");
    Button file = new Button("Add from File…");
    file.setOnAction(event -> chooseFile.run());
    Button pinned = new Button("Pin as Baseline");
    pinned.setOnAction(event -> pin.run());
    HBox buttons = new HBox(10, file, pinned);
    buttons.setAlignment(Pos.CENTER);
    getChildren().setAll(what, how, buttons);
    setAlignment(Pos.CENTER);
    getStyleClass().add("tw-compare-empty");
  }
}
