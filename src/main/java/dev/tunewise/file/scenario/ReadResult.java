package dev.tunewise.file.scenario;

import dev.tunewise.file.Problem;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.MigrationText;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What came of reading a scenario file. Nothing is ever half-loaded. */
public sealed interface ReadResult {
  /** The file holds this scenario. */
  record Loaded(Scenario scenario, Origin origin) implements ReadResult {
    /** From a file as it is written today. */
    public Loaded(Scenario scenario) {
      this(scenario, new Origin(ScenarioKeys.VERSION_NUMBER, Set.of(), Set.of()));
    }

    /** Whether saving would write another version than the file has. */
    public boolean isMigrated() {
      return origin.version() < ScenarioKeys.VERSION_NUMBER;
    }

    /** What was carried over from an earlier version, in one line; empty if nothing had to be. */
    public String carriedOver(Numbers numbers) {
      return isMigrated()
          ? MigrationText.carriedOver(scenario, origin.moved(), origin.split(), numbers)
          : "";
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /**
   * How a file said what its scenario says now. A number that counted for all models stands at each
   * model today; it is named by its parameter of the prompted model.
   *
   * @param version of the file
   * @param moved such numbers whose value the file gives
   * @param split such numbers whose range the file gives: one range became several
   */
  record Origin(int version, Set<Parameter> moved, Set<Parameter> split) {
    public Origin {
      moved = Collections.unmodifiableSet(new TreeSet<>(moved));
      split = Collections.unmodifiableSet(new TreeSet<>(split));
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
