package dev.tunewise.simulation.uncertainty;

import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.QuantileSelector;
import dev.tunewise.statistics.QuantileStream;
import dev.tunewise.statistics.Quantiles;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles of all columns. Up to a number of draws the columns are held whole; more draws are
 * calculated piece by piece, and of each column only what lies around its percentiles is kept, so
 * that a million draws need no more memory than a few ten thousand. The numbers are the same.
 */
final class ColumnQuantiles {
  private final @Nullable Quantiles[] columns;
  private final IntUnaryOperator equal;

  private ColumnQuantiles(@Nullable Quantiles[] columns, IntUnaryOperator equal) {
    this.columns = columns;
    this.equal = equal;
  }

  /**
   * What is held at a time.
   *
   * @param whole so many draws are held whole
   * @param piece more of them come in pieces of so many, a multiple of {@link DrawBlock#SIZE}
   * @param room for numbers kept of each column of many draws
   * @param distance of what is kept from the percentiles, as {@link QuantileStream} has it
   */
  record Limits(int whole, int piece, int room, double distance) {
    /** With 120 months up to 20 MB for a piece and 80 MB for what is kept. */
    static final Limits USUAL = new Limits(1 << 14, 1 << 12, 1 << 14, QuantileStream.SAFE);

    Limits {
      if (piece % DrawBlock.SIZE != 0) {
        throw new IllegalArgumentException("a piece of " + piece + " is no number of blocks");
      }
    }
  }

  /**
   * Runs all draws.
   *
   * @param known by column; null where it is not
   * @param equal by column: the one that has the same numbers, mostly itself
   * @param arrays to write the columns into
   * @return empty if the run was canceled meanwhile
   */
  static Optional<ColumnQuantiles> of(
      DrawRun draws,
      @Nullable Quantiles[] known,
      IntUnaryOperator equal,
      Limits limits,
      ColumnArrays arrays) {
    IntPredicate wanted = c -> known[c] == null && equal.applyAsInt(c) == c;
    @Nullable Quantiles[] columns = known.clone();
    if (draws.count <= limits.whole()) {
      addWhole(draws, wanted, arrays, columns);
    } else {
      new PieceByPiece(draws, wanted, limits, arrays, columns).add();
    }
    return draws.isCanceled() ? Optional.empty() : Optional.of(new ColumnQuantiles(columns, equal));
  }

  private static void addWhole(
      DrawRun draws, IntPredicate wanted, ColumnArrays arrays, @Nullable Quantiles[] quantiles) {
    DrawColumns columns = draws.columns(draws.count, wanted, arrays);
    draws.run(columns, 0);
    Spares<QuantileSelector> selectors = new Spares<>(() -> new QuantileSelector(draws.count));
    draws.each(
        columns.parts(),
        part ->
            selectors.use(
                selector ->
                    columns.part(
                        part,
                        draws.count,
                        c -> true,
                        (c, values) -> quantiles[c] = selector.of(values, draws.count))));
  }

  /** Percentiles of more draws than are held. */
  private static final class PieceByPiece {
    /** Columns that are kept whole in a further run over all draws, where that is needed. */
    private static final int AGAIN = 4;

    private final DrawRun draws;
    private final IntPredicate wanted;
    private final Limits limits;
    private final ColumnArrays arrays;
    private final @Nullable Quantiles[] quantiles;

    PieceByPiece(
        DrawRun draws,
        IntPredicate wanted,
        Limits limits,
        ColumnArrays arrays,
        @Nullable Quantiles[] quantiles) {
      this.draws = draws;
      this.wanted = wanted;
      this.limits = limits;
      this.arrays = arrays;
      this.quantiles = quantiles;
    }

    void add() {
      run(missing(), limits.distance());
      while (!draws.isCanceled() && missing().length > 0) {
        run(Arrays.copyOf(missing(), Math.min(AGAIN, missing().length)), Double.POSITIVE_INFINITY);
      }
    }

    private int[] missing() {
      return IntStream.range(0, quantiles.length)
          .filter(c -> wanted.test(c) && quantiles[c] == null)
          .toArray();
    }

    private void run(int[] sought, double distance) {
      @Nullable QuantileStream[] streams = new QuantileStream[quantiles.length];
      for (int c : sought) {
        streams[c] = new QuantileStream(limits.room(), distance);
      }
      DrawColumns columns = draws.columns(limits.piece(), wanted, arrays);
      for (int first = 0; first < draws.count && !draws.isCanceled(); first += limits.piece()) {
        int size = draws.run(columns, first);
        draws.each(
            columns.parts(),
            part ->
                columns.part(
                    part,
                    size,
                    c -> streams[c] != null,
                    (c, values) -> Objects.requireNonNull(streams[c]).add(values, size)));
      }
      if (!draws.isCanceled()) {
        draws.each(
            sought.length,
            i ->
                Objects.requireNonNull(streams[sought[i]])
                    .quantiles()
                    .ifPresent(found -> quantiles[sought[i]] = found));
      }
    }
  }

  /** Percentiles by column; null where a column is equal to another. */
  @Nullable Quantiles[] columns() {
    return columns.clone();
  }

  Quantiles of(int column) {
    return Objects.requireNonNull(columns[equal.applyAsInt(column)]);
  }

  /** Percentiles of columns in a row. */
  QuantileBand band(int first, int size) {
    return new QuantileBand(
        line(first, size, Quantiles::p10),
        line(first, size, Quantiles::p50),
        line(first, size, Quantiles::p90));
  }

  private Doubles line(int first, int size, ToDoubleFunction<Quantiles> level) {
    double[] line = new double[size];
    Arrays.setAll(line, i -> level.applyAsDouble(of(first + i)));
    return Doubles.wrap(line);
  }
}
