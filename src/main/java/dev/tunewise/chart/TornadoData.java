package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.wording.MonthNames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far each ranged parameter moves one pair of strategies, all else at its value.
 *
 * @param x what is moved: the difference of totals, challenger minus incumbent, or the break-even
 *     month
 * @param base with every parameter at its value; empty where the challenger never pays back
 * @param bars largest swing first; empty if no parameter has a range
 */
public record TornadoData(
    String title,
    String subtitle,
    BreakEven.Pair pair,
    Measure measure,
    ChartAxis x,
    OptionalDouble base,
    List<Bar> bars)
    implements ChartContent {
  public TornadoData {
    bars = List.copyOf(bars);
  }

  public enum Measure {
    /** Difference of totals. */
    MONEY("Total cost"),
    MONTH("Break-even month");

    private final String label;

    Measure(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * One parameter.
   *
   * @param range from its low to its high value
   * @param name unique among parameters
   * @param low with the parameter at its low end; empty for a break-even that never comes
   * @param lowText the low value for people; {@code highText} likewise
   */
  public record Bar(
      Parameter parameter,
      Range range,
      String name,
      OptionalDouble low,
      OptionalDouble high,
      String lowText,
      String highText) {}

  /** What stands for a month that never comes, or the amount. */
  public String text(OptionalDouble value) {
    if (value.isEmpty()) {
      return "never";
    }
    double at = value.getAsDouble();
    return measure == Measure.MONTH && at > 0
        ? x.quantity().brief(MonthNames.monthOf(at))
        : x.quantity().brief(at);
  }

  /** Where a value lies along the axis; never is where the axis ends. */
  public double share(OptionalDouble value) {
    return value.isPresent() ? Math.clamp(x.share(value.getAsDouble()), 0, 1) : 1;
  }

  @Override
  public String summary() {
    String said =
        bars.stream()
            .map(
                bar ->
                    "%s from %s (%s) to %s (%s)"
                        .formatted(
                            bar.name(),
                            bar.lowText(),
                            text(bar.low()),
                            bar.highText(),
                            text(bar.high())))
            .collect(Collectors.joining("; "));
    return "Tornado. " + title + ". " + subtitle + ". " + said;
  }

  @Override
  public List<Column> columns() {
    String measured = measure.label();
    return List.of(
        Column.of("Parameter", bars.stream().map(bar -> bar.parameter().path()).toList()),
        Column.of("Low", bars.stream().map(bar -> bar.range().low()).toList()),
        Column.of("High", bars.stream().map(bar -> bar.range().high()).toList()),
        column(measured + " at low", Bar::low),
        column(measured + " at high", Bar::high),
        column(measured + " now", bar -> base));
  }

  private Column column(String name, Function<Bar, OptionalDouble> value) {
    List<@Nullable Object> cells = new ArrayList<>();
    bars.forEach(bar -> cells.add(Column.cell(value.apply(bar), null)));
    return new Column(name, x.quantity().suffix(" (", ")"), cells);
  }
}
