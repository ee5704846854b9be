package dev.tunewise.ui.table;

/**
 * Where the columns stand: labels to the left, three equal columns of numbers to the right.
 *
 * @param labels width of the first column
 * @param numbers width of each of the others
 */
record TableColumns(double labels, double numbers) {
  private static final double MIN_LABELS = 138;
  private static final double MAX_LABELS = 240;
  private static final double SHARE_OF_LABELS = 0.36;

  static TableColumns of(double width) {
    double labels = Math.rint(Math.clamp(width * SHARE_OF_LABELS, MIN_LABELS, MAX_LABELS));
    return new TableColumns(labels, Math.floor((width - labels) / 3));
  }

  double left(int column) {
    return labels + column * numbers;
  }
}
