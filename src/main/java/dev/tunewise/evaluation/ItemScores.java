package dev.tunewise.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The score of each item of a run, compact: an item is known by a hash of what names it in the
 * file, repeats of an item are one with their mean.
 */
public final class ItemScores {
  /** Of more, in all runs of a file, only counts are kept, and a remark says so. */
  static final int MAX_ITEMS = 2_000_000;

  static final ItemScores NONE = new ItemScores(new long[0], new double[0]);

  private static final double HALF = 0.5;

  private final long[] keys;
  private final double[] scores;

  /**
   * @param keys ascending, each once
   * @param scores of the items, 0 for wrong to 1 for right
   */
  ItemScores(long[] keys, double[] scores) {
    this.keys = keys;
    this.scores = scores;
  }

  /**
   * Items that two runs hold.
   *
   * @param bothRight right in both
   * @param onlyFirst right in the first run alone
   * @param onlySecond right in the second run alone
   * @param neitherRight wrong in both
   */
  public record Pairs(int bothRight, int onlyFirst, int onlySecond, int neitherRight) {
    /** How many items both runs hold. */
    public int items() {
      return bothRight + onlyFirst + onlySecond + neitherRight;
    }
  }

  /** How many items there are. */
  public int size() {
    return keys.length;
  }

  double mean() {
    return Arrays.stream(scores).average().orElse(0);
  }

  /** The items that both runs hold; an item with repeats or a graded score is right from ½ on. */
  public Pairs pairs(ItemScores second) {
    int[] counts = new int[4];
    int i = 0;
    int j = 0;
    while (i < keys.length && j < second.keys.length) {
      if (keys[i] < second.keys[j]) {
        i++;
      } else if (keys[i] > second.keys[j]) {
        j++;
      } else {
        counts[(scores[i] >= HALF ? 0 : 2) + (second.scores[j] >= HALF ? 0 : 1)]++;
        i++;
        j++;
      }
    }
    return new Pairs(counts[0], counts[1], counts[2], counts[3]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemScores items
        && Arrays.equals(keys, items.keys)
        && Arrays.equals(scores, items.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return size() + " items";
  }
}
