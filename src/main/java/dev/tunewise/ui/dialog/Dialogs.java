package dev.tunewise.ui.dialog;

import dev.tunewise.wording.ChangeText;
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

  /** What to do about a file that another program has changed since. */
  enum Conflict {
    COMPARE,
    SAVE_AS,
    REPLACE,
    CANCEL
  }

  /** What to do about a file that another window has open. */
  enum OtherWindow {
    /** Go to that window. */
    SHOW,
    /** Open it here as well. */
    OPEN,
    CANCEL
  }

  /**
   * Asks before what another program wrote would be replaced; not to do it is the default.
   *
   * @param comparable whether there is something to compare with
   */
  Conflict askAboutConflict(String headline, String explanation, boolean comparable);

  /**
   * Two versions of a scenario side by side.
   *
   * @param before what the one is, such as {@code In the file now}
   * @param after what the other one is
   */
  record Comparison(String name, String before, String after, List<ChangeText> differences) {
    public Comparison {
      differences = List.copyOf(differences);
    }
  }

  /** Shows what differs, value by value. */
  void show(Comparison comparison);

  /**
   * Another version of the open scenario.
   *
   * @param title where it is from
   * @param differences of it to what is open; empty if there are none
   */
  record Version(String title, Instant saved, List<ChangeText> differences) {
    public Version {
      differences = List.copyOf(differences);
    }
  }

  /**
   * What there is to go back to.
   *
   * @param problems why others could not be read, one line each
   * @param hasFile whether the scenario has been saved
   */
  record Versions(List<Version> all, List<String> problems, boolean hasFile) {
    public Versions {
      all = List.copyOf(all);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Lets the user choose a version, or says that there is none.
   *
   * @return its place; empty if the user changed their mind
   */
  OptionalInt chooseVersion(Versions versions);

  /**
   * Asks about a file that another window has open.
   *
   * @param file its name
   */
  OtherWindow askAboutOtherWindow(String file);

  /** What to do with work that a crash left behind. */
  enum Recover {
    RECOVER,
    DISCARD,
    /** Keep it and ask again at the next start. */
    LATER
  }

  /**
   * Work that a crash left behind.
   *
   * @param name of the scenario
   * @param saved when the work was last copied
   * @param about lines for people: its file, what differs from it
   */
  record LeftWork(String name, Instant saved, List<String> about) {
    public LeftWork {
      about = List.copyOf(about);
    }
  }

  /**
   * An answer.
   *
   * @param which of the work that was asked about, counted from 0
   */
  record Recovered(Recover what, int which) {}

  /**
   * Asks about work that crashes left behind.
   *
   * @param left at least one
   */
  Recovered askToRecover(List<LeftWork> left);

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
