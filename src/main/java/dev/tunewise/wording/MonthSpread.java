package dev.tunewise.wording;

import dev.tunewise.statistics.Quantiles;

/** Between which months something happens in most runs, in words. */
public final class MonthSpread {
  private MonthSpread() {}

  /**
   * Such as {@code typically in month 3, in 8 of 10 runs between month 2 and month 6}.
   *
   * @param moments in months after the set-up; 0 is the start of the plan
   */
  public static String full(Quantiles moments, MonthNames months) {
    String brief = brief(moments, months);
    return isOne(moments, months)
        ? brief
        : brief
            + ", "
            + SpreadText.between(edge(moments.p10(), months), edge(moments.p90(), months));
  }

  /**
   * The middle alone: {@code typically in month 3}, or {@code in month 3} if hardly any differs.
   */
  public static String brief(Quantiles moments, MonthNames months) {
    String middle = moments.p50() == 0 ? "from the start" : months.when(moments.p50());
    return isOne(moments, months) ? middle : "typically " + middle;
  }

  private static boolean isOne(Quantiles moments, MonthNames months) {
    return edge(moments.p10(), months).equals(edge(moments.p90(), months));
  }

  private static String edge(double moment, MonthNames months) {
    return moment == 0 ? "the start" : months.event(moment);
  }
}
