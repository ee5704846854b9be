package dev.tunewise.chart;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import dev.tunewise.wording.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the total of each strategy is made of.
 *
 * @param x from 0 to the highest total
 * @param categories those that cost something in any strategy, in their order
 * @param bars one of each strategy, in the order of {@link Strategy}
 */
public record MoneyData(
    String title, String subtitle, ChartAxis x, List<CostCategory> categories, List<Bar> bars)
    implements ChartContent {
  /** For people. */
  static final String NAME = "Where the money goes";

  public MoneyData {
    categories = List.copyOf(categories);
    bars = List.copyOf(bars);
  }

  /**
   * One strategy.
   *
   * @param parts one of each of the chart's categories, from the left
   * @param total what they add up to
   */
  public record Bar(Strategy strategy, List<Part> parts, double total) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One category of one strategy.
   *
   * @param from where it begins: the sum of those before it
   */
  public record Part(CostCategory category, double from, double amount) {
    public double to() {
      return from + amount;
    }
  }

  /** At most three significant digits. */
  public String text(double amount) {
    return x.quantity().brief(amount);
  }

  /**
   * What is told of the bar at a place.
   *
   * @param across share of the way along the axis
   * @param down share of the height of the rows
   * @return a heading and remarks; empty where there is no bar
   */
  public List<String> at(double across, double down) {
    int row = (int) Math.floor(down * bars.size());
    if (row < 0 || row >= bars.size()) {
      return List.of();
    }
    Bar bar = bars.get(row);
    double amount = x.at(across);
    return bar.parts().stream()
        .filter(part -> part.from() <= amount && amount < part.to())
        .findFirst()
        .map(part -> told(bar, part))
        .orElse(List.of());
  }

  private List<String> told(Bar bar, Part part) {
    String share = x.quantity().numbers().percent(part.amount() / bar.total());
    return List.of(
        MoneyText.label(part.category()) + ": " + x.quantity().full(part.amount()),
        share + " of " + x.quantity().full(bar.total()) + " with " + bar.strategy().inSentence());
  }

  @Override
  public String summary() {
    String said = bars.stream().map(this::said).collect(Collectors.joining("; "));
    return NAME + ". " + title + ". " + subtitle + ". " + said;
  }

  /** One bar in words. */
  public String said(Bar bar) {
    String parts =
        bar.parts().stream()
            .filter(part -> part.amount() > 0)
            .map(part -> MoneyText.label(part.category()) + ' ' + text(part.amount()))
            .collect(Collectors.joining(", "));
    String total = bar.strategy().label() + ' ' + text(bar.total());
    return parts.isEmpty() ? total : total + ": " + parts;
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("Strategy", bars.stream().map(bar -> bar.strategy().label()).toList()));
    for (int i = 0; i < categories.size(); i++) {
      int index = i;
      columns.add(
          amounts(
              MoneyText.label(categories.get(i)),
              bars.stream().map(bar -> bar.parts().get(index).amount())));
    }
    columns.add(amounts("Total", bars.stream().map(Bar::total)));
    return columns;
  }

  private Column amounts(String name, Stream<Double> values) {
    return Column.of(name, x.quantity(), new ArrayList<@Nullable Object>(values.toList()));
  }
}
