package dev.tunewise.ui.control;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text field for one number. It shows the number rounded to what fits and, while it has the
 * focus, in full. Typed text becomes a value on Enter and when the focus leaves; text that is no
 * legal number stays, marked, until it is mended, Escape takes it back or the number changes.
 *
 * <p>Like the slider, it reports the wanted value and waits to be told by {@link #show}.
 */
public final class NumberField extends TextField implements TypedField {
  /** The text of a field keeps a pixel clear on both sides for its caret. */
  private static final double CARET = 2;

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  /** How numbers become text here, and text numbers. */
  public interface Format {
    /** Text that fits the field. */
    default String rounded(double value) {
      return exact(value);
    }

    /** Text for a field too narrow for that. */
    default String brief(double value) {
      return rounded(value);
    }

    /** Text that {@link #read} turns back into the very same number. */
    String exact(double value);

    Reading read(String text);
  }

  /** What a typed text is. */
  public sealed interface Reading {
    record Value(double number) implements Reading {}

    /** No legal number; the line says what is wrong and what is allowed. */
    record Refused(String line) implements Reading {}
  }

  private final Format format;
  private final DoubleConsumer onCommit;
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper touched = new ReadOnlyBooleanWrapper();

  /** Measures texts; never shown. */
  private final Text measure = new Text();

  private String typedName = "";
  private double value;

  /** Text that stands for the value; anything else was typed. */
  private String untouched = "";

  private boolean pressGivesFocus;

  /**
   * A field that shows 0 until told otherwise.
   *
   * @param onCommit takes a new legal number that the user typed
   */
  public NumberField(Format format, DoubleConsumer onCommit) {
    this.format = format;
    this.onCommit = onCommit;
    getStyleClass().add("number-field");
    focusedProperty().subscribe(this::focusChanged);
    textProperty().subscribe(this::textChanged);
    widthProperty().subscribe((before, now) -> roomChanged());
    fontProperty().subscribe((before, now) -> roomChanged());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressGivesFocus = !isFocused());
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> selectAllAfterPress());
    restore();
  }

  /** Shows a number; replaces typed text only if the number is another one than before. */
  public void show(double newValue) {
    if (newValue != value || !isTouched()) {
      value = newValue;
      restore();
    }
  }

  /** What is wrong with the typed text, in one line; empty if nothing is. */
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** What is wrong with the text as it stands, be it taken or not; empty if nothing is. */
  public String problem() {
    return isTouched() && format.read(getText()) instanceof Reading.Refused(String line)
        ? line
        : "";
  }

  /**
   * Takes the typed text, as Enter does.
   *
   * @return false if it is no legal number
   */
  public boolean commit() {
    if (!isTouched()) {
      return true;
    }
    return switch (format.read(getText())) {
      case Reading.Value(double number) -> {
        onCommit.accept(number);
        restore();
        yield true;
      }
      case Reading.Refused(String line) -> {
        setFault(line);
        yield false;
      }
    };
  }

  /**
   * Takes a text as if it was typed and entered: one that is no legal number stays, and is marked.
   */
  public void type(String text) {
    setText(text);
    commit();
  }

  /** Drops typed text, as Escape does. */
  public void restore() {
    untouched = isFocused() ? format.exact(value) : fitting();
    if (!untouched.equals(getText())) {
      setText(untouched);
      if (isFocused() && !pressGivesFocus) {
        selectAll(); // what is typed next takes its place
      }
    }
    touched.set(isTouched());
    setFault("");
  }

  /** Never cut: half a number is another number. */
  private String fitting() {
    String rounded = format.rounded(value);
    return fits(rounded) ? rounded : format.brief(value);
  }

  private boolean fits(String text) {
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - CARET;
    measure.setFont(getFont());
    measure.setText(text);
    return getWidth() <= 0 || measure.getLayoutBounds().getWidth() <= room;
  }

  private void roomChanged() {
    if (!isFocused() && !isTouched()) {
      restore();
    }
  }

  /** Whether the text was typed and is not yet the number. */
  public boolean isTouched() {
    return !untouched.equals(getText());
  }

  /** The accessible text unless it has another name. */
  @Override
  public String typedName() {
    return typedName.isEmpty() ? String.valueOf(getAccessibleText()) : typedName;
  }

  /** Gives it a name that stays while its accessible text tells more. */
  public void setTypedName(String name) {
    typedName = name;
  }

  @Override
  public ReadOnlyBooleanProperty touchedProperty() {
    return touched.getReadOnlyProperty();
  }

  private void focusChanged(boolean focused) {
    if (!focused) {
      pressGivesFocus = false;
      if (commit()) {
        restore();
      }
    } else if (!isTouched()) {
      restore();
      if (!pressGivesFocus) {
        selectAll();
      }
    }
  }

  /**
   * The press has put the caret somewhere; a text not yet selected by dragging is selected whole.
   */
  private void selectAllAfterPress() {
    if (pressGivesFocus && getSelection().getLength() == 0) {
      selectAll();
    }
    pressGivesFocus = false;
  }

  /** A marked text loses its mark as soon as it is fine again. */
  private void textChanged(String text) {
    touched.set(isTouched());
    if (!fault.get().isEmpty() && format.read(text) instanceof Reading.Value) {
      setFault("");
    }
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (!event.isShortcutDown()) {
          if (commit()) {
            selectAll();
          }
          event.consume();
        }
      }
      case ESCAPE -> {
        if (isTouched()) {
          restore();
          selectAll();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void setFault(String line) {
    boolean differs = !line.equals(fault.get());
    fault.set(line);
    pseudoClassStateChanged(DANGER, !line.isEmpty());
    if (differs) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }
  }

  /** What is wrong comes before what the number is. */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    Object known = super.queryAccessibleAttribute(attribute, parameters);
    String line = fault.get();
    return attribute == AccessibleAttribute.HELP && !line.isEmpty()
        ? known instanceof String help ? line + ". " + help : line
        : known;
  }
}
