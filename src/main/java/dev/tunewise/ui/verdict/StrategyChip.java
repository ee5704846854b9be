package dev.tunewise.ui.verdict;

import dev.tunewise.model.Strategy;
import dev.tunewise.ui.strategy.StrategyLine;
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
  private final SVGPath warning = Icons.warning();

  StrategyChip() {
    getChildren().setAll(line, warning);
    getStyleClass().add("tw-chip");
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void show(Strategy strategy, boolean fits) {
    line.show(strategy);
    line.setVisible(fits);
    warning.setVisible(!fits);
    StrategyLine.mark(this, strategy);
    pseudoClassStateChanged(NONE, !fits);
    setAccessibleText(fits ? "Recommended: " + strategy.label() : "No strategy fits");
  }
}
