package dev.tunewise.chart;

import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.QuantileBand;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line chart says, without a single pixel: screen, pictures and tables are all made from it.
 * Immutable.
 *
 * @param name of the chart, for people
 * @param endsInTotals whether lines run from a set-up to totals that are told at their ends
 * @param title the message, such as "Fine-tuning pays back in month 3"
 * @param subtitle the scope
 * @param xs where the series have values, ascending; shared by all series
 * @param series one line per strategy, in the order of {@link Strategy}
 * @param marks the most important first: it gets the best place
 */
public record ChartData(
    String name,
    boolean endsInTotals,
    String title,
    String subtitle,
    ChartAxis x,
    ChartAxis y,
    Doubles xs,
    List<Series> series,
    List<Mark> marks)
    implements ChartContent {
  public ChartData {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
  }

  /**
   * One line.
   *
   * @param ys a value for each of the chart's xs
   * @param endLabel what stands at the end of the line
   * @param band percentiles for each of the chart's xs; null if only the line is known
   */
  public record Series(
      Strategy strategy, Doubles ys, String endLabel, @Nullable QuantileBand band) {}

  ChartData withMarks(List<Mark> newMarks) {
    return new ChartData(name, endsInTotals, title, subtitle, x, y, xs, series, newMarks);
  }

  public <M extends Mark> Stream<M> marks(Class<M> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether percentiles are drawn around the lines. */
  public boolean hasBands() {
    return series.stream().anyMatch(line -> line.band() != null);
  }

  /** What the bands and thin lines are, for the end of a subtitle; empty without any. */
  static String bandsNote(@Nullable Uncertainty uncertainty, Numbers numbers) {
    return uncertainty == null ? "" : "; bands: 8 of 10 runs, thin: their middle";
  }

  /**
   * The value of a series at any x between the first and the last, as the drawn line has it; exact
   * where a {@link Mark.Value} stands.
   */
  public double valueAt(Series line, double at) {
    return marks(Mark.Value.class)
        .filter(value -> value.strategy() == line.strategy() && value.x() == at)
        .findFirst()
        .map(Mark.Value::y)
        .orElseGet(() -> onLine(line.ys(), at));
  }

  /** The percentiles of a series at any x, as they are drawn; empty if it has none. */
  public Optional<Quantiles> quantilesAt(Series line, double at) {
    return Optional.ofNullable(line.band())
        .map(b -> new Quantiles(onLine(b.p10(), at), onLine(b.p50(), at), onLine(b.p90(), at)));
  }

  /** Up to which x the line of a strategy rests on data; all along if there is no such mark. */
  public double dataEnd(Strategy strategy) {
    return marks(Mark.DataEnd.class)
        .filter(end -> end.strategy() == strategy)
        .mapToDouble(Mark.DataEnd::x)
        .findFirst()
        .orElse(Double.MAX_VALUE);
  }

  /**
   * What else there is to say about an x: what was measured or happens, which lines extrapolate.
   */
  public List<String> notesAt(double at) {
    Stream<String> measured =
        marks(Mark.Measured.class).filter(m -> m.x() == at).map(Mark.Measured::text);
    Stream<String> beyond =
        marks(Mark.DataEnd.class)
            .filter(end -> at > end.x())
            .map(end -> end.strategy().label() + ": beyond your data, extrapolated");
    Stream<String> events =
        marks(Mark.Event.class).filter(event -> event.x() == at).map(Mark.Event::text);
    Stream<String> retrains =
        marks(Mark.Retrains.class)
            .filter(trained -> DoubleStream.of(trained.xs().toArray()).anyMatch(x -> x == at))
            .map(Mark.Retrains::text);
    Stream<String> points =
        marks(Mark.Point.class).filter(point -> point.x() == at).map(Mark.Point::sentence);
    Stream<String> paid =
        marks(Mark.Paid.class)
            .flatMap(
                track ->
                    IntStream.range(0, track.xs().size())
                        .filter(i -> track.xs().get(i) == at)
                        .mapToObj(track.texts()::get));
    return Stream.of(paid, points, measured, beyond, events, retrains)
        .flatMap(notes -> notes)
        .toList();
  }

  /** The values where the scenario stands, in a sentence; empty if the chart does not tell them. */
  public Optional<String> valuesNow() {
    List<String> values =
        marks(Mark.Value.class).map(Mark::sentence).filter(said -> !said.isEmpty()).toList();
    return values.isEmpty()
        ? Optional.empty()
        : marks(Mark.Guide.class)
            .filter(Mark.Guide::strong)
            .map(now -> now.text() + ": " + String.join(", ", values))
            .findFirst();
  }

  /** The drawn line of a series at any x between the first and the last. */
  public double lineAt(Series line, double at) {
    return onLine(line.ys(), at);
  }

  private double onLine(Doubles ys, double at) {
    int right = 1;
    while (right < xs.size() - 1 && xs.get(right) < at) {
      right++;
    }
    double from = x.scale().position(xs.get(right - 1));
    double to = x.scale().position(xs.get(right));
    double share = Math.clamp((x.scale().position(at) - from) / (to - from), 0, 1);
    double start = y.scale().position(ys.get(right - 1));
    double end = y.scale().position(ys.get(right));
    if (share == 0 || share == 1) {
      return ys.get(share == 0 ? right - 1 : right);
    }
    return y.scale().value(start + share * (end - start));
  }

  @Override
  public String summary() {
    String ends =
        series.stream()
            .map(s -> s.strategy().label() + ' ' + y.quantity().brief(s.ys().last()))
            .collect(Collectors.joining(", ", "At " + x.quantity().full(xs.last()) + ": ", ". "));
    String said =
        marks.stream()
            .map(Mark::sentence)
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining("; "));
    return name + ". " + title + ". " + subtitle + ". " + ends + said;
  }

  /** The lines, then the percentiles of each if they are known, then what was paid. */
  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(x.label(), x.quantity(), xs));
    series.forEach(
        line -> columns.add(Column.of(line.strategy().label(), y.quantity(), line.ys())));
    for (Series line : series) {
      QuantileBand band = line.band();
      if (band != null) {
        String name = line.strategy().label();
        columns.add(Column.of(name + " p10", y.quantity(), band.p10()));
        columns.add(Column.of(name + " p50", y.quantity(), band.p50()));
        columns.add(Column.of(name + " p90", y.quantity(), band.p90()));
      }
    }
    marks(Mark.Paid.class).forEach(track -> columns.add(paid(track)));
    return columns;
  }

  private Column paid(Mark.Paid track) {
    List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(xs.size(), null));
    for (int i = 0; i < track.xs().size(); i++) {
      cells.set((int) track.xs().get(i), track.ys().get(i));
    }
    return Column.of(Mark.Paid.LABEL, y.quantity(), cells);
  }

  /** What was measured, and how what was paid compares. */
  @Override
  public List<String> tableNotes() {
    return Stream.concat(
            marks(Mark.Measured.class)
                .map(point -> PlainNumber.format(point.x()) + " examples: " + point.text()),
            marks(Mark.Paid.class).map(Mark.Paid::text))
        .toList();
  }
}
