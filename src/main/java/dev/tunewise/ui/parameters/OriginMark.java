package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.Tips;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/**
 * Before a number: a sheet where someone has noted its source, which a click opens; else a ring
 * while it is an example value, which a click confirms. The row has keys for both.
 */
final class OriginMark extends Button {
  static final double SIZE = 15;
  static final KeyCombination CONFIRM = Shortcut.CONFIRM.combination();

  private static final PseudoClass NOTED = PseudoClass.getPseudoClass("noted");

  private String source = "";

  OriginMark(Runnable onConfirm, Runnable onEdit) {
    setGraphic(Nodes.styled(new Region(), "shape"));
    getStyleClass().setAll("origin-mark");
    setFocusTraversable(false);
    setVisible(false);
    setOnAction(
        event -> {
          if (source.isEmpty()) {
            onConfirm.run();
          } else {
            onEdit.run();
          }
        });
  }

  /**
   * Shows the origin of a number.
   *
   * @param name of its parameter
   * @param noted its source; empty if nobody has noted one
   */
  void show(String name, boolean example, String noted) {
    source = noted;
    boolean sheet = !noted.isEmpty();
    setVisible(example || sheet);
    pseudoClassStateChanged(NOTED, sheet);
    setAccessibleText(
        sheet ? "Source of " + name + ": " + noted : "Confirm " + name + " as your number");
    Tips.say(
        this,
        sheet
            ? "Source: " + noted
            : "Example value. Click if this is your number (%s)."
                .formatted(CONFIRM.getDisplayText()));
  }
}
