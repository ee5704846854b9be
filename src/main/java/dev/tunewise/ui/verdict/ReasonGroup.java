package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Verdict.Code;
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

  static ReasonGroup of(Code code) {
    return switch (code) {
      case NONE_VIABLE, PREFIX_NOT_CACHED, RETIRES_WITHIN_HORIZON, HOSTED_AND_PER_TOKEN -> CAUTION;
      case SHIP_PROMPT, IMPROVE_PROMPT, FINE_TUNE_JUSTIFIED, FINE_TUNE_STRETCH, MAY_BE_TOO_HARD ->
          ACCURACY;
      case TOO_FEW_EXAMPLES,
          EXPERIMENT_ONLY,
          ENOUGH_EXAMPLES,
          DIMINISHING_RETURNS,
          SPECIALIZED_TASK,
          GENERAL_TASK,
          MANY_TOPICS ->
          TASK;
      case HIGH_VOLUME, LATENCY_BOUND, ALREADY_CHEAPER, PAYS_BACK, FALLS_BACK, NEVER_PAYS_BACK ->
          COST;
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
