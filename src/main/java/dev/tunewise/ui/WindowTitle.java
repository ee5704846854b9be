package dev.tunewise.ui;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/** Title of the window: scenario, file if it has another name, mark of unsaved changes. */
final class WindowTitle {
  static final String PROGRAM = "Tunewise";

  private WindowTitle() {}

  /**
   * The title of a window.
   *
   * @param atWork whether the scenario can be seen; until then the title says nothing of it
   */
  static StringBinding of(ScenarioDocument document, ObservableValue<Boolean> atWork) {
    return Bindings.createStringBinding(
        () ->
            atWork.getValue()
                ? text(document.scenario(), document.path(), document.isDirty())
                : PROGRAM,
        atWork,
        document.scenarioProperty(),
        document.pathProperty(),
        document.dirtyProperty());
  }

  /** {@code Name (file) • — Tunewise}; the file only where the name does not tell it. */
  static String text(Scenario scenario, Optional<Path> path, boolean dirty) {
    String name =
        scenario.name().isBlank() ? "Untitled" : scenario.name().strip().replaceAll("\\s+", " ");
    String file =
        path.map(p -> String.valueOf(p.getFileName()))
            .filter(f -> !f.equals(name + ".tunewise"))
            .map(f -> " (" + f + ")")
            .orElse("");
    return name + file + (dirty ? " •" : "") + " — " + PROGRAM;
  }
}
