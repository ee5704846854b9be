package dev.tunewise.history;

import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that can be undone and redone, newest last; immutable, so that a gesture can start over
 * from the history it found.
 */
public record History(List<Step> undo, List<Step> redo) {
  /** Oldest steps beyond this many are forgotten. */
  public static final int MAX_STEPS = 500;

  public static final History EMPTY = new History(List.of(), List.of());

  /** A label and the scenario that undoing (or redoing) the step brings back. */
  public record Step(String label, Scenario scenario) {}

  public History {
    undo = List.copyOf(undo);
    redo = List.copyOf(redo);
  }

  /** This history after a new step away from {@code before}; what was undone is gone. */
  public History push(String label, Scenario before) {
    return new History(appended(undo, new Step(label, before)), List.of());
  }

  /** This history after its newest step was undone, which left {@code current}. */
  public History undone(Scenario current) {
    Step step = undo.getLast();
    return new History(withoutLast(undo), appended(redo, new Step(step.label(), current)));
  }

  /** This history after the step undone last was redone, which left {@code current}. */
  public History redone(Scenario current) {
    Step step = redo.getLast();
    return new History(appended(undo, new Step(step.label(), current)), withoutLast(redo));
  }

  /** The steps that are undone and redone next, at most so many of either. */
  public History newest(int most) {
    return undo.size() <= most && redo.size() <= most
        ? this
        : new History(last(undo, most), last(redo, most));
  }

  private static List<Step> appended(List<Step> steps, Step step) {
    List<Step> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(last(steps, MAX_STEPS - 1));
    longer.add(step);
    return longer;
  }

  private static List<Step> last(List<Step> steps, int most) {
    return steps.subList(Math.max(0, steps.size() - most), steps.size());
  }

  private static List<Step> withoutLast(List<Step> steps) {
    return steps.subList(0, steps.size() - 1);
  }
}
