package dev.tunewise.ui.control;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is, and that one sees it. */
public final class Focus {
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private Focus() {}

  /**
   * Gives the keyboard to a node as Tab does, with its ring; without it {@link Node#requestFocus}
   * does, as a click. To be asked for where keys, not the mouse, or nobody brought the user there.
   */
  public static void show(Node node) {
    node.requestFocus();
    Scene scene = node.getScene();
    if (scene != null && node.equals(scene.getFocusOwner()) && !node.isFocusVisible()) {
      node.pseudoClassStateChanged(VISIBLE, true);
      new Ring(node).endWith(scene);
    }
  }

  /**
   * The first in a node that Tab comes to.
   *
   * @param leftOut parts that do not count
   */
  public static Optional<Node> first(Node node, Predicate<Node> leftOut) {
    if (!node.isVisible() || node.isDisabled() || leftOut.test(node)) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child, leftOut).stream())
            .findFirst()
        : Optional.empty();
  }

  /** A frame for a pane whose content fills it to the edges: shown above all of it. */
  public static Region ring() {
    Region ring = Nodes.styled(new Region(), "tw-focus-ring");
    ring.setMouseTransparent(true);
    ring.setViewOrder(-1);
    return ring;
  }

  /** Stays until another node has the keyboard. */
  private static final class Ring {
    private final Node node;
    private Subscription leaving = Subscription.EMPTY;

    Ring(Node node) {
      this.node = node;
    }

    void endWith(Scene scene) {
      leaving = scene.focusOwnerProperty().subscribe((before, now) -> moved(now));
    }

    private void moved(@Nullable Node owner) {
      if (!node.equals(owner)) {
        node.pseudoClassStateChanged(VISIBLE, false);
        leaving.unsubscribe();
      }
    }
  }
}
