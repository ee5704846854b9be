package dev.tunewise.ui.evaluation;

import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell with a number. While it is edited it holds a field; what is typed is taken over when the
 * field loses the focus, and stays, marked, while it is no legal number.
 */
final class NumberCell extends TableCell<TypedRow, TypedRow> {
  private static final int DECIMALS = 2;

  private final TypedRow.Column column;
  private final Numbers numbers;
  private final Listener listener;
  private @Nullable NumberField field;

  /** Whether the field is just being taken away, which takes its focus too. */
  private boolean closing;

  /** Who takes what was typed. */
  interface Listener {
    /** A cell is edited from now on, or (null) no longer. */
    void editing(@Nullable NumberCell cell);

    void typed(int row, TypedRow.Column column, double value);

    /** What is wrong with the text in the field; empty if nothing. */
    void fault(String line);
  }

  NumberCell(TypedRow.Column column, Numbers numbers, Listener listener) {
    this.column = column;
    this.numbers = numbers;
    this.listener = listener;
    getStyleClass().add("tw-evaluation-number");
  }

  @Override
  protected void updateItem(@Nullable TypedRow item, boolean empty) {
    super.updateItem(item, empty);
    if (field == null) {
      showText();
    }
  }

  private void showText() {
    TypedRow row = getItem();
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    setGraphic(null);
    boolean nothing = isEmpty() || row == null || Double.isNaN(column.get(row));
    setText(nothing ? "" : numbers.full(column.get(row), DECIMALS));
  }

  @Override
  public void startEdit() {
    super.startEdit();
    TypedRow row = getItem();
    if (!isEditing() || row == null || field != null) {
      return;
    }
    int index = getIndex();
    NumberField opened =
        new NumberField(new CellFormat(row), value -> listener.typed(index, column, value));
    opened.setAccessibleText(column.label());
    opened.show(column.get(row));
    opened.faultProperty().subscribe((Consumer<String>) listener::fault);
    opened.focusedProperty().subscribe((BiConsumer<Boolean, Boolean>) this::focusChanged);
    field = opened;
    setGraphic(opened);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    listener.editing(this);
    applyCss(); // a skin that comes later would select the first key typed
    opened.requestFocus();
    opened.selectAll();
  }

  private void focusChanged(boolean before, boolean now) {
    if (!now && !closing && finish()) {
      listener.fault("");
    }
  }

  /** Replaces what the field holds, as the first key of a number does. */
  void type(String text) {
    if (field != null) {
      field.setText(text);
      field.end();
    }
  }

  /**
   * Takes over what is typed and ends the editing.
   *
   * @return false if it is no legal number: then the editing goes on
   */
  boolean finish() {
    NumberField open = field;
    if (open != null && !open.commit()) {
      return false;
    }
    cancelEdit();
    return true;
  }

  @Override
  public void cancelEdit() {
    NumberField open = field;
    if (open != null) {
      closing = true;
      open.restore(); // nothing typed is left that the loss of focus could take over
    }
    super.cancelEdit();
    if (open != null) {
      field = null;
      showText();
      closing = false;
      listener.editing(null);
    }
  }

  /** Numbers of this column as they are typed in one row. */
  private final class CellFormat implements NumberField.Format {
    private final TypedRow row;

    CellFormat(TypedRow row) {
      this.row = row;
    }

    @Override
    public String exact(double value) {
      return Double.isNaN(value) ? "" : numbers.exact(value);
    }

    @Override
    public NumberField.Reading read(String text) {
      return column.read(text, row, numbers);
    }
  }
}
