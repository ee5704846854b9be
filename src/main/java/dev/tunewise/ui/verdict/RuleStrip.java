package dev.tunewise.ui.verdict;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.DecisionGuide.Step;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The good-enough rule as five steps, the one that applies filled. */
final class RuleStrip extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Map<Step, VBox> steps = new EnumMap<>(Step.class);

  RuleStrip() {
    getStyleClass().add("tw-rule");
    setAccessibleRole(AccessibleRole.TEXT);
    for (Step step : Step.values()) {
      Label gap = Nodes.label(step.gap(), "tw-step-gap");
      Label advice = Nodes.label(step.advice(), "tw-step-advice");
      VBox box = new VBox(gap, advice);
      box.setAlignment(Pos.CENTER);
      box.getStyleClass().add("tw-step");
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
      steps.put(step, box);
      getChildren().add(box);
    }
  }

  void show(Step current) {
    steps.forEach((step, box) -> box.pseudoClassStateChanged(CURRENT, step == current));
    setAccessibleText(
        "The prompt misses the target by, in points: "
            + current.gap()
            + ". What to do: "
            + current.advice());
  }
}
