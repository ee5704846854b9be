package dev.tunewise.chart;

import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.search.StrategyMap;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ChoiceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which strategy to take over two parameters, or that none fits.
 *
 * @param map cells of even size along both axes
 * @param nowX where the scenario stands; {@code nowY} likewise
 * @param crossings where a border lies straight left, right, above or below of that point
 */
public record MapData(
    String title,
    String subtitle,
    StrategyMap map,
    ChartAxis x,
    ChartAxis y,
    double nowX,
    double nowY,
    List<Crossing> crossings)
    implements ChartContent {
  public MapData {
    crossings = List.copyOf(crossings);
  }

  /**
   * A border of the map, seen from where the scenario stands.
   *
   * @param right share of the way along the x axis; {@code up} likewise
   * @param text the value that flips the recommendation there
   */
  public record Crossing(double right, double up, String text) {}

  /** A value of each parameter. */
  public record Values(double x, double y) {}

  /**
   * The parameters' values at a share of the way along both axes, rounded to what a slider gives,
   * always legal.
   */
  public Values valuesAt(double right, double up) {
    return new Values(
        ParameterAxis.rounded(map.x(), x.at(Math.clamp(right, 0, 1))),
        ParameterAxis.rounded(map.y(), y.at(Math.clamp(up, 0, 1))));
  }

  /** How far along the x axis the scenario stands, 0…1. */
  public double nowRight() {
    return x.share(nowX);
  }

  /** How far up the y axis the scenario stands, 0…1. */
  public double nowUp() {
    return y.share(nowY);
  }

  /** Where a place is and what is recommended there, in words. */
  public String told(double right, double up) {
    Values values = valuesAt(right, up);
    return "%s %s, %s %s: %s"
        .formatted(
            x.label(),
            x.quantity().brief(values.x()),
            Words.uncapitalized(y.label()),
            y.quantity().brief(values.y()),
            Words.uncapitalized(ChoiceText.of(choiceAt(right, up))));
  }

  /** The choice at a share of the way along both axes. */
  public Choice choiceAt(double right, double up) {
    int column = Math.clamp((int) (right * map.xs().size()), 0, map.xs().size() - 1);
    int row = Math.clamp((int) (up * map.ys().size()), 0, map.ys().size() - 1);
    return map.cells().at(column, row);
  }

  @Override
  public String summary() {
    Map<String, Integer> cells = new LinkedHashMap<>();
    Choice.all().forEach(choice -> cells.put(ChoiceText.brief(choice), 0));
    map.choices().forEach(choice -> cells.merge(ChoiceText.brief(choice), 1, Integer::sum));
    double all = map.choices().size();
    String shares =
        cells.entrySet().stream()
            .map(each -> each.getKey() + " on " + Math.round(100 * each.getValue() / all) + " %")
            .collect(Collectors.joining(", "));
    String axes = Words.uncapitalized(x.label()) + " and " + Words.uncapitalized(y.label());
    return "Strategy map over " + axes + ". " + title + ". " + shares + " of the map";
  }

  /** A row per cell of the map. */
  @Override
  public List<Column> columns() {
    List<Double> across = new ArrayList<>();
    List<Double> up = new ArrayList<>();
    List<String> recommended = new ArrayList<>();
    for (int row = 0; row < map.ys().size(); row++) {
      for (int column = 0; column < map.xs().size(); column++) {
        across.add(map.xs().get(column));
        up.add(map.ys().get(row));
        recommended.add(ChoiceText.of(map.cells().at(column, row)));
      }
    }
    return List.of(
        Column.of(map.x().path(), across)
            .readAs(x.label(), row -> x.quantity().brief(across.get(row))),
        Column.of(map.y().path(), up).readAs(y.label(), row -> y.quantity().brief(up.get(row))),
        Column.of("Recommended", recommended));
  }
}
