package dev.tunewise.ui.evaluation;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.MeasurementSources;
import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Changes a document's evaluations, each in one step that undo takes back. */
final class EvaluationEdits {
  private final ScenarioDocument document;

  EvaluationEdits(ScenarioDocument document) {
    this.document = document;
  }

  List<Measurement> rows() {
    return document.scenario().measurements();
  }

  /** Where a row comes from; empty if nobody has noted it. */
  String source(Measurement row) {
    return MeasurementSources.of(document.scenario(), row);
  }

  void replace(int index, Measurement row) {
    List<Measurement> rows = new ArrayList<>(rows());
    rows.set(index, row);
    document.edit("Evaluation", scenario -> MeasurementSources.withRows(scenario, rows));
  }

  void remove(Collection<Integer> indices) {
    List<Measurement> rows = new ArrayList<>();
    for (int i = 0; i < rows().size(); i++) {
      if (!indices.contains(i)) {
        rows.add(rows().get(i));
      }
    }
    String label = indices.size() == 1 ? "Delete Evaluation" : "Delete Evaluations";
    document.edit(label, scenario -> MeasurementSources.withRows(scenario, rows));
  }

  /**
   * Adds rows at the end, all or none; those that are there already are not counted twice.
   *
   * @return what was done, in one sentence
   */
  Added add(List<Measurement> more) {
    List<Measurement> rows = new ArrayList<>(rows());
    List<Measurement> fresh = more.stream().filter(row -> !rows.contains(row)).toList();
    int already = more.size() - fresh.size();
    if (rows.size() + fresh.size() > Scenario.MAX_LIST_LENGTH) {
      return new Added.TooMany(rows.size() + fresh.size());
    }
    rows.addAll(fresh);
    String label = fresh.size() == 1 ? "Add Evaluation" : "Add Evaluations";
    document.edit(label, scenario -> scenario.withMeasurements(rows));
    return new Added.Done(fresh.size(), already);
  }

  /** What came of adding rows. */
  sealed interface Added {
    /**
     * All are there now.
     *
     * @param already that were there before
     */
    record Done(int added, int already) implements Added {}

    /** A scenario holds fewer rows: nothing was added. */
    record TooMany(int rows) implements Added {}
  }
}
