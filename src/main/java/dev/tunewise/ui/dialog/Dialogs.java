package dev.tunewise.ui.dialog;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Asks the user and tells the user; every call waits for the answer. */
public interface Dialogs {
  /** What to do with unsaved changes. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /**
   * Asks about unsaved changes before they would be lost.
   *
   * @param name of the scenario
   */
  Unsaved askAboutUnsaved(String name);

  /** What to do with work that a crash left behind. */
  enum Recover {
    RECOVER,
    DISCARD,
    /** Keep it and ask again at the next start. */
    LATER
  }

  /**
   * Asks about work that a crash left behind.
   *
   * @param name of the scenario
   * @param saved when the work was last copied
   */
  Recover askToRecover(String name, Instant saved);

  /**
   * Asks whether to do something that takes something away; not to do it is the default.
   *
   * @param button what the button that agrees says
   */
  boolean confirm(String question, String explanation, String button);

  /**
   * Asks for one of several.
   *
   * @param button what the button that agrees says
   * @return its place; empty if the user changed their mind
   */
  OptionalInt choose(String question, List<String> options, String button);

  /** Says that something could not be done, and why: one line each. */
  void problem(String headline, List<String> lines);
}
