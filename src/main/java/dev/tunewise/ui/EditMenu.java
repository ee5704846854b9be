package dev.tunewise.ui;

import static dev.tunewise.ui.control.MenuItems.item;
import static dev.tunewise.ui.control.MenuItems.literal;
import static dev.tunewise.ui.control.MenuItems.separator;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.control.MenuItems;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Undo, redo, copy, find, and what of a scenario is no parameter. */
final class EditMenu {
  private EditMenu() {}

  static Menu create(ScenarioDocument document, WindowActions view) {
    MenuItem undo = literal(item("Undo", "Shortcut+Z", view::undo));
    undo.textProperty().bind(text("Undo", document.undoLabelProperty()));
    undo.disableProperty().bind(document.canUndoProperty().not());
    MenuItem redo = literal(item("Redo", "Shortcut+Shift+Z", view::redo));
    redo.textProperty().bind(text("Redo", document.redoLabelProperty()));
    redo.disableProperty().bind(document.canRedoProperty().not());
    return MenuItems.menu(
        "_Edit",
        undo,
        redo,
        separator(),
        item("_Copy Table", "Shortcut+Shift+C", view::copyTable),
        item("_Find Parameter", "Shortcut+F", view::findParameter),
        item("Show My _Ranges", "Shortcut+Shift+R", view::showRanges),
        separator(),
        item("Scenario _Details…", "Shortcut+I", view::editDetails),
        item(
            "Prices of the Prompted _Model…",
            "Shortcut+M",
            () -> view.pickModel(ServedModel.PROMPTING)),
        item(
            "Prices of the _Tuned Model…",
            "Shortcut+Shift+M",
            () -> view.pickModel(ServedModel.FINE_TUNING)),
        item("_Price Changes…", "Shortcut+Shift+P", view::editPriceChanges));
  }

  private static ObservableValue<String> text(String verb, ObservableValue<String> label) {
    return label.map(step -> step.isEmpty() ? verb : verb + " " + step);
  }
}
