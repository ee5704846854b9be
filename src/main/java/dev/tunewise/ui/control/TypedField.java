package dev.tunewise.ui.control;

import javafx.beans.value.ObservableValue;

/** A text field that says whether its text was typed and is not taken over yet. */
public interface TypedField {
  ObservableValue<Boolean> touchedProperty();

  /** What it is called where its text is told of, such as {@code Monthly calls}. */
  String typedName();
}
