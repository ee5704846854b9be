package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The keys of a row, and the click on its label. */
final class RowKeys {
  static final KeyCombination TOGGLE_RANGE = KeyCombination.valueOf("Shortcut+R");
  static final KeyCombination SOLVE = KeyCombination.valueOf("Shortcut+L");

  private RowKeys() {}

  static void install(ParameterRow row, Node label, ParameterSlider slider, NumberField field) {
    row.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(row, event));
    menuOfRow(row, field);
    slider.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressedOnSlider(row, slider, event));
    label.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            field.requestFocus();
          }
        });
  }

  /**
   * The menu key in a field means the menu of its row: what the menu of a text has, all keyboards
   * have keys for.
   */
  static void menuOfRow(ParameterRow row, NumberField field) {
    field.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.isKeyboardTrigger()) {
            event.consume();
            Event.fireEvent(row, event.copyFor(row, row));
          }
        });
  }

  private static void pressed(ParameterRow row, KeyEvent event) {
    if (TOGGLE_RANGE.match(event)) {
      row.toggleRange();
      event.consume();
    }
  }

  /** Delete resets the value, or on an end of the range takes the range away. */
  private static void pressedOnSlider(ParameterRow row, ParameterSlider slider, KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      if (event.getTarget() == slider) {
        row.reset();
      } else {
        row.toggleRange();
      }
      event.consume();
    }
  }
}
