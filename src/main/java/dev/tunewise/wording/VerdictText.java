package dev.tunewise.wording;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    return headline(outcome, null, numbers);
  }

  /**
   * The same with how likely it is to pay back.
   *
   * @param uncertainty null if it is not known or not to be told
   */
  public static String headline(
      Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return new HeadlineText(outcome, uncertainty, numbers).sentence();
  }

  /**
   * How sure the verdict is, in a few sentences: how often each strategy is the choice, meets the
   * target and pays back, and when.
   *
   * @param uncertainty null if it is not known or not to be told: no sentences
   */
  public static List<String> odds(
      Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return new ProbabilityText(outcome, uncertainty, numbers).sentences();
  }

  /** The two other strategies in one line, numbers as in files. */
  public static String alternatives(Outcome outcome) {
    return alternatives(outcome, NEUTRAL);
  }

  /** The two other strategies in one line: accuracy, what each lacks, cost against the choice. */
  public static String alternatives(Outcome outcome, Numbers numbers) {
    return new HeadlineText(outcome, null, numbers).alternatives();
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
