package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Reason;
import javafx.scene.shape.SVGPath;

/** What a reason is about. */
enum ReasonGroup {
  ACCURACY("Accuracy"),
  TASK("Examples and task"),
  COST("Cost and speed"),
  CAUTION("Watch out");

  private final String title;

  ReasonGroup(String title) {
    this.title = title;
  }

  static ReasonGroup of(Reason reason) {
    return switch (reason) {
      case Reason.NoneViable _,
          Reason.PrefixNotCached _,
          Reason.Retires _,
          Reason.HostedAndPerToken _ ->
          CAUTION;
      case Reason.Gap _ -> ACCURACY;
      case Reason.Examples _, Reason.Specialization _, Reason.ManyTopics _ -> TASK;
      case Reason.HighVolume _, Reason.LatencyBound _, Reason.Payback _ -> COST;
    };
  }

  String title() {
    return title;
  }

  SVGPath icon() {
    return switch (this) {
      case ACCURACY -> Icons.accuracy();
      case TASK -> Icons.task();
      case COST -> Icons.cost();
      case CAUTION -> Icons.warning();
    };
  }
}
