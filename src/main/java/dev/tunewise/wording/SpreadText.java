package dev.tunewise.wording;

/** Between which values something lies in most runs. */
public final class SpreadText {
  private SpreadText() {}

  /**
   * From the 10th to the 90th percentile: {@code in 8 of 10 runs between $40k and $43k}.
   *
   * @param low as it is written; {@code high} likewise
   */
  public static String between(String low, String high) {
    return low.equals(high)
        ? "in 8 of 10 runs about " + low
        : "in 8 of 10 runs between " + low + " and " + high;
  }
}
