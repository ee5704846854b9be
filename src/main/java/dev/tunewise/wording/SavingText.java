package dev.tunewise.wording;

/** What is said where a scenario and its file have gone different ways. */
public final class SavingText {
  private SavingText() {}

  /** A file is not what it was when it was opened or saved last. */
  public static String changed(String file) {
    return file + " was changed by another program.";
  }

  /** The same where there is unsaved work. */
  public static String changedBesideWork(String file) {
    return changed(file) + " Saving will ask before it replaces anything.";
  }

  /** Such a file is not read again. */
  public static String notReloaded(String file) {
    return file + " cannot be read again. Your scenario stays as it is.";
  }

  /** Why it is not. */
  public static String gone() {
    return "It is not there any more.";
  }

  /**
   * What saving over such a file does.
   *
   * @param problem why the file holds no scenario; empty if it holds one
   * @param copy name of the file that keeps what is replaced; empty if nothing does
   */
  public static String replacing(String problem, String copy) {
    String what =
        problem.isEmpty()
            ? "Saving replaces what is in the file now"
            : "It holds no scenario any more (" + problem + "). Saving replaces what is in it now";
    return what + (copy.isEmpty() ? "." : ", which is kept as " + copy + ".");
  }

  /** Nobody can tell whether a file is what it was. */
  public static String unreadable(String file, String why) {
    return file + " cannot be read any more: " + why + ".";
  }

  /** What saving over such a file does. */
  public static String replacingUnseen() {
    return "Another program may have changed it. Saving replaces what is in it.";
  }

  /** A file that had gone is there again. */
  public static String writtenAnew(String file) {
    return file + " was no longer there; it has been written anew.";
  }

  /** The file is saved, but not what was in it before. */
  public static String previousNotKept(String why) {
    return "Saved. The previous version could not be kept: " + why + ".";
  }

  /** Where to find what a file in pieces was to hold. */
  public static String whole(String file) {
    return "What was being saved is whole in " + file + ".";
  }

  /** Where to find what was in a file before. */
  public static String previous(String file) {
    return "The version before is in " + file + ".";
  }
}
