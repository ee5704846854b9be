package dev.tunewise.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A text at the left and parts at the right of a line; where they have no room beside each other,
 * the parts below, in as many lines as they need. Nothing is cut.
 */
public class TwoEnds extends Pane {
  private static final double GAP = 8;

  private final Region left;
  private final FlowPane parts = new FlowPane(GAP, GAP);

  /**
   * A line.
   *
   * @param left takes no room while it is not managed
   */
  @SuppressWarnings("this-escape") // its parts are set up from here on
  public TwoEnds(Region left, Node... parts) {
    this.left = left;
    this.parts.getChildren().setAll(parts);
    this.parts.setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(left, this.parts);
  }

  /** Of all parts in one line. */
  private double width() {
    List<Node> there = parts.getChildren().stream().filter(Node::isManaged).toList();
    double gaps = GAP * Math.max(0, there.size() - 1);
    return gaps + there.stream().mapToDouble(part -> snapSizeX(part.prefWidth(-1))).sum();
  }

  private double inside(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  /** What the text gets beside the parts in a room of this width. */
  private double beside(double room) {
    double width = width();
    return width == 0 ? room : room - width - GAP;
  }

  private boolean isBelow(double room) {
    return left.isManaged() && width() > 0 && Math.ceil(left.prefWidth(-1)) > beside(room);
  }

  private double leftHeight(double width) {
    return left.isManaged() ? left.prefHeight(width) : 0;
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computeMinWidth(double height) {
    return parts.minWidth(-1) + snappedLeftInset() + snappedRightInset();
  }

  /** A long text makes nothing wider. */
  @Override
  protected final double computePrefWidth(double height) {
    return width() + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : inside(width);
    double high = parts.prefHeight(Math.min(room, width()));
    double content =
        isBelow(room)
            ? leftHeight(room) + GAP + high
            : Math.max(leftHeight(Math.max(0, beside(room))), high);
    return Math.ceil(content) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected final void layoutChildren() {
    double room = inside(getWidth());
    double x = snappedLeftInset();
    double top = snappedTopInset();
    double bottom = getHeight() - snappedBottomInset();
    double wide = Math.min(room, width());
    double high = parts.prefHeight(wide);
    if (isBelow(room)) {
      left.resizeRelocate(x, top, room, leftHeight(room));
      parts.resizeRelocate(x, bottom - high, room, high);
    } else {
      double own = Math.max(0, beside(room));
      double height = Math.min(bottom - top, leftHeight(own));
      left.resizeRelocate(x, Math.rint(top + (bottom - top - height) / 2), own, height);
      parts.resizeRelocate(x + room - wide, Math.rint(top + (bottom - top - high) / 2), wide, high);
    }
  }
}
