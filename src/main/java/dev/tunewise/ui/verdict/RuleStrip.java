package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.GuideText;
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

  private final Map<GapLevel, VBox> steps = new EnumMap<>(GapLevel.class);

  RuleStrip() {
    getStyleClass().add("tw-rule");
    setAccessibleRole(AccessibleRole.TEXT);
    for (GapLevel step : GapLevel.values()) {
      Label gap = Nodes.label(GuideText.range(step), "tw-step-gap");
      Label advice = Nodes.label(GuideText.advice(step), "tw-step-advice");
      VBox box = Nodes.styled(new VBox(gap, advice), "tw-step");
      box.setAlignment(Pos.CENTER);
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
      steps.put(step, box);
      getChildren().add(box);
    }
  }

  void show(GapLevel current) {
    steps.forEach((step, box) -> box.pseudoClassStateChanged(CURRENT, step == current));
    setAccessibleText(
        "The prompt misses the target by, in points: "
            + GuideText.range(current)
            + ". What to do: "
            + GuideText.advice(current));
  }
}
