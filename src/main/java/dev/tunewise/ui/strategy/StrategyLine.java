package dev.tunewise.ui.strategy;

import dev.tunewise.model.Strategy;
import dev.tunewise.ui.control.StyleSheets;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Line;

/** A piece of the line that a strategy has in the charts: same color, same dashes. */
public final class StrategyLine extends Line {
  /** Creates a horizontal piece; its length is the caller's to set. */
  public StrategyLine(double length) {
    super(0, 0, length, 0);
    getStyleClass().add("tw-strategy-line");
  }

  public void show(Strategy strategy) {
    mark(this, strategy);
  }

  /** Lets the style sheet tell by pseudo-class which strategy a node is about. */
  public static void mark(Node node, Strategy strategy) {
    for (Strategy each : Strategy.values()) {
      PseudoClass state = PseudoClass.getPseudoClass(each.key());
      node.pseudoClassStateChanged(state, each == strategy);
    }
  }

  /** Adds the style sheet of strategy colors to a view. */
  public static void style(Parent root) {
    StyleSheets.add(root, StrategyLine.class, "strategy.css");
  }
}
