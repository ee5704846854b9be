package dev.tunewise.ui.zoom;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Lays its content out in the room there is divided by the factor, and draws it that much larger.
 * What needs more room than that at least can be scrolled to.
 */
final class ZoomPane extends Region {
  /** Pixels that a scroll bar jumps on a click beside its thumb leaves of what was seen. */
  private static final double OVERLAP = 40;

  private final Parent content;
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final ScrollBar across = bar(Orientation.HORIZONTAL);
  private final ScrollBar down = bar(Orientation.VERTICAL);
  private final DoubleProperty factor =
      new SimpleDoubleProperty(1) {
        @Override
        protected void invalidated() {
          scale.setX(get());
          scale.setY(get());
          requestLayout();
        }
      };

  private boolean borrowed;

  ZoomPane(Parent content) {
    this(content, Zoom.factorProperty());
  }

  /** Draws content larger than all windows are. */
  ZoomPane(Parent content, ObservableDoubleValue by) {
    this.content = content;
    getStyleClass().add("tw-zoom");
    for (Node node : new Node[] {content, across, down}) {
      node.getTransforms().add(scale);
      getChildren().add(node);
    }
    factor.bind(by);
    across.valueProperty().subscribe((before, now) -> move());
    down.valueProperty().subscribe((before, now) -> move());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    ObservableValue<@Nullable Node> focused = sceneProperty().flatMap(Scene::focusOwnerProperty);
    focused.subscribe(this::reveal);
  }

  private static ScrollBar bar(Orientation orientation) {
    ScrollBar bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setVisible(false);
    bar.setManaged(false);
    bar.setFocusTraversable(false);
    bar.setMin(0);
    return bar;
  }

  /** Whether not all of the content is in sight. */
  boolean isScrolling() {
    return across.isVisible() || down.isVisible();
  }

  /** Notes that the content is to be given back. */
  void borrowed() {
    borrowed = true;
  }

  boolean isBorrowed() {
    return borrowed;
  }

  /** Gives the content back, as it was. */
  Parent release() {
    factor.unbind();
    content.getTransforms().remove(scale);
    getChildren().clear();
    return content;
  }

  @Override
  protected void layoutChildren() {
    double by = factor.get();
    double width = getWidth() / by;
    double height = getHeight() / by;
    double leastWidth = content.minWidth(-1);
    // Texts of a dialog wrap in the width that there is.
    boolean wraps = content instanceof DialogPane;
    double leastHeight = content.minHeight(wraps ? Math.max(width, leastWidth) : -1);
    double thick = down.prefWidth(-1);
    boolean tall = height < leastHeight;
    boolean wide = width - (tall ? thick : 0) < leastWidth;
    tall = height - (wide ? thick : 0) < leastHeight;
    double seenWidth = width - (tall ? thick : 0);
    double seenHeight = height - (wide ? thick : 0);
    adjust(across, wide, leastWidth, seenWidth);
    adjust(down, tall, leastHeight, seenHeight);
    across.resizeRelocate(0, seenHeight * by, seenWidth, thick);
    down.resizeRelocate(seenWidth * by, 0, thick, seenHeight);
    content.resize(Math.max(seenWidth, leastWidth), Math.max(seenHeight, leastHeight));
    limitHeights(height);
    move();
  }

  private static void adjust(ScrollBar bar, boolean needed, double whole, double seen) {
    bar.setVisible(needed);
    double most = needed ? whole - seen : 0;
    bar.setMax(most);
    bar.setVisibleAmount(needed ? most * seen / whole : 0);
    bar.setUnitIncrement(OVERLAP);
    bar.setBlockIncrement(Math.max(OVERLAP, seen - OVERLAP));
    bar.setValue(Math.clamp(bar.getValue(), 0, most));
  }

  private void move() {
    content.relocate(-across.getValue() * factor.get(), -down.getValue() * factor.get());
  }

  /** What a menu shows knows the screen's height but not how much of it a line takes. */
  private void limitHeights(double height) {
    if (!isRoot() && height < content.prefHeight(-1)) {
      content.getChildrenUnmodifiable().stream()
          .filter(Region.class::isInstance)
          .forEach(part -> ((Region) part).setMaxHeight(height));
    }
  }

  private boolean isRoot() {
    return getScene() != null && getScene().getRoot() == this;
  }

  private void scroll(ScrollEvent event) {
    if (down.isVisible() || across.isVisible()) {
      by(across, event.getDeltaX());
      by(down, event.getDeltaY());
      event.consume();
    }
  }

  private void by(ScrollBar bar, double delta) {
    bar.setValue(Math.clamp(bar.getValue() - delta / factor.get(), 0, bar.getMax()));
  }

  /** The keyboard may go to what cannot be seen. */
  private void reveal(@Nullable Node focused) {
    if ((down.isVisible() || across.isVisible()) && focused != null && focused.getScene() != null) {
      Bounds place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
      reveal(across, place.getMinX(), place.getMaxX(), content.getLayoutBounds().getWidth());
      reveal(down, place.getMinY(), place.getMaxY(), content.getLayoutBounds().getHeight());
    }
  }

  private static void reveal(ScrollBar bar, double from, double to, double whole) {
    double seen = whole - bar.getMax();
    if (from < bar.getValue() || to - from > seen) {
      bar.setValue(Math.clamp(from, 0, bar.getMax()));
    } else if (to > bar.getValue() + seen) {
      bar.setValue(Math.clamp(to - seen, 0, bar.getMax()));
    }
  }

  @Override
  public Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double by = factor.get();
    double inner = height < 0 ? height : height / by;
    double wanted = Math.min(content.prefWidth(inner), content.maxWidth(inner));
    return Math.ceil(by * Math.max(content.minWidth(inner), wanted));
  }

  @Override
  protected double computePrefHeight(double width) {
    double by = factor.get();
    // As high as its texts are in the width that it gets, which may be less than it would like.
    double inner = (width < 0 ? Math.min(prefWidth(-1), largest().getWidth()) : width) / by;
    double wanted = Math.min(content.prefHeight(inner), content.maxHeight(inner));
    double high = Math.ceil(by * Math.max(content.minHeight(inner), wanted));
    return Math.min(high, largest().getHeight());
  }

  @Override
  protected double computeMaxWidth(double height) {
    return largest().getWidth();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return largest().getHeight();
  }

  private Dimension2D largest() {
    @Nullable Window window = getScene() == null ? null : getScene().getWindow();
    return WindowSize.largestContent(window);
  }
}
