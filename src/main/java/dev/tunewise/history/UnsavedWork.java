package dev.tunewise.history;

import dev.tunewise.model.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a crash must not lose; immutable.
 *
 * @param file that the scenario was opened from or last saved to; empty if there is none
 * @param stamp of the content of that file as it was when this program last read or wrote it; empty
 *     if it did neither
 * @param history at most the newest {@value #MAX_STEPS} steps to undo and as many to redo
 * @param typed what is typed but not part of the scenario yet
 */
public record UnsavedWork(
    Scenario scenario,
    Optional<Path> file,
    Optional<String> stamp,
    History history,
    List<TypedText> typed) {
  /** More steps than anybody takes back after a crash. */
  public static final int MAX_STEPS = 50;

  public UnsavedWork {
    history = history.newest(MAX_STEPS);
    typed = List.copyOf(typed);
  }

  /** A scenario alone. */
  public UnsavedWork(Scenario scenario, Optional<Path> file) {
    this(scenario, file, Optional.empty(), History.EMPTY, List.of());
  }
}
