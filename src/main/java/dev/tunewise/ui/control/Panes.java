package dev.tunewise.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Takes the keyboard round the panes of a window with F6: to where it was last in the next one, or
 * else to the first that takes it there. What cannot be seen is left out.
 */
public final class Panes {
  private static final Object MARK = new Object();

  private final Scene scene;

  /** Where the keyboard was in each pane. */
  private final Map<Node, Node> last = new WeakHashMap<>();

  private Panes(Scene scene) {
    this.scene = scene;
  }

  /** Makes a node a pane; it may stand in another one. */
  public static <N extends Node> N mark(N node) {
    node.getProperties().put(MARK, true);
    return node;
  }

  /** Lets the keys of a window go round its panes. */
  public static void install(Scene scene) {
    Panes panes = new Panes(scene);
    scene.focusOwnerProperty().subscribe(panes::remember);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, panes::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    if (event.getCode() == KeyCode.F6 && !modified) {
      event.consume();
      go(event.isShiftDown() ? -1 : 1);
    }
  }

  private void remember(@Nullable Node owner) {
    Node pane = paneOf(owner);
    if (owner != null && pane != null) {
      last.put(pane, owner);
    }
  }

  /** The innermost one, or null. */
  private static @Nullable Node paneOf(@Nullable Node node) {
    Node at = node;
    while (at != null && !isPane(at)) {
      at = at.getParent();
    }
    return at;
  }

  private static boolean isPane(Node node) {
    return node.hasProperties() && node.getProperties().containsKey(MARK);
  }

  private void go(int step) {
    List<Node> panes = new ArrayList<>();
    collect(scene.getRoot(), panes);
    int size = panes.size();
    int here = panes.indexOf(paneOf(scene.getFocusOwner()));
    int start = here < 0 && step < 0 ? size : here;
    for (int i = 1; i <= size; i++) {
      Optional<Node> target = target(panes.get(Math.floorMod(start + i * step, size)));
      if (target.isPresent()) {
        Focus.show(target.get());
        return;
      }
    }
  }

  /** Those that can be seen, in the order of Tab. */
  private static void collect(Node node, List<Node> panes) {
    if (!node.isVisible()) {
      return;
    }
    if (isPane(node)) {
      panes.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, panes));
    }
  }

  /** What belongs to a pane inside is that one's. */
  private Optional<Node> target(Node pane) {
    Node before = last.get(pane);
    return before != null && pane.equals(paneOf(before)) && canCome(before)
        ? Optional.of(before)
        : Focus.first(pane, node -> isPane(node) && !node.equals(pane));
  }

  private boolean canCome(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return scene.equals(node.getScene()) && !node.isDisabled();
  }
}
