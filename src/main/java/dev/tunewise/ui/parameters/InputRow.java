package dev.tunewise.ui.parameters;

/** What all rows of the column can do, whatever they hold. */
interface InputRow {
  /** Whether the row's name holds all that is searched for. */
  boolean isNamed(Query query);

  /** Gives the keyboard to what is typed into, or to where the text is wrong. */
  void focusField();

  /** Takes typed text; false if it is not legal. */
  boolean commitPendingEdit();

  /** Drops typed text that is not yet taken. */
  void dropTypedText();
}
