package dev.tunewise.document;

import dev.tunewise.document.History.Step;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What menus watch of a history. */
record UndoState(
    ReadOnlyBooleanWrapper canUndo,
    ReadOnlyBooleanWrapper canRedo,
    ReadOnlyStringWrapper undoLabel,
    ReadOnlyStringWrapper redoLabel) {
  /** Nothing to undo or redo. */
  UndoState() {
    this(
        new ReadOnlyBooleanWrapper(),
        new ReadOnlyBooleanWrapper(),
        new ReadOnlyStringWrapper(""),
        new ReadOnlyStringWrapper(""));
  }

  void show(History history) {
    canUndo.set(!history.undo().isEmpty());
    canRedo.set(!history.redo().isEmpty());
    undoLabel.set(lastLabel(history.undo()));
    redoLabel.set(lastLabel(history.redo()));
  }

  private static String lastLabel(List<Step> steps) {
    return steps.isEmpty() ? "" : steps.getLast().label();
  }
}
