package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Verdict.Code;
import dev.tunewise.simulation.Verdict.Reason;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.VerdictText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The reasons by group. Nodes are made anew only when other reasons apply. */
final class ReasonList extends VBox {
  private final Numbers numbers;
  private final Map<Code, Label> labels = new EnumMap<>(Code.class);
  private List<Code> shown = List.of();

  ReasonList(Numbers numbers) {
    this.numbers = numbers;
    getStyleClass().add("tw-reasons");
  }

  void show(Outcome outcome) {
    List<Reason> reasons = outcome.verdict().reasons();
    List<Code> codes = reasons.stream().map(Reason::code).toList();
    if (!codes.equals(shown)) {
      rebuild(codes);
      shown = codes;
    }
    for (Reason reason : reasons) {
      Label label = labels.get(reason.code());
      if (label != null) {
        label.setText(VerdictText.reason(outcome, reason, numbers));
      }
    }
  }

  private void rebuild(List<Code> codes) {
    labels.clear();
    getChildren().clear();
    for (ReasonGroup group : ReasonGroup.values()) {
      List<Label> ofGroup = new ArrayList<>();
      for (Code code : codes) {
        if (ReasonGroup.of(code) == group) {
          Label label = Nodes.paragraph("", "tw-paragraph");
          labels.put(code, label);
          ofGroup.add(label);
        }
      }
      if (!ofGroup.isEmpty()) {
        HBox title = new HBox(group.icon(), Nodes.label(group.title(), "tw-group-title"));
        title.getStyleClass().add("tw-group-header");
        getChildren().add(title);
        getChildren().addAll(ofGroup);
      }
    }
  }
}
