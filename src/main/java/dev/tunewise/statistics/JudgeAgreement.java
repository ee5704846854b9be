package dev.tunewise.statistics;

/**
 * How often a judge (a model that marks answers as right or wrong) agrees with people, and what a
 * share of right answers by its marks is worth.
 *
 * <p>A judge that is wrong in some cases moves the share toward one half. With the agreement a as
 * its sensitivity and its specificity alike, the share of Rogan and Gladen (1978) is (share + a −
 * 1) / (2 a − 1), kept in 0…1.
 *
 * @param share of the checked items on which it agrees with people, above 0.5 and at most 1
 * @param checked items that people checked, at least 1
 */
public record JudgeAgreement(double share, double checked) {
  /** A judge no better than a coin tells nothing. */
  public static final double COIN = 0.5;

  public JudgeAgreement {
    if (!(share > COIN && share <= 1)) {
      throw new IllegalArgumentException("agreement must be over 0.5 and at most 1, was " + share);
    }
    if (!(checked >= 1)) {
      throw new IllegalArgumentException("at least 1 item must be checked, was " + checked);
    }
  }

  /**
   * What the marks of a judge are worth.
   *
   * @param share of right answers after correction, 0…1
   * @param standardError of that share
   * @param items on which people's marks would be as sure; at most those that the judge marked
   */
  public record Corrected(double share, double standardError, double items) {
    /** Right answers among {@link #items}. */
    public double correct() {
      return share * items;
    }
  }

  /**
   * Corrects a share of right answers. Its variance is that of the answers plus, by the delta
   * method, that of the agreement: (p (1 − p) / n) / (2 a − 1)² + (1 − 2 p)² / (2 a − 1)⁴ · a′ (1 −
   * a′) / m. There a′ = (m a + 1) / (m + 2), since a judge that was right in all of m cases can
   * still be wrong (Lang and Reiczigel 2014). The items are share (1 − share) / variance, with a
   * share at least one standard error away from 0 and 1, where that product would vanish.
   *
   * @param correct by the judge, from 0 to {@code evaluated}
   * @param evaluated marked by the judge, at least 1
   */
  public Corrected correct(double correct, double evaluated) {
    double marked = correct / evaluated;
    double gain = 2 * share - 1;
    double corrected = Math.clamp((marked + share - 1) / gain, 0, 1);
    double likely = (checked * share + 1) / (checked + 2);
    double ofAnswers = marked * (1 - marked) / evaluated / (gain * gain);
    double slope = (1 - 2 * marked) / (gain * gain);
    double variance = ofAnswers + slope * slope * likely * (1 - likely) / checked;
    double error = Math.sqrt(variance);
    double inside = Math.min(error, COIN);
    double away = Math.clamp(corrected, inside, 1 - inside);
    double items = variance == 0 ? evaluated : Math.min(evaluated, away * (1 - away) / variance);
    return new Corrected(corrected, error, Math.max(1, items));
  }
}
