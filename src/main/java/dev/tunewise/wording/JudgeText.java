package dev.tunewise.wording;

import dev.tunewise.statistics.JudgeAgreement;
import dev.tunewise.statistics.JudgeAgreement.Corrected;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import java.util.List;

/** What the errors of a judge make of a share of right answers, in words. */
public final class JudgeText {
  private JudgeText() {}

  /**
   * What was measured and what is kept of it, such as {@code judge agrees with people in 92 % of
   * 100 items: 168 of 200 marked right, 84 % corrected to 90.5 %, as sure as 97 items
   * (Rogan–Gladen)}.
   */
  public static String note(
      JudgeAgreement judge, double correct, double evaluated, Numbers numbers) {
    Corrected kept = judge.correct(correct, evaluated);
    List<String> shares =
        new Apart(0, 1, numbers::percent).texts(correct / evaluated, kept.share());
    return ("judge agrees with people in %s of %s: %s of %s marked right, %s corrected to %s, as"
            + " sure as %s (Rogan–Gladen)")
        .formatted(
            numbers.percent(judge.share(), 1),
            numbers.count(Math.round(judge.checked()), "item"),
            numbers.full(correct, 1),
            numbers.count(evaluated),
            shares.getFirst(),
            shares.getLast(),
            numbers.count(Math.round(kept.items()), "item"));
  }
}
