package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.wording.ParameterText;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Opens a row to a range and closes it; where that is impossible, its tooltip says why. */
final class RangeButton extends StackPane {
  /** Large enough for an unsteady hand. */
  static final double SIZE = 24;

  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Parameter parameter;
  private final Button button = new Button("±");

  RangeButton(Parameter parameter, Runnable onToggle) {
    this.parameter = parameter;
    button.getStyleClass().setAll("range-button");
    button.setFocusTraversable(false);
    button.setOnAction(event -> onToggle.run());
    getChildren().add(button);
    setManaged(false);
    setVisible(parameter.canHaveRange());
  }

  /**
   * Shows the state of the row.
   *
   * @param obstacle why it cannot be opened; empty if it can
   */
  void show(boolean open, String obstacle) {
    button.setDisable(!open && !obstacle.isEmpty());
    button.pseudoClassStateChanged(OPEN, open);
    button.setAccessibleText(
        (open ? "Remove range from " : "Add range to ") + ParameterText.name(parameter));
    // On this pane, because a disabled button is deaf.
    Tips.say(this, text(open, obstacle));
  }

  private static String text(boolean open, String obstacle) {
    if (open) {
      return "Remove the range: back to one number";
    }
    return obstacle.isEmpty() ? "Not sure? Add a low and a high" : obstacle;
  }
}
