package dev.tunewise.document;

import dev.tunewise.history.History;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one open scenario. Every change, from a slider to undo, replaces the immutable snapshot in
 * {@link #scenarioProperty()}; views only watch it. To be used on the FX application thread only.
 */
public final class ScenarioDocument {
  private final Predicate<Scenario> possible;
  private final ReadOnlyObjectWrapper<Optional<Scenario>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Scenario> scenario;
  private final ReadOnlyObjectWrapper<Scenario> reference;
  private final ReadOnlyObjectWrapper<Optional<Path>> path =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper replacements = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<DocumentState> state;

  private History history = History.EMPTY;
  private @Nullable Gesture gesture;

  /** What the file holds; null where the scenario cannot be what any file holds. */
  private @Nullable Scenario saved;

  /** A new, unchanged, unnamed document that starts from a preset and takes every change. */
  public ScenarioDocument(Scenario preset) {
    this(preset, any -> true);
  }

  /**
   * As above, for scenarios of a kind.
   *
   * @param possible whether a scenario may come of a change; one that may not is never shown: the
   *     change is not made
   */
  public ScenarioDocument(Scenario preset, Predicate<Scenario> possible) {
    this.possible = possible;
    scenario = new ReadOnlyObjectWrapper<>(preset);
    reference = new ReadOnlyObjectWrapper<>(preset);
    saved = preset;
    state = new ReadOnlyObjectWrapper<>(now());
  }

  /** The scenario as it is now. */
  public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
    return scenario.getReadOnlyProperty();
  }

  public Scenario scenario() {
    return scenario.get();
  }

  /** What the last change would have made if it was not possible; empty after any that was. */
  public ReadOnlyObjectProperty<Optional<Scenario>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Whether a scenario may be shown; one that may not counts as refused from now on. */
  public boolean admits(Scenario changed) {
    boolean admitted = possible.test(changed);
    if (!admitted) {
      refused.set(Optional.of(changed));
    }
    return admitted;
  }

  /** The preset that the scenario started from; views mark what differs from it. */
  public ReadOnlyObjectProperty<Scenario> referenceProperty() {
    return reference.getReadOnlyProperty();
  }

  public Scenario reference() {
    return reference.get();
  }

  /** All of it, changed once by each change, after everything else. */
  public ReadOnlyObjectProperty<DocumentState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How often another scenario as a whole took the place of the open one. */
  public ReadOnlyIntegerProperty replacementsProperty() {
    return replacements.getReadOnlyProperty();
  }

  /** Where the scenario is stored; empty if nowhere yet. */
  public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  public Optional<Path> path() {
    return path.get();
  }

  /** Whether there are changes that are not in the file, or not in the preset if there is none. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  public boolean isDirty() {
    return dirty.get();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Label of the step that {@link #undo} takes back; empty if there is none. */
  public ReadOnlyStringProperty undoLabelProperty() {
    return undoLabel.getReadOnlyProperty();
  }

  /** Label of the step that {@link #redo} brings back; empty if there is none. */
  public ReadOnlyStringProperty redoLabelProperty() {
    return redoLabel.getReadOnlyProperty();
  }

  /**
   * Changes the scenario in one undo step; no step if the change changes nothing. Numbers that
   * change are the team's own from then on, see {@link OwnValues}; prices that change without their
   * source are marked as edited, see {@link Sources#marked}.
   *
   * @param label what was changed, such as {@code Monthly calls}
   */
  public void edit(String label, UnaryOperator<Scenario> change) {
    Gesture single = begin(label);
    try {
      single.edit(change);
    } finally {
      single.finish();
    }
  }

  /**
   * As {@link #edit}, but with numbers that nobody has set: what they were before, say. Whose they
   * are, the change says itself.
   */
  public void restore(String label, UnaryOperator<Scenario> change) {
    Gesture single = begin(label);
    single.replace(change.apply(single.before));
    single.finish();
  }

  /** Takes another version of the scenario as it is, in one undo step. */
  public void revert(String label, Scenario version) {
    gesture = null;
    if (!version.equals(scenario())) {
      show(version, history.push(label, scenario()));
    }
  }

  /**
   * Begins a gesture and ends the one under way, if any.
   *
   * @param label what is being changed, such as {@code Monthly calls}
   */
  public Gesture begin(String label) {
    Gesture begun = new Gesture(label);
    gesture = begun;
    return begun;
  }

  /** Takes the newest step back; does nothing if there is none. */
  public void undo() {
    gesture = null;
    if (!history.undo().isEmpty()) {
      Scenario before = history.undo().getLast().scenario();
      show(before, history.undone(scenario()));
    }
  }

  /** Brings the step undone last back; does nothing if there is none. */
  public void redo() {
    gesture = null;
    if (!history.redo().isEmpty()) {
      Scenario after = history.redo().getLast().scenario();
      show(after, history.redone(scenario()));
    }
  }

  /** Starts over from a preset, if it is possible: unchanged, stored nowhere, nothing to undo. */
  public void startFrom(Scenario preset) {
    if (admits(preset)) {
      replace(preset, History.EMPTY, preset, preset, Optional.empty());
    }
  }

  /**
   * Shows what a file holds: unchanged, nothing to undo.
   *
   * @param preset what the scenario once started from
   */
  public void opened(Scenario content, Path file, Scenario preset) {
    replace(content, History.EMPTY, content, preset, Optional.of(file));
  }

  /**
   * Shows what a crash left behind: changed, with what can be undone and redone.
   *
   * @param preset what the scenario once started from
   */
  public void recovered(UnsavedWork work, Scenario preset) {
    replace(work.scenario(), work.history(), null, preset, work.file());
  }

  /**
   * Shows work that was never saved: changed, nothing to undo.
   *
   * @param file where the scenario was stored before it was changed; empty if nowhere
   * @param preset what the scenario once started from
   */
  public void recovered(Scenario content, Optional<Path> file, Scenario preset) {
    recovered(new UnsavedWork(content, file), preset);
  }

  /**
   * Notes what a file now holds; the scenario may have changed since it was handed to the writer.
   */
  public void saved(Scenario content, Path file) {
    saved = content;
    path.set(Optional.of(file));
    dirty.set(!scenario().equals(content));
    state.set(now());
  }

  /** Notes that no file holds the scenario: closing it unsaved would lose it. */
  public void lost() {
    saved = null;
    dirty.set(true);
    state.set(now());
  }

  private void replace(
      Scenario content,
      History steps,
      @Nullable Scenario inFile,
      Scenario preset,
      Optional<Path> file) {
    gesture = null;
    saved = inFile;
    path.set(file);
    reference.set(preset);
    show(content, steps);
    replacements.set(replacements.get() + 1);
  }

  private void show(Scenario next, History nextHistory) {
    history = nextHistory;
    scenario.set(next);
    refused.set(Optional.empty());
    dirty.set(!next.equals(saved));
    canUndo.set(!history.undo().isEmpty());
    canRedo.set(!history.redo().isEmpty());
    undoLabel.set(lastLabel(history.undo()));
    redoLabel.set(lastLabel(history.redo()));
    state.set(now());
  }

  private DocumentState now() {
    return new DocumentState(scenario(), path(), history, isDirty());
  }

  private static String lastLabel(List<History.Step> steps) {
    return steps.isEmpty() ? "" : steps.getLast().label();
  }

  /**
   * A stretch of edits that undo takes back as one: a slider's drag, a burst of keys. Its step
   * stands in the history from the first change on, so that undo finds it at any time.
   */
  public final class Gesture {
    private final String label;
    private final Scenario before = scenario();
    private final History historyBefore = history;

    private Gesture(String label) {
      this.label = label;
    }

    /**
     * Replaces what this gesture did so far by a change of the scenario as it was at its beginning.
     * Does nothing once the gesture has ended, be it by another edit, undo or another document, and
     * where what would come of it is not possible.
     */
    public void edit(UnaryOperator<Scenario> change) {
      replace(OwnValues.marked(before, change.apply(before)));
    }

    private void replace(Scenario changed) {
      if (gesture != this) {
        return;
      }
      Scenario after = Sources.marked(before, changed, reference());
      if (admits(after)) {
        boolean same = after.equals(before);
        show(same ? before : after, same ? historyBefore : historyBefore.push(label, before));
      }
    }

    /** Keeps the change as one step, or no step if nothing changed in the end. */
    public void finish() {
      if (gesture == this) {
        gesture = null;
      }
    }

    /** Takes the change back; leaves no step. */
    public void cancel() {
      edit(unchanged -> unchanged);
      finish();
    }
  }
}
