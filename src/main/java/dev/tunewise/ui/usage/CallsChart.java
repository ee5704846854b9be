package dev.tunewise.ui.usage;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.RoundTicks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Bars over days or months, in two parts: the chosen models below, all others above. Under the
 * mouse, or with the arrow keys, a bar says its numbers in words.
 */
final class CallsChart extends Region {
  /**
   * One day or month.
   *
   * @param name below the axis, where there is room
   * @param chosen height of the lower part
   * @param others height of the upper one
   * @param sentence what it says
   */
  record Bar(String name, double chosen, double others, String sentence) {
    double height() {
      return chosen + others;
    }
  }

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final double TOP = 10;
  private static final double BOTTOM = 22;
  private static final double RIGHT = 8;
  private static final double NAME_GAP = 14;
  private static final int TICKS = 3;

  private final List<Rectangle> chosen = new ArrayList<>();
  private final List<Rectangle> others = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Text> counts = new ArrayList<>();
  private final List<Text> names = new ArrayList<>();
  private final Label readout = Nodes.label("", "tw-dialog-remark");
  private List<Bar> bars = List.of();
  private List<Double> ticks = List.of();
  private int shown = -1;

  CallsChart() {
    getStyleClass().add("tw-histogram");
    setMinSize(200, 120);
    setPrefSize(480, 150);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setOnMouseMoved(event -> show(barAt(event.getX())));
    setOnMouseExited(event -> show(-1));
    setOnMouseClicked(event -> requestFocus());
  }

  /** Says what the bar in question means. */
  Label readout() {
    return readout;
  }

  /**
   * Shows these bars.
   *
   * @param summary what they are, for those who do not see them
   */
  void show(List<Bar> shownBars, UsageWords words, String summary) {
    bars = List.copyOf(shownBars);
    double most = bars.stream().mapToDouble(Bar::height).max().orElse(0);
    ticks = most > 0 ? RoundTicks.upTo(most, RoundTicks.step(most / TICKS)) : List.of(0.0, 1.0);
    clear();
    for (double tick : ticks) {
      String style = tick == 0 ? "tw-histogram-base" : "tw-histogram-line";
      lines.add(Nodes.styled(new Line(), style));
      counts.add(text(words.numbers().number(tick)));
    }
    for (Bar bar : bars) {
      chosen.add(Nodes.styled(new Rectangle(), "tw-histogram-bar"));
      others.add(Nodes.styled(new Rectangle(), "tw-usage-others"));
      names.add(text(bar.name()));
    }
    List<Node> nodes =
        Stream.of(lines, others, chosen, counts, names)
            .<Node>flatMap(Collection::stream)
            .collect(Collectors.toList());
    nodes.forEach(node -> node.setManaged(false));
    getChildren().setAll(nodes);
    setAccessibleText(summary);
    show(-1);
    requestLayout();
  }

  private void clear() {
    Stream.of(lines, counts, chosen, others, names).forEach(List::clear);
  }

  private static Text text(String words) {
    return Nodes.styled(new Text(words), "tw-histogram-text");
  }

  private double left() {
    double widest =
        counts.stream().mapToDouble(t -> t.getLayoutBounds().getWidth()).max().orElse(0);
    return Math.ceil(widest) + 8;
  }

  private double plotWidth() {
    return Math.max(1, getWidth() - left() - RIGHT);
  }

  @Override
  protected void layoutChildren() {
    double bottom = Math.max(TOP + 1, getHeight() - BOTTOM);
    for (int i = 0; i < ticks.size(); i++) {
      double y = Math.round(bottom - height(ticks.get(i), bottom)) + 0.5;
      Line line = lines.get(i);
      line.setStartX(left());
      line.setEndX(left() + plotWidth());
      line.setStartY(y);
      line.setEndY(y);
      Text count = counts.get(i);
      double width = count.getLayoutBounds().getWidth();
      count.relocate(left() - 6 - width, y - count.getLayoutBounds().getHeight() / 2);
    }
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

  private int barAt(double x) {
    int index = (int) Math.floor((x - left()) / plotWidth() * bars.size());
    return index < 0 || index >= bars.size() ? -1 : index;
  }

  private void keyPressed(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step != 0 && !bars.isEmpty()) {
      show(Math.clamp(shown + (long) step, 0, bars.size() - 1));
      setAccessibleText(readout.getText());
      event.consume();
    }
  }

  private void show(int bar) {
    shown = bar;
    IntStream.range(0, bars.size())
        .forEach(i -> chosen.get(i).pseudoClassStateChanged(SHOWN, i == bar));
    readout.setText(bar < 0 ? "" : bars.get(bar).sentence());
  }
}
