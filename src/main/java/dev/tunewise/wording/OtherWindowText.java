package dev.tunewise.wording;

/** What is said of other windows of the program. */
public final class OtherWindowText {
  public static final String UNANSWERED =
      "Another window of Tunewise does not answer; this file has a window of its own.";

  /** What it means to have a file open twice. */
  public static final String TWICE =
      "Both windows can change it. The one that saves second is asked before it replaces anything.";

  private OtherWindowText() {}

  /**
   * Headline of the question.
   *
   * @param file name of a file
   */
  public static String open(String file) {
    return file + " is open in another window.";
  }
}
