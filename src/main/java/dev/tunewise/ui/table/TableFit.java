package dev.tunewise.ui.table;

import java.util.function.Function;

/**
 * How the table shows every figure whole: with gaps and letters as large as the room allows; where
 * even small ones do not fit, differences go under the figures.
 *
 * @param letters of the figures
 * @param columns wider than the table where nothing else helps
 */
record TableFit(Letters letters, TableColumns columns) {
  /** Sizes of letters and gaps, which the style sheet has too. */
  enum Letters {
    ROOMY(13, 10),
    DENSE(12, 6);

    /** Of differences, whatever the figures have. */
    static final double DIFFERENCES = 11;

    private final double size;
    private final double padding;

    Letters(double size, double padding) {
      this.size = size;
      this.padding = padding;
    }

    double size() {
      return size;
    }

    /** Between a figure and the edges of its column. */
    double padding() {
      return padding;
    }
  }

  /**
   * The fit for a width.
   *
   * @param small whether the table is too small for large letters, even if they fit
   * @param measure the room that texts take in letters of a size
   */
  static TableFit of(double width, boolean small, Function<Letters, TableNeeds> measure) {
    TableNeeds roomy = measure.apply(Letters.ROOMY);
    if (!small && roomy.width(false) <= width) {
      return new TableFit(Letters.ROOMY, TableColumns.of(width, roomy, false));
    }
    TableNeeds dense = measure.apply(Letters.DENSE);
    boolean stacked = dense.width(false) > width;
    return new TableFit(Letters.DENSE, TableColumns.of(width, dense, stacked));
  }
}
