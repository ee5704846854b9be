package dev.tunewise.ui.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.stream.Collectors;

/** Answers as told and notes what was asked. */
public final class FakeDialogs implements Dialogs {
  public final List<String> shown = new ArrayList<>();
  public Unsaved unsaved = Unsaved.CANCEL;
  public Recover recover = Recover.LATER;
  public int which;
  public OtherWindow otherWindow = OtherWindow.CANCEL;
  public List<LeftWork> asked = List.of();
  public boolean agrees;
  public OptionalInt chosen = OptionalInt.empty();

  /** Answers to conflicts, one after the other; then whether it agrees counts. */
  public final Queue<Conflict> conflicts = new ArrayDeque<>();

  public final List<String> explanations = new ArrayList<>();
  public final List<Comparison> compared = new ArrayList<>();
  public final List<Versions> offered = new ArrayList<>();

  @Override
  public Unsaved askAboutUnsaved(String name) {
    shown.add("unsaved " + name);
    return unsaved;
  }

  @Override
  public Conflict askAboutConflict(String headline, String explanation, boolean comparable) {
    shown.add(headline);
    explanations.add(explanation);
    if (conflicts.isEmpty()) {
      return agrees ? Conflict.REPLACE : Conflict.CANCEL;
    }
    return conflicts.remove();
  }

  @Override
  public void show(Comparison comparison) {
    compared.add(comparison);
  }

  @Override
  public OptionalInt chooseVersion(Versions versions) {
    offered.add(versions);
    return chosen;
  }

  @Override
  public OtherWindow askAboutOtherWindow(String file) {
    shown.add("other window " + file);
    return otherWindow;
  }

  @Override
  public Recovered askToRecover(List<LeftWork> left) {
    shown.add("recover " + left.stream().map(LeftWork::name).collect(Collectors.joining(", ")));
    asked = left;
    return new Recovered(recover, Math.min(which, left.size() - 1));
  }

  @Override
  public boolean confirm(String question, String explanation, String button) {
    shown.add(question);
    return agrees;
  }

  @Override
  public OptionalInt choose(String question, List<String> options, String button) {
    shown.add(question + " " + options);
    return chosen;
  }

  @Override
  public void problem(String headline, List<String> lines) {
    shown.add(headline + " " + lines);
  }
}
