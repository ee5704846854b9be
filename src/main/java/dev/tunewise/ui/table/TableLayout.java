package dev.tunewise.ui.table;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the columns of the table stand so that every figure is whole: labels to the left, a column
 * of figures for each strategy to the right, equal ones where the figures fit. Gaps and letters are
 * as large as the room allows; where even small ones do not fit, differences go under the figures.
 * All sizes are in pixels.
 *
 * @param labels width of the first column
 * @param widths of the others; together wider than the table where nothing else helps
 * @param needs what each of the others has to hold
 * @param stacked whether differences stand under the figures instead of beside them
 */
record TableLayout(
    Density density,
    double labels,
    List<Double> widths,
    List<TableLayout.Column> needs,
    boolean stacked) {
  private static final double MIN_LABELS = 138;
  private static final double MAX_LABELS = 240;
  private static final double SHARE_OF_LABELS = 0.36;

  /** The tint of the best value hugs it where columns are wide. */
  private static final double MAX_CELL = 100;

  /** What a figure takes of its column where the difference beside it leaves as much. */
  private static final double SHARE_OF_VALUE = 0.58;

  /** Sizes of letters and gaps, which the style sheet has too. */
  enum Density {
    ROOMY(13, 10),
    DENSE(12, 6);

    private final double letters;
    private final double padding;

    Density(double letters, double padding) {
      this.letters = letters;
      this.padding = padding;
    }

    /** Of names and figures. */
    double letters() {
      return letters;
    }

    /** Between a figure and the edges of its column. */
    double padding() {
      return padding;
    }
  }

  /**
   * The widest texts of a strategy.
   *
   * @param difference from the baseline; 0 if there is none
   */
  record Column(double name, double value, double difference) {
    double room(boolean stacked) {
      double figures = stacked ? Math.max(value, difference) : value + difference;
      return Math.max(name, figures);
    }
  }

  /**
   * The room that the texts of the table take where none is cut.
   *
   * @param labels of the metrics
   * @param columns one for each strategy
   */
  record Needs(double labels, List<Column> columns) {
    Needs {
      columns = List.copyOf(columns);
    }

    double width(boolean stacked) {
      return labels + columns.stream().mapToDouble(c -> c.room(stacked)).sum();
    }
  }

  TableLayout {
    widths = List.copyOf(widths);
    needs = List.copyOf(needs);
  }

  /**
   * The layout for a width.
   *
   * @param small whether the table is too small for large letters, even if they fit
   * @param measure the room that texts take
   */
  static TableLayout of(double width, boolean small, Function<Density, Needs> measure) {
    Needs roomy = measure.apply(Density.ROOMY);
    if (!small && roomy.width(false) <= width) {
      return of(width, Density.ROOMY, roomy, false);
    }
    Needs dense = measure.apply(Density.DENSE);
    return of(width, Density.DENSE, dense, dense.width(false) > width);
  }

  /** Columns as wide as their texts take where that is more than the width. */
  private static TableLayout of(double width, Density density, Needs needs, boolean stacked) {
    List<Column> columns = needs.columns();
    double labels = Math.rint(Math.clamp(width * SHARE_OF_LABELS, MIN_LABELS, MAX_LABELS));
    double equal = Math.floor((width - labels) / columns.size());
    boolean roomy =
        needs.labels() <= labels && columns.stream().allMatch(c -> c.room(stacked) <= equal);
    if (roomy) {
      List<Double> widths = Collections.nCopies(columns.size(), equal);
      return new TableLayout(density, labels, widths, columns, stacked);
    }
    double spare = Math.floor(Math.max(0, width - needs.width(stacked)) / (columns.size() + 1));
    List<Double> widths = columns.stream().map(c -> c.room(stacked) + spare).toList();
    return new TableLayout(density, needs.labels() + spare, widths, columns, stacked);
  }

  /** Whether all of other texts fit these columns. */
  boolean holds(Needs others) {
    List<Column> columns = others.columns();
    return others.labels() <= labels
        && IntStream.range(0, columns.size())
            .allMatch(
                i ->
                    columns.get(i).room(stacked) <= width(i)
                        && columns.get(i).value() <= value(i)
                        && columns.get(i).difference() <= difference(i));
  }

  double left(int column) {
    return labels + widths.subList(0, column).stream().mapToDouble(Double::doubleValue).sum();
  }

  double width(int column) {
    return widths.get(column);
  }

  /** The width of all columns. */
  double width() {
    return left(widths.size());
  }

  /** The width of a figure. */
  double value(int column) {
    Column need = needs.get(column);
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
