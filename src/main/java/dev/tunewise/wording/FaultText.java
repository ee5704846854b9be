package dev.tunewise.wording;

import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;

/** What people are told of a fault of the program itself. */
public final class FaultText {
  /** Why a piece of work was not finished, where there was no room for it. */
  public static final String NO_MEMORY =
      "not enough memory: close other programs, or choose a smaller file or picture";

  /** The same as a sentence. */
  public static final String NO_MEMORY_SENTENCE = Words.capitalized(NO_MEMORY) + ".";

  /** Why a piece of work was not finished, where its reason is the program itself. */
  public static final String STOPPED = "a fault of the program stopped it";

  private static final String TOO_DEEP = "it is nested too deep";

  private FaultText() {}

  /** Why a piece of work was not finished, in words that follow a colon. */
  public static String why(Throwable thrown) {
    return switch (thrown) {
      case OutOfMemoryError e -> NO_MEMORY;
      case StackOverflowError e -> TOO_DEEP;
      default -> STOPPED;
    };
  }

  /**
   * One line while the program goes on.
   *
   * @param code of the fault
   * @param times how often it came
   * @param others how many other faults came
   */
  public static String line(String code, long times, int others, Numbers numbers) {
    String often = times == 1 ? "" : " " + numbers.count(times, "time");
    String more = others == 0 ? "" : " and " + numbers.count(others, "other");
    return "Something in Tunewise went wrong"
        + often
        + " (fault "
        + code
        + more
        + "). Your work is kept, and you can go on.";
  }

  /**
   * One line where the program cannot even start.
   *
   * @param code of the fault
   * @param log where more about it stands
   */
  public static String noStart(String code, String log) {
    return "tunewise: a fault of the program kept it from starting (fault "
        + code
        + "); see "
        + log;
  }

  /**
   * One line where a command ends by it.
   *
   * @param code of the fault
   * @param what class and message of what was thrown, on one line
   * @param log where more about it stands
   */
  public static String inCommand(String code, String what, String log) {
    return "a fault of the program (fault " + code + "): " + what + "; see " + log;
  }
}
