package dev.tunewise.simulation;

import dev.tunewise.simulation.Verdict.Reason;
import dev.tunewise.text.Numbers;
import java.util.Locale;

/**
 * The verdict in words: one sentence for a director, a line about the alternatives, and one plain
 * sentence per reason. Each fits the recommendation and is honest where a strategy never pays back,
 * falls back or wins only because another one is ruled out. At most three significant digits.
 */
public final class VerdictText {
  private static final Numbers NEUTRAL = Numbers.in(Locale.ROOT);

  private VerdictText() {}

  /** The verdict in one sentence, numbers as in files. */
  public static String headline(Outcome outcome) {
    return headline(outcome, NEUTRAL);
  }

  /**
   * The verdict in one sentence: what to do, how accurate, for how much, and when it pays back.
   *
   * @param numbers how the reader writes numbers
   */
  public static String headline(Outcome outcome, Numbers numbers) {
    return new HeadlineText(outcome, numbers).sentence();
  }

  /** The two other strategies in one line, numbers as in files. */
  public static String alternatives(Outcome outcome) {
    return alternatives(outcome, NEUTRAL);
  }

  /** The two other strategies in one line: accuracy, what each lacks, cost against the choice. */
  public static String alternatives(Outcome outcome, Numbers numbers) {
    return new HeadlineText(outcome, numbers).alternatives();
  }

  /** A reason in one sentence, numbers as in files. */
  public static String reason(Outcome outcome, Reason reason) {
    return reason(outcome, reason, NEUTRAL);
  }

  /** A reason in one sentence that fits the recommendation. */
  public static String reason(Outcome outcome, Reason reason, Numbers numbers) {
    return new ReasonText(outcome, numbers).sentence(reason);
  }
}
