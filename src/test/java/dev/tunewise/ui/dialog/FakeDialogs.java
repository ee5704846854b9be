package dev.tunewise.ui.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Answers as told and notes what was asked. */
public final class FakeDialogs implements Dialogs {
  public final List<String> shown = new ArrayList<>();
  public Unsaved unsaved = Unsaved.CANCEL;
  public Recover recover = Recover.LATER;
  public boolean agrees;
  public OptionalInt chosen = OptionalInt.empty();

  @Override
  public Unsaved askAboutUnsaved(String name) {
    shown.add("unsaved " + name);
    return unsaved;
  }

  @Override
  public Recover askToRecover(String name, Instant saved) {
    shown.add("recover " + name);
    return recover;
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
