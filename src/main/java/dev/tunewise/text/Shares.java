package dev.tunewise.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of one whole in percent, rounded so that they add up to it. */
public final class Shares {
  private Shares() {}

  /**
   * Whole percents that add up to 100. The first part is rounded by itself, since it stands alone
   * elsewhere; of the others those with the largest remainders are rounded up.
   *
   * @param parts fractions of one whole, none negative, which add up to 1
   */
  public static List<Integer> percents(List<Double> parts) {
    List<BigDecimal> exact =
        parts.stream().map(part -> BigDecimal.valueOf(part).movePointRight(2)).toList();
    int[] whole = exact.stream().mapToInt(BigDecimal::intValue).toArray();
    whole[0] = exact.getFirst().setScale(0, RoundingMode.HALF_UP).intValue();
    int missing = 100 - IntStream.of(whole).sum();
    IntStream.range(1, whole.length)
        .boxed()
        .sorted(Comparator.comparing(i -> exact.get(i).remainder(BigDecimal.ONE).negate()))
        .limit(Math.max(0, missing))
        .forEach(i -> whole[i]++);
    return IntStream.of(whole).boxed().toList();
  }
}
