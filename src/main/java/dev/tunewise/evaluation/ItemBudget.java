package dev.tunewise.evaluation;

/** How many results by item may still be kept of a file; what is beyond is only counted. */
final class ItemBudget {
  private int left = ItemScores.MAX_ITEMS;

  /** Whether one more may be kept. */
  boolean take() {
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
