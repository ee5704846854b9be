package dev.tunewise.ui.details;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A row of an {@link EditedRows} while it is being edited. */
interface EditedRow {
  /** One for each heading; the last but one takes the room that is left. */
  List<Node> nodes();

  void onRemove(Runnable action);

  /** Gives the keyboard to its first field. */
  void focus();

  /** What a change of which may change {@link #problem}. */
  List<ObservableValue<?>> inputs();

  /** What is wrong with the row, in one sentence; empty if nothing. */
  String problem();
}
