package dev.tunewise.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/**
 * Bars beside a scale of counts. Under the mouse, or with the arrow keys, a bar says its numbers in
 * words; all of them stand in a table that takes turns with the plot.
 */
public abstract class BarPlot extends Region {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  private final double right;
  private final List<Line> lines = new ArrayList<>();
  private final List<Text> counts = new ArrayList<>();
  private final StackPane place = new StackPane();
  private final TableTurn table;
  private final Label readout = Nodes.label("", "tw-dialog-remark");
  private List<Double> ticks = List.of();
  private int shown = -1;

  /**
   * @param height that it likes to have
   * @param right what stays free at the right of the bars
   */
  @SuppressWarnings("this-escape") // handlers ask for bars once the plot is on show
  protected BarPlot(double height, double right) {
    this.right = right;
    getStyleClass().add("tw-histogram");
    setMinSize(200, 120);
    setPrefSize(480, height);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setOnMouseMoved(event -> point(barAt(event.getX())));
    setOnMouseExited(event -> point(-1));
    setOnMouseClicked(event -> requestFocus());
    place.getChildren().setAll(this);
    table = new TableTurn(place, this);
    table.show(this::figures);
  }

  /** How many bars there are. */
  protected abstract int size();

  /** What lights up where a bar is asked about. */
  protected abstract Node bar(int index);

  /** What a bar says. */
  protected abstract String sentence(int index);

  /** The numbers of all bars. */
  protected abstract ChartFigures figures();

  /** Other bars are shown: so are their numbers. */
  protected final void refreshTable() {
    table.show(this::figures);
  }

  /** The plot, or the table of its numbers, in one place. */
  public final StackPane withTable() {
    return place;
  }

  /** Says what the bar in question means. */
  public final Label readout() {
    return readout;
  }

  /** Makes the lines and numbers of a scale, which the plot has to take among its nodes. */
  protected final void setScale(List<Double> scale, DoubleFunction<String> onAxis) {
    ticks = List.copyOf(scale);
    lines.clear();
    counts.clear();
    for (double tick : ticks) {
      String style = tick == 0 ? "tw-histogram-base" : "tw-histogram-line";
      lines.add(Nodes.styled(new Line(), style));
      counts.add(text(onAxis.apply(tick)));
    }
  }

  /** One per tick, to stand behind the bars. */
  protected final List<Line> lines() {
    return lines;
  }

  /** One per tick, to stand left of the bars. */
  protected final List<Text> counts() {
    return counts;
  }

  /** A text in the look of the plot. */
  protected static Text text(String words) {
    return Nodes.styled(new Text(words), "tw-histogram-text");
  }

  /** Where the bars begin. */
  protected final double left() {
    double widest =
        counts.stream().mapToDouble(t -> t.getLayoutBounds().getWidth()).max().orElse(0);
    return Math.ceil(widest) + 8;
  }

  /** Of all bars together. */
  protected final double plotWidth() {
    return Math.max(1, getWidth() - left() - right);
  }

  /**
   * Puts lines and numbers in their places.
   *
   * @param height at which a count stands, of the plot
   */
  protected final void layoutScale(DoubleUnaryOperator height) {
    for (int i = 0; i < ticks.size(); i++) {
      double y = Math.round(height.applyAsDouble(ticks.get(i))) + 0.5;
      place(lines.get(i), left(), y, left() + plotWidth(), y);
      Text count = counts.get(i);
      double width = count.getLayoutBounds().getWidth();
      count.relocate(left() - 6 - width, y - count.getLayoutBounds().getHeight() / 2);
    }
  }

  /** Draws a line from one point to another. */
  protected static void place(Line line, double x, double y, double toX, double toY) {
    line.setStartX(x);
    line.setStartY(y);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private int barAt(double x) {
    int index = (int) Math.floor((x - left()) / plotWidth() * size());
    return index < 0 || index >= size() ? -1 : index;
  }

  private void keyPressed(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step != 0 && size() > 0) {
      point(Math.clamp(shown + (long) step, 0, size() - 1));
      setAccessibleText(readout.getText());
      event.consume();
    }
  }

  /** Lets a bar say its numbers; none for less than 0. */
  protected final void point(int index) {
    shown = index;
    for (int i = 0; i < size(); i++) {
      bar(i).pseudoClassStateChanged(SHOWN, i == index);
    }
    readout.setText(index < 0 ? "" : sentence(index));
  }
}
