package dev.tunewise.ui.usage;

import dev.tunewise.chart.Column;
import dev.tunewise.ui.control.BarPlot;
import dev.tunewise.ui.control.ChartFigures;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.RoundTicks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Bars over days or months, in two parts: the chosen models below, all others above. */
final class CallsChart extends BarPlot {
  /**
   * One day or month.
   *
   * @param name below the axis, where there is room
   * @param full the whole name
   * @param chosen height of the lower part
   * @param others height of the upper one
   * @param sentence what it says
   */
  record Bar(String name, String full, double chosen, double others, String sentence) {
    double height() {
      return chosen + others;
    }
  }

  private static final double TOP = 10;
  private static final double BOTTOM = 22;
  private static final double RIGHT = 8;
  private static final double NAME_GAP = 14;
  private static final int TICKS = 3;

  private final List<Rectangle> chosen = new ArrayList<>();
  private final List<Rectangle> others = new ArrayList<>();
  private final List<Text> names = new ArrayList<>();
  private List<Bar> bars = List.of();
  private List<Double> ticks = List.of();
  private DoubleFunction<String> writer = String::valueOf;
  private String title = "";

  CallsChart() {
    super(150, RIGHT);
  }

  /**
   * Shows these bars.
   *
   * @param onAxis writes a round number beside its line
   * @param newTitle what they are
   * @param summary the same for those who do not see them
   */
  void show(List<Bar> shownBars, DoubleFunction<String> onAxis, String newTitle, String summary) {
    bars = List.copyOf(shownBars);
    writer = onAxis;
    title = newTitle;
    double most = bars.stream().mapToDouble(Bar::height).max().orElse(0);
    ticks = most > 0 ? RoundTicks.upTo(most, RoundTicks.step(most / TICKS)) : List.of(0.0, 1.0);
    clear();
    setScale(ticks, onAxis);
    for (Bar bar : bars) {
      chosen.add(Nodes.styled(new Rectangle(), "tw-histogram-bar"));
      others.add(Nodes.styled(new Rectangle(), "tw-usage-others"));
      names.add(text(bar.name()));
    }
    List<Node> nodes =
        Stream.of(lines(), others, chosen, counts(), names)
            .<Node>flatMap(Collection::stream)
            .collect(Collectors.toList());
    nodes.forEach(node -> node.setManaged(false));
    getChildren().setAll(nodes);
    setAccessibleText(summary);
    point(-1);
    refreshTable();
    requestLayout();
  }

  @Override
  protected ChartFigures figures() {
    return new ChartFigures(
        title,
        "",
        List.of(
            Column.of("Period", bars.stream().map(Bar::full).toList()),
            amounts("Chosen models", Bar::chosen),
            amounts("Other models", Bar::others),
            amounts("All", Bar::height)),
        List.of());
  }

  private Column amounts(String name, ToDoubleFunction<Bar> amount) {
    List<Double> all = bars.stream().map(bar -> amount.applyAsDouble(bar)).toList();
    return Column.of(name, all).readAs(name, row -> writer.apply(all.get(row)));
  }

  private void clear() {
    Stream.of(chosen, others, names).forEach(List::clear);
  }

  @Override
  protected void layoutChildren() {
    double bottom = Math.max(TOP + 1, getHeight() - BOTTOM);
    layoutScale(count -> bottom - height(count, bottom));
    double step = plotWidth() / Math.max(1, bars.size());
    double gap = step > 4 ? 1 : 0;
    for (int i = 0; i < bars.size(); i++) {
      double x = Math.round(left() + i * step) + gap;
      double width = Math.max(1, Math.round(left() + (i + 1) * step) - x);
      double lower = height(bars.get(i).chosen(), bottom);
      place(chosen.get(i), x, bottom - lower, width, lower);
      double upper = height(bars.get(i).others(), bottom);
      place(others.get(i), x, bottom - lower - upper, width, upper);
    }
    layoutNames(bottom, step);
  }

  private double height(double value, double bottom) {
    return value / ticks.getLast() * (bottom - TOP);
  }

  private static void place(Rectangle bar, double x, double y, double width, double height) {
    bar.setX(x);
    bar.setY(y);
    bar.setWidth(width);
    bar.setHeight(height);
  }

  /** As many as have room. */
  private void layoutNames(double bottom, double step) {
    double widest = names.stream().mapToDouble(t -> t.getLayoutBounds().getWidth()).max().orElse(0);
    int every = Math.max(1, (int) Math.ceil((widest + NAME_GAP) / step));
    for (int i = 0; i < names.size(); i++) {
      Text name = names.get(i);
      double width = name.getLayoutBounds().getWidth();
      double x = left() + (i + 0.5) * step - width / 2;
      boolean fits = i % every == 0 && x + width <= getWidth();
      name.setVisible(fits);
      name.relocate(Math.max(left() - NAME_GAP, x), bottom + 4);
    }
  }

  @Override
  protected int size() {
    return bars.size();
  }

  @Override
  protected Node bar(int index) {
    return chosen.get(index);
  }

  @Override
  protected String sentence(int index) {
    return bars.get(index).sentence();
  }
}
