package dev.tunewise.ui.table;

import java.util.Collections;
import java.util.List;

/**
 * Where the columns stand: labels to the left, three columns of figures to the right, equal ones
 * where the figures fit.
 *
 * @param labels width of the first column
 * @param widths of the others
 * @param needs what each of the others has to hold
 * @param stacked whether differences stand under the figures instead of beside them
 */
record TableColumns(
    double labels, List<Double> widths, List<TableNeeds.Column> needs, boolean stacked) {
  private static final double MIN_LABELS = 138;
  private static final double MAX_LABELS = 240;
  private static final double SHARE_OF_LABELS = 0.36;

  /** The tint of the best value hugs it where columns are wide. */
  private static final double MAX_CELL = 100;

  /** What a figure takes of its column where the difference beside it leaves as much. */
  private static final double SHARE_OF_VALUE = 0.58;

  TableColumns {
    widths = List.copyOf(widths);
    needs = List.copyOf(needs);
  }

  /** The columns; as wide as their texts take where that is more than the width. */
  static TableColumns of(double width, TableNeeds needs, boolean stacked) {
    List<TableNeeds.Column> columns = needs.columns();
    double labels = Math.rint(Math.clamp(width * SHARE_OF_LABELS, MIN_LABELS, MAX_LABELS));
    double equal = Math.floor((width - labels) / columns.size());
    boolean roomy =
        needs.labels() <= labels && columns.stream().allMatch(c -> c.room(stacked) <= equal);
    if (roomy) {
      List<Double> widths = Collections.nCopies(columns.size(), equal);
      return new TableColumns(labels, widths, columns, stacked);
    }
    double spare = Math.floor(Math.max(0, width - needs.width(stacked)) / (columns.size() + 1));
    List<Double> widths = columns.stream().map(c -> c.room(stacked) + spare).toList();
    return new TableColumns(needs.labels() + spare, widths, columns, stacked);
  }

  double left(int column) {
    return labels + widths.subList(0, column).stream().mapToDouble(Double::doubleValue).sum();
  }

  double width(int column) {
    return widths.get(column);
  }

  /** The width of a figure. */
  double value(int column) {
    TableNeeds.Column need = needs.get(column);
    double width = width(column);
    if (stacked || need.difference() == 0) {
      return Math.min(Math.max(MAX_CELL, need.value()), width);
    }
    double share = Math.min(MAX_CELL, SHARE_OF_VALUE * width);
    return Math.max(need.value(), Math.min(share, width - need.difference()));
  }

  /** The width of a difference. */
  double difference(int column) {
    double room = stacked ? width(column) : width(column) - value(column);
    return Math.min(room, Math.max(MAX_CELL, needs.get(column).difference()));
  }
}
