package dev.tunewise.file.scenario;

import dev.tunewise.file.Problem;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.MigrationText;
import dev.tunewise.wording.WorkbookText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
      if (origin.cells().isPresent()) {
        Cells cells = origin.cells().get();
        return WorkbookText.onlyCells(cells.missing(), cells.currency());
      }
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
   * @param cells what is known of a workbook that has nothing but cells; empty for all else
   */
  record Origin(int version, Set<Parameter> moved, Set<Parameter> split, Optional<Cells> cells) {
    public Origin {
      moved = Collections.unmodifiableSet(new TreeSet<>(moved));
      split = Collections.unmodifiableSet(new TreeSet<>(split));
    }

    Origin(int version, Set<Parameter> moved, Set<Parameter> split) {
      this(version, moved, split, Optional.empty());
    }

    Origin ofCells(Set<Parameter> missing, boolean currency) {
      return new Origin(version, moved, split, Optional.of(new Cells(missing, currency)));
    }
  }

  /**
   * Input cells of a workbook whose scenario is gone.
   *
   * @param missing parameters without a cell: defaults
   * @param currency whether a cell says it
   */
  record Cells(Set<Parameter> missing, boolean currency) {
    public Cells {
      missing = Collections.unmodifiableSet(new TreeSet<>(missing));
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
