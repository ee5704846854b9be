package dev.tunewise.ui;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** What can be done where a scenario is open of which nothing can be shown. */
final class WaysOut extends FlowPane {
  private static final double GAP = 8;

  private final Button undo;
  private final Button save;

  /**
   * Buttons that can be reached while they can be seen.
   *
   * @param why nothing can be shown: what a reader says with the button that gets the keyboard
   */
  WaysOut(
      ScenarioDocument document,
      ObservableValue<String> why,
      Runnable undoing,
      Runnable saving,
      Runnable opening,
      Runnable beginning) {
    super(GAP, GAP);
    undo = Nodes.button("", undoing);
    undo.textProperty().bind(document.undoLabelProperty().map(step -> "Undo " + step));
    document.canUndoProperty().subscribe(can -> Nodes.showIf(can, undo));
    save = Nodes.button("Save As…", saving);
    undo.accessibleHelpProperty().bind(why);
    save.accessibleHelpProperty().bind(why);
    getChildren()
        .setAll(undo, save, Nodes.button("Open…", opening), Nodes.button("New…", beginning));
    setAlignment(Pos.CENTER);
  }

  /** Takes the keyboard to the first of them, as soon as it is known which that is. */
  void takeKeyboard() {
    // Later: a document says what can be undone after it has told the scenario that failed.
    Platform.runLater(() -> Focus.show(undo.isManaged() ? undo : save));
  }
}
