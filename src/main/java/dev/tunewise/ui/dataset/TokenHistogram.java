package dev.tunewise.ui.dataset;

import dev.tunewise.chart.Column;
import dev.tunewise.dataset.TokenStatistics;
import dev.tunewise.dataset.TokenStatistics.Bin;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BarPlot;
import dev.tunewise.ui.control.ChartFigures;
import dev.tunewise.ui.control.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** How many examples have how many tokens. */
final class TokenHistogram extends BarPlot {
  private static final double GAP = 1;
  private static final double TOP = 20;
  private static final double BOTTOM = 34;
  private static final double RIGHT = 14;
  private static final double ROUND = 2;

  private final TokenStatistics tokens;
  private final Numbers numbers;
  private final HistogramScale scale;
  private final List<Rectangle> bars = new ArrayList<>();
  private final List<Text> edges = new ArrayList<>();
  private final Text title = text("examples by tokens per example");
  private final HistogramMark median;
  private final HistogramMark high;

  /** How much stands above the bars. */
  private double top = TOP;

  TokenHistogram(TokenStatistics tokens, Numbers numbers) {
    super(140, RIGHT);
    this.tokens = tokens;
    this.numbers = numbers;
    scale = new HistogramScale(tokens.histogram());
    median = mark("P50 ", tokens.example().p50(), false);
    high = mark("P95 ", tokens.example().p95(), true);
    build();
    setAccessibleText(summary());
  }

  private HistogramMark mark(String name, double count, boolean toTheRight) {
    String words = name + numbers.full(count, count < 10 ? 1 : 0);
    return new HistogramMark(Nodes.styled(new Text(words), "tw-histogram-label"), toTheRight);
  }

  private void build() {
    setScale(scale.ticks(), numbers::number);
    List<Bin> bins = tokens.histogram();
    for (int i = 0; i < bins.size(); i++) {
      String style = scale.isRest(i) ? "tw-histogram-rest" : "tw-histogram-bar";
      Rectangle bar = Nodes.styled(new Rectangle(), style);
      bar.setArcWidth(2 * ROUND);
      bar.setArcHeight(2 * ROUND);
      bars.add(bar);
    }
    for (int edge : scale.labeledEdges()) {
      String more = scale.isRest(edge) ? "+" : "";
      edges.add(text(numbers.number((double) bins.get(edge).from()) + more));
    }
    List<Node> nodes = new ArrayList<>(lines());
    nodes.addAll(bars);
    nodes.addAll(counts());
    nodes.addAll(edges);
    nodes.add(title);
    nodes.addAll(median.nodes());
    nodes.addAll(high.nodes());
    nodes.forEach(node -> node.setManaged(false));
    getChildren().setAll(nodes);
  }

  private double plotHeight() {
    return Math.max(1, getHeight() - top - BOTTOM);
  }

  @Override
  protected void layoutChildren() {
    double bottom = Math.max(TOP + 1, getHeight() - BOTTOM);
    median.layout(x(tokens.example().p50()), bottom, getWidth());
    high.layout(x(tokens.example().p95()), bottom, getWidth());
    top = TOP + high.avoid(median);
    layoutScale(count -> bottom - scale.shareOf(count) * plotHeight());
    double step = plotWidth() / scale.size();
    for (int i = 0; i < bars.size(); i++) {
      Rectangle bar = bars.get(i);
      double height = scale.share(i) * plotHeight();
      bar.setX(Math.round(left() + i * step) + GAP);
      bar.setWidth(Math.max(1, Math.round(left() + (i + 1) * step) - bar.getX()));
      bar.setHeight(scale.isEmpty(i) ? 0 : Math.max(1.5, height));
      bar.setY(bottom - bar.getHeight());
    }
    layoutEdges(bottom, step);
  }

  private void layoutEdges(double bottom, double step) {
    for (int i = 0; i < edges.size(); i++) {
      int edge = scale.labeledEdges().get(i);
      Text label = edges.get(i);
      double width = label.getLayoutBounds().getWidth();
      // The rest has no width to scale: its label stands below its middle.
      double x = left() + (scale.isRest(edge) ? edge + 0.5 : edge) * step;
      label.relocate(Math.min(x - width / 2, getWidth() - width), bottom + 3);
    }
    double width = title.getLayoutBounds().getWidth();
    title.relocate(left() + plotWidth() - width, bottom + 18);
  }

  private double x(double count) {
    return left() + scale.place(count) * plotWidth();
  }

  @Override
  protected int size() {
    return bars.size();
  }

  @Override
  protected Node bar(int index) {
    return bars.get(index);
  }

  @Override
  protected String sentence(int index) {
    return sentence(tokens.histogram().get(index));
  }

  private String sentence(Bin bin) {
    long all = tokens.histogram().stream().mapToLong(Bin::examples).sum();
    String unit = bin.to() - bin.from() == 1 && bin.from() == 1 ? " token" : " tokens";
    return "%s: %s, %s"
        .formatted(
            range(bin) + unit,
            numbers.count(bin.examples(), "example"),
            numbers.percent((double) bin.examples() / all));
  }

  private String range(Bin bin) {
    String from = numbers.count(bin.from());
    return bin.to() - bin.from() == 1 ? from : from + "–" + numbers.count(bin.to() - 1);
  }

  @Override
  protected ChartFigures figures() {
    List<Bin> bins = tokens.histogram();
    double all = bins.stream().mapToLong(Bin::examples).sum();
    return new ChartFigures(
        "Tokens per example",
        median.words() + ", " + high.words(),
        List.of(
            Column.of("Tokens", bins.stream().map(this::range).toList()),
            Column.of("Examples", bins.stream().map(bin -> (double) bin.examples()).toList())
                .readAs("Examples", row -> numbers.count(bins.get(row).examples())),
            Column.of("Share", bins.stream().map(bin -> bin.examples() / all).toList())
                .readAs("Share", row -> numbers.percent(bins.get(row).examples() / all))),
        List.of());
  }

  private String summary() {
    StringBuilder words = new StringBuilder("Histogram of tokens per example. ");
    words.append(median.words()).append(", ").append(high.words());
    tokens.histogram().stream()
        .filter(bin -> bin.examples() > 0)
        .forEach(bin -> words.append(". ").append(sentence(bin)));
    return words.append('.').toString();
  }

  /** A line across a histogram with words on top, to the left or to the right of it. */
  private static final class HistogramMark {
    private static final double DISTANCE = 4;

    private final Line line = Nodes.styled(new Line(), "tw-histogram-mark");
    private final Text label;
    private final boolean toTheRight;

    HistogramMark(Text label, boolean toTheRight) {
      this.label = label;
      this.toTheRight = toTheRight;
    }

    String words() {
      return label.getText();
    }

    List<Node> nodes() {
      return List.of(line, label);
    }

    /** Puts the line at x, and the words beside it inside of the histogram. */
    void layout(double x, double bottom, double to) {
      double middle = Math.round(x) + 0.5;
      place(line, middle, 2, middle, bottom);
      double width = label.getLayoutBounds().getWidth();
      double beside = toTheRight ? middle + DISTANCE : middle - DISTANCE - width;
      boolean fits = beside >= 0 && beside + width <= to;
      double other = toTheRight ? middle - DISTANCE - width : middle + DISTANCE;
      label.relocate(fits ? beside : other, 0);
    }

    /**
     * Moves the words below those of another mark, if they would stand in each other's way.
     *
     * @return by how much
     */
    double avoid(HistogramMark mark) {
      if (label.getBoundsInParent().intersects(mark.label.getBoundsInParent())) {
        double by = mark.label.getLayoutBounds().getHeight();
        label.setLayoutY(label.getLayoutY() + by);
        return by;
      }
      return 0;
    }
  }
}
