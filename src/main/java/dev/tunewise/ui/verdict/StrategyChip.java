package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Choice;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.ChoiceText;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The line of the recommended strategy on a tint of its color; a warning where none fits. */
final class StrategyChip extends StackPane {
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private final StrategyLine line;
  private final SVGPath warning = Icon.WARNING.node();

  private StrategyChip(double width, double height, double length) {
    line = new StrategyLine(length);
    getChildren().setAll(line, warning);
    getStyleClass().add("tw-chip");
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /** Beside several lines. */
  static StrategyChip large() {
    return new StrategyChip(44, 44, 27);
  }

  /** Beside one line. */
  static StrategyChip low() {
    return new StrategyChip(38, 18, 27);
  }

  void show(Choice choice) {
    line.show(choice.strategy());
    line.setVisible(choice.fits());
    warning.setVisible(!choice.fits());
    StrategyLine.mark(this, choice.strategy());
    pseudoClassStateChanged(NONE, !choice.fits());
    setAccessibleText((choice.fits() ? "Recommended: " : "") + ChoiceText.of(choice));
  }
}
