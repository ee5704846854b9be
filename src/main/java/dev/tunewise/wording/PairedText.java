package dev.tunewise.wording;

import dev.tunewise.statistics.PairedComparison;
import dev.tunewise.statistics.PairedComparison.Interval;
import dev.tunewise.text.Apart;
import dev.tunewise.text.Numbers;
import java.util.List;

/** Whether two runs over the same items differ, in words. */
public final class PairedText {
  private static final double LEAST_P = 0.001;
  private static final int MOST_DECIMALS = 2;

  private PairedText() {}

  /**
   * Such as {@code 84 % against 76 % on the same 200 items: 24 right only in the first, 8 only in
   * the second. The difference of 8 points (3 to 13) is more than chance: p = 0.007.}
   */
  public static String of(PairedComparison runs, Numbers numbers) {
    List<String> shares =
        new Apart(0, MOST_DECIMALS, numbers::percent).texts(runs.first(), runs.second());
    String items =
        runs.items() == 1 ? "the same item" : "the same " + numbers.count(runs.items(), "item");
    String lead = "%s against %s on %s".formatted(shares.getFirst(), shares.getLast(), items);
    if (runs.onlyFirst() + runs.onlySecond() == 0) {
      return lead + ": right and wrong on the very same ones.";
    }
    return "%s: %s right only in the first, %s only in the second. %s"
        .formatted(
            lead,
            numbers.count(runs.onlyFirst()),
            numbers.count(runs.onlySecond()),
            verdict(runs, numbers));
  }

  private static String verdict(PairedComparison runs, Numbers numbers) {
    String p = pValue(runs.pValue(), numbers);
    if (runs.onlyFirst() == runs.onlySecond()) {
      return "No difference (%s): these items do not tell the two apart."
          .formatted(interval(runs.interval(), numbers));
    }
    boolean turned = runs.difference() < 0;
    Interval as = runs.interval();
    Interval interval = turned ? new Interval(-as.high(), -as.low()) : as;
    String difference =
        "The difference of %s (%s)"
            .formatted(numbers.points(Math.abs(runs.difference())), interval(interval, numbers));
    return runs.isSignificant()
        ? difference + " is more than chance: " + p + "."
        : difference + " may be chance: " + p + "; these items do not tell the two apart.";
  }

  /** Both ends in points, told apart from each other and from no difference. */
  private static String interval(Interval interval, Numbers numbers) {
    Apart points = new Apart(0, 1, (value, decimals) -> numbers.full(100 * value, decimals));
    List<String> ends = points.texts(interval.low(), 0, interval.high());
    return ends.getFirst() + " to " + ends.getLast();
  }

  private static String pValue(double p, Numbers numbers) {
    return p < LEAST_P
        ? "p < " + numbers.full(LEAST_P, 3)
        : "p = " + new Apart(3, 6, numbers::full).beside(p, PairedComparison.SIGNIFICANCE);
  }
}
