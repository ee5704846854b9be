package dev.tunewise.file.scenario;

import dev.tunewise.file.Problem;
import dev.tunewise.model.Scenario;
import java.util.List;

/** What came of reading a scenario file. Nothing is ever half-loaded. */
public sealed interface ReadResult {
  /**
   * The file holds this scenario.
   *
   * @param version of the file; an older one was carried over
   */
  record Loaded(Scenario scenario, int version) implements ReadResult {
    /** From a file as it is written today. */
    public Loaded(Scenario scenario) {
      this(scenario, ScenarioKeys.VERSION_NUMBER);
    }

    /** Whether saving would write another version than the file has. */
    public boolean isMigrated() {
      return version < ScenarioKeys.VERSION_NUMBER;
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /** A newer program wrote the file, in a format this one does not know. */
  record NewerVersion(Problem problem) implements ReadResult {
    @Override
    public List<Problem> problems() {
      return List.of(problem);
    }
  }

  /** The file is no scenario, or one with problems; at most 20 are given. */
  record Damaged(List<Problem> problems) implements ReadResult {
    public Damaged {
      problems = List.copyOf(problems);
    }
  }

  /** The file could not be read at all: it is missing, a folder, too large, not allowed. */
  record Unreadable(Problem problem) implements ReadResult {
    @Override
    public List<Problem> problems() {
      return List.of(problem);
    }
  }

  /** Why there is no scenario; empty if there is one. */
  List<Problem> problems();
}
