package dev.tunewise.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Says that a crash would lose the unsaved work; takes no room while it would not. */
final class UnprotectedNote extends Label {
  /**
   * @param obstacle why there is no recovery copy; empty while nothing is in the way of one
   */
  UnprotectedNote(ObservableValue<String> obstacle) {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("tw-unprotected-note");
    obstacle.subscribe(this::show);
  }

  private void show(String reason) {
    setVisible(!reason.isEmpty());
    setManaged(isVisible());
    setText(
        "Unsaved changes are not protected against a crash: no recovery copy can be written ("
            + reason
            + "). Save the file.");
  }
}
