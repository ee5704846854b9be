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
  private static final double SIZE = 44;
  private static final double LINE = 27;
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private final StrategyLine line = new StrategyLine(LINE);
  private final SVGPath warning = Icon.WARNING.node();

  StrategyChip() {
    getChildren().setAll(line, warning);
    getStyleClass().add("tw-chip");
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
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
