package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Reason;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The reasons by group. Nodes are made anew only when other groups have reasons, or more. */
final class ReasonList extends VBox {
  /** In the order of the reasons. */
  private List<Label> labels = List.of();

  private List<Group> shown = List.of();

  ReasonList() {
    getStyleClass().add("tw-reasons");
  }

  /**
   * Shows reasons.
   *
   * @param sentences one of each reason
   */
  void show(List<String> sentences, List<Reason> reasons) {
    List<Group> groups = reasons.stream().map(Group::of).toList();
    if (!groups.equals(shown)) {
      rebuild(groups);
      shown = groups;
    }
    for (int i = 0; i < sentences.size(); i++) {
      labels.get(i).setText(sentences.get(i));
    }
  }

  private void rebuild(List<Group> groups) {
    labels = groups.stream().map(group -> Nodes.paragraph("", "tw-paragraph")).toList();
    getChildren().clear();
    for (Group group : Group.values()) {
      if (groups.contains(group)) {
        HBox title = new HBox(group.icon.node(), Nodes.label(group.title, "tw-group-title"));
        getChildren().add(Nodes.styled(title, "tw-group-header"));
      }
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i) == group) {
          getChildren().add(labels.get(i));
        }
      }
    }
  }

  /** What a reason is about. */
  private enum Group {
    ACCURACY("Accuracy", Icon.ACCURACY),
    TASK("Examples and task", Icon.TASK),
    COST("Cost and speed", Icon.COST),
    CAUTION("Watch out", Icon.WARNING);

    private final String title;
    private final Icon icon;

    Group(String title, Icon icon) {
      this.title = title;
      this.icon = icon;
    }

    static Group of(Reason reason) {
      return switch (reason) {
        case Reason.NoneViable _,
            Reason.PrefixNotCached _,
            Reason.Retires _,
            Reason.PromptRetires _,
            Reason.TrainingClosed _,
            Reason.TrainingCloses _,
            Reason.OverBudget _,
            Reason.HostedAndPerToken _ ->
            CAUTION;
        case Reason.Gap _ -> ACCURACY;
        case Reason.Examples _, Reason.Specialization _, Reason.ManyTopics _ -> TASK;
        case Reason.HighVolume _, Reason.LatencyBound _, Reason.Payback _ -> COST;
      };
    }
  }
}
