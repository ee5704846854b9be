package dev.tunewise.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Makes the buttons of a pane, also those in boxes, one stop of Tab: it comes to the one used last,
 * arrows go on to the next one that lies that way, Home and End to the first and the last.
 */
public final class Roving {
  private final Pane pane;
  private @Nullable Node current;

  private Roving(Pane pane) {
    this.pane = pane;
  }

  /** From now on; other children come by {@link #replace}. */
  public static Roving install(Pane pane) {
    Roving roving = new Roving(pane);
    // A filter, because buttons take arrows for themselves.
    pane.addEventFilter(KeyEvent.KEY_PRESSED, roving::pressed);
    roving.begin();
    return roving;
  }

  private void begin() {
    stops().forEach(button -> button.focusedProperty().subscribe(now -> came(button, now)));
    show();
  }

  /**
   * Gives the pane other children. Where one of them had the keyboard, the one with the same user
   * data has it then, or else the one in its place; without any, what comes next in the window.
   */
  public void replace(List<? extends Node> children) {
    List<Node> before = stops();
    Scene scene = pane.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    int place = before.indexOf(owner);
    Object meaning = owner == null ? null : owner.getUserData();
    current = null;
    pane.getChildren().setAll(children);
    begin();
    List<Node> now = stops();
    if (place >= 0 && now.isEmpty()) {
      pane.requestFocusTraversal(TraversalDirection.NEXT);
    } else if (place >= 0) {
      Focus.show(
          now.stream()
              .filter(node -> meaning != null && meaning.equals(node.getUserData()))
              .findFirst()
              .orElse(now.get(Math.min(place, now.size() - 1))));
    }
  }

  private List<Node> stops() {
    return stops(pane).toList();
  }

  private static Stream<Node> stops(Pane pane) {
    return pane.getChildren().stream()
        .flatMap(
            child ->
                child instanceof Pane inner
                    ? stops(inner)
                    : Stream.of(child).filter(ButtonBase.class::isInstance));
  }

  private void came(Node child, boolean focused) {
    if (focused) {
      current = child;
      show();
    }
  }

  private void show() {
    List<Node> all = stops();
    Node stop = current != null ? current : all.isEmpty() ? null : all.getFirst();
    all.forEach(button -> button.setFocusTraversable(button.equals(stop)));
  }

  private void pressed(KeyEvent event) {
    boolean modified =
        event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
    if (!modified && event.getTarget() instanceof Node from && stops().contains(from)) {
      next(from, event.getCode()).ifPresent(Focus::show);
      if (event.getCode().isArrowKey()) {
        event.consume(); // or else it would leave the pane at its end
      }
    }
  }

  private Optional<Node> next(Node from, KeyCode key) {
    List<Node> usable =
        stops().stream().filter(node -> node.isVisible() && !node.isDisabled()).toList();
    return switch (key) {
      case LEFT -> nearest(from, usable, -1, 0);
      case RIGHT -> nearest(from, usable, 1, 0);
      case UP -> nearest(from, usable, 0, -1);
      case DOWN -> nearest(from, usable, 0, 1);
      case HOME -> usable.stream().findFirst();
      case END -> usable.reversed().stream().findFirst();
      default -> Optional.empty();
    };
  }

  /** The nearest one in the same row or column. */
  private static Optional<Node> nearest(Node from, List<Node> all, int right, int down) {
    Point2D start = middle(from);
    Bounds own = bounds(from);
    return all.stream()
        .filter(node -> ahead(start, node, right, down) > 0)
        .filter(
            node ->
                right != 0
                    ? Math.abs(middle(node).getY() - start.getY()) < own.getHeight() / 2
                    : Math.abs(middle(node).getX() - start.getX()) < own.getWidth() / 2)
        .min(Comparator.comparingDouble(node -> ahead(start, node, right, down)));
  }

  private static double ahead(Point2D start, Node node, int right, int down) {
    Point2D way = middle(node).subtract(start);
    return way.getX() * right + way.getY() * down;
  }

  private static Point2D middle(Node node) {
    return new Point2D(bounds(node).getCenterX(), bounds(node).getCenterY());
  }

  /** Without the ring of what has the keyboard. */
  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
