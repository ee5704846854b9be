package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Words;
import dev.tunewise.wording.MonthNames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far each ranged parameter moves what is measured, all else at its value.
 *
 * @param x what is moved: the difference of totals, challenger minus incumbent, a month, …
 * @param base with every parameter at its value; empty where the challenger never pays back
 * @param bars largest swing first; empty if no parameter has a range that moves it
 * @param still how many ranges do not move it
 */
public record TornadoData(
    String title,
    String subtitle,
    Measure measure,
    Sides sides,
    ChartAxis x,
    OptionalDouble base,
    List<Bar> bars,
    int still)
    implements ChartContent {
  public TornadoData {
    bars = List.copyOf(bars);
  }

  public enum Measure {
    /** Difference of totals. */
    MONEY("cost", "Total cost", "Total cost", true),
    MONTH("month", "Break-even month", "Break-even", true),
    ACCURACY("accuracy", "Accuracy", "Accuracy", false),
    /** Time for a full answer. */
    LATENCY("latency", "Latency", "Latency", false),
    /** How likely the target is met. */
    CHANCE("chance", "Chance to meet the target", "Target met", false);

    private final String key;
    private final String label;
    private final String brief;
    private final boolean comparesPair;

    Measure(String key, String label, String brief, boolean comparesPair) {
      this.key = key;
      this.label = label;
      this.brief = brief;
      this.comparesPair = comparesPair;
    }

    /** Where there is little room. */
    public String brief() {
      return brief;
    }

    /** Name on the command line. */
    public String key() {
      return key;
    }

    /** Whether it is about two strategies; if not, it is about one. */
    public boolean comparesPair() {
      return comparesPair;
    }

    public String label() {
      return label;
    }
  }

  /**
   * What the sides of a value stand for.
   *
   * @param at the value; empty where none parts the axis
   * @param below whose color bars have below it
   * @param above whose color they have above it
   * @param belowText what holds below it, such as {@code Prompting cheaper}
   */
  public record Sides(
      OptionalDouble at, Strategy below, Strategy above, String belowText, String aboveText) {
    static Sides none(Strategy strategy) {
      return new Sides(OptionalDouble.empty(), strategy, strategy, "", "");
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
    String others = bars.isEmpty() ? "" : ". " + others();
    return "Tornado. " + title + ". " + subtitle + ". " + said + (still == 0 ? "" : others);
  }

  /** Such as {@code 2 other ranges do not move it}. */
  public String others() {
    return Words.count(still, "other range") + (still == 1 ? " does" : " do") + " not move it";
  }

  @Override
  public List<Column> columns() {
    String measured = measure.label();
    return List.of(
        Column.of("Parameter", bars.stream().map(bar -> bar.parameter().path()).toList())
            .readAs("Parameter", row -> bars.get(row).name()),
        Column.of("Low", bars.stream().map(bar -> bar.range().low()).toList())
            .readAs("Low", row -> bars.get(row).lowText()),
        Column.of("High", bars.stream().map(bar -> bar.range().high()).toList())
            .readAs("High", row -> bars.get(row).highText()),
        column(measured + " at low", Bar::low),
        column(measured + " at high", Bar::high),
        column(measured + " now", bar -> base));
  }

  private Column column(String name, Function<Bar, OptionalDouble> value) {
    List<@Nullable Object> cells = new ArrayList<>();
    bars.forEach(bar -> cells.add(Column.cell(value.apply(bar), null)));
    return new Column(name, x.quantity().suffix(" (", ")"), cells)
        .readAs(name, row -> text(value.apply(bars.get(row))));
  }
}
