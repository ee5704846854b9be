package dev.tunewise.ui.dataset;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** A line across a histogram with words on top, to the left or to the right of it. */
final class HistogramMark {
  private static final double DISTANCE = 4;

  private final Line line = new Line();
  private final Text label;
  private final boolean toTheRight;

  HistogramMark(String words, boolean toTheRight) {
    label = TokenHistogram.text(words, "tw-histogram-label");
    this.toTheRight = toTheRight;
    line.getStyleClass().add("tw-histogram-mark");
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
    line.setStartX(middle);
    line.setEndX(middle);
    line.setStartY(2);
    line.setEndY(bottom);
    double width = label.getLayoutBounds().getWidth();
    double beside = toTheRight ? middle + DISTANCE : middle - DISTANCE - width;
    boolean fits = beside >= 0 && beside + width <= to;
    double other = toTheRight ? middle - DISTANCE - width : middle + DISTANCE;
    label.relocate(fits ? beside : other, 0);
  }

  /** Moves the words below those of another mark, if they would stand in each other's way. */
  void avoid(HistogramMark mark) {
    if (label.getBoundsInParent().intersects(mark.label.getBoundsInParent())) {
      label.setLayoutY(label.getLayoutY() + mark.label.getLayoutBounds().getHeight());
    }
  }
}
