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

  /** What stands in its fields now, legal or not, each on one line and without tabs. */
  List<String> texts();

  /** Puts texts into its fields as if they were typed; those that are missing change nothing. */
  void putBack(List<String> texts);

  /** What is wrong with the row, in one sentence; empty if nothing. */
  String problem();
}
