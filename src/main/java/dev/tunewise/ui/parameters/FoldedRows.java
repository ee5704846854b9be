package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rows of a section are folded away because its scenario has no use for them, and whether
 * they are on show all the same. Rows are chosen at moments when nothing can vanish under a
 * pointer; in between they only come back.
 */
final class FoldedRows {
  /** A line that stands for a single row would take as much room as the row. */
  private static final int FEWEST = 2;

  private final List<Parameter> parameters;
  private final Predicate<Parameter> idle;
  private final Set<Parameter> folded = EnumSet.noneOf(Parameter.class);
  private boolean unfolded;

  /**
   * Nothing is folded yet.
   *
   * @param idle whether the scenario has no use for a parameter, as it is now
   */
  FoldedRows(List<Parameter> parameters, Predicate<Parameter> idle) {
    this.parameters = parameters;
    this.idle = idle;
  }

  /** Chooses anew what is folded. */
  void choose() {
    folded.clear();
    parameters.stream().filter(idle).forEach(folded::add);
    spareFew();
  }

  /** Takes rows back that have come to use; whether there were any. */
  boolean takeBack() {
    boolean any = folded.removeIf(idle.negate());
    spareFew();
    return any;
  }

  private void spareFew() {
    if (folded.size() < FEWEST) {
      folded.clear();
    }
  }

  /** Shows the folded rows, or hides them again. */
  void setUnfolded(boolean now) {
    unfolded = now;
    if (!now) {
      choose();
    }
  }

  boolean isUnfolded() {
    return unfolded;
  }

  boolean hides(Parameter parameter) {
    return !unfolded && folded.contains(parameter);
  }

  /** The folded rows, on show or not, from top to bottom. */
  List<Parameter> folded() {
    return parameters.stream().filter(folded::contains).toList();
  }
}
