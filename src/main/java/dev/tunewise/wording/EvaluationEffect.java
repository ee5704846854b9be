package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What further evaluations would change, in words. */
public final class EvaluationEffect {
  private EvaluationEffect() {}

  /**
   * Such as {@code Expected accuracy: prompting 73 % instead of 71 %, fine-tuning stays at 85 %,
   * hybrid stays at 90 %. The choice stays fine-tuning.}
   *
   * @param before the outcome as it is
   * @param after with the evaluations
   */
  public static String of(Outcome before, Outcome after, Numbers numbers) {
    List<String> parts = new ArrayList<>();
    AccuracyText was = new AccuracyText(before.scenario(), numbers);
    AccuracyText is = new AccuracyText(after.scenario(), numbers);
    for (Strategy strategy : Strategy.values()) {
      String old = was.of(before.of(strategy).accuracy());
      String now = is.of(after.of(strategy).accuracy());
      parts.add(
          strategy.inSentence()
              + (old.equals(now) ? " stays at " + old : " " + now + " instead of " + old));
    }
    return "Expected accuracy: " + Words.joined(parts) + ". " + choice(before, after);
  }

  private static String choice(Outcome before, Outcome after) {
    Choice old = before.verdict().choice();
    Choice now = after.verdict().choice();
    if (!old.isSameAdviceAs(now)) {
      return "The choice becomes %s instead of %s."
          .formatted(ChoiceText.inSentence(now), ChoiceText.inSentence(old));
    }
    return now.fits()
        ? "The choice stays " + ChoiceText.inSentence(now) + "."
        : "As before, none fits.";
  }
}
